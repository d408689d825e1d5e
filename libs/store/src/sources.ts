import type { SourceVerdict } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import type { NewRows } from './insertion.js';
import { statement } from './statement.js';

export interface NewSource {
  id: string;
  url: string;
  quote: string | null;
  claimId: string | null;
  addedBy: string | null;
  verdict: SourceVerdict;
}

const columns = ['id', 'comment_id', 'url', 'quote', 'claim_id', 'added_by', 'verdict'] as const;

/** Sources as rows of their comment. */
export function sourceRows(commentId: string, sources: NewSource[]): NewRows {
  const rows = sources.map((s) => [s.id, commentId, s.url, s.quote, s.claimId, s.addedBy, s.verdict]);
  return { table: 'source', columns, rows };
}

/** What was found about an address before: whether it answers, and what it says about which cluster. */
export interface CheckedSource {
  url: string;
  verdict: SourceVerdict;
  clusterId: string | null;
}

const checked = statement(
  'sources_checked',
  `SELECT s.url, s.verdict, k.cluster_id AS "clusterId"
   FROM source s LEFT JOIN claim k ON k.site_id = $1 AND k.id = s.claim_id
   WHERE s.site_id = $1 AND md5(s.url) = ANY(SELECT md5(u) FROM unnest($2::text[]) u) AND s.url = ANY($2::text[])
     AND s.verdict <> 'unchecked'
   ORDER BY s.checked_at DESC LIMIT 100`,
);

/** Earlier checks of these addresses on the site, the newest first (source_checked_idx). */
export async function checksOf(sql: Sql, siteId: string, urls: string[]): Promise<CheckedSource[]> {
  return urls.length === 0 ? [] : sql.rows(checked, [siteId, urls]);
}

const find = statement(
  'source_find',
  `SELECT id, comment_id AS "commentId", url, claim_id AS "claimId", verdict FROM source WHERE site_id = $1 AND id = $2`,
);

export async function findSource(
  sql: Sql,
  siteId: string,
  id: string,
): Promise<{ id: string; commentId: string; url: string; claimId: string | null; verdict: SourceVerdict } | undefined> {
  return (await sql.rows<Awaited<ReturnType<typeof findSource>> & object>(find, [siteId, id]))[0];
}

const check = statement(
  'source_check',
  `UPDATE source SET verdict = $3, checked_by = $4, checked_at = now() WHERE site_id = $1 AND id = $2`,
);

/** Stores what a moderator found behind a source. */
export async function checkSource(
  tx: Tx,
  siteId: string,
  id: string,
  verdict: SourceVerdict,
  moderatorId: string,
): Promise<void> {
  await tx.rows(check, [siteId, id, verdict, moderatorId]);
}

const remove = statement('source_remove', `DELETE FROM source WHERE site_id = $1 AND id = $2 RETURNING url`);

/** Takes a source away; its address, or undefined where it was gone. */
export async function removeSource(tx: Tx, siteId: string, id: string): Promise<string | undefined> {
  return (await tx.rows<{ url: string }>(remove, [siteId, id]))[0]?.url;
}
