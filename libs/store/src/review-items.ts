import type { ReasonKind, ReasonStatus, ReviewSort, ReviewStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import type { NewRows } from './insertion.js';
import { statement } from './statement.js';

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
  status: ReasonStatus;
  createdAt: Date;
}

/** A lease lasts ten minutes from the moment it is given or renewed, by the database's clock. */
const leaseEnd = `now() + interval '10 minutes'`;

const columns = `i.id, i.comment_id AS "commentId", i.post_id AS "postId", i.author_id AS "authorId", i.status, i.queues, i.base,
  i.urgency, i.opened_at AS "openedAt", i.due_at AS "dueAt", i.assignee,
  CASE WHEN i.lease_until > now() THEN i.lease_holder END AS "leaseHolder",
  CASE WHEN i.lease_until > now() THEN i.lease_until END AS "leaseUntil", i.version, now() AS now`;

const free = `(i.lease_until IS NULL OR i.lease_until <= now())`;

const next = statement(
  'review_item_next',
  `UPDATE review_item i SET lease_holder = $3, lease_until = ${leaseEnd}, version = version + 1
   WHERE i.site_id = $1 AND i.id = (
     SELECT i.id FROM review_item i
     WHERE i.site_id = $1 AND i.status = 'open' AND ($2::text IS NULL OR i.queues @> ARRAY[$2::text])
       AND ${free} AND (i.assignee IS NULL OR i.assignee = $3)
     ORDER BY i.urgency DESC, i.id LIMIT 1 FOR UPDATE SKIP LOCKED)
   RETURNING ${columns}`,
);

/** Leases the most urgent free item to `holder`; two callers never get the same one (review_item_urgent_idx). */
export async function leaseNext(
  sql: Sql,
  siteId: string,
  queue: string | null,
  holder: string,
): Promise<ReviewItemRecord | undefined> {
  return (await sql.rows<ReviewItemRecord>(next, [siteId, queue, holder]))[0];
}

const lease = statement(
  'review_item_lease',
  `UPDATE review_item i SET lease_holder = $3, lease_until = ${leaseEnd}, version = version + 1
   WHERE i.site_id = $1 AND i.id = $2 AND i.status = 'open' AND (${free} OR i.lease_holder = $3) RETURNING ${columns}`,
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

const find = statement('review_item_find', `SELECT ${columns} FROM review_item i WHERE i.site_id = $1 AND i.id = $2`);

export async function findReviewItem(sql: Sql, siteId: string, id: string): Promise<ReviewItemRecord | undefined> {
  return (await sql.rows<ReviewItemRecord>(find, [siteId, id]))[0];
}

const byComment = statement(
  'review_item_by_comment',
  `SELECT ${columns} FROM review_item i WHERE i.site_id = $1 AND i.comment_id = $2 FOR UPDATE`,
);

/** The item of a comment, held until the transaction ends (review_item_comment_key). */
export async function lockItemOfComment(
  tx: Tx,
  siteId: string,
  commentId: string,
): Promise<ReviewItemRecord | undefined> {
  return (await tx.rows<ReviewItemRecord>(byComment, [siteId, commentId]))[0];
}

export type ItemState = Pick<ReviewItemRecord, 'queues' | 'base' | 'urgency' | 'openedAt' | 'dueAt'>;

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
  `UPDATE review_item SET status = 'open', queues = $3, base = $4, urgency = $5, opened_at = $6, due_at = $7, version = version + 1
   WHERE site_id = $1 AND id = $2`,
);

/** Sets what follows from the open reasons of a locked item. */
export async function setItemOpen(tx: Tx, siteId: string, id: string, state: ItemState): Promise<void> {
  await tx.rows(reopen, [siteId, id, state.queues, state.base, state.urgency, state.openedAt, state.dueAt]);
}

