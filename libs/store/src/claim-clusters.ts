import type { ClusterNote, ClusterSource, ClusterVerdict } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import type { NewRows } from './insertion.js';
import { everySiteStatement, statement } from './statement.js';

/** A cluster as its readers and deciders see it. */
export interface ClusterRecord {
  id: string;
  /** The words of the claim that founded it. */
  text: string;
  fingerprint: string;
  verdict: ClusterVerdict;
  note: string;
  sources: ClusterSource[];
  decidedBy: string | null;
  decidedAt: Date | null;
  version: number;
  createdAt: Date;
  /** Claims in it. */
  members: number;
}

/** A cluster a claim may belong to; after a merger the surviving one, under the fingerprint of the other, too. */
export type ClusterCandidate = ClusterNote & { fingerprint: string };

/** Clusters that share one of the keys in the given parameter, the oldest first (claim_cluster_keys_idx). */
export const sharingKeys = (keys: string): string =>
  `SELECT t.id, c.fingerprint, t.verdict, t.note, t.sources
   FROM claim_cluster c
   JOIN claim_cluster t ON t.site_id = $1 AND t.id = coalesce(c.merged_into, c.id)
   WHERE c.site_id = $1 AND c.keys && ${keys}::int[]
   ORDER BY c.created_at, c.id LIMIT 200`;
const candidates = statement('cluster_candidates', sharingKeys('$2'));

/** Clusters that share a key, the oldest first. */
export async function clusterCandidates(sql: Sql, siteId: string, keys: number[]): Promise<ClusterCandidate[]> {
  return keys.length === 0 ? [] : sql.rows(candidates, [siteId, keys]);
}

export interface NewCluster {
  id: string;
  text: string;
  fingerprint: string;
  keys: number[];
  splitFrom?: string;
}

/** Clusters to be founded, as rows; they come before the claims in them. */
export function clusterRows(clusters: NewCluster[]): NewRows {
  return {
    table: 'claim_cluster',
    columns: ['id', 'text', 'fingerprint', 'keys', 'split_from'],
    rows: clusters.map((c) => [c.id, c.text, c.fingerprint, c.keys, c.splitFrom ?? null]),
  };
}

const columns = `c.id, c.text, c.fingerprint, c.verdict, c.note, c.sources, c.decided_by AS "decidedBy",
  c.decided_at AS "decidedAt", c.version, c.created_at AS "createdAt",
  (SELECT count(*)::int FROM claim k WHERE k.site_id = $1 AND k.cluster_id = c.id) AS members`;

const list = statement(
  'cluster_list',
  `SELECT ${columns} FROM claim_cluster c
   WHERE c.site_id = $1 AND c.merged_into IS NULL AND ($2::text IS NULL OR c.verdict = $2)
     AND (c.created_at, c.id) < ($3::timestamptz, $4::uuid)
   ORDER BY c.created_at DESC, c.id DESC LIMIT $5`,
);

/** Clusters before the given place, newest first (claim_cluster_newest_idx). */
export async function listClusters(
  sql: Sql,
  siteId: string,
  verdict: ClusterVerdict | null,
  before: { createdAt: string; id: string },
  limit: number,
): Promise<ClusterRecord[]> {
  return sql.rows(list, [siteId, verdict, before.createdAt, before.id, limit]);
}

const find = statement(
  'cluster_find',
  `SELECT ${columns} FROM claim_cluster c WHERE c.site_id = $1 AND c.id = $2 AND c.merged_into IS NULL`,
);
const lock = statement(
  'cluster_lock',
  `SELECT c.id FROM claim_cluster c WHERE c.site_id = $1 AND c.id = ANY($2::uuid[]) AND c.merged_into IS NULL
   ORDER BY c.id FOR UPDATE`,
);

export async function findCluster(sql: Sql, siteId: string, id: string): Promise<ClusterRecord | undefined> {
  return (await sql.rows<ClusterRecord>(find, [siteId, id]))[0];
}

/** Holds clusters until the transaction ends; undefined where one of them is not there any more. */
export async function lockClusters(tx: Tx, siteId: string, ids: string[]): Promise<ClusterRecord[] | undefined> {
  const held = await tx.rows<{ id: string }>(lock, [siteId, ids]);
  if (held.length !== new Set(ids).size) return undefined;
  const found = await Promise.all(ids.map((id) => findCluster(tx, siteId, id)));
  return found.filter((cluster) => cluster !== undefined);
}

const decide = statement(
  'cluster_decide',
  `UPDATE claim_cluster SET verdict = $3, note = $4, sources = $5, decided_by = $6, decided_at = now(), version = version + 1
   WHERE site_id = $1 AND id = $2`,
);

/** Stores what a moderator found about a locked cluster. */
export async function decideCluster(
  tx: Tx,
  siteId: string,
  cluster: Pick<ClusterRecord, 'id' | 'verdict' | 'note' | 'sources' | 'decidedBy'>,
): Promise<void> {
  const { id, verdict, note, sources, decidedBy } = cluster;
  await tx.rows(decide, [siteId, id, verdict, note, JSON.stringify(sources), decidedBy]);
}

