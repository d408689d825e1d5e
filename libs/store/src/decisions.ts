import type { ActionName, CommentStatus, DecisionReason } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

export interface DecisionRecord {
  id: string;
  itemId: string;
  commentId: string;
  commentVersion: number;
  action: ActionName;
  reason: DecisionReason;
  note: string | null;
  statement: string | null;
  labels: string[];
  statusBefore: CommentStatus;
  statusAfter: CommentStatus;
  decidedBy: string | null;
  createdAt: Date;
}

const columns = `id, item_id AS "itemId", comment_id AS "commentId", comment_version AS "commentVersion", action, reason, note, statement, labels,
  status_before AS "statusBefore", status_after AS "statusAfter", decided_by AS "decidedBy", created_at AS "createdAt"`;

const insert = statement(
  'decision_insert',
  `INSERT INTO decision (site_id, id, item_id, comment_id, comment_version, action, reason, note, statement, labels, status_before, status_after, decided_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING ${columns}`,
);

export async function insertDecision(
  tx: Tx,
  siteId: string,
  d: Omit<DecisionRecord, 'createdAt'>,
): Promise<DecisionRecord> {
  const rows = await tx.rows<DecisionRecord>(insert, [
    siteId,
    d.id,
    d.itemId,
    d.commentId,
    d.commentVersion,
    d.action,
    d.reason,
    d.note,
    d.statement,
    d.labels,
    d.statusBefore,
    d.statusAfter,
    d.decidedBy,
  ]);
  return rows[0] as DecisionRecord;
}

const ofItem = statement(
  'decisions_of_item',
  `SELECT ${columns} FROM decision WHERE site_id = $1 AND item_id = $2 ORDER BY created_at DESC, id DESC LIMIT 100`,
);

/** What was decided about an item, newest first (decision_item_idx). */
export async function decisionsOfItem(sql: Sql, siteId: string, itemId: string): Promise<DecisionRecord[]> {
  return sql.rows(ofItem, [siteId, itemId]);
}
