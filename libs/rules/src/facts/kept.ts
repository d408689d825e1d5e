import type { ClaimFact } from './claims.js';
import type { Facts } from './table.js';

/** Facts as they are kept with a comment: without the words, which the comment itself keeps. */
export interface KeptFacts extends Omit<Facts, 'comment' | 'claims'> {
  comment: Omit<Facts['comment'], 'text'>;
  claims: Omit<ClaimFact, 'text'>[];
}

/** Leaves the words out. */
export function keepFacts(facts: Facts): KeptFacts {
  const { text: _, ...comment } = facts.comment;
  return { ...facts, comment, claims: facts.claims.map(({ text: __, ...claim }) => claim) };
}

/** Puts the words back in. */
export function restoreFacts(kept: KeptFacts, text: string): Facts {
  return {
    ...kept,
    comment: { ...kept.comment, text },
    claims: kept.claims.map((claim) => ({ ...claim, text: text.slice(claim.start, claim.end) })),
  };
}
