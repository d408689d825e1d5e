import { Injectable } from '@nestjs/common';
import { actionTable, Failure, type Action, type Actor, type Decision, type UndoRequest } from '@parley/contract';
import {
  Database,
  findDecision,
  insertDecision,
  lockComment,
  lockItemOfComment,
  newId,
  notify,
  refreshItem,
  reopenAppealReasons,
  reopenAppeals,
  reopenNotices,
  setItemReturn,
  transactOnce,
  turnSettled,
  withdrawReason,
  type CommentRecord,
  type DecisionRecord,
  type Once,
  type ReviewItemRecord,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { decisionAnswer } from './answers.js';
import { recordDecision } from './record-decision.js';
import { noDecision } from './refusals.js';
import { settingOf } from './review-setting.js';
import { takeBack } from './take-back.js';

@Injectable()
export class Undo {
  constructor(private readonly db: Database) {}

  /** Takes a decision back: the comment is as it was, and what the decision settled is open again. */
  async run(
    actor: Actor,
    site: SiteRecord,
    decisionId: string,
    input: UndoRequest,
    once?: Once,
  ): Promise<{ value: Decision; replayed: boolean }> {
    return transactOnce(this.db, once, async (tx) =>
      decisionAnswer(await undoDecision(tx, actor, site, decisionId, input)),
    );
  }
}

/** Takes a decision back in an open transaction. */
export async function undoDecision(
  tx: Tx,
  actor: Actor,
  site: SiteRecord,
  decisionId: string,
  { note }: UndoRequest,
): Promise<DecisionRecord> {
  const found = await findDecision(tx, site.id, decisionId);
  const comment = found && (await lockComment(tx, site.id, found.commentId));
  const item = comment && (await lockItemOfComment(tx, site.id, comment.id));
  const decision = item && (await findDecision(tx, site.id, decisionId));
  if (!decision) throw noDecision();
  checkUndoable(decision);
  const id = newId();
  const status = await takeBack(tx, site, comment, decision, { by: id, status: decision.statusBefore });
  const undo = await insertDecision(
    tx,
    site.id,
    { ...reversalOf(decision, comment, actor, note ?? null), id, statusAfter: status },
    comment.now,
  );
  await openAgain(tx, { actor, site, item, comment }, decision, undo);
  await recordDecision(tx, { site, comment }, undo);
  await tellAuthor(tx, actor, site, comment, decision, undo);
  return undo;
}

function checkUndoable({ action, reverses }: DecisionRecord): void {
  if (action === 'undo')
    throw new Failure('action_not_possible', 'This took another decision back. Decide the item again instead.');
  if (action === 'overturn' && reverses !== null)
    throw new Failure('action_not_possible', 'An appeal was granted; that is not taken back. Decide the item again.');
}

function reversalOf(decision: DecisionRecord, comment: CommentRecord, actor: Actor, note: string | null) {
  return {
    itemId: decision.itemId,
    commentId: comment.id,
    commentVersion: comment.version,
    action: 'undo' as const,
    reason: decision.reason,
    note,
    statement: actionTable.undo.tells,
    labels: [],
    labelsBefore: comment.labels,
    statusBefore: comment.status,
    openedAt: null,
    until: null,
    ground: decision.ground,
    facts: null,
    automated: false,
    batchId: null,
    reverses: decision.id,
    decidedBy: actor.id,
  };
}

interface Place {
  actor: Actor;
  site: SiteRecord;
  item: ReviewItemRecord;
  comment: CommentRecord;
}

/** What the decision settled is before the moderators again, and what it put there itself is not. */
async function openAgain(
  tx: Tx,
  { actor, site, item, comment }: Place,
  decision: DecisionRecord,
  undo: DecisionRecord,
): Promise<void> {
  await turnSettled(tx, site.id, decision, { status: 'open', by: null });
  await reopenNotices(tx, site.id, comment.id, decision.id);
  if (decision.action === 'uphold') {
    await reopenAppealReasons(tx, site.id, item.id, decision.id);
    await reopenAppeals(tx, site.id, item.id, decision.id);
  }
  if (decision.action === 'escalate') await withdrawReason(tx, site.id, item.id, { ref: decision.id, by: undo.id });
  if (item.returnsAt !== null) await setItemReturn(tx, site.id, item.id, null);
  const told = { kind: 'review_item.reopened' as const, actorId: actor.id, data: { decisionId: undo.id } };
  await refreshItem(tx, site.id, comment, item, await settingOf(tx, site, comment), told);
}

async function tellAuthor(
  tx: Tx,
  actor: Actor,
  site: SiteRecord,
  comment: CommentRecord,
  decision: DecisionRecord,
  undo: DecisionRecord,
): Promise<void> {
  const { restricts, adds } = actionTable[decision.action] as Action;
  if (comment.authorId === null || comment.authorId === actor.id || !(restricts || adds !== undefined)) return;
  await notify(tx, site.id, [
    {
      accountId: comment.authorId,
      kind: 'comment.decision_reversed',
      text: actionTable.undo.tells,
      commentId: comment.id,
      decisionId: undo.id,
      data: { reverses: decision.id },
    },
  ]);
}
