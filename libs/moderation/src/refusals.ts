import { Failure } from '@parley/contract';
import { decisionsOfItem, findAccount, findReviewItem, type ReviewItemRecord, type Sql } from '@parley/store';
import { decisionAnswer } from './answers.js';

/** Why an item could not be taken: it is not there, somebody has it, or somebody was first. Always throws. */
export async function refuseItem(sql: Sql, siteId: string, itemId: string, callerId: string): Promise<never> {
  const item = await findReviewItem(sql, siteId, itemId);
  if (!item) throw new Failure('review_item_not_found', 'There is no such review item on this site.');
  if (item.status === 'open' && item.leaseHolder !== null && item.leaseHolder !== callerId)
    throw await leasedByOther(sql, item);
  throw await alreadyDecided(sql, siteId, itemId);
}

async function leasedByOther(sql: Sql, item: ReviewItemRecord): Promise<Failure> {
  const holder = await findAccount(sql, item.leaseHolder as string);
  const until = item.leaseUntil?.toISOString() ?? '';
  const name = holder?.displayName ?? 'Somebody';
  return new Failure('leased_by_other', `${name} has this item until ${until}. You can read it, or go to the next.`, {
    lease: { userId: item.leaseHolder, displayName: name, until },
  });
}

/** With the winner's decision, so that the loser sees at once what became of it. */
async function alreadyDecided(sql: Sql, siteId: string, itemId: string): Promise<Failure> {
  const [decision] = await decisionsOfItem(sql, siteId, itemId);
  const by = decision?.decidedBy ? await findAccount(sql, decision.decidedBy) : undefined;
  const who = decision?.automated ? 'A rule' : (by?.displayName ?? 'Somebody');
  const what = decision ? `${who} decided this: ${decision.action}.` : 'This item is not open.';
  return new Failure('already_decided', `${what} Your decision was not stored.`, {
    decision: decision ? decisionAnswer(decision) : null,
  });
}

export function noDecision(): Failure {
  return new Failure('decision_not_found', 'There is no such decision on this site.');
}
