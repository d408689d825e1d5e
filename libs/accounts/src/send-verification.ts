import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type Language } from '@parley/contract';
import { addMail, Database, useUpTokens, type AccountRecord, type Sql } from '@parley/store';
import { Mailing } from './mailing.js';

@Injectable()
export class SendVerification {
  constructor(
    private readonly db: Database,
    private readonly mailing: Mailing,
  ) {}

  /** Asks for the mail by which somebody confirms their address, in the transaction that gave it to the account. */
  async ask(sql: Sql, account: Pick<AccountRecord, 'id' | 'email'>, language: Language | null): Promise<void> {
    if (!this.mailing.on || account.email === null) return;
    await addMail(sql, { kind: 'verify_email', accountId: account.id, email: account.email, language });
  }

  /** Sends that mail once more; the link of the one before stops working. */
  async again(actor: Actor, language: Language | null): Promise<void> {
    if (actor.emailVerified) throw new Failure('already_verified', 'Your address is confirmed already.');
    if (!this.mailing.on)
      throw new Failure('mail_off', 'This installation sends no mail. Ask whoever runs it to set up a mail server.');
    await this.db.transaction(async (tx) => {
      await useUpTokens(tx, actor.id, 'verify_email');
      await this.ask(tx, actor, language);
    });
  }
}
