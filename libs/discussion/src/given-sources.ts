import type { GivenSource } from '@parley/claims';
import type { Source, SourceRequest, SourceVerdict } from '@parley/contract';
import { checksOf, newId, type CheckedSource, type KnownClaim, type NewSource, type Sql } from '@parley/store';

/** A source that was looked at and says something else, or does not answer, is none. */
const refuted: ReadonlySet<SourceVerdict> = new Set(['does_not_support', 'unreachable']);

/** Sources of a request as the claims library takes them. */
export function sourcesAsked(given: SourceRequest[]): GivenSource[] {
  return given.map(({ url, quote }) => ({ url, ...(quote === undefined ? {} : { quote }) }));
}

/** Stored sources that count, each for the words of its claim where it belongs to one. */
export function sourcesCounted(sources: Source[], claims: readonly KnownClaim[]): GivenSource[] {
  return sources
    .filter((source) => !refuted.has(source.verdict))
    .map(({ url, quote, claimId }) => {
      const words = claims.find((claim) => claim.id === claimId)?.text ?? quote;
      return { url, ...(words === undefined ? {} : { quote: words }) };
    });
}

/** Sources of a request as rows: each with the claim its words belong to, and with what was found about it before. */
export async function sourcesToStore(
  sql: Sql,
  siteId: string,
  given: SourceRequest[],
  claims: readonly KnownClaim[],
  addedBy: string | null,
): Promise<NewSource[]> {
  const checks = await checksOf(
    sql,
    siteId,
    given.map((source) => source.url),
  );
  return given.map(({ url, quote, claimId }) => {
    const claim =
      claims.find((one) => one.id === claimId) ??
      (quote === undefined ? undefined : claims.find((one) => one.text.includes(quote) || quote.includes(one.text)));
    const verdict = knownVerdict(checks, url, claim?.cluster?.id ?? null);
    return { id: newId(), url, quote: quote ?? null, claimId: claim?.id ?? null, addedBy, verdict };
  });
}

/** Whether an address answers is the same for all; what it says is so for claims that say the same. */
function knownVerdict(checks: CheckedSource[], url: string, clusterId: string | null): SourceVerdict {
  const found = checks.find(
    (check) =>
      check.url === url && (check.verdict === 'unreachable' || (clusterId !== null && check.clusterId === clusterId)),
  );
  return found?.verdict ?? 'unchecked';
}
