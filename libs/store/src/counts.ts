import type { Database, Tx } from './database.js';
import { everySiteStatement, statement } from './statement.js';

/** A change of how many published comments there are: under a post, to a parent, below a root. */
export interface CountChange {
  postId: string;
  parentId: string | null;
  rootId: string;
  amount: number;
}

const take = statement(
  'count_delta_take',
  `DELETE FROM count_delta WHERE site_id = $1 AND id IN (
     SELECT d.id FROM count_delta d WHERE d.site_id = $1 ORDER BY d.id LIMIT 1000 FOR UPDATE SKIP LOCKED)
   RETURNING post_id AS "postId", parent_id AS "parentId", root_id AS "rootId", amount`,
);
const foldPosts = statement(
  'count_fold_posts',
  `UPDATE post_stat SET comments = post_stat.comments + n.amount
   FROM unnest($2::uuid[], $3::int[]) AS n (id, amount) WHERE post_stat.site_id = $1 AND post_stat.post_id = n.id`,
);
const foldComments = statement(
  'count_fold_comments',
  `UPDATE comment_stat SET replies = comment_stat.replies + n.replies, below = comment_stat.below + n.below
   FROM unnest($2::uuid[], $3::int[], $4::int[]) AS n (id, replies, below)
   WHERE comment_stat.site_id = $1 AND comment_stat.comment_id = n.id`,
);
const withDeltas = everySiteStatement(
  'count_delta_sites',
  'the folder looks after every site',
  `SELECT DISTINCT site_id AS "siteId" FROM count_delta LIMIT 1000`,
);

/**
 * Adds what writers appended to the counters they belong to. Appending instead of counting in place keeps the busiest
 * article's writers from waiting for one another; readers add what is not folded yet, so numbers are always right.
 * @returns how many deltas were folded
 */
export async function foldCounts(db: Database): Promise<number> {
  let folded = 0;
  for (const { siteId } of await db.rows<{ siteId: string }>(withDeltas, [])) {
    for (let n = 1000; n === 1000; folded += n) n = await db.transaction((tx) => foldSite(tx, siteId));
  }
  return folded;
}

async function foldSite(tx: Tx, siteId: string): Promise<number> {
  const deltas = await tx.rows<CountChange>(take, [siteId]);
  await addCounts(tx, siteId, sumCounts(deltas));
  return deltas.length;
}

/** What changes come to: published comments by post, and replies and all below by comment. */
export interface CountSums {
  posts: Map<string, number>;
  comments: Map<string, { replies: number; below: number }>;
}

export function sumCounts(changes: readonly CountChange[]): CountSums {
  const posts = new Map<string, number>();
  const comments = new Map<string, { replies: number; below: number }>();
  const of = (id: string): { replies: number; below: number } => {
    const found = comments.get(id) ?? { replies: 0, below: 0 };
    comments.set(id, found);
    return found;
  };
  for (const change of changes) {
    posts.set(change.postId, (posts.get(change.postId) ?? 0) + change.amount);
    if (change.parentId === null) continue;
    of(change.parentId).replies += change.amount;
    of(change.rootId).below += change.amount;
  }
  return { posts, comments };
}

/** Adds sums to the counters they belong to. */
export async function addCounts(tx: Tx, siteId: string, { posts, comments }: CountSums): Promise<void> {
  // sorted, so that two folders meet each row in the same order
  const postIds = [...posts.keys()].sort();
  const commentIds = [...comments.keys()].sort();
  if (postIds.length > 0) await tx.rows(foldPosts, [siteId, postIds, postIds.map((id) => posts.get(id))]);
  if (commentIds.length > 0) {
    const counts = commentIds.map((id) => comments.get(id) ?? { replies: 0, below: 0 });
    await tx.rows(foldComments, [siteId, commentIds, counts.map((c) => c.replies), counts.map((c) => c.below)]);
  }
}
