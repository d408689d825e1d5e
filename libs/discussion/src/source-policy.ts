import { explainClaim, Failure, type Claim, type SourcePolicy } from '@parley/contract';
import type { StoredClaim } from '@parley/store';
import type { Judgement } from './judge-comment.js';

/** Claims as clients see them. */
export function claimsShown(claims: StoredClaim[]): Claim[] {
  return claims.map(({ id, start, end, text, score, sourced, evidence, reasons, weak, cluster }) => ({
    id,
    start,
    end,
    text,
    score,
    sourced,
    evidence,
    reasons,
    weak,
    cluster,
  }));
}

/**
 * Asks for a source before anything is stored, where the site or a rule says so.
 * @throws Failure `source_wanted` with the claims
 */
export function askForSource(
  policy: SourcePolicy,
  judgement: Judgement,
  claims: StoredClaim[],
  answered: boolean,
): void {
  const unsourced = claims.filter((claim) => !claim.sourced);
  if (answered || unsourced.length === 0 || !(policy === 'ask' || judgement.askForSource)) return;
  const shown = claimsShown(unsourced).map(({ id: _, ...claim }) => ({ ...claim, explanation: explainClaim(claim) }));
  throw new Failure(
    'source_wanted',
    'Your comment states something readers may want to check. Add a source, or send it again with `acknowledged: true`.',
    { claims: shown },
  );
}

/** Holds a comment with unsourced claims where the site says so. */
export function holdForSource(policy: SourcePolicy, judgement: Judgement, claims: StoredClaim[]): Judgement {
  if (policy !== 'hold' || judgement.status !== 'published' || claims.every((claim) => claim.sourced)) return judgement;
  const text = 'The site holds comments that state facts without a source.';
  return {
    ...judgement,
    status: 'pending',
    held: [...judgement.held, text],
    reasons: [
      ...judgement.reasons,
      { kind: 'policy', queue: 'pending', ref: 'sourcePolicy', text, weight: 40, reportedBy: null },
    ],
  };
}
