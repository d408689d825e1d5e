import type { CommentStatus } from '@parley/contract';
import type { CommentRecord } from './comments.js';
import type { Tx } from './database.js';
import { newId } from './ids.js';
import { statement } from './statement.js';

const hasVisibleReply = statement(
  'comment_has_visible_reply',
  `SELECT EXISTS (SELECT 1 FROM comment c WHERE c.site_id = $1 AND c.parent_id = $2 AND c.visible) AS found`,
);
const setStatus = statement(
  'comment_set_status',
  `UPDATE comment SET status = $3, visible = $4 WHERE site_id = $1 AND id = $2`,
);
const setVisible = statement('comment_set_visible', `UPDATE comment SET visible = $3 WHERE site_id = $1 AND id = $2`);
const lockAncestor = statement(
  'comment_lock_ancestor',
  `SELECT id, parent_id AS "parentId", status, visible FROM comment WHERE site_id = $1 AND id = $2 FOR NO KEY UPDATE`,
);
const addDelta = statement(
  'count_delta_insert',
  `INSERT INTO count_delta (site_id, id, post_id, parent_id, root_id, amount) VALUES ($1, $2, $3, $4, $5, $6)`,
);

/**
 * Gives a locked comment another status. Whatever is not published keeps its place in the thread while something
 * visible hangs below it, and loses it with the last of that; the same goes for its ancestors. Counts follow.
 */
export async function changeCommentStatus(
  tx: Tx,
  siteId: string,
  comment: CommentRecord,
  to: CommentStatus,
): Promise<void> {
  const visible = to === 'published' || (await somethingBelow(tx, siteId, comment.id));
  await tx.rows(setStatus, [siteId, comment.id, to, visible]);
  const change = Number(to === 'published') - Number(comment.status === 'published');
  if (change !== 0)
    await tx.rows(addDelta, [siteId, newId(), comment.postId, comment.parentId, comment.rootId, change]);
  if (visible !== comment.visible) await carryUp(tx, siteId, comment.parentId, visible);
}

async function somethingBelow(tx: Tx, siteId: string, id: string): Promise<boolean> {
  return (await tx.rows<{ found: boolean }>(hasVisibleReply, [siteId, id]))[0]?.found ?? false;
}

/** Walks towards the top as long as an ancestor's place depends on what changed below it. */
async function carryUp(tx: Tx, siteId: string, from: string | null, appeared: boolean): Promise<void> {
  for (let id = from; id !== null;) {
    const [ancestor] = await tx.rows<{
      id: string;
      parentId: string | null;
      status: CommentStatus;
      visible: boolean;
    }>(lockAncestor, [siteId, id]);
    if (!ancestor || ancestor.status === 'published') return;
    const visible = appeared || (await somethingBelow(tx, siteId, ancestor.id));
    if (visible === ancestor.visible) return;
    await tx.rows(setVisible, [siteId, ancestor.id, visible]);
    id = ancestor.parentId;
  }
}
