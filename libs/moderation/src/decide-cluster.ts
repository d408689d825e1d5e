import { Injectable } from '@nestjs/common';
import { Failure, invalid, type Actor, type ClaimCluster, type DecideClusterRequest } from '@parley/contract';
import {
  addToOutbox,
  Database,
  decideCluster,
  findCluster,
  lockClusters,
  writeLog,
  type SiteRecord,
} from '@parley/store';
import { clusterAnswer } from './answers.js';
import { spreadCluster } from './spread-cluster.js';

@Injectable()
export class DecideCluster {
  constructor(private readonly db: Database) {}

  /**
   * Says what is known about everything that says the same. The first hundred comments show it with the answer, the
   * others as soon as the job has come to them, later ones from their first moment.
   */
  async run(
    actor: Actor,
    site: SiteRecord,
    id: string,
    input: DecideClusterRequest,
    matches: (version: number) => void,
  ): Promise<ClaimCluster> {
    if (Object.values(input).every((value) => value === undefined))
      throw invalid({ pointer: '/verdict', message: 'must be there, or a note or sources' });
    return this.db.transaction(async (tx) => {
      const [was] = (await lockClusters(tx, site.id, [id])) ?? [];
      if (!was) throw noCluster();
      matches(was.version);
      const next = {
        id,
        verdict: input.verdict ?? was.verdict,
        note: input.note?.normalize('NFC').trim() ?? was.note,
        sources: (input.sources ?? was.sources).map(({ url, title }) => ({ url, ...(title ? { title } : {}) })),
        decidedBy: actor.id,
      };
      await decideCluster(tx, site.id, next);
      const data = { clusterId: id, verdict: next.verdict, note: next.note, sources: next.sources };
      const about = { siteId: site.id, data: { ...data, before: was.verdict, text: was.text } };
      await writeLog(tx, [{ ...about, kind: 'claim_cluster.decided', actorId: actor.id }]);
      await addToOutbox(tx, [{ siteId: site.id, event: 'claim_cluster.decided', data }]);
      await spreadCluster(tx, site.id, id);
      const decided = await findCluster(tx, site.id, id);
      if (!decided) throw noCluster();
      return clusterAnswer(decided);
    });
  }
}

export function noCluster(): Failure {
  return new Failure(
    'claim_cluster_not_found',
    'There is no such claim cluster on this site; it may have been merged.',
  );
}