const moveAll = statement(
  'cluster_move_all',
  `UPDATE claim SET cluster_id = $3 WHERE site_id = $1 AND cluster_id = $2`,
);
const passOn = statement(
  'cluster_pass_on',
  `UPDATE claim_cluster SET merged_into = $3, version = version + 1 WHERE site_id = $1 AND (id = $2 OR merged_into = $2)`,
);
const touch = statement(
  'cluster_touch',
  `UPDATE claim_cluster SET version = version + 1 WHERE site_id = $1 AND id = $2`,
);

/** Moves every claim of one cluster into another; what is like the former goes to the latter from now on. */
export async function mergeClusters(tx: Tx, siteId: string, from: string, into: string): Promise<void> {
  await tx.rows(moveAll, [siteId, from, into]);
  await tx.rows(passOn, [siteId, from, into]);
  await tx.rows(touch, [siteId, into]);
}

const moveSome = statement(
  'cluster_move_some',
  `UPDATE claim SET cluster_id = $4 WHERE site_id = $1 AND cluster_id = $2 AND id = ANY($3::uuid[]) RETURNING id`,
);

/** Moves some claims of a cluster into another; how many of them were in it. */
export async function moveClaims(
  tx: Tx,
  siteId: string,
  from: string,
  claimIds: string[],
  into: string,
): Promise<number> {
  const moved = await tx.rows(moveSome, [siteId, from, claimIds, into]);
  await tx.rows(touch, [siteId, from]);
  return moved.length;
}

/** A claim in a cluster, with where it stands. */
export interface ClusterMember {
  claimId: string;
  commentId: string;
  postId: string;
  text: string;
  fingerprint: string;
  sourced: boolean;
  status: string;
  createdAt: Date;
}

const members = statement(
  'cluster_members',
  `SELECT k.id AS "claimId", k.comment_id AS "commentId", m.post_id AS "postId", k.text, k.fingerprint, k.sourced,
          m.status, k.created_at AS "createdAt"
   FROM claim k JOIN comment m ON m.site_id = $1 AND m.id = k.comment_id
   WHERE k.site_id = $1 AND k.cluster_id = $2 AND (k.created_at, k.id) > ($3::timestamptz, $4::uuid)
   ORDER BY k.created_at, k.id LIMIT $5`,
);

/** Members after the given place, oldest first (claim_cluster_idx). */
export async function clusterMembers(
  sql: Sql,
  siteId: string,
  clusterId: string,
  after: { createdAt: string; id: string },
  limit: number,
): Promise<ClusterMember[]> {
  return sql.rows(members, [siteId, clusterId, after.createdAt, after.id, limit]);
}

const comments = statement(
  'cluster_comments',
  `SELECT DISTINCT k.comment_id AS id FROM claim k
   WHERE k.site_id = $1 AND k.cluster_id = $2 AND k.comment_id > $3 ORDER BY k.comment_id LIMIT $4`,
);

/** Comments with a claim in the cluster, by id, so that whoever locks several meets them in one order. */
export async function commentsOfCluster(
  sql: Sql,
  siteId: string,
  clusterId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  return (await sql.rows<{ id: string }>(comments, [siteId, clusterId, after, limit])).map((row) => row.id);
}

const neverAsked = statement(
  'cluster_comments_never_asked',
  `SELECT DISTINCT k.comment_id AS id FROM claim k JOIN comment m ON m.site_id = $1 AND m.id = k.comment_id
   WHERE k.site_id = $1 AND k.cluster_id = $2 AND k.comment_id > $3 AND NOT k.sourced AND m.status = 'published'
     AND NOT EXISTS (
       SELECT 1 FROM review_item i JOIN review_reason r ON r.site_id = $1 AND r.item_id = i.id AND r.queue = 'claims'
       WHERE i.site_id = $1 AND i.comment_id = k.comment_id)
   ORDER BY k.comment_id LIMIT $4`,
);

/**
 * Published comments with an unsourced claim in the cluster that were never in the queue of claims, as those that came
 * while a verdict stood (claim_cluster_idx, review_item_comment_key).
 */
export async function commentsNeverAsked(
  sql: Sql,
  siteId: string,
  clusterId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  return (await sql.rows<{ id: string }>(neverAsked, [siteId, clusterId, after, limit])).map((row) => row.id);
}

const twins = everySiteStatement(
  'cluster_twins',
  'housekeeping over all sites, among the clusters of the last minutes',
  `SELECT site_id AS "siteId", array_agg(id::text ORDER BY created_at, id) AS ids FROM claim_cluster
   WHERE created_at > now() - interval '15 minutes' AND merged_into IS NULL AND split_from IS NULL AND verdict = 'undecided'
   GROUP BY site_id, fingerprint HAVING count(*) > 1 LIMIT 500`,
);

/** Clusters of the very same claim, founded at the same moment by writers who could not see each other. */
export async function twinClusters(sql: Sql): Promise<{ siteId: string; ids: string[] }[]> {
  return sql.rows(twins, []);
}
