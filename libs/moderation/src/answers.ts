import type { Appeal, ClaimCluster, Decision, Flag, Flagging, ReviewItem, Sanction } from '@parley/contract';
import {
  agePart,
  type AppealRecord,
  type DecisionRecord,
  type FlagRecord,
  type ReasonRecord,
  type ReviewItemRecord,
  type ClusterRecord,
  type SanctionRecord,
  type SiteRecord,
} from '@parley/store';

/** A review item as clients see it; its priority is the stored base and what its site counts for the hours it has waited. */
export function itemAnswer({ settings }: SiteRecord, item: ReviewItemRecord, reasons: ReasonRecord[]): ReviewItem {
  const { openedAt, dueAt, now } = item;
  const waiting = item.status === 'open' ? agePart(openedAt, dueAt, now, settings.priority.age).value : 0;
  return {
    id: item.id,
    commentId: item.commentId,
    postId: item.postId,
    status: item.status,
    queues: item.queues,
    priority: Math.round((item.base + waiting) * 10) / 10,
    reasons: reasons.map(({ kind, queue, ref, text, status, createdAt }) => ({
      kind,
      queue,
      ref,
      text,
      at: createdAt.toISOString(),
      status,
    })),
    openedAt: item.openedAt.toISOString(),
    dueAt: item.dueAt.toISOString(),
    assignee: item.assignee,
    lease:
      item.leaseHolder === null || item.leaseUntil === null
        ? null
        : { userId: item.leaseHolder, until: item.leaseUntil.toISOString() },
    version: item.version,
  };
}

export function decisionAnswer(d: DecisionRecord): Decision {
  const {
    labelsBefore: _,
    openedAt: __,
    ground: ___,
    facts: ____,
    automated: automatic,
    until,
    createdAt,
    ...rest
  } = d;
  return { ...rest, automatic, until: until?.toISOString() ?? null, createdAt: createdAt.toISOString() };
}

export function appealAnswer({
  id,
  decisionId,
  commentId,
  party,
  text,
  status,
  decidedAt,
  createdAt,
}: AppealRecord): Appeal {
  const times = { decidedAt: decidedAt?.toISOString() ?? null, createdAt: createdAt.toISOString() };
  return { id, decisionId, commentId, party, text, status, ...times };
}

export function flagAnswer({ id, commentId, commentVersion, reason, note, status, createdAt }: FlagRecord): Flag {
  return { id, commentId, commentVersion, reason, note, status, createdAt: createdAt.toISOString() };
}

export function clusterAnswer(cluster: ClusterRecord): ClaimCluster {
  const { fingerprint: _, members: memberCount, decidedAt, createdAt, ...rest } = cluster;
  return { ...rest, memberCount, decidedAt: decidedAt?.toISOString() ?? null, createdAt: createdAt.toISOString() };
}

export function sanctionAnswer(sanction: SanctionRecord | undefined): Sanction {
  if (!sanction) return { kind: 'none', until: null, reason: null, setBy: null, createdAt: null };
  const { kind, until, reason, setBy, createdAt } = sanction;
  return { kind, until: until?.toISOString() ?? null, reason, setBy, createdAt: createdAt.toISOString() };
}

export function flaggingAnswer(sanction: SanctionRecord | undefined): Flagging {
  return {
    muted: sanction !== undefined,
    until: sanction?.until?.toISOString() ?? null,
    reason: sanction?.reason ?? null,
  };
}
