import { actionTable, Failure, type Action, type CommentStatus } from '@parley/contract';
import {
  decisionsOfItem,
  markReversed,
  type CommentRecord,
  type DecisionRecord,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { detachSource } from './attach-source.js';
import { changeComment } from './change-comment.js';

/**
 * Gives a locked comment back what a decision took from it or gave to it.
 * @param by the decision that takes it back
 * @param status what it becomes where the decision had changed that
 * @returns its status now
 * @throws Failure where another decision came after it, or its author took it away
 */
export async function takeBack(
  tx: Tx,
  site: SiteRecord,
  comment: CommentRecord,
  decision: DecisionRecord,
  { by, status }: { by: string; status: CommentStatus },
): Promise<CommentStatus> {
  if (!(await markReversed(tx, site.id, decision.id, by)))
    throw new Failure('decision_reversed', 'This decision was taken back before.', { reversedBy: decision.reversedBy });
  await checkLatest(tx, site, decision);
  const changed = decision.statusAfter !== decision.statusBefore;
  if (changed && comment.status !== decision.statusAfter)
    throw new Failure('comment_gone', `The comment is ${comment.status} by now; there is nothing to bring back.`);
  const { adds, takes } = actionTable[decision.action] as Action;
  const given = [...decision.labels, ...(adds ? [adds] : [])].filter((one) => !decision.labelsBefore.includes(one));
  const taken = decision.labelsBefore.filter((one) => one === takes);
  const next = changed ? status : comment.status;
  if (decision.facts?.attached) await detachSource(tx, site.id, decision.facts.attached);
  await changeComment(tx, site.id, comment, { status: next, adds: taken, takes: given });
  return next;
}

/** Only the last word on an item can be taken back; what rests on it goes first. */
async function checkLatest(tx: Tx, site: SiteRecord, decision: DecisionRecord): Promise<void> {
  const standing = (await decisionsOfItem(tx, site.id, decision.itemId)).find(
    (one) => one.reversedBy === null && one.action !== 'undo',
  );
  const after = standing && (standing.createdAt > decision.createdAt || standing.id > decision.id);
  if (after)
    throw new Failure('decision_superseded', 'Another decision came after this one. Take that back first.', {
      decisionId: standing.id,
    });
}
