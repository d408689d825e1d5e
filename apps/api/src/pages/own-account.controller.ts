import { Body, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ChangeAccount, EraseAccount, OwnSessions } from '@parley/accounts';
import { ChangeAccountRequest, Failure, type Actor, type FieldFault } from '@parley/contract';
import { IdParam } from '../http/access.js';
import { Limit } from '../http/rate-limits.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { AccountFacts, type OwnAccount } from './account-facts.js';
import { signInPath, within } from './addresses.js';
import { faultsIn, type Given } from './form-faults.js';
import { accountParts, ownAccountPage, type AccountPart, type AccountState } from './own-account-page.js';
import { htmlPage, Pages, TheReader } from './page-access.js';
import { PageCookie } from './page-cookie.js';
import type { Reader } from './reader.js';
import type { Word } from './words.js';

const fieldsOf: Record<AccountPart, (keyof ChangeAccountRequest)[]> = {
  name: ['displayName'],
  email: ['email', 'currentPassword'],
  password: ['password', 'currentPassword'],
};
const doneWords = [
  'nameSaved',
  'emailSaved',
  'passwordSaved',
  'sessionEnded',
  'mailSaved',
  'verifySent',
] as const satisfies Word[];

/** The reader's own account, by forms. */
@Pages()
export class OwnAccountController {
  constructor(
    private readonly changes: ChangeAccount,
    private readonly sessions: OwnSessions,
    private readonly erasure: EraseAccount,
    private readonly cookie: PageCookie,
    private readonly facts: AccountFacts,
  ) {}

  @Get('account')
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  async show(
    @TheReader() reader: Reader,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const actor = signedIn(reader, reply);
    if (!actor) return undefined;
    const done = doneWords.find((word) => word === query['done']);
    return this.draw(reader, actor, { done, erasing: query['erase'] === 'yes' });
  }

  @Post('account/:part')
  @HttpCode(303)
  @Limit('account')
  async change(
    @TheReader() reader: Reader,
    @Param('part') name: string,
    @Body() body: Given,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const actor = signedIn(reader, reply);
    if (!actor) return undefined;
    const given = body ?? {};
    if (name === 'erase') return this.erase(reader, actor, given, request, reply);
    const part = accountParts.find((one) => one === name);
    if (!part) throw new Failure('not_found', 'There is nothing at this address.');
    const again = (status: number, faults: FieldFault[], problem?: string): Promise<string> => {
      void reply.status(status).type(htmlPage).header('cache-control', 'no-store');
      return this.draw(reader, actor, { sent: { part, given, faults, problem }, erasing: false });
    };
    const fields = Object.fromEntries(fieldsOf[part].map((field) => [field, given[field] ?? '']));
    const { input, faults } = faultsIn(ChangeAccountRequest, fields);
    if (faults.length > 0) return again(422, faults);
    try {
      await this.changes.run(actor, input);
    } catch (error) {
      if (!(error instanceof Failure) || error.status >= 500) throw error;
      const { errors } = error.members as { errors?: FieldFault[] };
      if (error.code === 'validation_failed') return again(422, errors ?? []);
      return again(error.status, [], error.code === 'email_taken' ? reader.say('emailTaken') : error.detail);
    }
    void reply.header('location', within(reader, `/account?done=${part}Saved`));
    return undefined;
  }

  @Post('account/sessions/:id/end')
  @HttpCode(303)
  async end(
    @TheReader() reader: Reader,
    @IdParam({ name: 'id', code: 'session_not_found' }) sessionId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<void> {
    const actor = signedIn(reader, reply);
    if (!actor) return;
    // one that has ended meanwhile is what was wanted
    await this.sessions.end(actor, sessionId).catch((error: unknown) => {
      if (!(error instanceof Failure) || error.code !== 'session_not_found') throw error;
    });
    void reply.header('location', within(reader, '/account?done=sessionEnded'));
  }

  /** Asked once more, so that a single press does not erase anybody. */
  private async erase(
    reader: Reader,
    actor: Actor,
    given: Record<string, string>,
    request: ParleyRequest,
    reply: Reply,
  ): Promise<string | undefined> {
    if (given['sure'] !== 'yes') {
      void reply.header('location', within(reader, '/account?erase=yes'));
      return undefined;
    }
    try {
      await this.erasure.confirmed(actor, given['currentPassword'] ?? '');
    } catch (error) {
      if (!(error instanceof Failure) || error.status >= 500) throw error;
      void reply.status(error.status).type(htmlPage).header('cache-control', 'no-store');
      const problem = error.code === 'last_owner' ? reader.say('lastOwner') : undefined;
      const faults = (error.members['errors'] as FieldFault[] | undefined) ?? [];
      return this.draw(reader, actor, { sent: { part: 'erase', given, faults, problem }, erasing: faults.length > 0 });
    }
    if (this.cookie.read(request) !== undefined) this.cookie.takeBack(reply);
    void reply.header('location', within(reader, '/sign-in?done=erased'));
    return undefined;
  }

  private async draw(reader: Reader, actor: Actor, state: Omit<AccountState, keyof OwnAccount>): Promise<string> {
    return ownAccountPage(reader, { ...state, ...(await this.facts.of(actor)) });
  }
}

function signedIn(reader: Reader, reply: Reply): Actor | undefined {
  if (!reader.actor) void reply.status(303).header('location', signInPath(reader, within(reader, '/account')));
  return reader.actor ?? undefined;
}
