import { findClaims } from '@parley/claims';
import { explainClaim, type CheckClaimsRequest, type ClaimCheck } from '@parley/contract';

/** Looks at a text as if it were a comment; nothing is stored. */
export function checkClaims({ text, sources = [] }: CheckClaimsRequest): ClaimCheck {
  const found = findClaims(text, {
    sources: sources.map(({ url, quote }) => ({ url, ...(quote === undefined ? {} : { quote }) })),
  });
  return {
    sentences: found.sentences.map(({ start, end, text: words, score, checkworthy, sourced, features }) => ({
      start,
      end,
      text: words,
      score,
      checkworthy,
      sourced,
      features,
    })),
    claims: found.claims.map(({ start, end, text: words, score, sourced, evidence, reasons, weak }) => ({
      start,
      end,
      text: words,
      score,
      sourced,
      evidence,
      reasons,
      weak,
      explanation: explainClaim({ sourced, evidence, reasons, weak }),
    })),
    model: found.model,
  };
}
