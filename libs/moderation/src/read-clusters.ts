import { Injectable } from '@nestjs/common';
import type {
  ClaimClusterDetail,
  ClaimClusterPage,
  ClusterMemberPage,
  ClusterQuery,
  ListQuery,
} from '@parley/contract';
import {
  beginning,
  clusterMembers,
  Database,
  decodeCursor,
  encodeCursor,
  end,
  findCluster,
  listClusters,
  pageOf,
  type ClusterRecord,
  type SiteRecord,
} from '@parley/store';
import { clusterAnswer } from './answers.js';
import { noCluster } from './decide-cluster.js';

@Injectable()
export class ReadClusters {
  constructor(private readonly db: Database) {}

  async list(site: SiteRecord, { verdict, cursor, limit = 25 }: ClusterQuery): Promise<ClaimClusterPage> {
    const keys = cursor === undefined ? [end.time, end.id] : decodeCursor('clusters', cursor, ['time', 'id']);
    const before = { createdAt: String(keys[0]), id: String(keys[1]) };
    const rows = await listClusters(this.db, site.id, verdict ?? null, before, limit + 1);
    const page = pageOf(rows, limit, (last) => encodeCursor('clusters', [last.createdAt.toISOString(), last.id]));
    return { ...page, items: page.items.map(clusterAnswer) };
  }

  /** A cluster with its first members. */
  async one(site: SiteRecord, id: string): Promise<ClaimClusterDetail> {
    const cluster = await this.find(site, id);
    const { items: members, nextCursor } = await this.membersOf(site, cluster, {});
    return { ...clusterAnswer(cluster), members, nextCursor };
  }

  async members(site: SiteRecord, id: string, query: ListQuery): Promise<ClusterMemberPage> {
    return this.membersOf(site, await this.find(site, id), query);
  }

  private async find(site: SiteRecord, id: string): Promise<ClusterRecord> {
    const cluster = await findCluster(this.db, site.id, id);
    if (!cluster) throw noCluster();
    return cluster;
  }

  private async membersOf(
    site: SiteRecord,
    cluster: ClusterRecord,
    { cursor, limit = 25 }: ListQuery,
  ): Promise<ClusterMemberPage> {
    const list = `cluster:${cluster.id}`;
    const keys = cursor === undefined ? [beginning.time, beginning.id] : decodeCursor(list, cursor, ['time', 'id']);
    const after = { createdAt: String(keys[0]), id: String(keys[1]) };
    const rows = await clusterMembers(this.db, site.id, cluster.id, after, limit + 1);
    const page = pageOf(rows, limit, (last) => encodeCursor(list, [last.createdAt.toISOString(), last.claimId]));
    const items = page.items.map(({ fingerprint: _, createdAt, ...member }) => ({
      ...member,
      createdAt: createdAt.toISOString(),
    }));
    return { ...page, items, total: cluster.members };
  }
}
