import { Injectable } from '@nestjs/common';
import { frameCookie as frameName } from '../http/page-requests.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { PublicAddress } from '../live/public-address.js';

/** As long as a session lasts unused, in seconds. */
const lifetime = 30 * 24 * 3600;

/** The cookie of the readers' pages: out of reach for scripts, and for forms of other sites. */
@Injectable()
export class PageCookie {
  constructor(private readonly address: PublicAddress) {}

  /** Over https the browser itself holds the cookie to this host. */
  private get name(): string {
    return this.address.isSecure ? '__Host-parley' : 'parley';
  }

  read(request: ParleyRequest): string | undefined {
    return valueOf(request, this.name) ?? valueOf(request, frameName);
  }

  /**
   * @param framed inside a frame of another site the cookie belongs to that site's pages alone, and goes nowhere else;
   * browsers send no other kind there
   */
  give(reply: Reply, token: string, framed: boolean): void {
    void reply.header('set-cookie', framed ? inFrame(token, lifetime) : this.write(token, lifetime));
  }

  takeBack(reply: Reply): void {
    void reply.header('set-cookie', [this.write('', 0), inFrame('', 0)]);
  }

  private write(value: string, seconds: number): string {
    const secure = this.address.isSecure ? '; Secure' : '';
    return `${this.name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  }
}

function inFrame(value: string, seconds: number): string {
  return `${frameName}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=None; Secure; Partitioned`;
}

function valueOf(request: ParleyRequest, wanted: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split(/=(.*)/s, 2);
    if (name === wanted && value !== undefined && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return undefined;
}
