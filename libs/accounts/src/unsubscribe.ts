import { Injectable } from '@nestjs/common';
import type { MailKind } from '@parley/contract';
import { Database, findAccount } from '@parley/store';
import { changeMailChoice } from './mail-choice.js';

@Injectable()
export class Unsubscribe {
  constructor(private readonly db: Database) {}

  /** Switches kinds of mail off for an account; one that was erased gets none anyway. May run twice. */
  async run(accountId: string, kinds: readonly MailKind[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await findAccount(tx, accountId))) return;
      await changeMailChoice(tx, accountId, Object.fromEntries(kinds.map((kind) => [kind, false])));
    });
  }
}
