import { Failure, includesRole, type Actor, type CommentStatus } from '@parley/contract';
import {
  findDecision,
  flagsSettledBy,
  insertDecision,
  notify,
  openAppeals,
  otherModerators,
  refreshItem,
  settleAppeals,
  settleFlags,
  settleNotices,
  settleReasons,
  turnSettled,
  type AppealRecord,
  type DecisionRecord,
  type SettledFlag,
  type SiteRecord,
  type Sql,
  type Tx,
} from '@parley/store';
import { factsOfDecision } from './facts-of-decision.js';
import { recordDecision } from './record-decision.js';
import { settingOf } from './review-setting.js';
import { decisionOf, type InHand } from './in-hand.js';
import { takeBack } from './take-back.js';
import { reportersTold, sendersTold } from './tell.js';

/** Decides every appeal that waits with an item: the decision stands, or everything is restored. */
export async function settleAppeal(tx: Tx, held: InHand): Promise<DecisionRecord> {
  const { site, item, comment, input } = held;
  const appeals = await openAppeals(tx, site.id, item.id);
  const draft = decisionOf(held);
  const overturns = input.action === 'overturn';
  const undone = overturns ? await restoreAll(tx, held, appeals, draft.id) : { status: comment.status, turned: [] };
  const facts = await factsOfDecision(tx, site.id, comment.id, held.open);
  const stored = { ...draft, facts, statusAfter: undone.status, reverses: appeals[0]?.decisionId ?? null };
  const decision = await insertDecision(tx, site.id, stored, comment.now);
  await settleReasons(tx, site.id, item.id, {
    by: decision.id,
    status: 'dismissed',
    appeals: overturns ? 'agreed' : 'dismissed',
  });
  const how = { by: decision.id, status: 'dismissed' } as const;
  const flags = await settleFlags(tx, site.id, comment.id, how);
  await notify(tx, site.id, sendersTold(await settleNotices(tx, site.id, comment.id, how), decision));
  await settleAppeals(tx, site.id, item.id, { by: decision.id, status: overturns ? 'overturned' : 'upheld' });
  await recordDecision(tx, held, decision);
  if (overturns) await lookAgainForReporters(tx, held, appeals, decision);
  await tellOfAppeal(tx, held, appeals, decision, [...flags, ...undone.turned]);
  return decision;
}

/**
 * Whoever took a decision does not decide the appeal against it, unless they are alone and the site says so.
 * @throws Failure `same_moderator`
 */
export async function mayDecideAppeal(tx: Tx, actor: Actor, site: SiteRecord, barred: string[]): Promise<void> {
  if (!barred.includes(actor.id) || (await decidesAlone(tx, actor, site))) return;
  throw new Failure('same_moderator', 'You took this decision. An appeal is decided by somebody else.');
}

/** Whether a moderator has no other beside them, on a site that lets such a one decide against themselves. */
export async function decidesAlone(sql: Sql, actor: Actor, site: SiteRecord): Promise<boolean> {
  if (!site.settings.appealsBySameModerator || !includesRole(actor.role, 'moderator')) return false;
  return (await otherModerators(sql, site.id, actor.id)) === 0;
}

/** Takes the decisions appealed back, the newest first. */
async function restoreAll(
  tx: Tx,
  { site, comment }: InHand,
  appeals: AppealRecord[],
  by: string,
): Promise<{ status: CommentStatus; turned: SettledFlag[] }> {
  let now = comment;
  const turned: SettledFlag[] = [];
  const ids = [...new Set(appeals.map((appeal) => appeal.decisionId))].sort().reverse();
  for (const id of ids) {
    const decision = await findDecision(tx, site.id, id);
    if (!decision || decision.reversedBy !== null) continue;
    // what had waited when it was rejected has now been looked at twice, and is published
    const status = decision.statusBefore === 'pending' ? 'published' : decision.statusBefore;
    now = { ...now, status: await takeBack(tx, site, now, decision, { by, status }) };
    if (decision.action !== 'dismiss' && decision.action !== 'approve')
      turned.push(...(await turnSettled(tx, site.id, decision, { status: 'dismissed', by })));
  }
  return { status: now.status, turned };
}

/** A reader whose flag was dismissed was right: what they reported is before the moderators again. */
async function lookAgainForReporters(
  tx: Tx,
  { actor, site, item, comment }: InHand,
  appeals: AppealRecord[],
  decision: DecisionRecord,
): Promise<void> {
  for (const { decisionId } of appeals.filter((appeal) => appeal.party === 'reporter')) {
    const settled = { itemId: item.id, commentId: comment.id, id: decisionId };
    if ((await flagsSettledBy(tx, site.id, settled)) === 0) continue;
    await turnSettled(tx, site.id, settled, { status: 'open', by: null });
  }
  const data = { decisionId: decision.id };
  const told = { kind: 'review_item.reopened' as const, actorId: actor.id, data };
  await refreshItem(tx, site.id, comment, item, await settingOf(tx, site, comment), told);
}

async function tellOfAppeal(
  tx: Tx,
  { actor, site, comment, action }: InHand,
  appeals: AppealRecord[],
  decision: DecisionRecord,
  settled: SettledFlag[],
): Promise<void> {
  const about = { commentId: comment.id, decisionId: decision.id };
  const outcome = decision.action === 'overturn' ? 'overturned' : 'upheld';
  const appellants = appeals.map((appeal) => ({
    ...about,
    accountId: appeal.accountId,
    kind: 'appeal.decided' as const,
    text: decision.statement ?? action.tells,
    data: { appealId: appeal.id, outcome, statement: decision.statement },
  }));
  const heard = new Set([...appeals.map((appeal) => appeal.accountId), actor.id]);
  const restored = decision.statusBefore !== decision.statusAfter && comment.authorId !== null;
  const author =
    restored && !heard.has(comment.authorId as string)
      ? [
          {
            ...about,
            accountId: comment.authorId as string,
            kind: 'comment.decision_reversed' as const,
            text: action.tells,
          },
        ]
      : [];
  const reporters = reportersTold(settled, decision, false).filter((one) => !heard.has(one.accountId));
  await notify(tx, site.id, [...appellants, ...author, ...reporters]);
}
