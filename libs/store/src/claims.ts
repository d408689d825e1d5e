import type { Evidence } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { insertRows, type NewRows } from './insertion.js';
import { statement } from './statement.js';

/** A claim as it is stored. */
export interface StoredClaim {
  id: string;
  start: number;
  end: number;
  text: string;
  score: number;
  sourced: boolean;
  evidence: Evidence[];
  reasons: string[];
  features: object[];
  fingerprint: string;
  /** Name and version of the model that found it. */
  model: string;
}

const columns = [
  'id',
  'comment_id',
  'start_at',
  'end_at',
  'text',
  'score',
  'sourced',
  'evidence',
  'reasons',
  'features',
  'fingerprint',
  'model',
] as const;

/** Claims as rows of their comment. */
export function claimRows(commentId: string, claims: StoredClaim[]): NewRows {
  const rows = claims.map((c) => [
    c.id,
    commentId,
    c.start,
    c.end,
    c.text,
    c.score,
    c.sourced,
    JSON.stringify(c.evidence),
    c.reasons,
    JSON.stringify(c.features),
    c.fingerprint,
    c.model,
  ]);
  return { table: 'claim', columns, rows };
}

const remove = statement('claims_remove', `DELETE FROM claim WHERE site_id = $1 AND comment_id = $2`);
const identities = statement(
  'claim_identities',
  `SELECT id, text, sourced FROM claim WHERE site_id = $1 AND comment_id = $2`,
);

/** Which claims a comment has now, by their words, so that unchanged words keep their id through an edit. */
export async function claimIdentities(
  sql: Sql,
  siteId: string,
  commentId: string,
): Promise<{ id: string; text: string; sourced: boolean }[]> {
  return sql.rows(identities, [siteId, commentId]);
}

export async function replaceClaims(tx: Tx, siteId: string, commentId: string, claims: StoredClaim[]): Promise<void> {
  await tx.rows(remove, [siteId, commentId]);
  await insertRows(tx, siteId, [claimRows(commentId, claims)]);
}
