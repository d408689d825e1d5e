import type { Actor, Role } from '@parley/contract';
import { computeTextFacts, computeTextSignals, judge, type Facts } from '@parley/rules';
import type { NewReason, StoredClaim, StoredFinding } from '@parley/store';
import type { Rules } from './rule-book.js';

/** What the rules look at. */
export interface Case {
  body: string;
  depth: number;
  isEdit: boolean;
  now: Date;
  author: {
    id: string;
    displayName: string;
    role: Role;
    createdAt: Date;
    emailVerified: boolean;
    comments: number;
    restricted: number;
  } | null;
  post: { slug: string; title: string; createdAt: Date; comments: number; closed: boolean };
  claims: StoredClaim[];
}

/** What follows for the comment. */
export interface Judgement {
  status: 'published' | 'pending' | 'rejected';
  findings: StoredFinding[];
  reasons: NewReason[];
  labels: string[];
  askForSource: boolean;
}

/** Runs every rule over a comment and puts together what they say; the strictest outcome wins. */
export function judgeComment(rules: Rules, about: Case): Judgement {
  const verdict = judge(rules.live, factsOf(about));
  const reasons = verdict.queues.map((entry): NewReason => ({
    kind: 'rule',
    queue: entry.queue,
    ref: entry.ruleKey,
    text: entry.text,
    weight: entry.priority,
    reportedBy: null,
  }));
  const broken = rules.broken.filter((finding) => finding.mode === 'live');
  for (const finding of broken)
    reasons.push({
      kind: 'rule',
      queue: 'flags',
      ref: finding.ruleKey,
      text: finding.text,
      weight: 50,
      reportedBy: null,
    });
  return {
    status: ({ publish: 'published', hold: 'pending', reject: 'rejected' } as const)[verdict.outcome],
    findings: [...verdict.findings.map((finding) => ({ ...finding, detail: finding.detail ?? null })), ...rules.broken],
    reasons,
    labels: verdict.labels,
    askForSource: verdict.askForSource,
  };
}

function factsOf({ body, depth, isEdit, now, author, post, claims }: Case): Facts {
  const hoursSince = (then: Date): number => Math.max(0, (now.getTime() - then.getTime()) / 3_600_000);
  return {
    comment: { ...computeTextFacts(body), depth, isReply: depth > 0, isEdit },
    author: {
      known: author !== null,
      id: author?.id ?? '',
      name: author?.displayName ?? '',
      role: author?.role ?? '',
      ageHours: author ? hoursSince(author.createdAt) : 0,
      comments: author?.comments ?? 0,
      removed: author?.restricted ?? 0,
      emailVerified: author?.emailVerified ?? false,
      premoderated: false,
    },
    post: {
      slug: post.slug,
      title: post.title,
      comments: post.comments,
      ageHours: hoursSince(post.createdAt),
      closed: post.closed,
    },
    claims: claims.map(({ text, score, sourced, reasons, start, end, cluster }) => ({
      text,
      score,
      sourced,
      reasons,
      start,
      end,
      verdict: cluster && cluster.verdict !== 'undecided' ? cluster.verdict : '',
    })),
    flags: { total: 0, reasons: [] },
    signals: {
      ...computeTextSignals(body),
      repeatsOwn: 0,
      repeatsOthers: 0,
      firstComment: author !== null && author.comments === 0,
      burst: 0,
      similarToRemoved: 0,
    },
  };
}

/** An actor as the rules see an author. */
export function authorCase(
  actor: Actor,
  counts: { comments: number; restricted: number },
): NonNullable<Case['author']> {
  const { id, displayName, role, createdAt, emailVerified } = actor;
  return { id, displayName, role, createdAt, emailVerified, ...counts };
}
