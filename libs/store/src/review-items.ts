import type { ReasonKind, ReasonStatus, ReviewStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import type { NewRows } from './insertion.js';
import { everyQueue, leavePlaces, placeRows, takePlaces, type PlacedItem } from './review-places.js';
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

const firstOf = (also: string, after: string): string =>
  `(SELECT p.place, p.item_id FROM review_place p
    WHERE p.site_id = $1 AND p.queue = $4 AND ${also} AND ($3 OR NOT p.barred @> ARRAY[$2::uuid])
      AND (p.place, p.item_id) > (${after}) ORDER BY p.place, p.item_id LIMIT 1)`;
const firstAfter = (after: string): string =>
  `SELECT b.place, b.item_id FROM (
     ${firstOf('p.held_until IS NULL AND p.assignee IS NULL', after)}
     UNION ALL ${firstOf('p.held_until IS NULL AND p.assignee = $2::uuid', after)}
     UNION ALL ${firstOf('p.held_until <= now() AND (p.assignee IS NULL OR p.assignee = $2::uuid)', after)}) b
   ORDER BY b.place, b.item_id LIMIT 1`;
// one step at a time, and no further than to the first item that nobody holds at this moment: whatever the planner
// thinks of how long the lines are, it never sorts one
const next = statement(
  'review_item_next',
  `WITH RECURSIVE line AS (
     (${firstAfter(`'-Infinity'::float8, '00000000-0000-0000-0000-000000000000'::uuid`)})
     UNION ALL
     SELECT n.place, n.item_id FROM line w CROSS JOIN LATERAL (${firstAfter('w.place, w.item_id')}) n),
   first AS MATERIALIZED (
     SELECT f.id FROM line CROSS JOIN LATERAL (
       SELECT i.id FROM review_item i
       WHERE i.site_id = $1 AND i.id = line.item_id AND i.status = 'open' AND ${free}
         AND (i.assignee IS NULL OR i.assignee = $2) AND ($3 OR NOT i.barred @> ARRAY[$2::uuid])
       FOR UPDATE SKIP LOCKED) f
     LIMIT 1),
   held AS (
     UPDATE review_place p SET held_until = ${leaseEnd} WHERE p.site_id = $1 AND p.item_id = (SELECT id FROM first))
   UPDATE review_item i SET lease_holder = $2::uuid, lease_until = ${leaseEnd}, version = version + 1
   WHERE i.site_id = $1 AND i.id = (SELECT id FROM first) RETURNING ${itemFields}`,
);

/**
 * Leases the most urgent free item to `holder`; two callers never get the same one. Three lines are read at once, each
 * in its order: what nobody has (review_place_free_idx), what is the holder's work (review_place_own_idx), and what
 * somebody let run out (review_place_held_idx).
 * @param own whether appeals against the holder's own decisions are among them
 */
export async function leaseNext(
  sql: Sql,
  siteId: string,
  queue: string | null,
  holder: string,
  own: boolean,
): Promise<ReviewItemRecord | undefined> {
  return (await sql.rows<ReviewItemRecord>(next, [siteId, holder, own, queue ?? everyQueue]))[0];
}

const lease = statement(
  'review_item_lease',
  `WITH taken AS (
     UPDATE review_item i SET lease_holder = $3, lease_until = ${leaseEnd}, version = version + 1
     WHERE i.site_id = $1 AND i.id = $2 AND i.status = 'open' AND (${free} OR i.lease_holder = $3) RETURNING ${itemFields}),
   held AS (
     UPDATE review_place p SET held_until = ${leaseEnd} WHERE p.site_id = $1 AND p.item_id = (SELECT id FROM taken))
   SELECT * FROM taken`,
);
const release = statement(
  'review_item_release',
  `WITH let_go AS (
     UPDATE review_item i SET lease_holder = NULL, lease_until = NULL, version = version + 1
     WHERE i.site_id = $1 AND i.id = $2 AND i.lease_holder = $3 RETURNING i.id),
   freed AS (
     UPDATE review_place p SET held_until = NULL WHERE p.site_id = $1 AND p.item_id = (SELECT id FROM let_go))
   SELECT id FROM let_go`,
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

/** A new item as rows; an open one with its places in the lines. */
export function firstItemRows(
  item: { id: string; commentId: string; postId: string; authorId: string | null },
  status: ReviewStatus,
  { queues, base, urgency, openedAt, dueAt, barred }: ItemState,
): NewRows[] {
  const { id, commentId, postId, authorId } = item;
  const row = [id, commentId, postId, authorId, status, queues, base, urgency, openedAt, dueAt];
  const made = { table: 'review_item', columns: itemColumns, rows: [row] };
  return status === 'open'
    ? [made, placeRows({ id, queues, urgency, barred, assignee: null, leaseUntil: null })]
    : [made];
}

const reopen = statement(
  'review_item_set_open',
  `UPDATE review_item SET status = 'open', queues = $3, base = $4, urgency = $5, opened_at = $6, due_at = $7, barred = $8, version = version + 1
   WHERE site_id = $1 AND id = $2 RETURNING assignee, lease_until AS "leaseUntil"`,
);

/** Sets what follows from the open reasons of a locked item, with its places in the lines. */
export async function setItemOpen(tx: Tx, siteId: string, id: string, state: ItemState): Promise<void> {
  const { queues, base, urgency, openedAt, dueAt, barred } = state;
  const values = [siteId, id, queues, base, urgency, openedAt, dueAt, barred];
  const [kept] = await tx.rows<Pick<PlacedItem, 'assignee' | 'leaseUntil'>>(reopen, values);
  if (kept) await takePlaces(tx, siteId, { id, queues, urgency, barred, ...kept });
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
  await leavePlaces(tx, siteId, id);
}

/** Closes an open item nobody else has; false means somebody was first. */
export async function closeItem(tx: Tx, siteId: string, id: string, moderatorId: string): Promise<boolean> {
  const closed = (await tx.rows(close, [siteId, id, moderatorId])).length > 0;
  if (closed) await leavePlaces(tx, siteId, id);
  return closed;
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
