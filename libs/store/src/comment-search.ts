import type { CommentStatus } from '@parley/contract';
import type { Sql } from './database.js';
import { likenessOf } from './name-likeness.js';
import { statement } from './statement.js';
import { threadFields, threadStat, type ThreadRow } from './threads.js';

export interface CommentFilter {
  /** Words as one types them into a search: all of them, "a phrase", or -not. */
  words: string | null;
  status: CommentStatus | null;
  author: string | null;
  /** The likeness of a guest's name. */
  guest: string | null;
  post: string | null;
  postGroup: string | null;
  label: string | null;
  from: Date | null;
  to: Date | null;
}

const filtered = `SELECT ${threadFields} FROM comment c ${threadStat}
  WHERE c.site_id = $1 AND (c.created_at, c.id) < ($2::timestamptz, $3::uuid)
    AND ($4::text IS NULL OR c.status = $4) AND ($5::uuid IS NULL OR c.author_id = $5)
    AND ($6::uuid IS NULL OR c.post_id = $6) AND ($7::text IS NULL OR c.labels @> ARRAY[$7::text])
    AND ($8::timestamptz IS NULL OR c.created_at >= $8) AND ($9::timestamptz IS NULL OR c.created_at < $9)
    AND ($11::text IS NULL OR c.post_id IN (SELECT p.id FROM post p WHERE p.site_id = $1 AND p.post_group = $11))`;
const order = `ORDER BY c.created_at DESC, c.id DESC LIMIT $10`;

const plain = statement('comments_search', `${filtered} ${order}`);
const byWords = statement(
  'comments_search_words',
  `${filtered} AND to_tsvector('simple', c.body) @@ websearch_to_tsquery('simple', $12) ${order}`,
);

const byGuest = statement(
  'comments_search_guest',
  `${filtered} AND ${likenessOf('c.guest_name')} = $13
    AND ($12::text IS NULL OR to_tsvector('simple', c.body) @@ websearch_to_tsquery('simple', $12)) ${order}`,
);

/** Comments of a site, whatever became of them, newest first (comment_newest_idx, comment_words_idx, post_group_idx; comment_guest_idx). */
export async function searchComments(
  sql: Sql,
  siteId: string,
  filter: CommentFilter,
  before: { createdAt: string; id: string },
  limit: number,
): Promise<ThreadRow[]> {
  const { words, status, author, guest, post, postGroup, label, from, to } = filter;
  const values = [siteId, before.createdAt, before.id, status, author, post, label, from, to, limit, postGroup];
  if (guest !== null) return sql.rows(byGuest, [...values, words, guest]);
  return words === null ? sql.rows(plain, values) : sql.rows(byWords, [...values, words]);
}
