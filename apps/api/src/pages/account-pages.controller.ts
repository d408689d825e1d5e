import { Body, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { EndPageSession, OpenPageSession, Register, SignIn } from '@parley/accounts';
import { Failure, LoginRequest, RegisterRequest, type FieldFault, type Session } from '@parley/contract';
import { UserAgent } from '../http/access.js';
import { Limit } from '../http/rate-limits.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { accountPage, type AccountForm } from './account-page.js';
import { faultsIn, type Given } from './form-faults.js';
import { htmlPage, Pages, TheReader } from './page-access.js';
import { PageCookie } from './page-cookie.js';
import { ownPath, type Reader } from './reader.js';

/** Signing in, making an account and signing out, by forms. */
@Pages()
export class AccountPagesController {
  constructor(
    private readonly signIn: SignIn,
    private readonly register: Register,
    private readonly open: OpenPageSession,
    private readonly end: EndPageSession,
    private readonly cookie: PageCookie,
  ) {}

  @Get('sign-in')
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  signInForm(@TheReader() reader: Reader, @Query() { next, done }: Record<string, unknown>): string {
    return accountPage(reader, {
      kind: 'signIn',
      next: ownPath(next),
      given: {},
      faults: [],
      erased: done === 'erased',
    });
  }

  @Get('register')
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  registerForm(@TheReader() reader: Reader, @Query('next') next: unknown): string {
    return accountPage(reader, { kind: 'register', next: ownPath(next), given: {}, faults: [] });
  }

  @Post('sign-in')
  @HttpCode(303)
  @Limit('login')
  takeSignIn(
    @TheReader() reader: Reader,
    @Body() given: Given,
    @UserAgent() agent: string | null,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const { email = '', password = '' } = given ?? {};
    return this.begin('signIn', reader, given, reply, faultsIn(LoginRequest, { email, password }), (input) =>
      this.signIn.run(input, agent),
    );
  }

  @Post('register')
  @HttpCode(303)
  @Limit('register')
  takeRegister(
    @TheReader() reader: Reader,
    @Body() given: Given,
    @UserAgent() agent: string | null,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const { email = '', password = '', displayName = '' } = given ?? {};
    const checked = faultsIn(RegisterRequest, { email, password, displayName });
    return this.begin('register', reader, given, reply, checked, async (input) => {
      const { value } = await this.register.run(input, { userAgent: agent, language: reader.language });
      return value;
    });
  }

  @Post('sign-out')
  @HttpCode(303)
  async signOut(
    @Body() given: Given,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<void> {
    const token = this.cookie.read(request);
    if (token !== undefined) await this.end.run(token);
    this.cookie.takeBack(reply);
    void reply.header('location', ownPath(given?.['next']));
  }

  private async begin<T>(
    kind: AccountForm['kind'],
    reader: Reader,
    given: Given,
    reply: Reply,
    checked: { input: T; faults: FieldFault[] },
    enter: (input: T) => Promise<Session>,
  ): Promise<string | undefined> {
    const next = ownPath(given?.['next']);
    const again = (status: number, faults: FieldFault[], problem?: string): string => {
      void reply.status(status).type(htmlPage).header('cache-control', 'no-store');
      return accountPage(reader, { kind, next, given: given ?? {}, faults, problem });
    };
    if (checked.faults.length > 0) return again(422, checked.faults);
    try {
      const session = await enter(checked.input);
      this.cookie.give(reply, await this.open.run(session.refreshToken), reader.framed);
      void reply.header('location', next);
      return undefined;
    } catch (error) {
      if (!(error instanceof Failure) || error.status >= 500) throw error;
      if (error.code === 'invalid_credentials') return again(error.status, [], reader.say('wrongPassword'));
      if (error.code === 'email_taken') return again(error.status, [], reader.say('emailTaken'));
      const faults = error.members['errors'] as FieldFault[] | undefined;
      return faults ? again(error.status, faults) : again(error.status, [], error.detail);
    }
  }
}
