import type { CommentStatus, ReviewSort, ReviewStatus } from '@parley/contract';
import type { Sql } from './database.js';
import { itemFields, type ReviewItemRecord } from './review-items.js';
import { statement } from './statement.js';

export interface ItemFilter {
  queue: string | null;
  status: ReviewStatus | null;
  /** An account's id, or 'none'. */
  assignee: string | null;
  rule: string | null;
  post: string | null;
  postGroup: string | null;
  author: string | null;
}

const filtered = `i.site_id = $1
  AND ($2::text IS NULL OR i.queues @> ARRAY[$2::text]
       OR ($3::text = 'decided' AND EXISTS (SELECT 1 FROM review_reason r WHERE r.site_id = $1 AND r.item_id = i.id AND r.queue = $2)))
  AND ($3::text IS NULL OR i.status = $3)
  AND ($4::text IS NULL OR ($4 = 'none' AND i.assignee IS NULL) OR i.assignee::text = $4)
  AND ($5::text IS NULL OR EXISTS (SELECT 1 FROM review_reason r WHERE r.site_id = $1 AND r.item_id = i.id AND r.kind = 'rule' AND r.ref = $5))
  AND ($6::uuid IS NULL OR i.post_id = $6)
  AND ($7::uuid IS NULL OR i.author_id = $7)
  AND ($11::text IS NULL OR i.post_id IN (SELECT p.id FROM post p WHERE p.site_id = $1 AND p.post_group = $11))`;

/** How much of a comment a line of the list shows, in characters: its beginning or a claim, and what stands before that. */
export const excerptLength = { words: 240, before: 30 } as const;

/** A page of items with what a line of the list shows of each, looked up for the page alone and in its order. */
const lines = (page: string, order: string): string =>
  `SELECT i.*, c.status AS "commentStatus", c.labels, a.id AS "authorAccount", a.display_name AS "authorName", c.guest_name AS "guestName",
          p.title AS "postTitle", p.slug AS "postSlug", left(c.body, ${excerptLength.words}) AS beginning, left(k.claim, ${excerptLength.words}) AS claim,
          right(left(c.body, greatest(strpos(c.body, k.claim) - 1, 0)), ${excerptLength.before}) AS before, k.clusters
   FROM (SELECT ${itemFields} FROM review_item i WHERE ${filtered} AND ${page} LIMIT $10) i
   JOIN comment c ON c.site_id = $1 AND c.id = i."commentId"
   JOIN post p ON p.site_id = $1 AND p.id = i."postId"
   LEFT JOIN account a ON a.id = c.author_id
   CROSS JOIN LATERAL (
     SELECT (array_agg(k.text ORDER BY k.start_at, k.id) FILTER (WHERE NOT k.sourced))[1] AS claim,
            coalesce(array_agg(DISTINCT k.cluster_id) FILTER (WHERE k.cluster_id IS NOT NULL), '{}') AS clusters
     FROM claim k WHERE k.site_id = $1 AND k.comment_id = i."commentId") k
   ORDER BY ${order}`;

const lists = {
  priority: statement(
    'review_items_by_priority',
    lines('(-i.urgency, i.id) > (-($8::float8), $9::uuid) ORDER BY i.urgency DESC, i.id', 'i.urgency DESC, i.id'),
  ),
  oldest: statement(
    'review_items_oldest',
    lines('(i.opened_at, i.id) > ($8::timestamptz, $9::uuid) ORDER BY i.opened_at, i.id', 'i."openedAt", i.id'),
  ),
  newest: statement(
    'review_items_newest',
    lines(
      '(i.opened_at, i.id) < ($8::timestamptz, $9::uuid) ORDER BY i.opened_at DESC, i.id DESC',
      'i."openedAt" DESC, i.id DESC',
    ),
  ),
} satisfies Record<ReviewSort, unknown>;

/** An item with what a line of the list shows of its comment. */
export interface ListedItemRecord extends ReviewItemRecord {
  commentStatus: CommentStatus;
  labels: string[];
  authorAccount: string | null;
  authorName: string | null;
  guestName: string | null;
  postTitle: string;
  postSlug: string;
  /** What the comment begins with. */
  beginning: string;
  /** The first claim without a source, and what stands before it; null where there is none. */
  claim: string | null;
  before: string | null;
  /** The clusters of its claims. */
  clusters: string[];
}

/**
 * Items after the given place of an order, each with its line (review_item_urgent_idx, review_item_opened_idx, post_group_idx; the lines
 * by primary keys and claim_comment_idx).
 */
export async function listItems(
  sql: Sql,
  siteId: string,
  filter: ItemFilter,
  sort: ReviewSort,
  after: { key: string | number; id: string },
  limit: number,
): Promise<ListedItemRecord[]> {
  const { queue, status, assignee, rule, post, postGroup, author } = filter;
  const asked = [siteId, queue, status, assignee, rule, post, author];
  return sql.rows(lists[sort], [...asked, after.key, after.id, limit, postGroup]);
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

const wholeQueue = statement(
  'review_whole_queue',
  `SELECT count(*)::int AS open, extract(epoch FROM now() - min(i.opened_at))::int AS "oldestAgeSeconds",
          (count(*) FILTER (WHERE i.due_at < now()))::int AS "overTarget"
   FROM review_item i WHERE i.site_id = $1 AND i.status = 'open'`,
);

/** Everything that waits, whatever its queue (review_item_urgent_idx). */
export async function summariseAll(
  sql: Sql,
  siteId: string,
): Promise<{ open: number; oldestAgeSeconds: number | null; overTarget: number }> {
  type Whole = { open: number; oldestAgeSeconds: number | null; overTarget: number };
  return (await sql.rows<Whole>(wholeQueue, [siteId]))[0] ?? { open: 0, oldestAgeSeconds: null, overTarget: 0 };
}
