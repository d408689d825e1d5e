import type { ReviewSort, ReviewStatus } from '@parley/contract';
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

const lists = {
  priority: statement(
    'review_items_by_priority',
    `SELECT ${itemFields} FROM review_item i WHERE ${filtered} AND (-i.urgency, i.id) > (-($8::float8), $9::uuid)
     ORDER BY i.urgency DESC, i.id LIMIT $10`,
  ),
  oldest: statement(
    'review_items_oldest',
    `SELECT ${itemFields} FROM review_item i WHERE ${filtered} AND (i.opened_at, i.id) > ($8::timestamptz, $9::uuid)
     ORDER BY i.opened_at, i.id LIMIT $10`,
  ),
  newest: statement(
    'review_items_newest',
    `SELECT ${itemFields} FROM review_item i WHERE ${filtered} AND (i.opened_at, i.id) < ($8::timestamptz, $9::uuid)
     ORDER BY i.opened_at DESC, i.id DESC LIMIT $10`,
  ),
} satisfies Record<ReviewSort, unknown>;

/** Items after the given place of an order (review_item_urgent_idx, review_item_opened_idx, post_group_idx). */
export async function listItems(
  sql: Sql,
  siteId: string,
  filter: ItemFilter,
  sort: ReviewSort,
  after: { key: string | number; id: string },
  limit: number,
): Promise<ReviewItemRecord[]> {
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
