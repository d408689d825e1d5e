import type { ClaimCluster, ClaimClusterDetail, ClusterVerdict, ReviewItemDetail } from '@parley/contract';
import { onSite } from '../api/site.js';
import { tell } from '../live.js';
import { goTo } from '../route.js';
import { store } from '../store.js';
import { say } from '../words.js';
import { letGo, readItem } from './hold.js';
import { goOn } from './move.js';
import { openQueue, readSummary } from './queue.js';
import { currentItem, desk } from './state.js';

/** Clusters by id, and the one whose sheet is open. */
export const clusters = store<{ known: Record<string, ClaimClusterDetail>; openId: string | null }>({
  known: {},
  openId: null,
});

/** The cluster that a decision about the item would cover: that of its first unsourced claim. */
export function clusterOf(item: ReviewItemDetail): string | undefined {
  const claim = item.comment.claims.find(({ sourced, cluster }) => !sourced && cluster) ?? item.comment.claims[0];
  return claim?.cluster?.id;
}

export async function readCluster(id: string): Promise<ClaimClusterDetail> {
  const cluster = await onSite<ClaimClusterDetail>('GET', `/claim-clusters/${id}`);
  clusters.set({ known: { ...clusters.now.known, [id]: cluster } });
  return cluster;
}

export function openCluster(): void {
  const item = currentItem();
  const id = item && clusterOf(item);
  if (id) clusters.set({ openId: id });
}

/** Goes to where members are split off and clusters are merged. */
export function rearrangeCluster(): void {
  const item = currentItem();
  const id = item && clusterOf(item);
  if (id) goTo(['clusters', id]);
}

export const closeCluster = (): void => clusters.set({ openId: null });

export interface Verdict {
  verdict: ClusterVerdict;
  note: string;
  sources: { url: string; title?: string }[];
}

/** Says once what is known about everything that says this; the queue is read anew, since it may have emptied. */
export async function decideCluster(cluster: ClaimClusterDetail, verdict: Verdict): Promise<void> {
  const decided = await change(cluster, verdict);
  closeCluster();
  tell({ text: say('cluster.done', { n: decided.memberCount }), undo: () => void takeBack(decided, cluster) });
  await again();
}

async function takeBack(decided: ClaimCluster, before: ClaimClusterDetail): Promise<void> {
  const { verdict, note, sources } = before;
  await change(decided, { verdict, note, sources });
  tell({ text: verdict === 'undecided' ? say('cluster.undone') : say('cluster.as_before') });
  await again();
}

const change = (cluster: ClaimCluster, body: Verdict): Promise<ClaimCluster> =>
  onSite('PATCH', `/claim-clusters/${cluster.id}`, { body, ifMatch: cluster.version });

async function again(): Promise<void> {
  const { currentId, items } = desk.now;
  const index = items.findIndex(({ id }) => id === currentId);
  clusters.set({ known: {} });
  desk.set({ details: {} });
  await Promise.all([openQueue(), readSummary()]);
  if (currentId !== null && desk.now.items.some(({ id }) => id === currentId)) return readItem(currentId);
  await letGo();
  await goOn(index);
}
