import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

const insert = statement('page_token_insert', `INSERT INTO page_token (token_hash, session_id) VALUES ($1, $2)`);

export async function insertPageToken(tx: Tx, tokenHash: Buffer, sessionId: string): Promise<void> {
  await tx.rows(insert, [tokenHash, sessionId]);
}

const find = statement(
  'page_token_find',
  `SELECT s.id AS "sessionId", s.account_id AS "accountId", s.last_used_at < now() - interval '1 hour' AS stale
   FROM page_token t JOIN session s ON s.id = t.session_id
   WHERE t.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now()`,
);

export interface PageSession {
  sessionId: string;
  accountId: string;
  /** It has not been renewed for an hour, so that not every page view is a write. */
  stale: boolean;
}

/** The live session of a page's cookie. */
export async function sessionOfPage(sql: Sql, tokenHash: Buffer): Promise<PageSession | undefined> {
  return (await sql.rows<PageSession>(find, [tokenHash]))[0];
}
