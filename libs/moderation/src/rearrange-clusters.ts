import { Injectable } from '@nestjs/common';
import { likenessKeys } from '@parley/claims';
import { invalid, type Actor, type ClaimCluster } from '@parley/contract';
import {
  addToOutbox,
  beginning,
  clusterMembers,
  clusterRows,
  Database,
  findCluster,
  insertRows,
  lockClusters,
  mergeClusters,
  moveClaims,
  newId,
  transactOnce,
  twinClusters,
  writeLog,
  type ClusterMember,
  type LogKind,
  type Once,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { clusterAnswer } from './answers.js';
import { noCluster } from './decide-cluster.js';
import { spreadCluster } from './spread-cluster.js';

/** Members of one cluster that a split looks through. */
const mostMembers = 5000;

@Injectable()
export class RearrangeClusters {
  constructor(private readonly db: Database) {}

  /** Moves every claim of a cluster into another; what is like the one comes to the other from now on. */
  async merge(
    actor: Actor,
    site: SiteRecord,
    id: string,
    into: string,
    matches: (version: number) => void,
  ): Promise<ClaimCluster> {
    if (id === into) throw invalid({ pointer: '/into', message: 'must be another cluster' });
    return this.db.transaction(async (tx) => {
      const held = await lockClusters(tx, site.id, [id, into]);
      const was = held?.find((cluster) => cluster.id === id);
      if (!was) throw noCluster();
      matches(was.version);
      return this.join(tx, site.id, actor.id, id, into);
    });
  }

  /** Founds a cluster of its own for claims that say something else. */
  async split(
    actor: Actor,
    site: SiteRecord,
    id: string,
    claimIds: string[],
    once?: Once,
  ): Promise<{ value: ClaimCluster; replayed: boolean }> {
    return transactOnce(this.db, once, async (tx) => {
      const [was] = (await lockClusters(tx, site.id, [id])) ?? [];
      if (!was) throw noCluster();
      const members = await clusterMembers(
        tx,
        site.id,
        id,
        { createdAt: beginning.time, id: beginning.id },
        mostMembers,
      );
      const leaving = members.filter((member) => claimIds.includes(member.claimId));
      checkSplit(claimIds, leaving, members);
      const founder = leaving[0] as ClusterMember;
      const clusterId = newId();
      const { text, fingerprint } = founder;
      const cluster = { id: clusterId, text, fingerprint, keys: likenessKeys(fingerprint), splitFrom: id };
      await insertRows(tx, site.id, [clusterRows([cluster])]);
      await moveClaims(tx, site.id, id, claimIds, clusterId);
      await record(tx, site.id, actor.id, 'claim_cluster.split', { clusterId: id, into: clusterId, claimIds });
      await spreadCluster(tx, site.id, clusterId);
      const founded = await findCluster(tx, site.id, clusterId);
      if (!founded) throw noCluster();
      return clusterAnswer(founded);
    });
  }

  /** Joins clusters that the same claim founded twice in the same moment. For the job. */
  async joinTwins(): Promise<void> {
    for (const { siteId, ids } of await twinClusters(this.db)) {
      const [into, ...others] = ids as [string, ...string[]];
      for (const id of others) {
        await this.db.transaction(async (tx) => {
          const held = await lockClusters(tx, siteId, [id, into]);
          // whoever decided one of them meanwhile has the say
          if (held?.every((cluster) => cluster.verdict === 'undecided')) await this.join(tx, siteId, null, id, into);
        });
      }
    }
  }

  private async join(tx: Tx, siteId: string, actorId: string | null, id: string, into: string): Promise<ClaimCluster> {
    await mergeClusters(tx, siteId, id, into);
    await record(tx, siteId, actorId, 'claim_cluster.merged', { clusterId: id, into });
    await spreadCluster(tx, siteId, into);
    const joined = await findCluster(tx, siteId, into);
    if (!joined) throw noCluster();
    return clusterAnswer(joined);
  }
}

function checkSplit(claimIds: string[], leaving: ClusterMember[], members: ClusterMember[]): void {
  if (leaving.length !== new Set(claimIds).size)
    throw invalid({ pointer: '/claimIds', message: 'must name claims of this cluster' });
  if (leaving.length === members.length)
    throw invalid({ pointer: '/claimIds', message: 'must leave a claim in the cluster' });
}

async function record(
  tx: Tx,
  siteId: string,
  actorId: string | null,
  kind: LogKind,
  data: Record<string, unknown> & { into: string },
): Promise<void> {
  await writeLog(tx, [{ siteId, kind, actorId, data }]);
  await addToOutbox(tx, [{ siteId, event: 'claim_cluster.changed', data: { clusterId: data.into } }]);
}
