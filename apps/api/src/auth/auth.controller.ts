import { Body, Controller, Delete, Get, Header, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ChangeAccount,
  EraseAccount,
  OwnSessions,
  RefreshSession,
  Register,
  SignIn,
  SignOut,
  WhoAmI,
} from '@parley/accounts';
import {
  ChangeAccountRequest,
  ListQuery,
  LoginRequest,
  RefreshRequest,
  RegisterRequest,
  Session,
  SessionList,
  User,
  type Actor,
  type Language,
} from '@parley/contract';
import type { Once } from '@parley/store';
import { Caller, IdParam, UserAgent, WantedLanguage } from '../http/access.js';
import { contentPrecondition, sendJson } from '../http/entity-tags.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';

@ApiTags('Identity')
@Controller('api/v1/auth')
export class AuthController {
  constructor(
    private readonly register: Register,
    private readonly signIn: SignIn,
    private readonly refresh: RefreshSession,
    private readonly signOut: SignOut,
    private readonly sessions: OwnSessions,
  ) {}

  @Post('register')
  @Header('cache-control', 'no-store')
  @Route({
    says: 'Make an account and sign in.',
    for: 'all',
    status: 201,
    answer: Session,
    fails: ['validation_failed', 'email_taken'],
    once: true,
    limit: 'register',
  })
  async registerAccount(
    @Body() body: RegisterRequest,
    @UserAgent() userAgent: string | null,
    @WantedLanguage() language: Language | null,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Session> {
    const { value, replayed } = await this.register.run(body, { userAgent, language }, once);
    tellReplay(reply, replayed);
    return value;
  }

  @Post('login')
  @Header('cache-control', 'no-store')
  @Route({
    says: 'Sign in.',
    for: 'all',
    answer: Session,
    fails: ['validation_failed', 'invalid_credentials'],
    limit: 'login',
  })
  login(@Body() body: LoginRequest, @UserAgent() agent: string | null): Promise<Session> {
    return this.signIn.run(body, agent);
  }

  @Post('refresh')
  @Header('cache-control', 'no-store')
  @Route({
    says: 'Renew a session with its refresh token, which works once.',
    for: 'all',
    answer: Session,
    fails: ['validation_failed', 'invalid_refresh_token', 'refresh_token_reused'],
    limit: 'refresh',
  })
  refreshSession(@Body() body: RefreshRequest): Promise<Session> {
    return this.refresh.run(body.refreshToken);
  }

  @Post('logout')
  @Route({
    says: 'End the session of a refresh token.',
    for: 'all',
    status: 204,
    fails: ['validation_failed'],
  })
  logout(@Body() body: RefreshRequest): Promise<void> {
    return this.signOut.run(body.refreshToken);
  }

  @Get('sessions')
  @Route({
    says: 'The caller’s sessions.',
    for: 'member',
    answer: SessionList,
    fails: ['validation_failed', 'invalid_cursor'],
  })
  listSessions(@Caller() actor: Actor, @Query() query: ListQuery): Promise<SessionList> {
    return this.sessions.list(actor, query);
  }

  @Delete('sessions/:id')
  @Route({
    says: 'End one of the caller’s sessions.',
    for: 'member',
    status: 204,
    fails: ['session_not_found'],
  })
  endSession(@Caller() actor: Actor, @IdParam({ name: 'id', code: 'session_not_found' }) id: string): Promise<void> {
    return this.sessions.end(actor, id);
  }
}

@ApiTags('Identity')
@Controller('api/v1/auth/me')
export class MeController {
  constructor(
    private readonly whoAmI: WhoAmI,
    private readonly change: ChangeAccount,
    private readonly erase: EraseAccount,
  ) {}

  @Get()
  @Route({
    says: 'The caller, with roles.',
    for: 'member',
    answer: User,
    also: [{ status: 304, description: 'Unchanged.' }],
  })
  async getMe(
    @Caller() actor: Actor,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    return sendJson(request, reply, JSON.stringify(await this.whoAmI.run(actor)));
  }

  @Patch()
  @Route({
    says: 'Change name, address, password or what comes by mail; address and password take the present password.',
    for: 'member',
    answer: User,
    fails: ['validation_failed', 'email_taken'],
    ifMatch: true,
    limit: 'account',
  })
  async changeMe(
    @Caller() actor: Actor,
    @Body() body: ChangeAccountRequest,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const user = await this.change.run(actor, body, contentPrecondition(request));
    return sendJson(request, reply, JSON.stringify(user));
  }

  @Delete()
  @Route({
    says: 'Forget the caller: the account is erased, what they wrote stays without a name.',
    for: 'member',
    status: 204,
    fails: ['last_owner'],
    ifMatch: true,
    limit: 'account',
  })
  eraseMe(@Caller() actor: Actor, @Req() request: ParleyRequest): Promise<void> {
    return this.erase.run(actor, contentPrecondition(request));
  }
}
