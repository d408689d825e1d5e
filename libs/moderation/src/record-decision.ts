import { actionTable, type EventName } from '@parley/contract';
import {
  addToOutbox,
  writeLog,
  type CommentRecord,
  type DecisionRecord,
  type SiteRecord,
  type Tx,
} from '@parley/store';

interface Concerned {
  site: SiteRecord;
  comment: CommentRecord;
}

/** Writes a decision into the record and tells it to whoever listens. */
export async function recordDecision(tx: Tx, { site, comment }: Concerned, decision: DecisionRecord): Promise<void> {
  const { id: decisionId, itemId, action, reason, labels, statusBefore, statusAfter, commentVersion } = decision;
  const data = { decisionId, itemId, action, reason, labels, statusBefore, statusAfter, commentVersion };
  const { batchId, reverses, note, statement, until } = decision;
  const stays = actionTable[action].settles === 'nothing';
  const kind = action === 'undo' ? 'decision.reversed' : stays ? 'review_item.escalated' : 'review_item.decided';
  await writeLog(tx, [
    {
      siteId: site.id,
      kind,
      commentId: comment.id,
      actorId: decision.decidedBy,
      data: { ...data, note, statement, batchId, reverses, until },
    },
  ]);
  const about = { siteId: site.id, postId: comment.postId, commentId: comment.id };
  const event: EventName = action === 'undo' ? 'decision.reversed' : 'review_item.decided';
  await addToOutbox(tx, [{ ...about, event, data }, ...changeTold(about, decision)]);
}

/** What readers see change. */
function changeTold<About extends object>(about: About, { statusBefore, statusAfter, labels, action }: DecisionRecord) {
  const changes = statusBefore !== statusAfter || labels.length > 0 || action !== 'escalate';
  if (!changes) return [];
  const gone = statusBefore !== statusAfter && (statusAfter === 'removed' || statusAfter === 'rejected');
  const event: EventName = gone ? 'comment.removed' : 'comment.updated';
  return [{ ...about, event, data: { status: statusAfter, before: statusBefore } }];
}
