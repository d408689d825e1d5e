import type { NewDecision } from './decisions.js';
import { decisionRows } from './decisions.js';
import { newId } from './ids.js';
import { firstItemRows } from './review-items.js';
import {
  openingOf,
  reasonRows,
  stateOf,
  type NewReason,
  type Opening,
  type ReviewedComment,
  type ReviewSetting,
} from './review-reasons.js';

/** A decision that rules took before anybody could read the comment. */
export interface RejectionAtOnce {
  decision: Omit<NewDecision, 'itemId' | 'commentId'>;
  /** Why; the decision settles these. */
  reasons: NewReason[];
  /** What a person should look at beside it. */
  open: NewReason[];
}

/**
 * A comment that is being written and is rejected with it: its item, closed by the decision, or open for what else
 * speaks for a look. Rows, entries of the record and events, as for any other decision.
 */
export function rejectedOpening(
  comment: ReviewedComment,
  { decision: drafted, reasons, open }: RejectionAtOnce,
  setting: ReviewSetting,
): Opening {
  const item = { id: newId(), commentId: comment.id, postId: comment.postId, authorId: comment.authorId };
  const decision: NewDecision = { ...drafted, itemId: item.id, commentId: comment.id };
  const rejected = stateOf(reasons, setting.now, setting);
  const after = open.length > 0 ? stateOf(open, setting.now, setting) : undefined;
  const { id: decisionId, action, reason, labels, statusBefore, statusAfter, commentVersion } = decision;
  const data = { decisionId, itemId: item.id, action, reason, labels, statusBefore, statusAfter, commentVersion };
  const { note, statement, batchId, reverses, until } = decision;
  const about = { commentId: comment.id };
  const decided = { ...data, note, statement, batchId, reverses, until, automatic: true };
  const first = openingOf(comment, item.id, reasons, rejected, true);
  const also = after && openingOf(comment, item.id, open, after, false);
  return {
    rows: [
      ...firstItemRows(item, after ? 'open' : 'decided', after ?? { ...rejected, queues: [] }),
      reasonRows(item.id, reasons, decisionId),
      ...(also?.rows ?? []),
      decisionRows(decision, setting.now),
    ],
    logs: [...first.logs, { kind: 'review_item.decided', ...about, data: decided }, ...(also?.logs ?? [])],
    events: [
      { event: 'review_item.decided', postId: comment.postId, ...about, data: { ...data, automatic: true } },
      ...(after
        ? [
            {
              event: 'review_item.opened',
              postId: comment.postId,
              ...about,
              data: { itemId: item.id, queues: after.queues },
            } as const,
          ]
        : []),
    ],
  };
}
