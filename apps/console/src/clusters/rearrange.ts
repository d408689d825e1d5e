import type { ClaimCluster, ClaimClusterDetail, ClusterMember, ClusterMemberPage } from '@parley/contract';
import { newKey } from '../api/call.js';
import { onSite } from '../api/site.js';
import { tell } from '../live.js';
import { say } from '../words.js';

/** As many claims as the API moves at once. */
const mostAtOnce = 500;

export const readCluster = (id: string): Promise<ClaimClusterDetail> => onSite('GET', `/claim-clusters/${id}`);

export const readMembers = (id: string, cursor: string | null): Promise<ClusterMemberPage> =>
  onSite('GET', `/claim-clusters/${id}/claims`, { query: { limit: 100, cursor: cursor ?? undefined } });

/** Gives claims a cluster of their own; `again` is called when something changed, by this or by its undo. */
export async function split(
  cluster: ClaimCluster,
  claimIds: string[],
  again: (shown: string) => void,
): Promise<ClaimCluster> {
  const founded = await splitOff(cluster.id, claimIds);
  const undo = async (): Promise<void> => {
    await mergeNow(await readCluster(founded.id), cluster.id);
    tell({ text: say('rearrange.together') });
    again(cluster.id);
  };
  tell({ text: say('rearrange.split_done', { n: claimIds.length }), undo: () => void undo() });
  again(cluster.id);
  return founded;
}

const splitOff = (id: string, claimIds: string[]): Promise<ClaimCluster> =>
  onSite('POST', `/claim-clusters/${id}/split`, { body: { claimIds }, key: newKey() });

const mergeNow = (from: ClaimCluster, into: string): Promise<ClaimCluster> =>
  onSite('POST', `/claim-clusters/${from.id}/merge`, { body: { into }, ifMatch: from.version });

/** Moves every claim of a cluster into another. It can be undone while its claims can be moved back at once. */
export async function merge(from: ClaimCluster, into: ClaimCluster, again: (shown: string) => void): Promise<void> {
  const moved = canTakeBack(from) ? await everyMember(from.id) : [];
  await mergeNow(from, into.id);
  const undo = async (): Promise<void> => {
    const { id, version } = await splitOff(
      into.id,
      moved.map(({ claimId }) => claimId),
    );
    const { verdict, note, sources } = from;
    if (verdict !== 'undecided')
      await onSite('PATCH', `/claim-clusters/${id}`, { body: { verdict, note, sources }, ifMatch: version });
    tell({ text: say('rearrange.apart') });
    again(id);
  };
  const text = say('rearrange.merge_done', { n: from.memberCount });
  tell({ text, ...(moved.length > 0 ? { undo: () => void undo() } : {}) });
  again(into.id);
}

export const canTakeBack = ({ memberCount }: ClaimCluster): boolean => memberCount <= mostAtOnce;

async function everyMember(id: string): Promise<ClusterMember[]> {
  const members: ClusterMember[] = [];
  let cursor: string | null = null;
  do {
    const page: ClusterMemberPage = await readMembers(id, cursor);
    members.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return members;
}
