import type { ReasonKind, ReasonStatus, ReviewStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import type { NewRows } from './insertion.js';
import { everySiteStatement, statement } from './statement.js';

export interface ReviewItemRecord {
  id: string;
  commentId: string;
  postId: string;
  authorId: string | null;
  status: ReviewStatus;
  queues: string[];
  base: number;
  urgency: number;
  openedAt: Date;
  dueAt: Date;
  assignee: string | null;
  leaseHolder: string | null;
  leaseUntil: Date | null;
  /** Who decided what is now appealed, and so cannot decide the appeal. */
  barred: string[];
  /** When it comes back by itself, where a source was asked for. */
  returnsAt: Date | null;
  version: number;
  now: Date;
}

export interface ReasonRecord {
  id: string;
  itemId: string;
  kind: ReasonKind;
  queue: string;
  ref: string;
  text: string;
  weight: number;
  reportedBy: string | null;
  reporterWeight: number;
  notFor: string | null;
  status: ReasonStatus;
  settledBy: string | null;
  createdAt: Date;
}

/** A lease lasts ten minutes from the moment it is given or renewed, by the database's clock. */
const leaseEnd = `now() + interval '10 minutes'`;

/** The columns of an item, as `i`. */
export const itemFields = `i.id, i.comment_id AS "commentId", i.post_id AS "postId", i.author_id AS "authorId", i.status, i.queues, i.base,
  i.urgency, i.opened_at AS "openedAt", i.due_at AS "dueAt", i.assignee,
  CASE WHEN i.lease_until > now() THEN i.lease_holder END AS "leaseHolder",
  CASE WHEN i.lease_until > now() THEN i.lease_until END AS "leaseUntil", i.barred, i.returns_at AS "returnsAt",
  i.version, now() AS now`;

const free = `(i.lease_until IS NULL OR i.lease_until <= now())`;

const nextWhere = (also: string, order = 'i.urgency DESC'): string =>
  `UPDATE review_item i SET lease_holder = $2::uuid, lease_until = ${leaseEnd}, version = version + 1
   WHERE i.site_id = $1 AND i.id = (
     SELECT i.id FROM review_item i
     WHERE i.site_id = $1 AND i.status = 'open' ${also}
       AND ${free} AND (i.assignee IS NULL OR i.assignee = $2) AND ($3 OR NOT i.barred @> ARRAY[$2::uuid])
     ORDER BY ${order}, i.id LIMIT 1 FOR UPDATE SKIP LOCKED)
   RETURNING ${itemFields}`;
const inQueue = 'AND i.queues @> ARRAY[$4::text]';
const next = statement('review_item_next', nextWhere(''));
const nextNear = statement(
  'review_item_next_near',
  nextWhere(`${inQueue} AND i.urgency >= (SELECT min(t.urgency) FROM (
       SELECT o.urgency FROM review_item o WHERE o.site_id = $1 AND o.status = 'open' ORDER BY o.urgency DESC, o.id LIMIT 300) t)`),
);
// an order no index has, so that the planner does not walk the whole line for the few of a rare queue
const nextFar = statement('review_item_next_far', nextWhere(inQueue, '(i.urgency + 0) DESC'));

/**
 * Leases the most urgent free item to `holder`; two callers never get the same one (review_item_urgent_idx). Those of a
 * queue are looked for among the first of all, and where none is there, by their queue alone (review_item_queue_idx).
 * @param own whether appeals against the holder's own decisions are among them
 */
export async function leaseNext(
  sql: Sql,
  siteId: string,
  queue: string | null,
  holder: string,
  own: boolean,
): Promise<ReviewItemRecord | undefined> {
  const values = [siteId, holder, own];
  if (queue === null) return (await sql.rows<ReviewItemRecord>(next, values))[0];
  const [near] = await sql.rows<ReviewItemRecord>(nextNear, [...values, queue]);
  return near ?? (await sql.rows<ReviewItemRecord>(nextFar, [...values, queue]))[0];
}

const lease = statement(
  'review_item_lease',
  `UPDATE review_item i SET lease_holder = $3, lease_until = ${leaseEnd}, version = version + 1
   WHERE i.site_id = $1 AND i.id = $2 AND i.status = 'open' AND (${free} OR i.lease_holder = $3) RETURNING ${itemFields}`,
);
const release = statement(
  'review_item_release',
  `UPDATE review_item i SET lease_holder = NULL, lease_until = NULL, version = version + 1
   WHERE i.site_id = $1 AND i.id = $2 AND i.lease_holder = $3 RETURNING i.id`,
);

/** Leases or renews; undefined where the item is not open, or somebody else has it. */
export async function leaseItem(
  sql: Sql,
  siteId: string,
  id: string,
  holder: string,
): Promise<ReviewItemRecord | undefined> {
  return (await sql.rows<ReviewItemRecord>(lease, [siteId, id, holder]))[0];
}

/** Lets go; false where the caller did not have it. */
export async function releaseItem(sql: Sql, siteId: string, id: string, holder: string): Promise<boolean> {
  return (await sql.rows(release, [siteId, id, holder])).length > 0;
}

const find = statement(
  'review_item_find',
  `SELECT ${itemFields} FROM review_item i WHERE i.site_id = $1 AND i.id = $2`,
);

export async function findReviewItem(sql: Sql, siteId: string, id: string): Promise<ReviewItemRecord | undefined> {
  return (await sql.rows<ReviewItemRecord>(find, [siteId, id]))[0];
}

const byComment = statement(
  'review_item_by_comment',
  `SELECT ${itemFields} FROM review_item i WHERE i.site_id = $1 AND i.comment_id = $2 FOR UPDATE`,
);

/** The item of a comment, held until the transaction ends (review_item_comment_key). */
export async function lockItemOfComment(
  tx: Tx,
  siteId: string,
  commentId: string,
): Promise<ReviewItemRecord | undefined> {
  return (await tx.rows<ReviewItemRecord>(byComment, [siteId, commentId]))[0];
}

/** What follows from the open reasons of an item. */
export type ItemState = Pick<ReviewItemRecord, 'queues' | 'base' | 'urgency' | 'openedAt' | 'dueAt' | 'barred'>;

const itemColumns = [
  'id',
  'comment_id',
  'post_id',
  'author_id',
  'status',
  'queues',
  'base',
  'urgency',
  'opened_at',
  'due_at',
] as const;

/** A new open item as a row. */
export function reviewItemRow(
  item: { id: string; commentId: string; postId: string; authorId: string | null } & ItemState,
): NewRows {
  const { id, commentId, postId, authorId, queues, base, urgency, openedAt, dueAt } = item;
  const row = [id, commentId, postId, authorId, 'open', queues, base, urgency, openedAt, dueAt];
  return { table: 'review_item', columns: itemColumns, rows: [row] };
}

const reopen = statement(
  'review_item_set_open',
  `UPDATE review_item SET status = 'open', queues = $3, base = $4, urgency = $5, opened_at = $6, due_at = $7, barred = $8, version = version + 1
   WHERE site_id = $1 AND id = $2`,
);

/** Sets what follows from the open reasons of a locked item. */
export async function setItemOpen(tx: Tx, siteId: string, id: string, state: ItemState): Promise<void> {
  await tx.rows(reopen, [
    siteId,
    id,
    state.queues,
    state.base,
    state.urgency,
    state.openedAt,
    state.dueAt,
    state.barred,
  ]);
}

const close = statement(
  'review_item_close',
  `UPDATE review_item i SET status = 'decided', queues = '{}', barred = '{}', returns_at = NULL,
     lease_holder = NULL, lease_until = NULL, version = version + 1
   WHERE i.site_id = $1 AND i.id = $2 AND i.status = 'open' AND (${free} OR i.lease_holder = $3) RETURNING i.id`,
);
const moveOn = statement(
  'review_item_move_on',
  `UPDATE review_item i SET lease_holder = NULL, lease_until = NULL, version = version + 1
   WHERE i.site_id = $1 AND i.id = $2 AND i.status = 'open' AND (${free} OR i.lease_holder = $3)
     AND NOT i.queues @> ARRAY[$4::text] RETURNING i.id`,
);

const answered = statement(
  'review_item_answered',
  `UPDATE review_item SET status = 'decided', queues = '{}', barred = '{}', returns_at = NULL,
     lease_holder = NULL, lease_until = NULL, version = version + 1
   WHERE site_id = $1 AND id = $2`,
);

/** Closes a locked item that nothing is left to decide about. */
export async function closeAnswered(tx: Tx, siteId: string, id: string): Promise<void> {
  await tx.rows(answered, [siteId, id]);
}

/** Closes an open item nobody else has; false means somebody was first. */
export async function closeItem(tx: Tx, siteId: string, id: string, moderatorId: string): Promise<boolean> {
  return (await tx.rows(close, [siteId, id, moderatorId])).length > 0;
}

/** Takes an open item nobody else has, on its way to `queue`; false where somebody was first, or it is there already. */
export async function moveItem(
  tx: Tx,
  siteId: string,
  id: string,
  moderatorId: string,
  queue: string,
): Promise<boolean> {
  return (await tx.rows(moveOn, [siteId, id, moderatorId, queue])).length > 0;
}

const setReturn = statement(
  'review_item_set_return',
  `UPDATE review_item SET returns_at = $3 WHERE site_id = $1 AND id = $2`,
);

/** Lets a locked item come back by itself at a time, or no more. */
export async function setItemReturn(tx: Tx, siteId: string, id: string, at: Date | null): Promise<void> {
  await tx.rows(setReturn, [siteId, id, at]);
}

const overdue = everySiteStatement(
  'review_items_overdue',
  'the clock looks after every site, and takes no lock',
  `SELECT i.site_id AS "siteId", i.comment_id AS "commentId" FROM review_item i
   WHERE i.returns_at <= now() ORDER BY i.returns_at LIMIT 500`,
);

/** Items whose time to come back is over, the longest overdue first (review_item_returns_idx). */
export async function overdueItems(sql: Sql): Promise<{ siteId: string; commentId: string }[]> {
  return sql.rows(overdue, []);
}
