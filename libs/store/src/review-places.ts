import type { ReviewStatus } from '@parley/contract';
import type { Database, Sql, Tx } from './database.js';
import { insertRows, type NewRows } from './insertion.js';
import { everySiteStatement, statement } from './statement.js';

/**
 * Where an open item stands in the line of each of its queues: a narrow copy of what `next` asks for. Rows are written
 * under the lock of their item, and `next` asks the item itself before it takes it, so a place that is out of step can
 * hide an item for a while but never give it to two.
 */
export interface PlacedItem {
  id: string;
  queues: string[];
  urgency: number;
  barred: string[];
  assignee: string | null;
  leaseUntil: Date | null;
}

/** The line of everything that waits, whatever its queue. */
export const everyQueue = '';

const columns = ['item_id', 'queue', 'place', 'barred', 'assignee', 'held_until'] as const;

/** The places of an item as rows. The more urgent it is, the lower is its place, so that lines are read upwards. */
export function placeRows({ id, queues, urgency, barred, assignee, leaseUntil }: PlacedItem): NewRows {
  const rows = [everyQueue, ...queues].map((queue) => [id, queue, -urgency, barred, assignee, leaseUntil]);
  return { table: 'review_place', columns, rows };
}

const leave = statement('review_places_leave', `DELETE FROM review_place WHERE site_id = $1 AND item_id = $2`);

/** Takes a locked item out of every line (primary key of review_place). */
export async function leavePlaces(tx: Tx, siteId: string, itemId: string): Promise<void> {
  await tx.rows(leave, [siteId, itemId]);
}

/** Gives a locked item the places that go with its queues. */
export async function takePlaces(tx: Tx, siteId: string, item: PlacedItem): Promise<void> {
  await leavePlaces(tx, siteId, item.id);
  await insertRows(tx, siteId, [placeRows(item)]);
}

const expired = everySiteStatement(
  'review_places_expired',
  'the clock looks after every site, and takes no lock',
  `SELECT DISTINCT p.site_id AS "siteId" FROM review_place p WHERE p.held_until <= now() LIMIT 1000`,
);
const free = statement(
  'review_places_free',
  `WITH over AS MATERIALIZED (
     SELECT i.id FROM review_place p JOIN review_item i ON i.site_id = $1 AND i.id = p.item_id
     WHERE p.site_id = $1 AND p.queue = '' AND p.held_until <= now() AND (i.lease_until IS NULL OR i.lease_until <= now())
     ORDER BY i.id LIMIT 1000 FOR UPDATE OF i SKIP LOCKED),
   items AS (
     UPDATE review_item i SET lease_holder = NULL, lease_until = NULL
     WHERE i.site_id = $1 AND i.id IN (SELECT id FROM over))
   UPDATE review_place p SET held_until = NULL WHERE p.site_id = $1 AND p.item_id IN (SELECT id FROM over) RETURNING p.item_id`,
);

/** Forgets leases that are over, so that the lines hold no more of them than a minute leaves (review_place_held_idx). */
export async function freeExpiredLeases(sql: Sql): Promise<void> {
  for (const { siteId } of await sql.rows<{ siteId: string }>(expired, [])) await sql.rows(free, [siteId]);
}

const astray = everySiteStatement(
  'review_places_astray',
  'the clock looks after every site, and takes no lock',
  `SELECT coalesce(i.site_id, p.site_id) AS "siteId", coalesce(i.id, p.item_id) AS id
   FROM (SELECT i.site_id, i.id, i.urgency, (SELECT array_agg(q ORDER BY q) FROM unnest(array_append(i.queues, '')) q) AS queues
         FROM review_item i WHERE i.status = 'open') i
   FULL JOIN (SELECT site_id, item_id, -min(place) AS urgency, array_agg(queue ORDER BY queue) AS queues
              FROM review_place GROUP BY site_id, item_id) p ON p.site_id = i.site_id AND p.item_id = i.id
   WHERE p.queues IS DISTINCT FROM i.queues OR p.urgency IS DISTINCT FROM i.urgency LIMIT 500`,
);

const lockPlaced = statement(
  'review_item_lock_placed',
  `SELECT i.id, i.status, i.queues, i.urgency, i.barred, i.assignee, i.lease_until AS "leaseUntil" FROM review_item i
   WHERE i.site_id = $1 AND i.id = $2 FOR UPDATE`,
);

/**
 * Gives items the places that go with them where they have others, as an older program leaves them that runs beside
 * this one. For the job.
 * @returns how many were out of step
 */
export async function straightenPlaces(db: Database): Promise<number> {
  const found = await db.rows<{ siteId: string; id: string }>(astray, []);
  for (const { siteId, id } of found) {
    await db.transaction(async (tx) => {
      const [item] = await tx.rows<PlacedItem & { status: ReviewStatus }>(lockPlaced, [siteId, id]);
      if (item?.status === 'open') await takePlaces(tx, siteId, item);
      else await leavePlaces(tx, siteId, id);
    });
  }
  return found.length;
}
