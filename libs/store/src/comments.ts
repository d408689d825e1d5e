import type { CommentStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

/**
 * Counts what an author wrote, as a subquery. Counting stops at 100: a rule that asks for more wants "many"
 * (comment_author_idx).
 * @param author the parameter that names the author; for null there are none
 */
export const authorCounts = (author: string): string =>
  `SELECT count(*)::int AS comments, (count(*) FILTER (WHERE t.status IN ('removed', 'rejected')))::int AS restricted
   FROM (SELECT c.status FROM comment c WHERE c.site_id = $1 AND c.author_id = ${author}
         ORDER BY c.created_at DESC, c.id DESC LIMIT 100) t`;
const countsOf = statement('comment_author_counts', authorCounts('$2'));

/** How much an account has written on a site, up to 100, and how much of it was taken away. */
export async function countsOfAuthor(
  sql: Sql,
  siteId: string,
  authorId: string,
): Promise<{ comments: number; restricted: number }> {
  return (
    (await sql.rows<{ comments: number; restricted: number }>(countsOf, [siteId, authorId]))[0] ?? {
      comments: 0,
      restricted: 0,
    }
  );
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

const setHeldList = statement('comment_set_held', `UPDATE comment SET held = $3 WHERE site_id = $1 AND id = $2`);

/** Says why a locked comment waits, in words for its author. The fragment is the caller's to rebuild. */
export async function setHeld(tx: Tx, siteId: string, id: string, held: string[]): Promise<void> {
  await tx.rows(setHeldList, [siteId, id, held]);
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
   WHERE l.site_id = $1 AND l.comment_id = $2 AND l.kind IN ('comment.posted', 'comment.imported', 'comment.edited') ORDER BY l.at DESC, l.id DESC LIMIT 1`,
);

/** Who wrote the words a comment has now. */
export async function lastEditorOf(sql: Sql, siteId: string, id: string): Promise<string | null> {
  return (await sql.rows<{ actorId: string | null }>(lastEditor, [siteId, id]))[0]?.actorId ?? null;
}
