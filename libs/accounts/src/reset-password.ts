import { Injectable } from '@nestjs/common';
import { Failure } from '@parley/contract';
import {
  addMail,
  Database,
  findAccount,
  findAccountByEmail,
  holderOfToken,
  lockAccount,
  makeAccountToken,
  noSite,
  revokeOtherSessions,
  setPasswordHash,
  useAccountToken,
  useUpTokens,
  verifyEmail,
} from '@parley/store';
import { Mailing } from './mailing.js';
import { NewPassword } from './new-password.js';

@Injectable()
export class ResetPassword {
  constructor(
    private readonly db: Database,
    private readonly newPassword: NewPassword,
    private readonly mailing: Mailing,
  ) {}

  /**
   * Sets a new password for whoever holds the link, and ends every session and every other link. It proves the
   * address, too. A password that cannot be taken leaves the link as it was.
   * @throws Failure `invalid_token`, `validation_failed`
   */
  async run(token: string, password: string): Promise<void> {
    const holder = await holderOfToken(this.db, 'reset_password', token);
    const owner = holder && (await findAccount(this.db, holder.accountId));
    if (!owner) throw unusable();
    const passwordHash = await this.newPassword.hash(password, owner);
    await this.db.transaction(async (tx) => {
      // one reset of an account at a time: whoever is first ends the links of the others
      const account = await lockAccount(tx, owner.id);
      const used = await useAccountToken(tx, 'reset_password', token);
      if (!account || !used || !(await verifyEmail(tx, account.id, used.email))) throw unusable();
      await setPasswordHash(tx, account.id, passwordHash);
      await revokeOtherSessions(tx, account.id, noSite);
      await useUpTokens(tx, account.id, 'reset_password');
      if (this.mailing.on) await addMail(tx, { kind: 'password_changed', accountId: account.id, email: used.email });
    });
  }

  /** A token for the address of an account, for whoever runs the installation; undefined where there is none. */
  async tokenFor(email: string): Promise<string | undefined> {
    const account = await findAccountByEmail(this.db, email.trim());
    if (!account || account.email === null) return undefined;
    return makeAccountToken(this.db, 'reset_password', { accountId: account.id, email: account.email });
  }
}

function unusable(): Failure {
  return new Failure('invalid_token', 'This link was used, or is older than an hour. Ask for a new one.');
}
