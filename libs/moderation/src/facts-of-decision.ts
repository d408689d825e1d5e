import { claimsOfComment, flagsOfComment, type DecisionFacts, type ReasonRecord, type Tx } from '@parley/store';
import { flagTable, noticeText } from './flag-table.js';

/**
 * The facts a decision rests on, as they stand now. What reporters wrote is left out: it is for moderators, and might
 * show who they are.
 */
export async function factsOfDecision(
  tx: Tx,
  siteId: string,
  commentId: string,
  open: ReasonRecord[],
): Promise<DecisionFacts> {
  const flags = await flagsOfComment(tx, siteId, commentId);
  const claims = await claimsOfComment(tx, siteId, commentId);
  const reasonOf = new Map(flags.map((flag) => [flag.id, flag.reason]));
  const texts = open
    .filter((reason) => reason.kind !== 'appeal')
    .map(({ kind, ref, text }) => {
      if (kind !== 'flag') return text;
      return text.startsWith(noticeText) ? noticeText : flagTable[reasonOf.get(ref) ?? 'other'].text;
    });
  return {
    basis: open.some((reason) => reason.kind === 'flag') ? 'notice' : 'own_initiative',
    automated: open.some((reason) => reason.kind === 'rule' || reason.kind === 'claim'),
    reasons: [...new Set(texts)],
    words: claims.filter((claim) => !claim.sourced).map((claim) => claim.text),
  };
}
