import { Body, Controller, Delete, Header, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RefreshSession, SignIn, SignOut } from '@parley/accounts';
import { Failure, LoginRequest, TabSession, type Session } from '@parley/contract';
import { UserAgent } from '../http/access.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';
import { refuseOtherPages } from './own-page.js';
import { SessionCookie } from './session-cookie.js';

/** Sessions of the pages of this server: the refresh token lives in a cookie, scripts hold an access token alone. */
@ApiTags('Identity')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly refresh: RefreshSession,
    private readonly signOut: SignOut,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @Header('cache-control', 'no-store')
  @Route({
    says: 'Sign in on a page of this server; the refresh token is kept in a cookie.',
    for: 'all',
    answer: TabSession,
    fails: ['validation_failed', 'invalid_credentials', 'forbidden'],
    limit: 'login',
  })
  async beginTabSession(
    @Body() body: LoginRequest,
    @UserAgent() agent: string | null,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TabSession> {
    refuseOtherPages(request);
    return this.answer(reply, await this.signIn.run(body, agent));
  }

  @Post('renew')
  @Header('cache-control', 'no-store')
  @Route({
    says: 'A new access token for the session of the cookie. Tabs that ask at once all get one.',
    for: 'all',
    answer: TabSession,
    fails: ['invalid_refresh_token', 'refresh_token_reused', 'forbidden'],
    limit: 'refresh',
    also: [{ status: 204, description: 'Nobody is signed in here.' }],
  })
  async renewTabSession(
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TabSession | undefined> {
    refuseOtherPages(request);
    const token = this.cookie.read(request);
    if (token === undefined) {
      void reply.status(204);
      return undefined;
    }
    try {
      return this.answer(reply, await this.refresh.run(token, 'tabs'));
    } catch (refusal) {
      if (refusal instanceof Failure && refusal.status === 401) this.cookie.forget(reply);
      throw refusal;
    }
  }

  @Delete()
  @Route({ says: 'End the session of the cookie.', for: 'all', status: 204, fails: ['forbidden'] })
  async endTabSession(@Req() request: ParleyRequest, @Res({ passthrough: true }) reply: Reply): Promise<void> {
    refuseOtherPages(request);
    const token = this.cookie.read(request);
    if (token !== undefined) await this.signOut.run(token);
    this.cookie.forget(reply);
  }

  private answer(reply: Reply, { refreshToken, ...session }: Session): TabSession {
    this.cookie.keep(reply, refreshToken);
    return session;
  }
}
