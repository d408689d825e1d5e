import { factsOfCase, restoreFacts, unmeasured, type Facts, type KeptFacts } from '@parley/rules';
import type { ScannedComment } from '@parley/store';

/**
 * The facts of a stored comment: those the rules were told when they saw it, with its claims and verdicts as they are
 * now. For one that no rule has seen they are made anew; what nobody measured then is 0.
 */
export function factsOfStored(comment: ScannedComment): Facts {
  const { body, claims, facts, before: comments, restrictedBefore: restricted } = comment;
  if (facts) {
    const kept = restoreFacts(facts as unknown as KeptFacts, body);
    // what was not asked about then was not counted either
    const author = { ...kept.author, comments, removed: restricted };
    const signals = { ...kept.signals, firstComment: author.known && comments === 0 };
    return { ...kept, claims, author, signals };
  }
  return factsOfCase({
    body,
    claims,
    depth: comment.depth,
    isEdit: comment.edited,
    now: comment.createdAt,
    author: comment.author && {
      ...comment.author,
      role: comment.author.role ?? 'member',
      createdAt: new Date(comment.author.createdAt),
      premoderated: false,
      comments,
      restricted,
    },
    post: { ...comment.post, createdAt: new Date(comment.post.createdAt), comments: 0 },
    flags: { total: 0, reasons: [] },
    measured: unmeasured,
  });
}
