import { likeness, likenessKeys } from '@parley/claims';
import type { ClusterNote } from '@parley/contract';
import {
  clusterCandidates,
  newId,
  type ClusterCandidate,
  type NewCluster,
  type Sql,
  type StoredClaim,
} from '@parley/store';

/** Claims with the clusters they belong to, and the clusters that are new with them. */
export interface Attached {
  claims: StoredClaim[];
  founded: NewCluster[];
}

/** Keys under which clusters are looked for that claims without one may belong to. */
export function clusterKeys(claims: readonly StoredClaim[]): number[] {
  const homeless = claims.filter((claim) => claim.cluster === null);
  return [...new Set(homeless.flatMap((claim) => likenessKeys(claim.fingerprint)))];
}

/** Finds the clusters of claims; one read, whatever the number of claims, none where every claim has its cluster. */
export async function attachClusters(sql: Sql, siteId: string, claims: StoredClaim[]): Promise<Attached> {
  return joinClusters(claims, await clusterCandidates(sql, siteId, clusterKeys(claims)));
}

/**
 * Finds for each claim without a cluster the one whose founder is most like it; where there is none, the claim founds
 * its own.
 * @param candidates clusters found under the keys of the claims, the oldest first
 */
export function joinClusters(claims: StoredClaim[], candidates: readonly ClusterCandidate[]): Attached {
  const known = [...candidates];
  const founded: NewCluster[] = [];
  const attached = claims.map((claim) => {
    if (claim.cluster !== null) return claim;
    const like = mostAlike(known, claim.fingerprint);
    if (like) return { ...claim, cluster: noteOf(like) };
    const keys = likenessKeys(claim.fingerprint);
    if (keys.length === 0) return claim;
    const cluster = { id: newId(), verdict: 'undecided' as const, note: '', sources: [] };
    founded.push({ id: cluster.id, text: claim.text, fingerprint: claim.fingerprint, keys });
    known.push({ ...cluster, fingerprint: claim.fingerprint });
    return { ...claim, cluster };
  });
  return { claims: attached, founded };
}

/** Of equally alike ones the first, which is the oldest. */
function mostAlike(known: readonly ClusterCandidate[], fingerprint: string): ClusterCandidate | undefined {
  let best: ClusterCandidate | undefined;
  let most = 0;
  for (const cluster of known) {
    const alike = likeness(cluster.fingerprint, fingerprint);
    if (alike > most) [best, most] = [cluster, alike];
  }
  return best;
}

function noteOf({ id, verdict, note, sources }: ClusterCandidate): ClusterNote {
  return { id, verdict, note, sources };
}
