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

export interface Asking {
  policy: SourcePolicy;
  judgement: Judgement;
  /** What is said now. */
  claims: StoredClaim[];
  /** Whether the author brought a source, or says that there is none. */
  answered: boolean;
  /** A rule wants a source for words in which no claim was found: its author knows more of them than the model does. */
  forWords: boolean;
}

/**
 * Asks for a source before anything is stored, where the site or a rule says so.
 * @throws Failure `source_wanted` with the claims
 */
export function askForSource({ policy, judgement, claims, answered, forWords }: Asking): void {
  const unsourced = claims.filter((claim) => !claim.sourced);
  const forClaims = unsourced.length > 0 && (policy === 'ask' || judgement.askForSource);
  if (answered || !(forClaims || forWords)) return;
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
