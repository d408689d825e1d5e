import type { CommentStatus } from '@parley/contract';
import type { Sql } from './database.js';
import type { NewRows } from './insertion.js';
import { statement } from './statement.js';

/** The keys under which a comment's words are found, as rows. */
export function likenessRows(commentId: string, createdAt: Date, keys: number[]): NewRows {
  return {
    table: 'comment_likeness',
    columns: ['key', 'created_at', 'comment_id'],
    rows: keys.map((key) => [key, createdAt, commentId]),
  };
}

const forget = statement(
  'comment_likeness_forget',
  `DELETE FROM comment_likeness WHERE site_id = $1 AND comment_id = $2`,
);

/** Forgets former words (comment_likeness_comment_idx). */
export async function forgetLikeness(sql: Sql, siteId: string, commentId: string): Promise<void> {
  await sql.rows(forget, [siteId, commentId]);
}

/** A comment of the last 30 days that shares a key. */
export interface AlikeComment {
  /** At most the first 2,000 characters. */
  body: string;
  own: boolean;
  status: CommentStatus;
}

/** What surrounds a comment that is being judged. */
export interface Surroundings {
  /** Comments that reached the post in the last ten minutes; counting stops at 1,000. */
  burst: number;
  alike: AlikeComment[];
}

const around = statement(
  'comment_surroundings',
  `SELECT (SELECT count(DISTINCT t.comment_id)::int
           FROM (SELECT j.comment_id FROM judgement j
                 WHERE j.site_id = $1 AND j.post_id = $4 AND j.created_at > now() - interval '10 minutes' AND j.comment_version = 1
                 LIMIT 1000) t) AS burst,
          (SELECT coalesce(json_agg(a), '[]')
           FROM (SELECT left(c.body, 2000) AS body, coalesce(c.author_id = $3, false) AS own, c.status
                 FROM (SELECT DISTINCT l.comment_id
                       FROM unnest($2::int[]) AS k (key)
                       CROSS JOIN LATERAL (
                         SELECT w.comment_id FROM comment_likeness w
                         WHERE w.site_id = $1 AND w.key = k.key AND w.created_at > now() - interval '30 days'
                         ORDER BY w.created_at DESC LIMIT 20) l) d
                 JOIN comment c ON c.site_id = $1 AND c.id = d.comment_id
                 WHERE c.id IS DISTINCT FROM $5) a) AS alike`,
);

/**
 * What was said lately in much the same words, and how busy the post is. The newest twenty comments a key are looked
 * at, so that a flood costs no more than a drop (comment_likeness_pkey, judgement_post_idx).
 * @param asked the comment's own id where it is there already
 */
export async function surroundingsOf(
  sql: Sql,
  siteId: string,
  asked: { keys: number[]; authorId: string | null; postId: string; commentId: string | null },
): Promise<Surroundings> {
  const { keys, authorId, postId, commentId } = asked;
  const [row] = await sql.rows<Surroundings>(around, [siteId, keys, authorId, postId, commentId]);
  return row ?? { burst: 0, alike: [] };
}
