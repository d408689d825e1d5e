import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Failure } from '@parley/contract';
import { canonicalJson, noSite, type Once } from '@parley/store';
import { network } from './rate-limits.js';
import type { ParleyRequest, Reply } from './request.js';

/** The Idempotency-Key of a request with what it stands for; undefined without one. */
export const OnceKey = createParamDecorator((_: unknown, context: ExecutionContext): Once | undefined => {
  const request = context.switchToHttp().getRequest<ParleyRequest>();
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Failure('invalid_idempotency_key', 'An Idempotency-Key has 1 to 255 visible ASCII characters.');
  }
  const path = request.url.split('?')[0] ?? '';
  return {
    siteId: request.site?.id ?? noSite,
    scope: `${request.actor?.id ?? guestScope(request.ip)} ${request.method} ${path}`,
    key,
    fingerprint: createHash('sha256')
      .update(canonicalJson(withoutPassword(request.body)))
      .digest(),
  };
});

/** Strangers may happen on the same key: theirs belongs to where they come from, of which a hash is kept. */
export function guestScope(ip: string): string {
  return `guest ${createHash('sha256')
    .update(`parley guest ${network(ip)}`)
    .digest('base64url')
    .slice(0, 22)}`;
}

/** A fast hash of a password must not be kept; whoever answers again asks for the password itself. */
function withoutPassword(body: unknown): unknown {
  const { password: _, ...rest } = (body ?? {}) as Record<string, unknown>;
  return rest;
}

/** Tells a first answer from the same one given again. */
export function tellReplay(reply: Reply, replayed: boolean): void {
  if (replayed) void reply.header('idempotency-replayed', 'true');
}
