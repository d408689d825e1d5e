import type { Sql, Tx } from './database.js';
import { newId } from './ids.js';
import { insertStatement, statement } from './statement.js';

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
  'site_id',
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

export async function insertFindings(
  tx: Tx,
  siteId: string,
  commentId: string,
  commentVersion: number,
  findings: StoredFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  await tx.rows(
    insertStatement('finding', columns, findings.length),
    findings.flatMap((f) => [
      siteId,
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
    ]),
  );
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
