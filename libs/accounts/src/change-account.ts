import { Injectable } from '@nestjs/common';
import { Failure, invalid, type Actor, type ChangeAccountRequest, type User } from '@parley/contract';
import {
  addToOutbox,
  changeAccount,
  Database,
  lockAccount,
  passwordHashOf,
  revokeOtherSessions,
  setPasswordHash,
  sitesOfAuthor,
} from '@parley/store';
import { CheckPassword } from './check-password.js';
import { Passwords } from './passwords.js';
import { ownUser } from './users.js';

@Injectable()
export class ChangeAccount {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly check: CheckPassword,
  ) {}

  /** Changes name, address or password. A new password ends every other session. */
  async run(actor: Actor, input: ChangeAccountRequest): Promise<User> {
    if (input.email !== undefined || input.password !== undefined) await this.checkPassword(actor, input);
    if (input.password !== undefined)
      await this.check.run(input.password, {
        displayName: input.displayName ?? actor.displayName,
        email: input.email ?? actor.email,
      });
    const passwordHash = input.password === undefined ? undefined : await this.passwords.hash(input.password);
    return this.db.transaction(async (tx) => {
      const was = await lockAccount(tx, actor.id);
      if (!was) throw new Failure('user_not_found', 'This account is not there any more.');
      const displayName = input.displayName?.normalize('NFC').trim() ?? was.displayName;
      const account = await changeAccount(tx, actor.id, { displayName, email: input.email?.trim() ?? was.email });
      if (!account) throw new Failure('email_taken', 'There is an account with this address. Use another address.');
      if (passwordHash !== undefined) {
        await setPasswordHash(tx, actor.id, passwordHash);
        await revokeOtherSessions(tx, actor.id, actor.sessionId);
      }
      if (displayName !== was.displayName)
        for (const siteId of await sitesOfAuthor(tx, actor.id))
          await addToOutbox(tx, [{ siteId, event: 'member.renamed', data: { accountId: actor.id } }]);
      return ownUser(tx, account);
    });
  }

  private async checkPassword(actor: Actor, { currentPassword }: ChangeAccountRequest): Promise<void> {
    if (currentPassword === undefined)
      throw invalid({ pointer: '/currentPassword', message: 'is needed to change the address or the password' });
    if (!(await this.passwords.fits(await passwordHashOf(this.db, actor.id), currentPassword)))
      throw invalid({ pointer: '/currentPassword', message: 'is not your password' });
  }
}
