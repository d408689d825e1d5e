import { Choice, Id, Ids, ListOf, Text, WebAddress } from '../fields.js';
import { clusterVerdicts, sourceVerdicts, type ClusterVerdict, type SourceVerdict } from '../vocabulary.js';
import { ListQuery } from './discussion.js';

export class ClusterQuery extends ListQuery {
  @Choice(clusterVerdicts, { optional: true, description: 'Only clusters with this verdict.' })
  verdict?: ClusterVerdict;
}

export class ClusterSourceRequest {
  @WebAddress({ description: 'Where it can be checked.', example: 'https://www.nato.int/members' })
  url!: string;

  @Text({ optional: true, max: 300, description: 'Its title.' })
  title?: string;
}

export class DecideClusterRequest {
  @Choice(clusterVerdicts, { optional: true, description: 'What is known; `undecided` takes a verdict back.' })
  verdict?: ClusterVerdict;

  @Text({ optional: true, max: 2000, description: 'The note readers see at every member.' })
  note?: string;

  @ListOf(() => ClusterSourceRequest, { optional: true, max: 20, description: 'Where readers can check it.' })
  sources?: ClusterSourceRequest[];
}

export class MergeClusterRequest {
  @Id({ description: 'The cluster that takes the members of this one.' })
  into!: string;
}

export class SplitClusterRequest {
  @Ids({ min: 1, max: 500, description: 'The claims that say something else.' })
  claimIds!: string[];
}

export class CheckSourceRequest {
  @Choice(sourceVerdicts, { description: 'What is behind the address.' })
  verdict!: SourceVerdict;
}
