import { actionTable, Failure, invalid, type Action, type Actor, type DecisionRequest } from '@parley/contract';
import {
  closeItem,
  findReviewItem,
  insertDecision,
  lockComment,
  moveItem,
  openForReview,
  openReasons,
  setItemReturn,
  notify,
  settleFlags,
  settleNotices,
  settleReasons,
  sourcesOfComment,
  type DecisionRecord,
  type SettledFlag,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { attachSource } from './attach-source.js';
import { changeComment } from './change-comment.js';
import { factsOfDecision } from './facts-of-decision.js';
import { decisionOf, type InHand } from './in-hand.js';
import { recordDecision } from './record-decision.js';
import { refuseItem } from './refusals.js';
import { settingOf } from './review-setting.js';
import { mayDecideAppeal, settleAppeal } from './settle-appeal.js';
import { sendersTold, tellOfDecision } from './tell.js';

/** Decides an item in an open transaction. Whoever comes second is refused with what the first decided. */
export async function takeDecision(
  tx: Tx,
  actor: Actor,
  site: SiteRecord,
  itemId: string,
  input: DecisionRequest,
  batchId: string | null = null,
): Promise<DecisionRecord> {
  const item = await findReviewItem(tx, site.id, itemId);
  const comment = item && (await lockComment(tx, site.id, item.commentId));
  if (!comment) return refuseItem(tx, site.id, itemId, actor.id);
  const action: Action = actionTable[input.action];
  const open = await openReasons(tx, site.id, itemId);
  const won =
    action.movesTo === undefined
      ? await closeItem(tx, site.id, itemId, actor.id)
      : await moveItem(tx, site.id, itemId, actor.id, action.movesTo);
  if (!won) return refuseItem(tx, site.id, itemId, actor.id);
  const held = { actor, site, item, comment, input, action, open, batchId };
  const appealed = open.some((reason) => reason.kind === 'appeal');
  // before whether it applies: whoever is barred learns that, whatever they try
  if (appealed && action.settles !== 'nothing') await mayDecideAppeal(tx, actor, site, item.barred);
  await checkApplies(tx, held, appealed);
  return action.onAppeal ? settleAppeal(tx, held) : settleItem(tx, held);
}

async function checkApplies(tx: Tx, { site, action, input, comment }: InHand, appealed: boolean): Promise<void> {
  if (input.commentVersion !== undefined && input.commentVersion !== comment.version) {
    throw new Failure(
      'comment_changed',
      'The author changed the words while you were reading. Look again before you decide.',
      { commentVersion: comment.version },
    );
  }
  if (!action.from.includes(comment.status))
    throw notPossible(input.action, `does not apply to a comment that is ${comment.status}`);
  if (action.onAppeal && !appealed) throw notPossible(input.action, 'applies where an appeal waits');
  if (appealed && !action.onAppeal && action.settles !== 'nothing')
    throw notPossible(input.action, 'has to wait: an appeal is open, so uphold or overturn');
  if (input.action === 'label' && !input.labels?.length)
    throw invalid({ pointer: '/labels', message: 'must name at least one label' });
  if (input.source !== undefined && input.action !== 'attach_source')
    throw invalid({ pointer: '/source', message: 'goes with `attach_source` alone' });
  if (input.action !== 'attach_source' || input.source !== undefined) return;
  if ((await sourcesOfComment(tx, site.id, comment.id)).length === 0)
    throw invalid({ pointer: '/source', message: 'must be there, or a source with the comment' });
}

function notPossible(action: string, message: string): Failure {
  const errors = [{ pointer: '/action', message }];
  return new Failure('action_not_possible', `“${action}” ${message}.`, { errors });
}

async function settleItem(tx: Tx, held: InHand): Promise<DecisionRecord> {
  const { site, item, comment, action, input } = held;
  const facts = await factsOfDecision(tx, site.id, comment.id, held.open);
  if (input.source) facts.attached = await attachSource(tx, held, input.source);
  await changeComment(tx, site.id, comment, {
    status: action.to ?? comment.status,
    adds: [...(input.labels ?? []), ...(action.adds ? [action.adds] : [])],
    takes: action.takes ? [action.takes] : [],
  });
  const decision = await insertDecision(tx, site.id, { ...decisionOf(held), facts }, comment.now);
  const settled = await settle(tx, held, decision);
  if (decision.until && input.action === 'request_source') await setItemReturn(tx, site.id, item.id, decision.until);
  await recordDecision(tx, held, decision);
  await tellOfDecision(tx, held, decision, settled);
  if (action.movesTo !== undefined) await passOn(tx, held, action.movesTo, decision);
  return decision;
}

async function settle(tx: Tx, held: InHand, decision: DecisionRecord): Promise<SettledFlag[]> {
  const { site, item, comment, action } = held;
  if (action.settles === 'nothing') return [];
  const how = { by: decision.id, status: action.settles };
  await settleReasons(tx, site.id, item.id, how);
  await notify(tx, site.id, sendersTold(await settleNotices(tx, site.id, comment.id, how), decision));
  return settleFlags(tx, site.id, comment.id, how);
}

/** Stays open, in another queue, for somebody else. */
async function passOn(tx: Tx, held: InHand, queue: string, decision: DecisionRecord): Promise<void> {
  const { site, comment } = held;
  const text = decision.note === null ? 'A moderator passed it on.' : `A moderator passed it on: “${decision.note}”`;
  const reason = { kind: 'policy', queue, ref: decision.id, text, weight: 80, reportedBy: null } as const;
  await openForReview(tx, site.id, comment, [reason], await settingOf(tx, site, comment));
}
