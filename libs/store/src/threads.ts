import type { CommentStatus, ThreadSort } from '@parley/contract';
import type { Sql } from './database.js';
import { statement, type Statement } from './statement.js';

/** A comment as the thread needs it: place, finished fragment, counts. */
export interface ThreadRow {
  id: string;
  parentId: string | null;
  rootId: string;
  depth: number;
  authorId: string | null;
  status: CommentStatus;
  visible: boolean;
  createdAt: Date;
  fragment: string;
  score: number;
  replies: number;
  below: number;
  postId: string;
}

/** A row of a thread page knows the total of the post, too. */
export type ThreadPageRow = ThreadRow & { total: number };

/** What a comment `c` with its counts `s` is shown by. */
export const threadFields = `c.id, c.parent_id AS "parentId", c.root_id AS "rootId", c.depth, c.author_id AS "authorId", c.status, c.visible,
  c.created_at AS "createdAt", c.fragment, c.post_id AS "postId", s.score,
  s.replies + coalesce((SELECT sum(d.amount) FROM count_delta d WHERE d.site_id = $1 AND d.parent_id = c.id), 0)::int AS replies,
  CASE WHEN c.parent_id IS NULL THEN s.below + coalesce((SELECT sum(d.amount) FROM count_delta d WHERE d.site_id = $1 AND d.root_id = c.id AND d.parent_id IS NOT NULL), 0)::int ELSE 0 END AS below`;
export const threadStat = `JOIN comment_stat s ON s.site_id = $1 AND s.comment_id = c.id`;
const total = `(SELECT (ps.comments + coalesce((SELECT sum(d.amount) FROM count_delta d WHERE d.site_id = $1 AND d.post_id = $2), 0))::int
  FROM post_stat ps WHERE ps.site_id = $1 AND ps.post_id = $2) AS total`;

/** How each order finds its top-level comments, and how it sorts them. */
const orders: Record<ThreadSort, { from: string; after: string; by: string; outer: string }> = {
  // comment_top_idx, forwards
  oldest: {
    from: `comment c ${threadStat} WHERE c.site_id = $1 AND c.post_id = $2 AND c.parent_id IS NULL AND c.visible`,
    after: `(c.created_at, c.id) > ($3::timestamptz, $4::uuid)`,
    by: `c.created_at, c.id`,
    outer: `t."createdAt", t.id`,
  },
  // comment_top_idx, backwards
  newest: {
    from: `comment c ${threadStat} WHERE c.site_id = $1 AND c.post_id = $2 AND c.parent_id IS NULL AND c.visible`,
    after: `(c.created_at, c.id) < ($3::timestamptz, $4::uuid)`,
    by: `c.created_at DESC, c.id DESC`,
    outer: `t."createdAt" DESC, t.id DESC`,
  },
  // comment_stat_top_idx; the score is negated so that one comparison of rows covers the mixed directions
  top: {
    from: `comment_stat s JOIN comment c ON c.site_id = $1 AND c.id = s.comment_id AND c.visible
           WHERE s.site_id = $1 AND s.post_id = $2 AND s.top`,
    after: `((-s.score), s.created_at, s.comment_id) > ($5::int, $3::timestamptz, $4::uuid)`,
    by: `(-s.score), s.created_at, s.comment_id`,
    outer: `-t.score, t."createdAt", t.id`,
  },
};

/**
 * The page in one statement: the top-level comments, and under a LATERAL join the first replies of each. A reply comes
 * after its parent in (created_at, id), so the first N below a root are always a connected tree: one range scan of
 * comment_below_idx a root, whatever the thread's size. Limits are written out because a planner that does not know
 * them expects a tenth of the table.
 */
function pageText(sort: ThreadSort, limit: number, replies: number): string {
  const order = orders[sort];
  return `SELECT x.*, ${total}
    FROM (SELECT ${threadFields} FROM ${order.from} AND ${order.after} ORDER BY ${order.by} LIMIT ${limit}) t
    CROSS JOIN LATERAL (
      SELECT t.*
      UNION ALL
      (SELECT ${threadFields} FROM comment c ${threadStat}
       WHERE c.site_id = $1 AND c.root_id = t.id AND c.parent_id IS NOT NULL AND c.visible
       ORDER BY c.created_at, c.id LIMIT ${replies})
    ) x
    ORDER BY ${order.outer}, x."createdAt", x.id`;
}

/** The usual page sizes are prepared; others are planned as they come. */
const usual = new Map<string, Statement>();
for (const sort of Object.keys(orders) as ThreadSort[]) {
  for (const [limit, replies] of [
    [26, 6],
    [26, 0],
    // the article's page
    [26, 11],
    [51, 6],
    [101, 6],
    [101, 51],
  ] as const) {
    usual.set(
      `${sort}_${limit}_${replies}`,
      statement(`thread_${sort}_${limit}_${replies}`, pageText(sort, limit, replies)),
    );
  }
}

export interface ThreadPlace {
  createdAt: string;
  id: string;
  /** For `top` alone: the negated score of the last comment. */
  negatedScore?: number;
}

/** Top-level comments after `after` and the first replies of each; one more of both than asked for, to see whether more follow. */
export async function threadPage(
  sql: Sql,
  siteId: string,
  postId: string,
  sort: ThreadSort,
  after: ThreadPlace,
  limit: number,
  replies: number,
): Promise<ThreadPageRow[]> {
  const take = replies === 0 ? 0 : replies + 1;
  const found = usual.get(`${sort}_${limit + 1}_${take}`) ?? {
    name: '',
    text: pageText(sort, limit + 1, take),
  };
  const values = [siteId, postId, after.createdAt, after.id];
  return sql.rows(found, sort === 'top' ? [...values, after.negatedScore ?? -2_147_483_648] : values);
}

