import { findClaims } from '@parley/claims';
import type { CheckClaimsRequest, ClaimCheck } from '@parley/contract';

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
    claims: found.claims.map(({ start, end, text: words, score, sourced, evidence, reasons }) => ({
      start,
      end,
      text: words,
      score,
      sourced,
      evidence,
      reasons,
    })),
    model: found.model,
  };
}
