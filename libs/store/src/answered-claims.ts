import type { CommentStatus } from '@parley/contract';
import { claimsAnswered } from './claims.js';
import type { Tx } from './database.js';
import { insertRows } from './insertion.js';
import { logRows } from './moderation-log.js';
import { outboxRows } from './outbox.js';
import { closeAnswered, lockItemOfComment, setItemOpen } from './review-items.js';
import { openReasons, stateOf, type ReviewedComment, type ReviewSetting } from './review-reasons.js';
import { statement } from './statement.js';

const settleClaims = statement(
  'review_reasons_settle_claims',
  `UPDATE review_reason SET status = 'agreed'
   WHERE site_id = $1 AND item_id = $2 AND status = 'open' AND queue = 'claims' AND kind IN ('rule', 'claim') RETURNING id`,
);

/**
 * Takes a comment out of the queue of claims once each of them has a source or a verdict; what else speaks for a look
 * stays open, and what waits unseen by the public is never left in no queue. The caller holds the comment.
 */
export async function settleAnsweredClaims(
  tx: Tx,
  siteId: string,
  comment: ReviewedComment & { status: CommentStatus },
  setting: ReviewSetting,
  why: Record<string, unknown>,
): Promise<void> {
  if (!(await claimsAnswered(tx, siteId, comment.id))) return;
  const item = await lockItemOfComment(tx, siteId, comment.id);
  if (item?.status !== 'open' || !item.queues.includes('claims')) return;
  const staying = (await openReasons(tx, siteId, item.id)).filter(
    (reason) => reason.queue !== 'claims' || (reason.kind !== 'rule' && reason.kind !== 'claim'),
  );
  if (staying.length === 0 && comment.status === 'pending') return;
  const settled = await tx.rows(settleClaims, [siteId, item.id]);
  if (settled.length === 0) return;
  const state = staying.length > 0 ? stateOf(staying, item.openedAt, setting) : null;
  const data = { itemId: item.id, closed: state === null, state, ...why };
  if (state) await setItemOpen(tx, siteId, item.id, state);
  else await closeAnswered(tx, siteId, item.id);
  const told = { commentId: comment.id, data };
  await insertRows(tx, siteId, [
    ...logRows([{ kind: 'review_item.answered', ...told }]),
    outboxRows([{ event: 'review_item.answered', postId: comment.postId, ...told }]),
  ]);
}

const reopenClaims = statement(
  'review_reasons_reopen_claims',
  `UPDATE review_reason SET status = 'open'
   WHERE site_id = $1 AND item_id = $2 AND status = 'agreed' AND settled_by IS NULL AND queue = 'claims' AND kind IN ('rule', 'claim')
   RETURNING id`,
);

/**
 * Puts a comment back into the queue of claims whose claims have lost the verdict that had settled them. Reasons that
 * somebody decided about stay as they are, and so does what is no longer there to be read. The caller holds the comment.
 */
export async function reopenAnsweredClaims(
  tx: Tx,
  siteId: string,
  comment: ReviewedComment & { status: CommentStatus },
  setting: ReviewSetting,
  why: Record<string, unknown>,
): Promise<void> {
  if (comment.status !== 'published' && comment.status !== 'pending') return;
  if (await claimsAnswered(tx, siteId, comment.id)) return;
  const item = await lockItemOfComment(tx, siteId, comment.id);
  if (!item || (await tx.rows(reopenClaims, [siteId, item.id])).length === 0) return;
  const openedAt = item.status === 'open' ? item.openedAt : setting.now;
  const state = stateOf(await openReasons(tx, siteId, item.id), openedAt, setting);
  await setItemOpen(tx, siteId, item.id, state);
  const opened = { event: 'review_item.opened', postId: comment.postId, commentId: comment.id } as const;
  await insertRows(tx, siteId, [
    ...logRows([{ kind: 'review_item.reopened', commentId: comment.id, data: { itemId: item.id, state, ...why } }]),
    outboxRows([{ ...opened, data: { itemId: item.id, queues: state.queues } }]),
  ]);
}