const onlyTotal = statement('thread_total', `SELECT ${total}`);

/** How many published comments a post has. */
export async function threadTotal(sql: Sql, siteId: string, postId: string): Promise<number> {
  return (await sql.rows<{ total: number | null }>(onlyTotal, [siteId, postId]))[0]?.total ?? 0;
}

const waitingOf = statement(
  'thread_waiting',
  `SELECT ${threadFields} FROM comment c ${threadStat}
   WHERE c.site_id = $1 AND c.author_id = $3 AND c.post_id = $2 AND c.status = 'pending'
   ORDER BY c.created_at DESC, c.id DESC LIMIT 50`,
);

/** What an author wrote under a post and a moderator has not looked at yet, newest first (comment_waiting_idx). */
export async function waitingUnderPost(
  sql: Sql,
  siteId: string,
  postId: string,
  authorId: string,
): Promise<ThreadRow[]> {
  return sql.rows(waitingOf, [siteId, postId, authorId]);
}

const belowRoot = statement(
  'thread_below_root',
  `SELECT ${threadFields} FROM comment c ${threadStat}
   WHERE c.site_id = $1 AND c.root_id = $2 AND c.parent_id IS NOT NULL AND c.visible
     AND (c.created_at, c.id) > ($3::timestamptz, $4::uuid)
   ORDER BY c.created_at, c.id LIMIT $5`,
);
const children = statement(
  'thread_children',
  `SELECT ${threadFields} FROM comment c ${threadStat}
   WHERE c.site_id = $1 AND c.parent_id = $2 AND c.visible AND (c.created_at, c.id) > ($3::timestamptz, $4::uuid)
   ORDER BY c.created_at, c.id LIMIT $5`,
);

/** Everything below a top-level comment, oldest first (comment_below_idx). */
export async function repliesBelowRoot(
  sql: Sql,
  siteId: string,
  rootId: string,
  after: ThreadPlace,
  limit: number,
): Promise<ThreadRow[]> {
  return sql.rows(belowRoot, [siteId, rootId, after.createdAt, after.id, limit]);
}

/** Direct replies to any comment, oldest first (comment_children_idx). */
export async function directReplies(
  sql: Sql,
  siteId: string,
  parentId: string,
  after: ThreadPlace,
  limit: number,
): Promise<ThreadRow[]> {
  return sql.rows(children, [siteId, parentId, after.createdAt, after.id, limit]);
}

const one = statement(
  'thread_one',
  `SELECT ${threadFields} FROM comment c ${threadStat}
   JOIN post p ON p.site_id = $1 AND p.id = c.post_id AND p.deleted_at IS NULL
   WHERE c.site_id = $1 AND c.id = $2`,
);

/** One comment, whatever its status; who may see it is the caller's to ask. */
export async function threadRow(sql: Sql, siteId: string, id: string): Promise<ThreadRow | undefined> {
  return (await sql.rows<ThreadRow>(one, [siteId, id]))[0];
}

const ancestors = statement(
  'thread_ancestors',
  `WITH RECURSIVE up AS (
     SELECT c.id, c.parent_id, 1 AS steps FROM comment c WHERE c.site_id = $1 AND c.id = $2
     UNION ALL
     SELECT c.id, c.parent_id, up.steps + 1 FROM up JOIN comment c ON c.site_id = $1 AND c.id = up.parent_id
     WHERE up.steps < 200
   )
   SELECT ${threadFields} FROM up JOIN comment c ON c.site_id = $1 AND c.id = up.id ${threadStat}
   ORDER BY c.depth`,
);

/** A comment and up to 199 ancestors, from the top down (primary key). */
export async function withAncestors(sql: Sql, siteId: string, id: string): Promise<ThreadRow[]> {
  return sql.rows(ancestors, [siteId, id]);
}

const recent = statement(
  'thread_recent',
  `SELECT ${threadFields} FROM comment c ${threadStat}
   WHERE c.site_id = $1 AND c.post_id = $2 AND c.status = 'published'
   ORDER BY c.created_at DESC, c.id DESC LIMIT $3`,
);

/** The newest published comments of a post, at whatever depth (comment_recent_idx). */
export async function recentComments(sql: Sql, siteId: string, postId: string, limit: number): Promise<ThreadRow[]> {
  return sql.rows(recent, [siteId, postId, limit]);
}

const around = statement(
  'thread_siblings',
  `SELECT x.* FROM (
     (SELECT ${threadFields} FROM comment c ${threadStat}
      WHERE c.site_id = $1 AND c.parent_id = $2 AND c.visible AND (c.created_at, c.id) < ($3::timestamptz, $4::uuid)
      ORDER BY c.created_at DESC, c.id DESC LIMIT 10)
     UNION ALL
     (SELECT ${threadFields} FROM comment c ${threadStat}
      WHERE c.site_id = $1 AND c.parent_id = $2 AND c.visible AND (c.created_at, c.id) > ($3::timestamptz, $4::uuid)
      ORDER BY c.created_at, c.id LIMIT 10)
   ) x ORDER BY x."createdAt", x.id`,
);

/** Up to ten visible replies to the same parent on each side (comment_children_idx). */
export async function siblingsOf(sql: Sql, siteId: string, parentId: string, place: ThreadPlace): Promise<ThreadRow[]> {
  return sql.rows(around, [siteId, parentId, place.createdAt, place.id]);
}
