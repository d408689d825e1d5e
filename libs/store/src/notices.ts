import type { ActionName, CommentStatus, ReasonStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';
import { idAt, type Period } from './transparency.js';

export interface NoticeRecord {
  id: string;
  reference: string;
  commentId: string;
  accountId: string | null;
  name: string | null;
  email: string | null;
  explanation: string;
  law: string | null;
  status: ReasonStatus;
  settledBy: string | null;
  settledAt: Date | null;
  createdAt: Date;
}

const fields = `id, reference, comment_id AS "commentId", account_id AS "accountId", name, email, explanation, law, status,
  settled_by AS "settledBy", settled_at AS "settledAt", created_at AS "createdAt"`;
const insert = statement(
  'notice_insert',
  `INSERT INTO notice (site_id, id, reference, comment_id, account_id, name, email, explanation, law)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${fields}`,
);

export async function insertNotice(
  tx: Tx,
  siteId: string,
  n: Omit<NoticeRecord, 'status' | 'settledBy' | 'settledAt' | 'createdAt'>,
): Promise<NoticeRecord> {
  const values = [siteId, n.id, n.reference, n.commentId, n.accountId, n.name, n.email, n.explanation, n.law];
  return (await tx.rows<NoticeRecord>(insert, values))[0] as NoticeRecord;
}

const byReference = statement(
  'notice_by_reference',
  `SELECT ${fields} FROM notice WHERE site_id = $1 AND reference = $2`,
);

/** A notice by what its sender was given for it (notice_reference_key). */
export async function findNotice(sql: Sql, siteId: string, reference: string): Promise<NoticeRecord | undefined> {
  return (await sql.rows<NoticeRecord>(byReference, [siteId, reference]))[0];
}

/** A notice with the comment it is about and the decision that settled it. */
export interface ListedNoticeRecord extends NoticeRecord {
  itemId: string | null;
  words: string;
  commentStatus: CommentStatus;
  postTitle: string;
  postSlug: string;
  decisionId: string | null;
  action: ActionName;
  reason: string;
  statement: string | null;
  decidedBy: string | null;
}

const list = statement(
  'notices_list',
  `SELECT n.id, n.reference, n.comment_id AS "commentId", n.account_id AS "accountId", n.name, n.email, n.explanation, n.law,
          n.status, n.settled_by AS "settledBy", n.settled_at AS "settledAt", n.created_at AS "createdAt", i.id AS "itemId",
          left(c.body, 240) AS words, c.status AS "commentStatus", p.title AS "postTitle", p.slug AS "postSlug",
          d.id AS "decisionId", d.action, d.reason, d.statement, d.decided_by AS "decidedBy"
   FROM notice n
   JOIN comment c ON c.site_id = $1 AND c.id = n.comment_id
   JOIN post p ON p.site_id = $1 AND p.id = c.post_id
   LEFT JOIN review_item i ON i.site_id = $1 AND i.comment_id = n.comment_id
   LEFT JOIN decision d ON d.site_id = $1 AND d.id = n.settled_by
   WHERE n.site_id = $1 AND ($2::text IS NULL OR n.status = $2) AND n.id < $3::uuid
   ORDER BY n.id DESC LIMIT $4`,
);

/** Notices before the given one, newest first (primary key of notice, notice_open_idx). */
export async function listNotices(
  sql: Sql,
  siteId: string,
  status: ReasonStatus | null,
  before: string,
  limit: number,
): Promise<ListedNoticeRecord[]> {
  return sql.rows(list, [siteId, status, before, limit]);
}

const settle = statement(
  'notices_settle',
  `UPDATE notice SET status = $3, settled_by = $4, settled_at = now()
   WHERE site_id = $1 AND comment_id = $2 AND status = 'open' RETURNING ${fields}`,
);
const reopen = statement(
  'notices_reopen',
  `UPDATE notice SET status = 'open', settled_by = NULL, settled_at = NULL
   WHERE site_id = $1 AND comment_id = $2 AND settled_by = $3`,
);

/** Settles the open notices about a comment by a decision (notice_comment_idx). */
export async function settleNotices(
  tx: Tx,
  siteId: string,
  commentId: string,
  { by, status }: { by: string; status: Exclude<ReasonStatus, 'open'> },
): Promise<NoticeRecord[]> {
  return tx.rows(settle, [siteId, commentId, status, by]);
}

/** Opens the notices again that a decision had settled. */
export async function reopenNotices(tx: Tx, siteId: string, commentId: string, decisionId: string): Promise<void> {
  await tx.rows(reopen, [siteId, commentId, decisionId]);
}

const counted = statement(
  'transparency_notices',
  `SELECT count(*)::int AS total, (count(*) FILTER (WHERE status = 'agreed'))::int AS agreed,
          (count(*) FILTER (WHERE status = 'dismissed'))::int AS dismissed, (count(*) FILTER (WHERE status = 'open'))::int AS open
   FROM notice WHERE site_id = $1 AND id >= $2::uuid AND id < $3::uuid`,
);

export interface NoticeCount {
  total: number;
  agreed: number;
  dismissed: number;
  open: number;
}

/** Notices received, by what became of them (primary key of notice). */
export async function countNotices(sql: Sql, siteId: string, { from, to }: Period): Promise<NoticeCount> {
  const [row] = await sql.rows<NoticeCount>(counted, [siteId, idAt(from), idAt(to)]);
  return row ?? { total: 0, agreed: 0, dismissed: 0, open: 0 };
}

const forget = statement(
  'notices_forget_sender',
  `UPDATE notice SET name = NULL, email = NULL WHERE site_id = $1 AND account_id = $2`,
);

/** Forgets the name and the address an account gave with its notices. */
export async function forgetSender(tx: Tx, siteId: string, accountId: string): Promise<void> {
  await tx.rows(forget, [siteId, accountId]);
}
