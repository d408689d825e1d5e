import { findClaims, type FoundClaim } from '@parley/claims';
import type { SourceRequest } from '@parley/contract';
import { newId, type StoredClaim } from '@parley/store';

export interface ReadingContext {
  sources: SourceRequest[];
  parentBody?: string;
  articleUrl?: string | null;
}

/** The check-worthy claims of a text, ready to be stored. Words that stay as they were keep the id given for them. */
export function readClaims(
  body: string,
  context: ReadingContext,
  known: ReadonlyMap<string, string> = new Map(),
): StoredClaim[] {
  const { claims, model } = findClaims(body, {
    sources: context.sources.map(({ url, quote }) => ({ url, ...(quote === undefined ? {} : { quote }) })),
    ...(context.parentBody === undefined ? {} : { parentText: context.parentBody }),
    ...(context.articleUrl ? { articleUrl: context.articleUrl } : {}),
  });
  return claims.map((claim) => stored(claim, `${model.name} ${model.version}`, known.get(claim.text)));
}

function stored(claim: FoundClaim, model: string, id: string = newId()): StoredClaim {
  const { start, end, text, score, sourced, evidence, reasons, features, fingerprint } = claim;
  return { id, start, end, text, score, sourced, evidence, reasons, features, fingerprint, model };
}
