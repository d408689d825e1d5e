import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isIP } from 'node:net';
import { Failure } from '@parley/contract';
import { Database } from '@parley/store';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { ParleyRequest, Reply } from './request.js';
import { waitInWords } from './wait-in-words.js';

type Key = 'address' | 'account' | 'email' | 'guest';

/** How often each limited thing may be done: `points` in `seconds`, counted for each `by`. */
export const rateTable = {
  register: [{ by: 'address', points: 5, seconds: 3600 }],
  login: [
    { by: 'email', points: 5, seconds: 60 },
    { by: 'address', points: 30, seconds: 60 },
  ],
  forgotPassword: [
    { by: 'email', points: 3, seconds: 3600 },
    { by: 'address', points: 10, seconds: 3600 },
  ],
  mailToken: [{ by: 'address', points: 30, seconds: 3600 }],
  verification: [{ by: 'account', points: 3, seconds: 3600 }],
  refresh: [{ by: 'address', points: 60, seconds: 60 }],
  setup: [{ by: 'address', points: 5, seconds: 60 }],
  account: [{ by: 'account', points: 10, seconds: 60 }],
  comment: [
    { by: 'account', points: 20, seconds: 60 },
    { by: 'guest', points: 5, seconds: 60 },
  ],
  vote: [{ by: 'account', points: 120, seconds: 60 }],
  flag: [{ by: 'account', points: 20, seconds: 3600 }],
  decide: [{ by: 'account', points: 120, seconds: 60 }],
  tryRule: [{ by: 'account', points: 240, seconds: 60 }],
  notice: [{ by: 'address', points: 20, seconds: 3600 }],
  appeal: [{ by: 'account', points: 20, seconds: 3600 }],
  resolve: [{ by: 'address', points: 120, seconds: 60 }],
  check: [{ by: 'address', points: 60, seconds: 60 }],
} as const satisfies Record<string, { by: Key; points: number; seconds: number }[]>;

export type Limited = keyof typeof rateTable;

const limitKey = Symbol('rate limit');

/** Limits a route by a row of the table. */
export const Limit = (name: Limited): MethodDecorator => SetMetadata(limitKey, name);

/** Whether limits are kept at all; off only in development. */
export class RateSwitch {
  constructor(readonly on: boolean) {}
}

/** Counts in the database, so that any number of processes agree; while it is away, each counts for itself. */
@Injectable()
export class RateGuard implements CanActivate {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(
    private readonly reflector: Reflector,
    private readonly db: Database,
    private readonly rates: RateSwitch,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const name = this.reflector.get<Limited | undefined>(limitKey, context.getHandler());
    if (name === undefined || !this.rates.on) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<ParleyRequest>();
    const reply = http.getResponse<Reply>();
    for (const { by, points, seconds } of rateTable[name]) {
      const key = keyOf(by, request);
      if (key !== undefined) await this.consume(`${name}:${by}`, key, points, seconds, reply);
    }
    return true;
  }

  private async consume(name: string, key: string, points: number, seconds: number, reply: Reply): Promise<void> {
    const policy = (left: number, ms: number): void => {
      void reply.header('ratelimit-policy', `"${name}";q=${points};w=${seconds}`);
      void reply.header('ratelimit', `"${name}";r=${Math.max(0, left)};t=${Math.ceil(ms / 1000)}`);
    };
    try {
      const result = await this.limiter(name, points, seconds).consume(key);
      policy(result.remainingPoints, result.msBeforeNext);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      policy(0, refusal.msBeforeNext);
      const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new Failure('rate_limited', `That was quick. Try again in ${waitInWords(wait)}.`, {
        retryAfter: wait,
      });
    }
  }

  private limiter(name: string, points: number, duration: number): RateLimiterPostgres {
    let limiter = this.limiters.get(name);
    if (!limiter) {
      const common = { keyPrefix: name, points, duration };
      limiter = new RateLimiterPostgres({
        ...common,
        storeClient: this.db.pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        insuranceLimiter: new RateLimiterMemory(common),
      });
      this.limiters.set(name, limiter);
    }
    return limiter;
  }
}

function keyOf(by: Key, request: ParleyRequest): string | undefined {
  if (by === 'account') return request.actor?.id;
  // somebody without an account is known by where they come from alone
  if (by === 'guest') return isGuest(request) ? network(request.ip) : undefined;
  if (by === 'address') return network(request.ip);
  const email = (request.body as { email?: unknown } | undefined)?.email;
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : undefined;
}

/** Whether somebody without an account gives a name, to the API or by a form. */
function isGuest({ actor, body }: ParleyRequest): boolean {
  const { guest, guestName } = (body ?? {}) as { guest?: unknown; guestName?: unknown };
  return !actor && (guest !== undefined || guestName !== undefined);
}

/** One household has one IPv6 network of 64 bits, so its addresses count together. */
export function network(ip: string): string {
  if (isIP(ip) !== 6 || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail = ''] = ip.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const full = ip.includes('::')
    ? [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
    : left;
  return `${full.slice(0, 4).join(':')}::/64`;
}
