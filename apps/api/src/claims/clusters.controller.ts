import { Body, Controller, Get, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ClaimCluster,
  ClaimClusterDetail,
  ClaimClusterPage,
  ClusterMemberPage,
  ClusterQuery,
  DecideClusterRequest,
  ListQuery,
  MergeClusterRequest,
  SplitClusterRequest,
  type Actor,
} from '@parley/contract';
import { DecideCluster, ReadClusters, RearrangeClusters } from '@parley/moderation';
import type { Once, SiteRecord } from '@parley/store';
import { Caller, IdParam, TheSite } from '../http/access.js';
import { precondition, sendJson } from '../http/entity-tags.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';

const id = { name: 'id', code: 'claim_cluster_not_found' } as const;

@ApiTags('Claims')
@Controller('api/v1/sites/:site/claim-clusters')
export class ClustersController {
  constructor(
    private readonly read: ReadClusters,
    private readonly decide: DecideCluster,
    private readonly rearrange: RearrangeClusters,
  ) {}

  @Get()
  @Route({
    says: 'Claims that say the same thing, cluster by cluster.',
    for: 'moderator',
    answer: ClaimClusterPage,
    fails: ['validation_failed', 'invalid_cursor'],
  })
  listClaimClusters(@TheSite() site: SiteRecord, @Query() query: ClusterQuery): Promise<ClaimClusterPage> {
    return this.read.list(site, query);
  }

  @Get(':id')
  @Route({
    says: 'A cluster with its first members.',
    for: 'moderator',
    answer: ClaimClusterDetail,
    fails: ['claim_cluster_not_found'],
    also: [{ status: 304, description: 'Unchanged.' }],
  })
  async getClaimCluster(
    @TheSite() site: SiteRecord,
    @IdParam(id) clusterId: string,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const cluster = await this.read.one(site, clusterId);
    return sendJson(request, reply, JSON.stringify(cluster), cluster.version);
  }

  @Get(':id/claims')
  @Route({
    says: 'The members of a cluster, oldest first.',
    for: 'moderator',
    answer: ClusterMemberPage,
    fails: ['claim_cluster_not_found', 'validation_failed', 'invalid_cursor'],
  })
  listClusterMembers(
    @TheSite() site: SiteRecord,
    @IdParam(id) clusterId: string,
    @Query() query: ListQuery,
  ): Promise<ClusterMemberPage> {
    return this.read.members(site, clusterId, query);
  }

  @Patch(':id')
  @Route({
    says: 'Say what is known about everything that says the same: every present and later member shows it.',
    for: 'moderator',
    answer: ClaimCluster,
    fails: ['claim_cluster_not_found', 'validation_failed'],
    ifMatch: true,
    limit: 'decide',
  })
  async decideClaimCluster(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) clusterId: string,
    @Body() body: DecideClusterRequest,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const cluster = await this.decide.run(actor, site, clusterId, body, precondition(request));
    return sendJson(request, reply, JSON.stringify(cluster), cluster.version);
  }

  @Post(':id/merge')
  @Route({
    says: 'Move every claim of a cluster into another; what is like the one comes to the other from now on.',
    for: 'moderator',
    answer: ClaimCluster,
    fails: ['claim_cluster_not_found', 'validation_failed'],
    ifMatch: true,
    limit: 'decide',
  })
  mergeClaimCluster(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) clusterId: string,
    @Body() body: MergeClusterRequest,
    @Req() request: ParleyRequest,
  ): Promise<ClaimCluster> {
    return this.rearrange.merge(actor, site, clusterId, body.into.toLowerCase(), precondition(request));
  }

  @Post(':id/split')
  @Route({
    says: 'Give claims that say something else a cluster of their own.',
    for: 'moderator',
    status: 201,
    answer: ClaimCluster,
    fails: ['claim_cluster_not_found', 'validation_failed'],
    once: true,
    limit: 'decide',
  })
  async splitClaimCluster(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) clusterId: string,
    @Body() body: SplitClusterRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClaimCluster> {
    const ids = body.claimIds.map((claimId) => claimId.toLowerCase());
    const { value, replayed } = await this.rearrange.split(actor, site, clusterId, ids, once);
    tellReplay(reply, replayed);
    void reply.header('location', `/api/v1/sites/${site.key}/claim-clusters/${value.id}`);
    return value;
  }
}
