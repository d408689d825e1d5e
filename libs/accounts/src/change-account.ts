import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type ChangeAccountRequest, type User } from '@parley/contract';
import {
  addMail,
  addToOutbox,
  changeAccount,
  Database,
  lockAccount,
  mailChoiceOf,
  revokeOtherSessions,
  setPasswordHash,
  sitesOfAuthor,
  useUpTokens,
  type AccountRecord,
  type Tx,
} from '@parley/store';
import { ConfirmPassword } from './confirm-password.js';
import { changeMailChoice } from './mail-choice.js';
import { Mailing } from './mailing.js';
import { NewPassword } from './new-password.js';
import { SendVerification } from './send-verification.js';
import { ShowAtOnce } from './show-at-once.js';
import { ownUser } from './users.js';

@Injectable()
export class ChangeAccount {
  constructor(
    private readonly db: Database,
    private readonly newPassword: NewPassword,
    private readonly confirm: ConfirmPassword,
    private readonly verification: SendVerification,
    private readonly mailing: Mailing,
    private readonly showing: ShowAtOnce,
  ) {}

  /**
   * Changes name, address, password or what comes by mail. A new password ends every other session.
   * @param matches asked with the account held, so that nobody writes over what they have not seen
   */
  async run(actor: Actor, input: ChangeAccountRequest, matches: (user: User) => void = () => undefined): Promise<User> {
    const user = await this.change(actor, input, matches);
    if (user.displayName !== actor.displayName) await this.showing.author(actor.id);
    return user;
  }

  private async change(actor: Actor, input: ChangeAccountRequest, matches: (user: User) => void): Promise<User> {
    if (input.email !== undefined || input.password !== undefined) await this.confirm.run(actor, input.currentPassword);
    const owner = { displayName: input.displayName ?? actor.displayName, email: input.email ?? actor.email };
    const passwordHash = input.password === undefined ? undefined : await this.newPassword.hash(input.password, owner);
    return this.db.transaction(async (tx) => {
      const was = await lockAccount(tx, actor.id);
      if (!was) throw new Failure('user_not_found', 'This account is not there any more.');
      matches(await ownUser(tx, was));
      const displayName = input.displayName?.normalize('NFC').trim() ?? was.displayName;
      const account = await changeAccount(tx, actor.id, { displayName, email: input.email?.trim() ?? was.email });
      if (!account) throw new Failure('email_taken', 'There is an account with this address. Use another address.');
      if (input.mail !== undefined) await changeMailChoice(tx, actor.id, input.mail);
      if (passwordHash !== undefined) await this.changePassword(tx, actor, account, passwordHash);
      if (account.email?.toLowerCase() !== was.email?.toLowerCase()) await this.moved(tx, was, account);
      if (displayName !== was.displayName)
        for (const siteId of await sitesOfAuthor(tx, actor.id))
          await addToOutbox(tx, [{ siteId, event: 'member.renamed', data: { accountId: actor.id } }]);
      return ownUser(tx, account);
    });
  }

  private async changePassword(tx: Tx, actor: Actor, account: AccountRecord, hash: string): Promise<void> {
    await setPasswordHash(tx, actor.id, hash);
    await revokeOtherSessions(tx, actor.id, actor.sessionId);
    await useUpTokens(tx, actor.id, 'reset_password');
    await this.warn(tx, 'password_changed', account);
  }

  /** The new address has to be confirmed, links to the old one end, and whoever reads the old one is told. */
  private async moved(tx: Tx, was: AccountRecord, account: AccountRecord): Promise<void> {
    await useUpTokens(tx, account.id, 'reset_password');
    await useUpTokens(tx, account.id, 'verify_email');
    const { language } = await mailChoiceOf(tx, account.id);
    await this.verification.ask(tx, account, language);
    await this.warn(tx, 'email_changed', was);
  }

  /** An address that was never confirmed may be a stranger's, and gets no word. */
  private async warn(
    tx: Tx,
    kind: 'email_changed' | 'password_changed',
    { id, email, emailVerifiedAt }: AccountRecord,
  ): Promise<void> {
    if (this.mailing.on && email !== null && emailVerifiedAt !== null)
      await addMail(tx, { kind, accountId: id, email });
  }
}
