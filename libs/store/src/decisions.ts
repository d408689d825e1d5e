import type { ActionName, CommentStatus, Policy } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { insertRows, type NewRows } from './insertion.js';
import { statement } from './statement.js';

/** The facts a decision rests on, as they were when it was taken. */
export interface DecisionFacts {
  basis: 'notice' | 'own_initiative';
  /** Whether automated means found it. */
  automated: boolean;
  reasons: string[];
  words: string[];
  /** What `attach_source` added, so that it can be taken back. */
  attached?: { sourceId: string; claimIds: string[] };
}

export interface DecisionRecord {
  id: string;
  itemId: string;
  commentId: string;
  commentVersion: number;
  action: ActionName;
  reason: string;
  note: string | null;
  statement: string | null;
  labels: string[];
  labelsBefore: string[];
  statusBefore: CommentStatus;
  statusAfter: CommentStatus;
  /** Since when the item had waited. */
  openedAt: Date | null;
  until: Date | null;
  /** The policy, as it was worded then. */
  ground: Policy | null;
  facts: DecisionFacts | null;
  automated: boolean;
  batchId: string | null;
  reverses: string | null;
  reversedBy: string | null;
  decidedBy: string | null;
  createdAt: Date;
}

export type NewDecision = Omit<DecisionRecord, 'createdAt' | 'reversedBy'>;

/** The columns of a decision, under an alias. */
export const decisionFields = (d: string): string =>
  `${d}.id, ${d}.item_id AS "itemId", ${d}.comment_id AS "commentId", ${d}.comment_version AS "commentVersion", ${d}.action, ${d}.reason,
  ${d}.note, ${d}.statement, ${d}.labels, ${d}.labels_before AS "labelsBefore", ${d}.status_before AS "statusBefore",
  ${d}.status_after AS "statusAfter", ${d}.opened_at AS "openedAt", ${d}.until, ${d}.ground, ${d}.facts, ${d}.automated,
  ${d}.batch_id AS "batchId", ${d}.reverses, ${d}.reversed_by AS "reversedBy", ${d}.decided_by AS "decidedBy",
  ${d}.created_at AS "createdAt"`;
const fields = decisionFields('decision');

const columns = [
  'id',
  'item_id',
  'comment_id',
  'comment_version',
  'action',
  'reason',
  'note',
  'statement',
  'labels',
  'labels_before',
  'status_before',
  'status_after',
  'opened_at',
  'until',
  'ground',
  'facts',
  'automated',
  'batch_id',
  'reverses',
  'decided_by',
  'created_at',
] as const;

/** A decision as a row. `now` is the time of its transaction. */
export function decisionRows(d: NewDecision, now: Date): NewRows {
  const what = [d.id, d.itemId, d.commentId, d.commentVersion, d.action, d.reason, d.note, d.statement];
  const change = [d.labels, d.labelsBefore, d.statusBefore, d.statusAfter, d.openedAt, d.until];
  const why = [d.ground && JSON.stringify(d.ground), d.facts && JSON.stringify(d.facts), d.automated];
  const row = [...what, ...change, ...why, d.batchId, d.reverses, d.decidedBy, now];
  return { table: 'decision', columns, rows: [row] };
}

/** Stores a decision. */
export async function insertDecision(tx: Tx, siteId: string, d: NewDecision, now: Date): Promise<DecisionRecord> {
  await insertRows(tx, siteId, [decisionRows(d, now)]);
  return { ...d, reversedBy: null, createdAt: now };
}

const ofItem = statement(
  'decisions_of_item',
  `SELECT ${fields} FROM decision WHERE site_id = $1 AND item_id = $2 ORDER BY created_at DESC, id DESC LIMIT 100`,
);

/** What was decided about an item, newest first (decision_item_idx). */
export async function decisionsOfItem(sql: Sql, siteId: string, itemId: string): Promise<DecisionRecord[]> {
  return sql.rows(ofItem, [siteId, itemId]);
}

const find = statement('decision_find', `SELECT ${fields} FROM decision WHERE site_id = $1 AND id = $2`);

export async function findDecision(sql: Sql, siteId: string, id: string): Promise<DecisionRecord | undefined> {
  return (await sql.rows<DecisionRecord>(find, [siteId, id]))[0];
}

const reverse = statement(
  'decision_reverse',
  `UPDATE decision SET reversed_by = $3 WHERE site_id = $1 AND id = $2 AND reversed_by IS NULL RETURNING id`,
);

/** Notes that a decision was taken back; false where it was before. */
export async function markReversed(tx: Tx, siteId: string, id: string, by: string): Promise<boolean> {
  return (await tx.rows(reverse, [siteId, id, by])).length > 0;
}

const ofBatch = statement(
  'decisions_of_batch',
  `SELECT ${fields} FROM decision WHERE site_id = $1 AND batch_id = $2 ORDER BY id LIMIT 100`,
);

/** Decisions taken together (decision_batch_idx). */
export async function decisionsOfBatch(sql: Sql, siteId: string, batchId: string): Promise<DecisionRecord[]> {
  return sql.rows(ofBatch, [siteId, batchId]);
}

export interface BatchRecord {
  id: string;
  madeBy: string;
  /** What was answered; null until every item was tried. */
  results: object[] | null;
}

const openBatch = statement(
  'batch_insert',
  `INSERT INTO batch (site_id, id, made_by, request) VALUES ($1, $2, $3, $4)`,
);
const closeBatch = statement('batch_close', `UPDATE batch SET results = $3 WHERE site_id = $1 AND id = $2`);
const batchById = statement(
  'batch_find',
  `SELECT id, made_by AS "madeBy", results FROM batch WHERE site_id = $1 AND id = $2`,
);

export async function insertBatch(
  tx: Tx,
  siteId: string,
  batch: { id: string; madeBy: string; request: object },
): Promise<void> {
  await tx.rows(openBatch, [siteId, batch.id, batch.madeBy, JSON.stringify(batch.request)]);
}

export async function storeBatchResults(sql: Sql, siteId: string, id: string, results: object[]): Promise<void> {
  await sql.rows(closeBatch, [siteId, id, JSON.stringify(results)]);
}

export async function findBatch(sql: Sql, siteId: string, id: string): Promise<BatchRecord | undefined> {
  return (await sql.rows<BatchRecord>(batchById, [siteId, id]))[0];
}
