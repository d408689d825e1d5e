import type { CommentStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { newId } from './ids.js';
import { statement } from './statement.js';

/** What has to be known before a comment can be written, read in one statement. */
export interface PlaceOfComment {
  postId: string;
  postSlug: string;
  postTitle: string;
  postUrl: string | null;
  postCreatedAt: Date;
  postComments: number;
  closed: boolean;
  now: Date;
  parent: {
    id: string;
    postId: string;
    rootId: string;
    depth: number;
    status: CommentStatus;
    createdAt: Date;
    body: string;
  } | null;
  author: { comments: number; restricted: number } | null;
}

const place = statement(
  'comment_place',
  `SELECT p.id AS "postId", p.slug AS "postSlug", p.title AS "postTitle", p.url AS "postUrl", p.created_at AS "postCreatedAt",
          s.comments AS "postComments", p.closed_at IS NOT NULL AS closed, now() AS now
   FROM post p LEFT JOIN post_stat s ON s.site_id = $1 AND s.post_id = p.id
   WHERE p.site_id = $1 AND p.id = $2 AND p.deleted_at IS NULL`,
);
const parentForReply = statement(
  'comment_parent',
  `SELECT id, post_id AS "postId", root_id AS "rootId", depth, status, created_at AS "createdAt", body
   FROM comment WHERE site_id = $1 AND id = $2 FOR SHARE`,
);
/** Counting stops at 100: a rule that asks for more wants "many" (comment_author_idx). */
const authorCounts = statement(
  'comment_author_counts',
  `SELECT count(*)::int AS comments, (count(*) FILTER (WHERE t.status IN ('removed', 'rejected')))::int AS restricted
   FROM (SELECT c.status FROM comment c WHERE c.site_id = $1 AND c.author_id = $2 ORDER BY c.created_at DESC, c.id DESC LIMIT 100) t`,
);

/**
 * Where a comment would go. The parent is held until the transaction ends, so that it cannot be removed together
 * with its place in the thread while a reply to it is being written.
 */
export async function placeOfComment(
  tx: Tx,
  siteId: string,
  postId: string,
  parentId: string | null,
  authorId: string | null,
): Promise<PlaceOfComment | undefined> {
  const [post] = await tx.rows<Omit<PlaceOfComment, 'parent' | 'author'>>(place, [siteId, postId]);
  if (!post) return undefined;
  const parent =
    parentId === null
      ? null
      : ((await tx.rows<NonNullable<PlaceOfComment['parent']>>(parentForReply, [siteId, parentId]))[0] ?? null);
  const author = authorId === null ? null : await countsOfAuthor(tx, siteId, authorId);
  return { ...post, parent, author };
}

/** How much an account has written on a site, up to 100, and how much of it was taken away. */
export async function countsOfAuthor(
  sql: Sql,
  siteId: string,
  authorId: string,
): Promise<{ comments: number; restricted: number }> {
  return (
    (await sql.rows<{ comments: number; restricted: number }>(authorCounts, [siteId, authorId]))[0] ?? {
      comments: 0,
      restricted: 0,
    }
  );
}

export interface NewComment {
  id: string;
  postId: string;
  parentId: string | null;
  rootId: string;
  depth: number;
  authorId: string | null;
  status: 'published' | 'pending' | 'rejected';
  body: string;
  html: string;
  labels: string[];
  fragment: string;
  createdAt: Date;
  /** What the log keeps about it. */
  log: Record<string, unknown>;
}

/** One statement for the comment, its counters, its log entry and its event; VALUES only, the comment first. */
const insert = statement(
  'comment_insert',
  `WITH c AS (
     INSERT INTO comment (site_id, id, post_id, parent_id, root_id, depth, author_id, status, visible, body, html, labels, fragment, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
   ), s AS (
     INSERT INTO comment_stat (site_id, comment_id, post_id, top, created_at) VALUES ($1, $2, $3, $15, $14)
   ), d AS (
     INSERT INTO count_delta (site_id, id, post_id, parent_id, root_id, amount) VALUES ($1, $16, $3, $4, $5, $17)
   ), l AS (
     INSERT INTO moderation_log (site_id, id, kind, comment_id, actor_id, data) VALUES ($1, $18, 'comment.posted', $2, $7, $19)
   ), u AS (
     INSERT INTO log_unsealed (site_id, log_id) VALUES ($1, $18)
   )
   INSERT INTO outbox (site_id, id, event, post_id, comment_id, data) VALUES ($1, $20, 'comment.created', $3, $2, $21)`,
);

/** Stores a comment with its stat row, count, log entry and event. */
export async function insertComment(tx: Tx, siteId: string, c: NewComment): Promise<void> {
  const published = c.status === 'published';
  await tx.rows(insert, [
    siteId,
    c.id,
    c.postId,
    c.parentId,
    c.rootId,
    c.depth,
    c.authorId,
    c.status,
    published,
    c.body,
    c.html,
    c.labels,
    c.fragment,
    c.createdAt,
    c.parentId === null,
    newId(),
    published ? 1 : 0,
    newId(),
    JSON.stringify(c.log),
    newId(),
    JSON.stringify({ status: c.status }),
  ]);
}

/** A comment as its changers need it. */
export interface CommentRecord {
  id: string;
  postId: string;
  parentId: string | null;
  rootId: string;
  depth: number;
  authorId: string | null;
  status: CommentStatus;
  visible: boolean;
  body: string;
  labels: string[];
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  now: Date;
}

const columns = `c.id, c.post_id AS "postId", c.parent_id AS "parentId", c.root_id AS "rootId", c.depth,
  c.author_id AS "authorId", c.status, c.visible, c.body, c.labels, c.version, c.created_at AS "createdAt", c.edited_at AS "editedAt", now() AS now`;

const find = statement(
  'comment_find',
  `SELECT ${columns} FROM comment c JOIN post p ON p.site_id = $1 AND p.id = c.post_id AND p.deleted_at IS NULL
   WHERE c.site_id = $1 AND c.id = $2`,
);
const lock = statement(
  'comment_lock',
  `SELECT ${columns} FROM comment c WHERE c.site_id = $1 AND c.id = $2 FOR NO KEY UPDATE`,
);

/** A comment of a post that is there. */
export async function findComment(sql: Sql, siteId: string, id: string): Promise<CommentRecord | undefined> {
  return (await sql.rows<CommentRecord>(find, [siteId, id]))[0];
}

/** Holds a comment until the transaction ends; whoever changes it or its review item takes this lock first. */
export async function lockComment(tx: Tx, siteId: string, id: string): Promise<CommentRecord | undefined> {
  return (await tx.rows<CommentRecord>(lock, [siteId, id]))[0];
}

const keepRevision = statement(
  'comment_keep_revision',
  `INSERT INTO comment_revision (site_id, comment_id, version, body, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6)`,
);
const changeBody = statement(
  'comment_change_body',
  `UPDATE comment SET body = $3, html = $4, version = version + 1, edited_at = now() WHERE site_id = $1 AND id = $2`,
);

/** New words for a locked comment; the old ones are kept as a revision. The fragment is the caller's to rebuild. */
export async function changeCommentBody(
  tx: Tx,
  siteId: string,
  was: CommentRecord,
  next: { body: string; html: string; previousEditor: string | null },
): Promise<void> {
  await tx.rows(keepRevision, [
    siteId,
    was.id,
    was.version,
    was.body,
    next.previousEditor,
    was.editedAt ?? was.createdAt,
  ]);
  await tx.rows(changeBody, [siteId, was.id, next.body, next.html]);
}

const setLabelList = statement('comment_set_labels', `UPDATE comment SET labels = $3 WHERE site_id = $1 AND id = $2`);

export async function setLabels(tx: Tx, siteId: string, id: string, labels: string[]): Promise<void> {
  await tx.rows(setLabelList, [siteId, id, labels]);
}

export interface RevisionRecord {
  version: number;
  body: string;
  at: Date;
  by: string | null;
}

const revisions = statement(
  'comment_revisions',
  `SELECT version, body, written_at AS at, written_by AS by FROM comment_revision
   WHERE site_id = $1 AND comment_id = $2 AND version < $3 ORDER BY version DESC LIMIT $4`,
);

/** Former words, newest first. */
export async function revisionsOfComment(
  sql: Sql,
  siteId: string,
  id: string,
  before: number,
  limit: number,
): Promise<RevisionRecord[]> {
  return sql.rows(revisions, [siteId, id, before, limit]);
}

const lastEditor = statement(
  'comment_last_editor',
  `SELECT l.actor_id AS "actorId" FROM moderation_log l
   WHERE l.site_id = $1 AND l.comment_id = $2 AND l.kind IN ('comment.posted', 'comment.edited') ORDER BY l.at DESC, l.id DESC LIMIT 1`,
);

/** Who wrote the words a comment has now. */
export async function lastEditorOf(sql: Sql, siteId: string, id: string): Promise<string | null> {
  return (await sql.rows<{ actorId: string | null }>(lastEditor, [siteId, id]))[0]?.actorId ?? null;
}
