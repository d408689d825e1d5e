import type { Language, MailStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { newId } from './ids.js';
import { statement } from './statement.js';

/** What a mail is about: an account's address and password, or what its reader was told on a site. */
export type MailSubject = 'verify_email' | 'email_changed' | 'reset_password' | 'password_changed' | 'notifications';

/** One mail on its way. It holds no words and no token: both are made when it leaves. */
export interface MailRecord {
  /** Also what receivers tell repeats by. */
  id: string;
  kind: MailSubject;
  accountId: string | null;
  siteId: string | null;
  email: string;
  language: Language | null;
  notifications: string[];
  status: MailStatus;
  attempts: number;
  nextAt: Date;
  attemptedAt: Date | null;
  failure: string | null;
  createdAt: Date;
}

export type NewMail = Pick<MailRecord, 'kind' | 'email'> &
  Partial<Pick<MailRecord, 'accountId' | 'siteId' | 'language' | 'notifications'>>;

const fields = `id, kind, account_id AS "accountId", site_id AS "siteId", email, language, notifications, status, attempts,
  next_at AS "nextAt", attempted_at AS "attemptedAt", failure, created_at AS "createdAt"`;

const insert = statement(
  'mail_insert',
  `INSERT INTO mail (id, kind, account_id, site_id, email, language, notifications) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Asks for a mail; a worker sends it after the commit. */
export async function addMail(sql: Sql, m: NewMail): Promise<void> {
  const { accountId = null, siteId = null, language = null, notifications = [] } = m;
  await sql.rows(insert, [newId(), m.kind, accountId, siteId, m.email, language, notifications]);
}

const lease = statement(
  'mail_lease',
  `WITH due AS (
     SELECT id FROM mail WHERE status = 'waiting' AND next_at <= now() AND (leased_until IS NULL OR leased_until <= now())
     ORDER BY next_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
   UPDATE mail SET leased_until = now() + make_interval(secs => $2) FROM due WHERE mail.id = due.id
   RETURNING ${fields.replace(/^id/, 'mail.id')}`,
);

/** Takes mails that are due for one sender alone (mail_waiting_idx). */
export async function leaseMails(sql: Sql, most: number, seconds: number): Promise<MailRecord[]> {
  return sql.rows(lease, [most, seconds]);
}

const record = statement(
  'mail_record',
  `UPDATE mail SET status = $2, failure = $3, attempts = attempts + 1, attempted_at = now(), leased_until = NULL,
     next_at = now() + make_interval(secs => $4) WHERE id = $1`,
);

/** Writes down what came of an attempt; `pause` is in seconds until the next one. */
export async function recordMail(
  sql: Sql,
  id: string,
  outcome: { status: MailStatus; failure: string | null; pause: number },
): Promise<void> {
  await sql.rows(record, [id, outcome.status, outcome.failure, outcome.pause]);
}

const release = statement('mail_release', `UPDATE mail SET leased_until = NULL WHERE id = $1`);

/** Gives a mail back untried. */
export async function releaseMail(sql: Sql, id: string): Promise<void> {
  await sql.rows(release, [id]);
}

const lastTold = statement(
  'mail_last_told',
  `SELECT max(created_at) AS at FROM mail WHERE account_id = $1 AND site_id = $2 AND kind = 'notifications'`,
);

/** When an account was last written to about a site (mail_account_idx). */
export async function lastMailAbout(sql: Sql, accountId: string, siteId: string): Promise<Date | null> {
  return (await sql.rows<{ at: Date | null }>(lastTold, [accountId, siteId]))[0]?.at ?? null;
}

const forget = statement('mails_forget', `DELETE FROM mail WHERE account_id = $1`);

/** Forgets every mail to an account, sent or not (mail_account_idx). */
export async function forgetMails(tx: Tx, accountId: string): Promise<void> {
  await tx.rows(forget, [accountId]);
}

const sweep = statement(
  'mails_sweep',
  `DELETE FROM mail WHERE status <> 'waiting' AND created_at < now() - make_interval(days => $1)`,
);

/** Forgets mails after some days, sent or given up. */
export async function sweepMails(sql: Sql, days: number): Promise<void> {
  await sql.rows(sweep, [days]);
}

const list = statement(
  'mails_list',
  `SELECT ${fields} FROM mail WHERE ($1::text IS NULL OR status = $1) AND id < $2::uuid ORDER BY id DESC LIMIT $3`,
);

/** Mails before the given one, newest first (primary key of mail). */
export async function listMails(
  sql: Sql,
  asked: { status: MailStatus | null; before: string },
  limit: number,
): Promise<MailRecord[]> {
  return sql.rows(list, [asked.status, asked.before, limit]);
}

const again = statement(
  'mail_again',
  `UPDATE mail SET status = 'waiting', next_at = now(), leased_until = NULL, attempts = 0, created_at = now()
   WHERE id = $1 AND status = 'failed' RETURNING ${fields}`,
);

/** Sends a mail once more that was given up; undefined where there is no such one. */
export async function sendMailAgain(sql: Sql, id: string): Promise<MailRecord | undefined> {
  return (await sql.rows<MailRecord>(again, [id]))[0];
}
