import type { StagedComment } from './staged.js';

/** A comment whose turn has come. */
export type ReadyComment = StagedComment & {
  /** The one it answers is nowhere. */
  orphan: boolean;
};

/** What is known of a parent that is not in the batch. */
export type ParentState = 'here' | 'coming' | 'missing';

/**
 * Puts comments in an order in which each comes after the one it answers, and sets those aside whose parent comes
 * later in the archive.
 * @param stateOf asked for parents outside of the batch
 */
export function sortBatch(
  batch: readonly StagedComment[],
  stateOf: (parent: string) => ParentState,
): { ready: ReadyComment[]; early: StagedComment[] } {
  const inBatch = new Set(batch.map((comment) => comment.ref));
  const below = new Map<string, StagedComment[]>();
  const ready: ReadyComment[] = [];
  const early: StagedComment[] = [];
  const open: ReadyComment[] = [];
  for (const comment of batch) {
    const { parent } = comment;
    if (parent !== null && inBatch.has(parent)) below.set(parent, [...(below.get(parent) ?? []), comment]);
    else if (parent === null) open.push({ ...comment, orphan: false });
    else if (stateOf(parent) === 'coming') early.push(comment);
    else open.push({ ...comment, orphan: stateOf(parent) === 'missing' });
  }
  for (let at = 0; at < open.length; at++) {
    const comment = open[at] as ReadyComment;
    ready.push(comment);
    for (const child of below.get(comment.ref) ?? []) open.push({ ...child, orphan: false });
    below.delete(comment.ref);
  }
  // what is left hangs below one that is early, or answers itself in a circle
  early.push(...[...below.values()].flat());
  return { ready, early };
}
