import type { Language, MailKind } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

/** What somebody wants by mail. */
export interface MailChoiceRecord {
  /** Null for the language of the site. */
  language: Language | null;
  /** Kinds that are switched off. */
  off: MailKind[];
}

const find = statement('mail_choice_find', `SELECT language, off FROM mail_choice WHERE account_id = $1`);

/** What an account wants by mail; everything, where it has chosen nothing. */
export async function mailChoiceOf(sql: Sql, accountId: string): Promise<MailChoiceRecord> {
  return (await sql.rows<MailChoiceRecord>(find, [accountId]))[0] ?? { language: null, off: [] };
}

const put = statement(
  'mail_choice_put',
  `INSERT INTO mail_choice (account_id, language, off) VALUES ($1, $2, $3)
   ON CONFLICT (account_id) DO UPDATE SET language = excluded.language, off = excluded.off`,
);

export async function putMailChoice(tx: Tx, accountId: string, { language, off }: MailChoiceRecord): Promise<void> {
  await tx.rows(put, [accountId, language, off]);
}

const forget = statement('mail_choice_forget', `DELETE FROM mail_choice WHERE account_id = $1`);

export async function forgetMailChoice(tx: Tx, accountId: string): Promise<void> {
  await tx.rows(forget, [accountId]);
}
