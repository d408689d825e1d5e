import { Injectable } from '@nestjs/common';
import { actionTable, Failure, type Action, type Actor, type Decision, type DecisionRequest } from '@parley/contract';
import {
  addToOutbox,
  changeCommentStatus,
  closeItem,
  Database,
  findReviewItem,
  insertDecision,
  lockComment,
  moveItem,
  newId,
  openForReview,
  rebuildFragment,
  setLabels,
  settleFlags,
  settleReasons,
  threadTotal,
  transactOnce,
  writeLog,
  type CommentRecord,
  type DecisionRecord,
  type Once,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { decisionAnswer } from './answers.js';
import { refuseItem } from './refusals.js';

@Injectable()
export class Decide {
  constructor(private readonly db: Database) {}

  /** Decides an item. Of any number who do so at once one wins; the others read what the winner decided. */
  async run(
    actor: Actor,
    site: SiteRecord,
    itemId: string,
    input: DecisionRequest,
    once?: Once,
  ): Promise<{ value: Decision; replayed: boolean }> {
    return transactOnce(this.db, once, (tx) => this.decide(tx, actor, site, itemId, input));
  }

  private async decide(
    tx: Tx,
    actor: Actor,
    site: SiteRecord,
    itemId: string,
    input: DecisionRequest,
  ): Promise<Decision> {
    const item = await findReviewItem(tx, site.id, itemId);
    const comment = item && (await lockComment(tx, site.id, item.commentId));
    if (!comment) return refuseItem(tx, site.id, itemId, actor.id);
    const action: Action = actionTable[input.action];
    const won =
      action.movesTo === undefined
        ? await closeItem(tx, site.id, itemId, actor.id)
        : await moveItem(tx, site.id, itemId, actor.id, action.movesTo);
    if (!won) return refuseItem(tx, site.id, itemId, actor.id);
    checkApplies(action, input, comment);
    await takeEffect(tx, site, comment, action, input);
    const decision = await insertDecision(tx, site.id, decisionOf(actor, itemId, comment, action, input));
    if (action.settles !== 'nothing') {
      await settleReasons(tx, site.id, itemId, action.settles);
      await settleFlags(tx, site.id, comment.id, action.settles);
    }
    await recordDecision(tx, site, comment, decision, actor);
    if (action.movesTo !== undefined) await passOn(tx, site, comment, action.movesTo, decision);
    return decisionAnswer(decision);
  }
}

function checkApplies(action: Action, input: DecisionRequest, comment: CommentRecord): void {
  if (input.commentVersion !== undefined && input.commentVersion !== comment.version) {
    throw new Failure(
      'comment_changed',
      'The author changed the words while you were reading. Look again before you decide.',
      { commentVersion: comment.version },
    );
  }
  if (!action.from.includes(comment.status)) {
    const errors = [{ pointer: '/action', message: `does not apply to a comment that is ${comment.status}` }];
    throw new Failure(
      'action_not_possible',
      `“${input.action}” does not apply to a comment that is ${comment.status}.`,
      { errors },
    );
  }
  if (input.action === 'label' && !input.labels?.length) {
    throw new Failure('validation_failed', 'Say which label.', {
      errors: [{ pointer: '/labels', message: 'must name at least one label' }],
    });
  }
}

async function takeEffect(
  tx: Tx,
  site: SiteRecord,
  comment: CommentRecord,
  action: Action,
  input: DecisionRequest,
): Promise<void> {
  const labels = [...new Set([...comment.labels, ...(input.labels ?? []), ...(action.adds ? [action.adds] : [])])];
  if (labels.length !== comment.labels.length) await setLabels(tx, site.id, comment.id, labels);
  if (action.to !== undefined && action.to !== comment.status)
    await changeCommentStatus(tx, site.id, comment, action.to);
  await rebuildFragment(tx, site.id, comment.id);
}

function decisionOf(
  actor: Actor,
  itemId: string,
  comment: CommentRecord,
  action: Action,
  input: DecisionRequest,
): Omit<DecisionRecord, 'createdAt'> {
  return {
    id: newId(),
    itemId,
    commentId: comment.id,
    commentVersion: comment.version,
    action: input.action,
    reason: input.reason,
    note: input.note ?? null,
    statement: input.statement ?? (action.restricts ? action.tells : null),
    labels: input.labels ?? [],
    statusBefore: comment.status,
    statusAfter: action.to ?? comment.status,
    decidedBy: actor.id,
  };
}

async function recordDecision(
  tx: Tx,
  site: SiteRecord,
  comment: CommentRecord,
  decision: DecisionRecord,
  actor: Actor,
): Promise<void> {
  const { id: decisionId, itemId, action, reason, labels, statusBefore, statusAfter, commentVersion } = decision;
  const data = { decisionId, itemId, action, reason, labels, statusBefore, statusAfter, commentVersion };
  const kind = actionTable[action].settles === 'nothing' ? 'review_item.escalated' : 'review_item.decided';
  await writeLog(tx, [
    {
      siteId: site.id,
      kind,
      commentId: comment.id,
      actorId: actor.id,
      data: { ...data, note: decision.note, statement: decision.statement },
    },
  ]);
  const about = { siteId: site.id, postId: comment.postId, commentId: comment.id };
  await addToOutbox(tx, [
    { ...about, event: 'review_item.decided', data },
    ...(statusBefore === statusAfter && labels.length === 0
      ? []
      : [
          {
            ...about,
            event:
              statusAfter === 'removed' || statusAfter === 'rejected'
                ? ('comment.removed' as const)
                : ('comment.updated' as const),
            data: { status: statusAfter },
          },
        ]),
  ]);
}

/** Stays open, in another queue, for somebody else. */
async function passOn(
  tx: Tx,
  site: SiteRecord,
  comment: CommentRecord,
  queue: string,
  decision: DecisionRecord,
): Promise<void> {
  const text = decision.note === null ? 'A moderator passed it on.' : `A moderator passed it on: “${decision.note}”`;
  const reason = { kind: 'policy', queue, ref: decision.id, text, weight: 80, reportedBy: null } as const;
  const reach = await threadTotal(tx, site.id, comment.postId);
  await openForReview(tx, site.id, comment, [reason], {
    now: comment.now,
    reach,
    ageTargetHours: site.settings.ageTargetHours,
  });
}