const close = statement(
  'review_item_close',
  `UPDATE review_item i SET status = 'decided', queues = '{}', lease_holder = NULL, lease_until = NULL, version = version + 1
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
  `UPDATE review_item SET status = 'decided', queues = '{}', lease_holder = NULL, lease_until = NULL, version = version + 1
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

export interface ItemFilter {
  queue: string | null;
  status: ReviewStatus | null;
  /** An account's id, or 'none'. */
  assignee: string | null;
  rule: string | null;
  post: string | null;
  author: string | null;
}

const filtered = `i.site_id = $1
  AND ($2::text IS NULL OR i.queues @> ARRAY[$2::text]
       OR ($3::text = 'decided' AND EXISTS (SELECT 1 FROM review_reason r WHERE r.site_id = $1 AND r.item_id = i.id AND r.queue = $2)))
  AND ($3::text IS NULL OR i.status = $3)
  AND ($4::text IS NULL OR ($4 = 'none' AND i.assignee IS NULL) OR i.assignee::text = $4)
  AND ($5::text IS NULL OR EXISTS (SELECT 1 FROM review_reason r WHERE r.site_id = $1 AND r.item_id = i.id AND r.kind = 'rule' AND r.ref = $5))
  AND ($6::uuid IS NULL OR i.post_id = $6)
  AND ($7::uuid IS NULL OR i.author_id = $7)`;

const lists = {
  priority: statement(
    'review_items_by_priority',
    `SELECT ${columns} FROM review_item i WHERE ${filtered} AND (-i.urgency, i.id) > (-($8::float8), $9::uuid)
     ORDER BY i.urgency DESC, i.id LIMIT $10`,
  ),
  oldest: statement(
    'review_items_oldest',
    `SELECT ${columns} FROM review_item i WHERE ${filtered} AND (i.opened_at, i.id) > ($8::timestamptz, $9::uuid)
     ORDER BY i.opened_at, i.id LIMIT $10`,
  ),
  newest: statement(
    'review_items_newest',
    `SELECT ${columns} FROM review_item i WHERE ${filtered} AND (i.opened_at, i.id) < ($8::timestamptz, $9::uuid)
     ORDER BY i.opened_at DESC, i.id DESC LIMIT $10`,
  ),
} satisfies Record<ReviewSort, unknown>;

/** Items after the given place of an order (review_item_urgent_idx, review_item_opened_idx). */
export async function listItems(
  sql: Sql,
  siteId: string,
  filter: ItemFilter,
  sort: ReviewSort,
  after: { key: string | number; id: string },
  limit: number,
): Promise<ReviewItemRecord[]> {
  const { queue, status, assignee, rule, post, author } = filter;
  return sql.rows(lists[sort], [siteId, queue, status, assignee, rule, post, author, after.key, after.id, limit]);
}

const summary = statement(
  'review_summary',
  `SELECT q AS queue, count(*)::int AS open, (count(*) FILTER (WHERE i.lease_until > now()))::int AS leased,
          min(i.opened_at) AS "oldestAt", (count(*) FILTER (WHERE i.due_at < now()))::int AS "overTarget",
          extract(epoch FROM now() - min(i.opened_at))::int AS "oldestAgeSeconds"
   FROM review_item i CROSS JOIN LATERAL unnest(i.queues) AS q
   WHERE i.site_id = $1 AND i.status = 'open' GROUP BY q ORDER BY q`,
);
const openCount = statement(
  'review_open_count',
  `SELECT count(*)::int AS open FROM review_item i WHERE i.site_id = $1 AND i.status = 'open'`,
);

export interface QueueCount {
  queue: string;
  open: number;
  leased: number;
  oldestAt: Date | null;
  oldestAgeSeconds: number | null;
  overTarget: number;
}

export async function summariseQueues(sql: Sql, siteId: string): Promise<{ queues: QueueCount[]; open: number }> {
  const queues = await sql.rows<QueueCount>(summary, [siteId]);
  const [all] = await sql.rows<{ open: number }>(openCount, [siteId]);
  return { queues, open: all?.open ?? 0 };
}
