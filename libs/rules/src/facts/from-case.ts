import type { ClaimFact } from './claims.js';
import type { FlagFacts } from './flags.js';
import { computeTextFacts, computeTextSignals } from './from-text.js';
import type { MeasuredSignals } from './signals.js';
import type { Facts } from './table.js';

/** A comment with everything around it that rules may look at. */
export interface RuleCase {
  body: string;
  depth: number;
  isEdit: boolean;
  now: Date;
  /** null for a reader without an account. */
  author: {
    id: string;
    displayName: string;
    role: string;
    createdAt: Date;
    emailVerified: boolean;
    premoderated: boolean;
    /** Comments written here before this one, and how many of them were taken away. */
    comments: number;
    restricted: number;
  } | null;
  post: { slug: string; title: string; createdAt: Date; comments: number; closed: boolean };
  claims: ClaimFact[];
  flags: FlagFacts;
  measured: MeasuredSignals;
}

/** Everything rules may know about a comment. */
export function factsOfCase({ body, depth, isEdit, now, author, post, claims, flags, measured }: RuleCase): Facts {
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
      premoderated: author?.premoderated ?? false,
    },
    post: {
      slug: post.slug,
      title: post.title,
      comments: post.comments,
      ageHours: hoursSince(post.createdAt),
      closed: post.closed,
    },
    claims,
    flags,
    signals: {
      ...computeTextSignals(body),
      ...measured,
      firstComment: author !== null && author.comments === 0,
    },
  };
}
