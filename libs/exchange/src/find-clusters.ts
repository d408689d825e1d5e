import { clustersSharing, type ClusterCandidate, type NewCluster, type StoredClaim, type Tx } from '@parley/store';
import type { Writing } from './writing.js';

/** Most clusters one claim is compared with, the oldest first; as many as when somebody writes. */
const mostCompared = 200;

/** Claims with their clusters, comment by comment; what one founds, the next may join. */
export type JoinClusters = (claims: StoredClaim[]) => { claims: StoredClaim[]; founded: NewCluster[] };

/** Looks for the clusters of all claims of a batch in one read. */
export async function findClusters(
  tx: Tx,
  siteId: string,
  claims: readonly StoredClaim[],
  { clusterKeys, joinClusters }: Writing,
): Promise<JoinClusters> {
  const byKey = new Map<number, ClusterCandidate[]>();
  const add = (cluster: ClusterCandidate, keys: readonly number[]): void => {
    for (const key of keys) {
      const known = byKey.get(key);
      if (known) known.push(cluster);
      else byKey.set(key, [cluster]);
    }
  };
  for (const { keys, ...cluster } of await clustersSharing(tx, siteId, clusterKeys(claims))) add(cluster, keys);
  return (those) => {
    if (those.length === 0) return { claims: those, founded: [] };
    const sharing = new Set(clusterKeys(those).flatMap((key) => byKey.get(key) ?? []));
    const joined = joinClusters(those, [...sharing].slice(0, mostCompared));
    for (const { id, fingerprint, keys } of joined.founded)
      add({ id, fingerprint, verdict: 'undecided', note: '', sources: [] }, keys);
    return joined;
  };
}
