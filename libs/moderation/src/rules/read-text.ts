import { findClaims, languageOf, type GivenSource } from '@parley/claims';
import type { TextReader } from '@parley/rules';

/** Reads a text as if it were a comment that was just posted: nobody has decided about its claims. */
export function textReader(sources: GivenSource[] = []): TextReader {
  return (text) => ({
    claims: findClaims(text, { sources, explain: 'claims' }).claims.map((claim) => ({
      text: claim.text,
      score: claim.score,
      sourced: claim.sourced,
      reasons: claim.reasons,
      start: claim.start,
      end: claim.end,
      verdict: '',
    })),
    language: languageOf(text),
  });
}
