import { Body, HttpCode, Post, Res } from '@nestjs/common';
import { ChangeAccount, SendVerification } from '@parley/accounts';
import { Failure, isLanguage, mailKindNames } from '@parley/contract';
import { Limit } from '../http/rate-limits.js';
import type { Reply } from '../http/request.js';
import { signInPath, within } from './addresses.js';
import type { Given } from './form-faults.js';
import { Pages, TheReader } from './page-access.js';
import type { Reader } from './reader.js';

/** What comes to a reader's address, by forms of the account page. */
@Pages()
export class OwnMailController {
  constructor(
    private readonly changes: ChangeAccount,
    private readonly verification: SendVerification,
  ) {}

  @Post('account/mail')
  @HttpCode(303)
  @Limit('account')
  async choose(
    @TheReader() reader: Reader,
    @Body() given: Given,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<void> {
    if (!reader.actor) return this.signInFirst(reader, reply);
    const { language } = given ?? {};
    // a box that is not ticked is not sent
    const kinds = Object.fromEntries(mailKindNames.map((kind) => [kind, given?.[kind] !== undefined]));
    await this.changes.run(reader.actor, { mail: { ...kinds, language: isLanguage(language) ? language : null } });
    void reply.header('location', within(reader, '/account?done=mailSaved'));
  }

  @Post('account/verification')
  @HttpCode(303)
  @Limit('verification')
  async verifyAgain(@TheReader() reader: Reader, @Res({ passthrough: true }) reply: Reply): Promise<void> {
    if (!reader.actor) return this.signInFirst(reader, reply);
    let done = 'verifySent';
    try {
      await this.verification.again(reader.actor, reader.language);
    } catch (error) {
      // the page itself says which of these it is
      if (!(error instanceof Failure) || !['already_verified', 'mail_off'].includes(error.code)) throw error;
      done = '';
    }
    void reply.header('location', within(reader, done === '' ? '/account' : `/account?done=${done}`));
  }

  private signInFirst(reader: Reader, reply: Reply): void {
    void reply.header('location', signInPath(reader, within(reader, '/account')));
  }
}
