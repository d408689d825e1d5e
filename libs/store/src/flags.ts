import type { FlagReason, ReasonStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

export interface FlagRecord {
  id: string;
  commentId: string;
  commentVersion: number;
  accountId: string;
  reason: FlagReason;
  note: string | null;
  status: ReasonStatus;
  createdAt: Date;
}

const columns = `id, comment_id AS "commentId", comment_version AS "commentVersion", account_id AS "accountId", reason, note, status, created_at AS "createdAt"`;

const insert = statement(
  'flag_insert',
  `INSERT INTO flag (site_id, id, comment_id, comment_version, account_id, reason, note) VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT (site_id, comment_id, comment_version, account_id) DO NOTHING RETURNING ${columns}`,
);

/** Stores a flag; undefined where the account flagged this version before (flag_once_key). */
export async function insertFlag(
  tx: Tx,
  siteId: string,
  flag: Pick<FlagRecord, 'id' | 'commentId' | 'commentVersion' | 'accountId' | 'reason' | 'note'>,
): Promise<FlagRecord | undefined> {
  const values = [siteId, flag.id, flag.commentId, flag.commentVersion, flag.accountId, flag.reason, flag.note];
  return (await tx.rows<FlagRecord>(insert, values))[0];
}

const ofComment = statement(
  'flags_of_comment',
  `SELECT ${columns} FROM flag WHERE site_id = $1 AND comment_id = $2 ORDER BY created_at DESC, id DESC LIMIT 200`,
);

/** The newest flags of a comment (flag_once_key). */
export async function flagsOfComment(sql: Sql, siteId: string, commentId: string): Promise<FlagRecord[]> {
  return sql.rows(ofComment, [siteId, commentId]);
}

const dismissed = statement(
  'flag_dismissed_by',
  `SELECT EXISTS (SELECT 1 FROM flag WHERE site_id = $1 AND comment_id = $2 AND account_id = $3
     AND status = 'dismissed' AND settled_by = $4) AS found`,
);

/** Whether a decision dismissed a flag of somebody. */
export async function hasDismissedFlag(
  sql: Sql,
  siteId: string,
  { id, commentId }: { id: string; commentId: string },
  accountId: string,
): Promise<boolean> {
  return (await sql.rows<{ found: boolean }>(dismissed, [siteId, commentId, accountId, id]))[0]?.found ?? false;
}

const settledBy = statement(
  'flags_settled_by',
  `SELECT count(*)::int AS settled FROM flag WHERE site_id = $1 AND comment_id = $2 AND settled_by = $3`,
);

/** How many flags of a comment a decision settled. */
export async function flagsSettledBy(
  sql: Sql,
  siteId: string,
  { id, commentId }: { id: string; commentId: string },
): Promise<number> {
  return (await sql.rows<{ settled: number }>(settledBy, [siteId, commentId, id]))[0]?.settled ?? 0;
}
