import type { Claim } from '@parley/contract';
import type { ClusterCandidate, NewCluster, StoredClaim } from '@parley/store';

/**
 * How words become a comment here: the very pieces that take what readers write. They are handed in by the application,
 * because rooms of this level never import each other.
 */
export interface Writing {
  /** Words as they are stored; throws a Failure where they cannot be. */
  cleanBody(body: string): string;
  renderComment(body: string): string;
  readClaims(
    body: string,
    context: {
      sources: [];
      parentBody?: string | undefined;
      articleUrl: string | null;
      uncountedHosts: readonly string[];
    },
  ): StoredClaim[];
  claimsShown(claims: StoredClaim[]): Claim[];
  /** Keys under which the clusters of claims are found. */
  clusterKeys(claims: readonly StoredClaim[]): number[];
  joinClusters(
    claims: StoredClaim[],
    candidates: readonly ClusterCandidate[],
  ): { claims: StoredClaim[]; founded: NewCluster[] };
  /** The address of a page without what does not name it; throws on what is no address. */
  canonicalAddress(address: string): string;
  spellingsOf(address: string): string[];
  slugOfPage(address: string): string;
}
