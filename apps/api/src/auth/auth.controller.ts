import { Body, Controller, Delete, Get, Header, Patch, Post, Res } from '@nestjs/common';
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
import { OnceKey, tellReplay } from '../http/once.js';
import type { Reply } from '../http/request.js';
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
  @Route({ says: 'The caller’s sessions.', for: 'member', answer: SessionList })
  async listSessions(@Caller() actor: Actor): Promise<SessionList> {
    return { items: await this.sessions.list(actor), nextCursor: null };
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
  @Route({ says: 'The caller, with roles.', for: 'member', answer: User })
  getMe(@Caller() actor: Actor): Promise<User> {
    return this.whoAmI.run(actor);
  }

  @Patch()
  @Route({
    says: 'Change name, address, password or what comes by mail; address and password take the present password.',
    for: 'member',
    answer: User,
    fails: ['validation_failed', 'email_taken'],
    limit: 'account',
  })
  changeMe(@Caller() actor: Actor, @Body() body: ChangeAccountRequest): Promise<User> {
    return this.change.run(actor, body);
  }

  @Delete()
  @Route({
    says: 'Forget the caller: the account is erased, what they wrote stays without a name.',
    for: 'member',
    status: 204,
    fails: ['last_owner'],
    limit: 'account',
  })
  eraseMe(@Caller() actor: Actor): Promise<void> {
    return this.erase.run(actor);
  }
}
