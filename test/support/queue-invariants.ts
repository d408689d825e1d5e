import { foldItem, logOfComment } from '@parley/store';
import type { TestApp } from './app.js';

type Row = Record<string, unknown> & { site_id: string; comment_id: string };

/** What has to hold of every review item at any time. */
export async function expectWholeQueue(app: TestApp): Promise<void> {
  await expectItemsToFollowFromTheRecord(app);
  await expectQueuesOfOpenReasons(app);
  await expectPlacesOfOpenItems(app);
}

/** The row of an item is what the record of its comment tells. */
export async function expectItemsToFollowFromTheRecord(app: TestApp): Promise<void> {
  for (const row of await app.database.query<Row>('SELECT * FROM review_item')) {
    expect(foldItem(await logOfComment(app.db, row.site_id, row.comment_id))).toEqual({
      status: row['status'],
      queues: row['queues'],
      base: row['base'],
      urgency: row['urgency'],
      openedAt: (row['opened_at'] as Date).toISOString(),
      dueAt: (row['due_at'] as Date).toISOString(),
      barred: row['barred'],
      returnsAt: (row['returns_at'] as Date | null)?.toISOString() ?? null,
      assignee: row['assignee'],
    });
  }
}

/** Queues are those of the open reasons, and a decided item has none. */
export async function expectQueuesOfOpenReasons(app: TestApp): Promise<void> {
  const rows = await app.database.query<{ queues: string[]; open: string[] }>(
    `SELECT i.queues, coalesce((SELECT array_agg(DISTINCT r.queue ORDER BY r.queue) FROM review_reason r
       WHERE r.item_id = i.id AND r.status = 'open'), '{}') AS open FROM review_item i`,
  );
  for (const { queues, open } of rows) expect(queues).toEqual(open);
}

/** Every open item stands in the line of each of its queues and in that of all, and nothing else stands anywhere. */
export async function expectPlacesOfOpenItems(app: TestApp): Promise<void> {
  const items = await app.database.query(
    `SELECT i.id, q.queue, -i.urgency AS place, i.barred, i.assignee, i.lease_until AS held_until
     FROM review_item i CROSS JOIN LATERAL unnest(array_append(i.queues, '')) AS q (queue)
     WHERE i.status = 'open' ORDER BY i.id, q.queue`,
  );
  const places = await app.database.query(
    `SELECT item_id AS id, queue, place, barred, assignee, held_until FROM review_place ORDER BY item_id, queue`,
  );
  expect(places).toEqual(items);
}
