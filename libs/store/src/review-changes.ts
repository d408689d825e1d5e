import type { Sql } from './database.js';
import { statement } from './statement.js';

/** Something that happened to an item. */
export interface ReviewChange {
  id: string;
  kind: string;
  commentId: string;
  actorId: string | null;
  itemId: string;
}

const since = statement(
  'review_changes',
  `SELECT l.id, l.kind, l.comment_id AS "commentId", l.actor_id AS "actorId", l.data->>'itemId' AS "itemId"
   FROM moderation_log l WHERE l.site_id = $1 AND l.id > $2::uuid AND l.data ? 'itemId' ORDER BY l.id LIMIT 500`,
);

/** What happened to items after a place in the record (primary key of moderation_log). */
export async function reviewChangesAfter(sql: Sql, siteId: string, after: string): Promise<ReviewChange[]> {
  return sql.rows(since, [siteId, after]);
}
