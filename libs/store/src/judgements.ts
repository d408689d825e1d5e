import type { Sql } from './database.js';
import { newId } from './ids.js';
import type { NewRows } from './insertion.js';
import { statement } from './statement.js';

/** What the rules were told about one version of a comment, which of them were asked, and what came of it. */
export interface StoredJudgement {
  outcome: 'publish' | 'hold' | 'reject';
  /** One entry a rule: `key version mode`. */
  rules: string[];
  /** The facts without the words, which the comment keeps. */
  facts: object;
}

/** A judgement as a row. */
export function judgementRows(
  comment: { id: string; postId: string },
  version: number,
  { outcome, rules, facts }: StoredJudgement,
): NewRows {
  return {
    table: 'judgement',
    columns: ['id', 'comment_id', 'post_id', 'comment_version', 'outcome', 'rules', 'facts'],
    rows: [[newId(), comment.id, comment.postId, version, outcome, rules, JSON.stringify(facts)]],
  };
}

export interface JudgementRecord extends StoredJudgement {
  commentVersion: number;
  /** The words that were judged. */
  body: string;
  at: Date;
}

const latest = statement(
  'judgement_latest',
  `SELECT j.comment_version AS "commentVersion", j.outcome, j.rules, j.facts, j.created_at AS at,
          coalesce(r.body, c.body) AS body
   FROM judgement j
   JOIN comment c ON c.site_id = $1 AND c.id = j.comment_id
   LEFT JOIN comment_revision r ON r.site_id = $1 AND r.comment_id = j.comment_id AND r.version = j.comment_version
   WHERE j.site_id = $1 AND j.comment_id = $2 AND ($3::int IS NULL OR j.comment_version = $3)
   ORDER BY j.created_at DESC, j.id DESC LIMIT 1`,
);

/**
 * The last judgement of a comment, or of one of its versions (judgement_comment_idx).
 * @returns undefined for a comment that no rule has seen, as one that was brought along
 */
export async function latestJudgement(
  sql: Sql,
  siteId: string,
  commentId: string,
  version: number | null,
): Promise<JudgementRecord | undefined> {
  return (await sql.rows<JudgementRecord>(latest, [siteId, commentId, version]))[0];
}
