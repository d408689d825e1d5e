import type { CommentStatus } from '@parley/contract';
import { changeCommentStatus, rebuildFragment, setLabels, type CommentRecord, type Tx } from '@parley/store';

/** Gives a locked comment what a decision makes of it, or takes that back. */
export async function changeComment(
  tx: Tx,
  siteId: string,
  comment: CommentRecord,
  change: { status: CommentStatus; adds: string[]; takes: string[] },
): Promise<void> {
  const labels = [...new Set([...comment.labels, ...change.adds])].filter((label) => !change.takes.includes(label));
  if (labels.join() !== comment.labels.join()) await setLabels(tx, siteId, comment.id, labels);
  if (change.status !== comment.status) await changeCommentStatus(tx, siteId, comment, change.status);
  await rebuildFragment(tx, siteId, comment.id);
}
