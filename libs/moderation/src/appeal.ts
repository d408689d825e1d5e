import { Injectable } from '@nestjs/common';
import {
  actionTable,
  Failure,
  includesRole,
  type Action,
  type Actor,
  type Appeal,
  type AppealParty,
  type AppealRequest,
} from '@parley/contract';
import {
  addToOutbox,
  Database,
  findDecision,
  hasDismissedFlag,
  insertAppeal,
  lockComment,
  newId,
  openForReview,
  transactOnce,
  writeLog,
  type AppealRecord,
  type CommentRecord,
  type DecisionRecord,
  type Once,
  type SiteRecord,
  type Sql,
  type Tx,
} from '@parley/store';
import { appealAnswer } from './answers.js';
import { noDecision } from './refusals.js';
import { settingOf } from './review-setting.js';

@Injectable()
export class AppealDecision {
  constructor(private readonly db: Database) {}

  /** Asks for a decision to be looked at again, by somebody else. */
  async run(
    actor: Actor,
    site: SiteRecord,
    decisionId: string,
    input: AppealRequest,
    once?: Once,
  ): Promise<{ value: Appeal; replayed: boolean }> {
    return transactOnce(this.db, once, async (tx) =>
      appealAnswer(await this.appeal(tx, actor, site, decisionId, input.text.normalize('NFC').trim())),
    );
  }

  private async appeal(
    tx: Tx,
    actor: Actor,
    site: SiteRecord,
    decisionId: string,
    text: string,
  ): Promise<AppealRecord> {
    const found = await findDecision(tx, site.id, decisionId);
    const comment = found && (await lockComment(tx, site.id, found.commentId));
    const decision = comment && (await findDecision(tx, site.id, decisionId));
    if (!decision) throw noDecision();
    const party = await partyOf(tx, actor, site, comment, decision);
    checkAppealable(decision, comment, party);
    const { itemId } = decision;
    const about = { id: newId(), decisionId, itemId, commentId: comment.id, accountId: actor.id, party, text };
    const appeal = await insertAppeal(tx, site.id, about);
    if (!appeal) throw new Failure('already_appealed', 'You have appealed this already. Another moderator will look.');
    await bringBefore(tx, actor, site, comment, decision, appeal);
    return appeal;
  }
}

/**
 * In which right somebody appeals. Decisions do not exist for those they do not concern.
 * @throws Failure `decision_not_found`, or `forbidden` for moderators, who see it but are no party
 */
export async function partyOf(
  sql: Sql,
  actor: Actor,
  site: SiteRecord,
  comment: CommentRecord,
  decision: DecisionRecord,
): Promise<AppealParty> {
  if (comment.authorId === actor.id) return 'author';
  if (await hasDismissedFlag(sql, site.id, decision, actor.id)) return 'reporter';
  if (!includesRole(actor.role, 'moderator')) throw noDecision();
  throw new Failure('forbidden', 'Only the author, or a reader whose flag was dismissed, can appeal this.');
}

/** The last day on which a decision can be appealed: six months after it. */
export function appealEnd(decision: DecisionRecord): Date {
  const end = new Date(decision.createdAt);
  end.setUTCMonth(end.getUTCMonth() + 6);
  return end;
}

/** Whether a decision takes something from its author, or left a reader's report without effect. */
export function isAppealable(decision: DecisionRecord, party: AppealParty): boolean {
  const { restricts, adds } = actionTable[decision.action] as Action;
  return party === 'reporter' || restricts || adds !== undefined;
}

function checkAppealable(decision: DecisionRecord, comment: CommentRecord, party: AppealParty): void {
  if (decision.reversedBy !== null) throw new Failure('decision_reversed', 'This decision was taken back already.');
  if (!isAppealable(decision, party))
    throw new Failure('nothing_to_appeal', 'This decision took nothing from you, so there is nothing to appeal.');
  if (comment.now > appealEnd(decision))
    throw new Failure('appeal_window_over', 'A decision can be appealed for six months.');
}

/** Opens the item again, for anybody but who took the decision. */
async function bringBefore(
  tx: Tx,
  actor: Actor,
  site: SiteRecord,
  comment: CommentRecord,
  decision: DecisionRecord,
  appeal: AppealRecord,
): Promise<void> {
  const who = appeal.party === 'author' ? 'The author' : 'A reader whose flag was dismissed';
  const reason = {
    kind: 'appeal',
    queue: 'appeals',
    ref: appeal.id,
    text: `${who} appeals: “${appeal.text}”`,
    weight: 65,
    reportedBy: null,
    notFor: decision.decidedBy,
  } as const;
  const data = { appealId: appeal.id, decisionId: decision.id, party: appeal.party };
  const about = { siteId: site.id, commentId: comment.id };
  await writeLog(tx, [
    { ...about, kind: 'decision.appealed', actorId: actor.id, data: { ...data, text: appeal.text } },
  ]);
  await openForReview(tx, site.id, comment, [reason], await settingOf(tx, site, comment));
  await addToOutbox(tx, [{ ...about, postId: comment.postId, event: 'decision.appealed', data }]);
}
