import { likeness, likenessKeys } from '@parley/claims';
import type { ClusterNote } from '@parley/contract';
import { clusterCandidates, newId, type NewCluster, type Sql, type StoredClaim } from '@parley/store';

/** Claims with the clusters they belong to, and the clusters that are new with them. */
export interface Attached {
  claims: StoredClaim[];
  founded: NewCluster[];
}

type Like = ClusterNote & { fingerprint: string };

/**
 * Finds for each claim without a cluster the one whose founder is most like it; where there is none, the claim founds
 * its own. One read, whatever the number of claims; none where every claim has its cluster.
 */
export async function attachClusters(sql: Sql, siteId: string, claims: StoredClaim[]): Promise<Attached> {
  const keys = claims.filter((claim) => claim.cluster === null).flatMap((claim) => likenessKeys(claim.fingerprint));
  const known: Like[] = await clusterCandidates(sql, siteId, [...new Set(keys)]);
  const founded: NewCluster[] = [];
  const attached = claims.map((claim) => {
    if (claim.cluster !== null) return claim;
    const own = likenessKeys(claim.fingerprint);
    if (own.length === 0) return claim;
    const like = mostAlike(known, claim.fingerprint);
    if (like) return { ...claim, cluster: noteOf(like) };
    const cluster: Like = { id: newId(), verdict: 'undecided', note: '', sources: [], fingerprint: claim.fingerprint };
    founded.push({ id: cluster.id, text: claim.text, fingerprint: claim.fingerprint, keys: own });
    known.push(cluster);
    return { ...claim, cluster: noteOf(cluster) };
  });
  return { claims: attached, founded };
}

/** Of equally alike ones the first, which is the oldest. */
function mostAlike(known: readonly Like[], fingerprint: string): Like | undefined {
  let best: Like | undefined;
  let most = 0;
  for (const cluster of known) {
    const alike = likeness(cluster.fingerprint, fingerprint);
    if (alike > most) [best, most] = [cluster, alike];
  }
  return best;
}

function noteOf({ id, verdict, note, sources }: Like): ClusterNote {
  return { id, verdict, note, sources };
}
