import { findClaims, type ClaimContext, type FoundClaim, type GivenSource } from '@parley/claims';
import { newId, type KnownClaim, type StoredClaim } from '@parley/store';

export interface ReadingContext {
  sources: GivenSource[];
  parentBody?: string | undefined;
  articleUrl: string | null;
  uncountedHosts: readonly string[];
}

/**
 * The check-worthy claims of a text, ready to be stored. Words that stay as they were keep the id and the cluster of
 * the claim known for them.
 */
export function readClaims(body: string, context: ReadingContext, known: readonly KnownClaim[] = []): StoredClaim[] {
  const { claims, model } = findClaims(body, contextOf(context));
  const unused = [...known];
  return claims.map((claim) => {
    const at = unused.findIndex((one) => one.text === claim.text);
    const same = at < 0 ? undefined : unused.splice(at, 1)[0];
    return stored(claim, `${model.name} ${model.version}`, same);
  });
}

function contextOf({ sources, parentBody, articleUrl, uncountedHosts }: ReadingContext): ClaimContext {
  return {
    sources,
    uncountedHosts,
    explain: 'claims',
    ...(parentBody === undefined ? {} : { parentText: parentBody }),
    ...(articleUrl === null ? {} : { articleUrl }),
  };
}

function stored(claim: FoundClaim, model: string, same: KnownClaim | undefined): StoredClaim {
  const { start, end, text, score, sourced, evidence, reasons, features, fingerprint, weak } = claim;
  const found = { start, end, text, score, sourced, evidence, reasons, features, fingerprint, model, weak };
  return { ...found, id: same?.id ?? newId(), cluster: same?.cluster ?? null };
}
