import type { ClusterNote, Evidence } from '@parley/contract';
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
  /** What looked like a source and is none. */
  weak: string[];
  /** Everything that says the same, and what is known about it. */
  cluster: ClusterNote | null;
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
  'weak',
  'cluster_id',
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
    c.weak,
    c.cluster?.id ?? null,
  ]);
  return { table: 'claim', columns, rows };
}

const known = statement(
  'claims_known',
  `SELECT k.id, k.text, k.sourced, k.start_at AS start, k.end_at AS "end",
          CASE WHEN c.id IS NULL THEN NULL
               ELSE jsonb_build_object('id', c.id, 'verdict', c.verdict, 'note', c.note, 'sources', c.sources) END AS cluster
   FROM claim k LEFT JOIN claim_cluster c ON c.site_id = $1 AND c.id = k.cluster_id
   WHERE k.site_id = $1 AND k.comment_id = $2 ORDER BY k.start_at, k.id`,
);

/** A claim a comment has, as far as a second look needs it: unchanged words keep their id and their cluster. */
export type KnownClaim = Pick<StoredClaim, 'id' | 'text' | 'sourced' | 'start' | 'end' | 'cluster'>;

export async function knownClaims(sql: Sql, siteId: string, commentId: string): Promise<KnownClaim[]> {
  return sql.rows(known, [siteId, commentId]);
}

const remove = statement(
  'claims_remove',
  `DELETE FROM claim WHERE site_id = $1 AND comment_id = $2 AND id = ANY($3::uuid[])`,
);
const update = statement(
  'claim_update',
  `UPDATE claim SET start_at = $3, end_at = $4, score = $5, sourced = $6, evidence = $7, reasons = $8, features = $9,
     fingerprint = $10, model = $11, weak = $12
   WHERE site_id = $1 AND id = $2`,
);

/** Brings the claims of a comment up to date: those whose words stay keep their row and its age. */
export async function replaceClaims(
  tx: Tx,
  siteId: string,
  commentId: string,
  before: KnownClaim[],
  after: StoredClaim[],
): Promise<void> {
  const staying = new Set(after.map((claim) => claim.id));
  const gone = before.filter((claim) => !staying.has(claim.id)).map((claim) => claim.id);
  if (gone.length > 0) await tx.rows(remove, [siteId, commentId, gone]);
  const had = new Set(before.map((claim) => claim.id));
  for (const c of after.filter((claim) => had.has(claim.id))) {
    const json = [JSON.stringify(c.evidence), c.reasons, JSON.stringify(c.features)];
    await tx.rows(update, [siteId, c.id, c.start, c.end, c.score, c.sourced, ...json, c.fingerprint, c.model, c.weak]);
  }
  const fresh = after.filter((claim) => !had.has(claim.id));
  await insertRows(tx, siteId, [claimRows(commentId, fresh)]);
}

const answered = statement(
  'claims_answered',
  `SELECT bool_and(k.sourced OR coalesce(c.verdict, 'undecided') <> 'undecided') AS answered
   FROM claim k LEFT JOIN claim_cluster c ON c.site_id = $1 AND c.id = k.cluster_id
   WHERE k.site_id = $1 AND k.comment_id = $2`,
);

/**
 * Whether each claim of a comment has a source or a verdict. False where it has no claim any more: that words went
 * away is for a moderator to see.
 */
export async function claimsAnswered(sql: Sql, siteId: string, commentId: string): Promise<boolean> {
  return (await sql.rows<{ answered: boolean | null }>(answered, [siteId, commentId]))[0]?.answered ?? false;
}

const giveSource = statement(
  'claims_give_source',
  `UPDATE claim SET sourced = true, evidence = evidence || jsonb_build_array(jsonb_build_object('kind', 'link', 'text', $3::text, 'url', $3::text))
   WHERE site_id = $1 AND id = ANY($2::uuid[])`,
);
const takeSource = statement(
  'claims_take_source',
  `UPDATE claim SET sourced = false, evidence = jsonb_path_query_array(evidence, '$[*] ? (!(@.url == $url))', jsonb_build_object('url', $3::text))
   WHERE site_id = $1 AND id = ANY($2::uuid[])`,
);

/** Marks claims as sourced by an address a moderator found. */
export async function giveClaimsSource(tx: Tx, siteId: string, ids: string[], url: string): Promise<void> {
  if (ids.length > 0) await tx.rows(giveSource, [siteId, ids, url]);
}

/** Takes from claims what they had from an address. */
export async function takeClaimsSource(tx: Tx, siteId: string, ids: string[], url: string): Promise<void> {
  if (ids.length > 0) await tx.rows(takeSource, [siteId, ids, url]);
}

/** A claim with everything the model said about it. */
export type ExplainedClaim = Omit<StoredClaim, 'cluster' | 'fingerprint'> & {
  clusterId: string | null;
  verdict: string;
};

const explained = statement(
  'claims_explained',
  `SELECT k.id, k.start_at AS start, k.end_at AS "end", k.text, k.score, k.sourced, k.evidence, k.reasons, k.features, k.model, k.weak,
          k.cluster_id AS "clusterId", coalesce(c.verdict, 'undecided') AS verdict
   FROM claim k LEFT JOIN claim_cluster c ON c.site_id = $1 AND c.id = k.cluster_id
   WHERE k.site_id = $1 AND k.comment_id = $2 ORDER BY k.start_at, k.id`,
);

/** The claims of a comment, in the order of the text (claim_comment_idx). */
export async function claimsExplained(sql: Sql, siteId: string, commentId: string): Promise<ExplainedClaim[]> {
  return sql.rows(explained, [siteId, commentId]);
}
