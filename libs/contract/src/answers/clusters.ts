import { Answer } from '../fields.js';
import { clusterVerdicts, commentStatuses, type ClusterVerdict } from '../vocabulary.js';
import { ClusterSource } from './discussion.js';

const date = { format: 'date-time' } as const;
const uuid = { format: 'uuid' } as const;
const whole = { type: 'integer' } as const;
const maybe = { type: String, nullable: true } as const;

export class ClaimCluster {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The words of the claim that founded it.')
  text!: string;
  @Answer('What the moderators found.', { enum: clusterVerdicts })
  verdict!: ClusterVerdict;
  @Answer('The note readers see at every member.')
  note!: string;
  @Answer('Where it can be checked.', { type: () => [ClusterSource] })
  sources!: ClusterSource[];
  @Answer('Claims in it.', whole)
  memberCount!: number;
  @Answer('Who decided.', maybe)
  decidedBy!: string | null;
  @Answer('When it was decided.', { ...maybe, ...date })
  decidedAt!: string | null;
  @Answer('When it was founded.', date)
  createdAt!: string;
  @Answer('Grows with each change.', whole)
  version!: number;
}

export class ClaimClusterPage {
  @Answer('Clusters, newest first.', { type: () => [ClaimCluster] })
  items!: ClaimCluster[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
}

export class ClusterMember {
  @Answer('The claim.', uuid)
  claimId!: string;
  @Answer('Its comment.', uuid)
  commentId!: string;
  @Answer('The post.', uuid)
  postId!: string;
  @Answer('The words.')
  text!: string;
  @Answer('Whether a source stands with it.')
  sourced!: boolean;
  @Answer('The status of the comment.', { enum: commentStatuses })
  status!: string;
  @Answer('When it was said.', date)
  createdAt!: string;
}

export class ClusterMemberPage {
  @Answer('Claims, oldest first.', { type: () => [ClusterMember] })
  items!: ClusterMember[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
  @Answer('Members in all.', whole)
  total!: number;
}

export class ClaimClusterDetail extends ClaimCluster {
  @Answer('The first members, oldest first.', { type: () => [ClusterMember] })
  members!: ClusterMember[];
  @Answer('Where the list of its claims goes on; null where these are all.', maybe)
  nextCursor!: string | null;
}
