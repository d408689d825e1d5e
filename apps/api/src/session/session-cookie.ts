import type { ParleyRequest, Reply } from '../http/request.js';

/** As long as an unused session lives. */
const lifetimeSeconds = 30 * 24 * 3600;

/** The cookie that keeps a browser's refresh token out of reach of scripts, of other hosts and of other sites' pages. */
export class SessionCookie {
  private readonly name: string;
  private readonly rules: string;

  /** The prefix binds the cookie to this host and to https; over plain http a browser would refuse it. */
  constructor(secure: boolean) {
    this.name = secure ? '__Host-parley-session' : 'parley-session';
    this.rules = `; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  }

  read({ headers }: ParleyRequest): string | undefined {
    const start = `${this.name}=`;
    const pair = (headers.cookie ?? '').split('; ').find((one) => one.startsWith(start));
    const token = pair?.slice(start.length);
    return token && token.length <= 200 ? token : undefined;
  }

  keep(reply: Reply, refreshToken: string): void {
    void reply.header('set-cookie', `${this.name}=${refreshToken}${this.rules}; Max-Age=${lifetimeSeconds}`);
  }

  forget(reply: Reply): void {
    void reply.header('set-cookie', `${this.name}=${this.rules}; Max-Age=0`);
  }
}
