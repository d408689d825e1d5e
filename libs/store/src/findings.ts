import type { Sql } from './database.js';
import { newId } from './ids.js';
import type { NewRows } from './insertion.js';
import { statement } from './statement.js';

/** What one rule found in one version of a comment. */
export interface StoredFinding {
  ruleKey: string;
  version: number;
  mode: 'shadow' | 'live';
  outcome: 'matched' | 'did_not_finish';
  detail: string | null;
  text: string;
  effects: unknown[];
  inputs: Record<string, unknown>;
  trace: unknown[];
  matchedText: { start?: number; end?: number; text: string }[];
}

const columns = [
  'id',
  'comment_id',
  'comment_version',
  'rule_key',
  'rule_version',
  'mode',
  'outcome',
  'detail',
  'text',
  'effects',
  'inputs',
  'trace',
  'matched_text',
] as const;

/** What the rules found in one version of a comment, as rows. */
export function findingRows(commentId: string, commentVersion: number, findings: StoredFinding[]): NewRows {
  const rows = findings.map((f) => [
    newId(),
    commentId,
    commentVersion,
    f.ruleKey,
    f.version,
    f.mode,
    f.outcome,
    f.detail,
    f.text,
    JSON.stringify(f.effects),
    JSON.stringify(f.inputs),
    JSON.stringify(f.trace),
    JSON.stringify(f.matchedText),
  ]);
  return { table: 'finding', columns, rows };
}

const ofComment = statement(
  'findings_of_comment',
  `SELECT rule_key AS "ruleKey", rule_version AS version, mode, outcome, detail, text, effects, inputs, trace,
          matched_text AS "matchedText", comment_version AS "commentVersion", created_at AS at
   FROM finding WHERE site_id = $1 AND comment_id = $2 ORDER BY created_at DESC, id DESC LIMIT 200`,
);

/** The findings of a comment, newest first (finding_comment_idx). */
export async function findingsOfComment(
  sql: Sql,
  siteId: string,
  commentId: string,
): Promise<(StoredFinding & { commentVersion: number; at: Date })[]> {
  return sql.rows(ofComment, [siteId, commentId]);
}

/** One hit of a rule. */
export interface HitRecord {
  id: string;
  commentId: string;
  commentVersion: number;
  version: number;
  mode: 'shadow' | 'live';
  outcome: StoredFinding['outcome'];
  matchedText: StoredFinding['matchedText'];
  text: string;
  at: Date;
}

const hits = statement(
  'findings_of_rule',
  `SELECT f.id, f.comment_id AS "commentId", f.comment_version AS "commentVersion", f.rule_version AS version, f.mode, f.outcome,
          f.matched_text AS "matchedText", f.text, f.created_at AS at
   FROM finding f
   WHERE f.site_id = $1 AND f.rule_key = $2 AND ($3::text IS NULL OR f.mode = $3) AND (f.created_at, f.id) < ($4::timestamptz, $5::uuid)
   ORDER BY f.created_at DESC, f.id DESC LIMIT $6`,
);

/** What a rule found, newest first (finding_rule_idx). */
export async function findingsOfRule(
  sql: Sql,
  siteId: string,
  asked: { key: string; mode: 'shadow' | 'live' | null; before: { at: string; id: string } },
  limit: number,
): Promise<HitRecord[]> {
  return sql.rows(hits, [siteId, asked.key, asked.mode, asked.before.at, asked.before.id, limit]);
}
