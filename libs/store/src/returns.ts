import type { Tx } from './database.js';
import { writeLog } from './moderation-log.js';
import { lockItemOfComment, setItemReturn } from './review-items.js';
import { openForReview, type ReviewedComment, type ReviewSetting } from './review-reasons.js';

/** How grave it is that what was asked for has, or has not, come. */
const weight = 50;

/**
 * Puts a locked comment for which a source was asked before the moderators again.
 * @param text what a moderator reads: why it is back
 * @returns false where nothing was asked for, or it is back already
 */
export async function returnItem(
  tx: Tx,
  siteId: string,
  comment: ReviewedComment,
  text: string,
  setting: ReviewSetting,
): Promise<boolean> {
  const item = await lockItemOfComment(tx, siteId, comment.id);
  if (!item || item.returnsAt === null) return false;
  await setItemReturn(tx, siteId, item.id, null);
  const data = { itemId: item.id, text };
  await writeLog(tx, [{ siteId, kind: 'review_item.returned', commentId: comment.id, data }]);
  const reason = { kind: 'policy', queue: 'claims', ref: 'source-requested', text, weight, reportedBy: null } as const;
  await openForReview(tx, siteId, comment, [reason], setting);
  return true;
}

/** Lets a comment for which a source was asked rest: it is not there any more. */
export async function forgetReturn(tx: Tx, siteId: string, commentId: string): Promise<void> {
  const item = await lockItemOfComment(tx, siteId, commentId);
  if (!item || item.returnsAt === null) return;
  await setItemReturn(tx, siteId, item.id, null);
  const data = { itemId: item.id, text: 'The comment is not there any more.' };
  await writeLog(tx, [{ siteId, kind: 'review_item.returned', commentId, data }]);
}
