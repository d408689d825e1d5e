import type { Sql, Tx } from './database.js';
import { newId } from './ids.js';
import { insertRows, type NewRows } from './insertion.js';
import { statement } from './statement.js';

/** One thing that happened. `data` holds what a reader of the record needs to understand it later. */
export interface LogEntry {
  kind: LogKind;
  commentId?: string | null;
  /** Who did it; null for the system or a rule. */
  actorId?: string | null;
  data: Record<string, unknown>;
}

export type LogKind =
  | 'comment.posted'
  | 'comment.imported'
  | 'comment.edited'
  | 'comment.deleted'
  | 'comment.flagged'
  | 'comment.source_added'
  | 'source.checked'
  | 'detector.found'
  | 'rule.matched'
  | 'review_item.opened'
  | 'review_item.reason_added'
  | 'review_item.decided'
  | 'review_item.escalated'
  | 'review_item.reopened'
  | 'review_item.weighed'
  | 'review_item.returned'
  | 'review_item.assigned'
  | 'review_item.noted'
  | 'review_item.answered'
  | 'decision.reversed'
  | 'decision.appealed'
  | 'decisions.batch_made'
  | 'claim_cluster.decided'
  | 'claim_cluster.merged'
  | 'claim_cluster.split'
  | 'post.created'
  | 'post.changed'
  | 'post.deleted'
  | 'site.created'
  | 'site.changed'
  | 'user.sanctioned'
  | 'notice.received'
  | 'account.erased'
  | 'member.role_changed'
  | 'member.erased'
  | 'rule.created'
  | 'rule.version_added'
  | 'rule.mode_changed'
  | 'webhook.created'
  | 'webhook.changed'
  | 'webhook.disabled'
  | 'webhook.removed'
  | 'archive.imported';

const logColumns = ['id', 'kind', 'comment_id', 'actor_id', 'data'] as const;

/** Entries as rows of the record and of what waits to be numbered and chained by the sealer. */
export function logRows(entries: LogEntry[]): NewRows[] {
  const rows = entries.map((e) => [newId(), e.kind, e.commentId ?? null, e.actorId ?? null, JSON.stringify(e.data)]);
  return [
    { table: 'moderation_log', columns: logColumns, rows },
    { table: 'log_unsealed', columns: ['log_id'], rows: rows.map(([id]) => [id]) },
  ];
}

/** Adds to the record of a site, in the transaction of what happened. */
export async function writeLog(tx: Tx, entries: (LogEntry & { siteId: string })[]): Promise<void> {
  await insertRows(tx, entries[0]?.siteId ?? '', logRows(entries));
}

/** A row of the record as stored. */
export interface LogRow {
  id: string;
  kind: string;
  commentId: string | null;
  actorId: string | null;
  data: Record<string, unknown>;
  at: Date;
}

const logRow = `l.id, l.kind, l.comment_id AS "commentId", l.actor_id AS "actorId", l.data, l.at`;

const ofComment = statement(
  'log_of_comment',
  `SELECT ${logRow} FROM moderation_log l WHERE l.site_id = $1 AND l.comment_id = $2 ORDER BY l.at, l.id`,
);

/** What happened to one comment, oldest first (moderation_log_comment_idx). */
export async function logOfComment(sql: Sql, siteId: string, commentId: string): Promise<LogRow[]> {
  return sql.rows(ofComment, [siteId, commentId]);
}

const newest = statement(
  'log_newest',
  `SELECT ${logRow}, c.seq::float8 AS seq, encode(c.hash, 'hex') AS hash
   FROM moderation_chain c
   JOIN moderation_log l ON l.site_id = $1 AND l.id = c.log_id
   WHERE c.site_id = $1 AND c.seq < $2
   ORDER BY c.seq DESC LIMIT $3`,
);

/** Sealed entries below `before`, newest first (primary key of moderation_chain). */
export async function newestEntries(
  sql: Sql,
  siteId: string,
  before: number,
  limit: number,
): Promise<(LogRow & { seq: number; hash: string })[]> {
  return sql.rows(newest, [siteId, before, limit]);
}
