import type { Database, Tx } from './database.js';
import { insertRows } from './insertion.js';
import { logRows } from './moderation-log.js';
import { itemFields, type ItemState, type ReviewItemRecord } from './review-items.js';
import { reasonsOfItems, stateOf } from './review-reasons.js';
import { findSiteById, type SiteRecord } from './sites.js';
import { statement } from './statement.js';
import { threadTotal } from './threads.js';

/** How many items one transaction weighs. */
const atOnce = 300;

const openAfter = statement(
  'review_items_open_after',
  `SELECT ${itemFields} FROM review_item i WHERE i.site_id = $1 AND i.status = 'open' AND i.id > $2 ORDER BY i.id LIMIT $3 FOR UPDATE`,
);
const weigh = statement(
  'review_items_weigh',
  `UPDATE review_item i SET base = w.base, urgency = w.urgency, due_at = w.due_at, version = version + 1
   FROM unnest($2::uuid[], $3::float8[], $4::float8[], $5::timestamptz[]) AS w (id, base, urgency, due_at)
   WHERE i.site_id = $1 AND i.id = w.id`,
);
const place = statement(
  'review_places_weigh',
  `UPDATE review_place p SET place = -w.urgency FROM unnest($2::uuid[], $3::float8[]) AS w (id, urgency)
   WHERE p.site_id = $1 AND p.item_id = w.id`,
);

/**
 * Weighs every open item of a site again, some hundred a transaction, after the site has said anew what counts how
 * much. Each is set to what the settings of this moment make of it, so it may run twice, and beside any writer.
 */
export async function weighOpenItems(db: Database, siteId: string): Promise<void> {
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after !== undefined;) {
    const from: string = after;
    after = await db.transaction(async (tx) => {
      const site = await findSiteById(tx, siteId);
      return site && weighAfter(tx, site, from);
    });
  }
}

async function weighAfter(tx: Tx, site: SiteRecord, after: string): Promise<string | undefined> {
  const items = await tx.rows<ReviewItemRecord>(openAfter, [site.id, after, atOnce]);
  const changed = (await statesOf(tx, site, items)).filter(
    ({ item, state }) => state.urgency !== item.urgency || state.base !== item.base,
  );
  const ids = changed.map(({ item }) => item.id);
  const urgencies = changed.map(({ state }) => state.urgency);
  const [bases, due] = [changed.map(({ state }) => state.base), changed.map(({ state }) => state.dueAt)];
  if (ids.length > 0) {
    await tx.rows(weigh, [site.id, ids, bases, urgencies, due]);
    await tx.rows(place, [site.id, ids, urgencies]);
  }
  const entries = changed.map(({ item, state }) => {
    const data = { itemId: item.id, state };
    return { kind: 'review_item.weighed' as const, commentId: item.commentId, data };
  });
  await insertRows(tx, site.id, logRows(entries));
  return items.length < atOnce ? undefined : items.at(-1)?.id;
}

async function statesOf(
  tx: Tx,
  { id: siteId, settings }: SiteRecord,
  items: ReviewItemRecord[],
): Promise<{ item: ReviewItemRecord; state: ItemState }[]> {
  const reasons = await reasonsOfItems(
    tx,
    siteId,
    items.map((item) => item.id),
  );
  const open = new Map(items.map((item) => [item.id, [] as typeof reasons]));
  for (const reason of reasons) if (reason.status === 'open') open.get(reason.itemId)?.push(reason);
  const reaches = new Map<string, number>();
  for (const { postId } of items) if (!reaches.has(postId)) reaches.set(postId, await threadTotal(tx, siteId, postId));
  return items.flatMap((item) => {
    const standing = open.get(item.id) ?? [];
    const setting = { now: item.now, reach: reaches.get(item.postId) ?? 0, settings };
    return standing.length === 0 ? [] : [{ item, state: stateOf(standing, item.openedAt, setting) }];
  });
}
