import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

export interface PostRecord {
  id: string;
  slug: string;
  title: string;
  body: string;
  html: string;
  url: string | null;
  source: string | null;
  /** The section it belongs to. */
  group: string | null;
  closedAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  comments: number;
}

/** Folded count and what is not folded yet. */
const counted = `(coalesce(s.comments, 0) + coalesce((SELECT sum(d.amount) FROM count_delta d WHERE d.site_id = $1 AND d.post_id = p.id), 0))::int AS comments`;
const light = `p.id, p.slug, p.title, p.url, p.source, p.post_group AS "group", p.closed_at AS "closedAt", p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt"`;
const withStat = `LEFT JOIN post_stat s ON s.site_id = $1 AND s.post_id = p.id`;

const bySlug = statement(
  'post_by_slug',
  `SELECT ${light}, p.body, p.html, ${counted} FROM post p ${withStat}
   WHERE p.site_id = $1 AND p.slug = $2 AND p.deleted_at IS NULL`,
);
const byId = statement(
  'post_by_id',
  `SELECT ${light}, p.body, p.html, ${counted} FROM post p ${withStat}
   WHERE p.site_id = $1 AND p.id = $2 AND p.deleted_at IS NULL`,
);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A post by its slug or its id. */
export async function findPost(sql: Sql, siteId: string, slugOrId: string): Promise<PostRecord | undefined> {
  if (uuid.test(slugOrId)) {
    const [found] = await sql.rows<PostRecord>(byId, [siteId, slugOrId]);
    if (found) return found;
  }
  return (await sql.rows<PostRecord>(bySlug, [siteId, slugOrId]))[0];
}

const idOf = statement(
  'post_id_by_slug',
  `SELECT p.id FROM post p WHERE p.site_id = $1 AND p.slug = $2 AND p.deleted_at IS NULL`,
);
const idKnown = statement(
  'post_id_known',
  `SELECT p.id FROM post p WHERE p.site_id = $1 AND p.id = $2 AND p.deleted_at IS NULL`,
);

/** Only the id, for those who need no more (post_slug_key, primary key). */
export async function findPostId(sql: Sql, siteId: string, slugOrId: string): Promise<string | undefined> {
  if (uuid.test(slugOrId)) {
    const [found] = await sql.rows<{ id: string }>(idKnown, [siteId, slugOrId]);
    if (found) return found.id;
  }
  return (await sql.rows<{ id: string }>(idOf, [siteId, slugOrId]))[0]?.id;
}

const byUrl = statement(
  'post_by_url',
  `SELECT ${light}, p.body, p.html, ${counted} FROM post p ${withStat}
   WHERE p.site_id = $1 AND p.url = ANY($2::text[]) AND p.deleted_at IS NULL ORDER BY p.created_at, p.id LIMIT 1`,
);

/** The oldest post with one of these addresses (post_url_idx). */
export async function findPostByUrl(sql: Sql, siteId: string, urls: string[]): Promise<PostRecord | undefined> {
  return (await sql.rows<PostRecord>(byUrl, [siteId, urls]))[0];
}

const countsOf = statement(
  'post_counts',
  `SELECT p.slug, p.url, ${counted} FROM post p ${withStat}
   WHERE p.site_id = $1 AND p.slug = ANY($2::text[]) AND p.deleted_at IS NULL
   UNION
   SELECT p.slug, p.url, ${counted} FROM post p ${withStat}
   WHERE p.site_id = $1 AND p.url = ANY($3::text[]) AND p.deleted_at IS NULL`,
);

/** How many published comments posts have, by slug or by address (post_slug_key, post_url_idx). */
export async function countsOfPosts(
  sql: Sql,
  siteId: string,
  slugs: string[],
  urls: string[],
): Promise<{ slug: string; url: string | null; comments: number }[]> {
  return sql.rows(countsOf, [siteId, slugs, urls]);
}

const newest = statement(
  'post_newest',
  `SELECT ${light}, ${counted} FROM post p ${withStat}
   WHERE p.site_id = $1 AND p.deleted_at IS NULL AND (p.created_at, p.id) < ($2::timestamptz, $3::uuid)
   ORDER BY p.created_at DESC, p.id DESC LIMIT $4`,
);

/** Posts before the given place, newest first (post_newest_idx). */
export async function newestPosts(
  sql: Sql,
  siteId: string,
  before: { createdAt: string; id: string },
  limit: number,
): Promise<Omit<PostRecord, 'body' | 'html'>[]> {
  return sql.rows(newest, [siteId, before.createdAt, before.id, limit]);
}

const insert = statement(
  'post_insert',
  `INSERT INTO post (site_id, id, slug, title, body, html, url, source, post_group) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT (site_id, slug) WHERE deleted_at IS NULL DO NOTHING
   RETURNING version, created_at AS "createdAt", updated_at AS "updatedAt"`,
);
const insertStat = statement('post_stat_insert', `INSERT INTO post_stat (site_id, post_id) VALUES ($1, $2)`);

export type NewPost = Pick<PostRecord, 'id' | 'slug' | 'title' | 'body' | 'html' | 'url' | 'source' | 'group'>;

/** Opens a post; undefined where the slug is in use. */
export async function insertPost(tx: Tx, siteId: string, post: NewPost): Promise<PostRecord | undefined> {
  const [row] = await tx.rows<Pick<PostRecord, 'version' | 'createdAt' | 'updatedAt'>>(insert, [
    siteId,
    post.id,
    post.slug,
    post.title,
    post.body,
    post.html,
    post.url,
    post.source,
    post.group,
  ]);
  if (!row) return undefined;
  await tx.rows(insertStat, [siteId, post.id]);
  return { ...post, ...row, closedAt: null, comments: 0 };
}

const lockById = statement(
  'post_lock',
  `SELECT p.id, p.version FROM post p WHERE p.site_id = $1 AND p.id = $2 AND p.deleted_at IS NULL FOR UPDATE`,
);

/** Holds a post until the transaction ends; its version, or undefined where it is gone. */
export async function lockPost(tx: Tx, siteId: string, id: string): Promise<number | undefined> {
  return (await tx.rows<{ version: number }>(lockById, [siteId, id]))[0]?.version;
}

const update = statement(
  'post_update',
  `UPDATE post SET title = $3, body = $4, html = $5, url = $6, source = $7,
     post_group = $9, closed_at = CASE WHEN $8::boolean THEN coalesce(closed_at, now()) END,
     version = version + 1, updated_at = now()
   WHERE site_id = $1 AND id = $2`,
);

export async function updatePost(
  tx: Tx,
  siteId: string,
  post: Pick<PostRecord, 'id' | 'title' | 'body' | 'html' | 'url' | 'source' | 'group'> & { closed: boolean },
): Promise<void> {
  const words = [post.title, post.body, post.html, post.url, post.source];
  await tx.rows(update, [siteId, post.id, ...words, post.closed, post.group]);
}

const remove = statement(
  'post_delete',
  `UPDATE post SET deleted_at = now(), version = version + 1 WHERE site_id = $1 AND id = $2`,
);

/** Takes a post and all under it out of sight; nothing is erased, so the record stays whole. */
export async function deletePost(tx: Tx, siteId: string, id: string): Promise<void> {
  await tx.rows(remove, [siteId, id]);
}
