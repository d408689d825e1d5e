import { lockComment } from './comments.js';
import type { Database, Tx } from './database.js';
import { insertRows } from './insertion.js';
import { logRows } from './moderation-log.js';
import { statement } from './statement.js';

const assign = statement(
  'review_item_assign',
  `WITH given AS (UPDATE review_item SET assignee = $3, version = version + 1 WHERE site_id = $1 AND id = $2 RETURNING id)
   UPDATE review_place p SET assignee = $3 WHERE p.site_id = $1 AND p.item_id = (SELECT id FROM given)`,
);

/** Says whose work an item is. */
export async function setAssignee(tx: Tx, siteId: string, itemId: string, assignee: string | null): Promise<void> {
  await tx.rows(assign, [siteId, itemId, assignee]);
}

const workOf = statement(
  'review_items_of_assignee',
  `SELECT i.id, i.comment_id AS "commentId" FROM review_item i WHERE i.site_id = $1 AND i.assignee = $2 ORDER BY i.id LIMIT 200`,
);

/**
 * Makes the work of somebody who does not moderate any more nobody's again, so that `next` hands it out; decided items
 * too, because they may come back. For the job (review_item_assignee_idx).
 */
export async function unassignAll(db: Database, siteId: string, accountId: string): Promise<void> {
  for (;;) {
    const items = await db.rows<{ id: string; commentId: string }>(workOf, [siteId, accountId]);
    for (const { id, commentId } of items) {
      await db.transaction(async (tx) => {
        await lockComment(tx, siteId, commentId);
        await setAssignee(tx, siteId, id, null);
        const data = { itemId: id, assignee: null };
        await insertRows(tx, siteId, logRows([{ kind: 'review_item.assigned', commentId, data }]));
      });
    }
    if (items.length === 0) return;
  }
}
