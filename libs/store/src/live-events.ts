import type { CommentStatus } from '@parley/contract';
import type { Database, Sql, Tx } from './database.js';
import { insertRows } from './insertion.js';
import { everySiteStatement, statement } from './statement.js';

/** What readers of a post may be told about a comment. */
export type LiveEventName = 'comment.created' | 'comment.updated' | 'comment.removed';

export interface NewLiveEvent {
  postId: string;
  commentId: string;
  event: LiveEventName;
}

export interface LiveEventRecord {
  seq: number;
  event: LiveEventName;
  commentId: string;
  parentId: string | null;
  status: CommentStatus;
}

/** The channel on which processes wake each other; what is said is read from the table. */
export const liveChannel = 'parley_live';

/** How long those who were away can go on where they were, in milliseconds. */
export const liveFor = 24 * 3600 * 1000;

// at least the clock in milliseconds, so that numbers go on growing after everything older was swept
const last = statement(
  'live_event_last',
  `SELECT greatest(coalesce(max(l.seq), 0), (extract(epoch FROM now()) * 1000)::bigint)::float8 AS last
   FROM live_event l WHERE l.site_id = $1`,
);
const wake = statement('live_event_wake', `SELECT pg_notify($1, $2)`);

/** Pairs of site and post that fit into one notification of at most 8,000 bytes. */
const mostInWake = 90;

/** Numbers and keeps events in the order they are given. Only the relay does so, so numbers are given one after another. */
export async function addLiveEvents(tx: Tx, siteId: string, events: NewLiveEvent[]): Promise<void> {
  if (events.length === 0) return;
  const [row] = await tx.rows<{ last: number }>(last, [siteId]);
  const from = row?.last ?? 0;
  const rows = events.map((e, i) => [from + i + 1, e.postId, e.commentId, e.event]);
  await insertRows(tx, siteId, [{ table: 'live_event', columns: ['seq', 'post_id', 'comment_id', 'event'], rows }]);
}

/** Tells every process at the commit which posts have something new. */
export async function wakeReaders(tx: Tx, posts: { siteId: string; postId: string }[]): Promise<void> {
  for (let i = 0; i < posts.length; i += mostInWake) {
    const some = posts.slice(i, i + mostInWake).map(({ siteId, postId }) => [siteId, postId]);
    await tx.rows(wake, [liveChannel, JSON.stringify(some)]);
  }
}

const after = statement(
  'live_event_after',
  `SELECT l.seq::float8 AS seq, l.event, l.comment_id AS "commentId", c.parent_id AS "parentId", c.status
   FROM live_event l JOIN comment c ON c.site_id = $1 AND c.id = l.comment_id
   WHERE l.site_id = $1 AND l.post_id = $2 AND l.seq > $3 ORDER BY l.seq LIMIT 1000`,
);

/** What happened under a post after a number, in order, up to 1,000 (live_event_post_idx). */
export async function liveEventsAfter(
  sql: Sql,
  siteId: string,
  postId: string,
  seq: number,
): Promise<LiveEventRecord[]> {
  return sql.rows(after, [siteId, postId, seq]);
}

const lastOfPost = statement(
  'live_event_last_of_post',
  `SELECT coalesce(max(l.seq), 0)::float8 AS last FROM live_event l WHERE l.site_id = $1 AND l.post_id = $2`,
);

/** The number of the last thing that happened under a post; 0 where nothing did lately (live_event_post_idx). */
export async function lastLiveEvent(sql: Sql, siteId: string, postId: string): Promise<number> {
  return (await sql.rows<{ last: number }>(lastOfPost, [siteId, postId]))[0]?.last ?? 0;
}

const sweep = everySiteStatement(
  'live_event_sweep',
  'the sweeper forgets what is old on every site',
  `DELETE FROM live_event WHERE seq < (extract(epoch FROM now()) * 1000)::bigint - $1`,
);

export async function sweepLiveEvents(db: Database): Promise<void> {
  await db.rows(sweep, [liveFor]);
}
