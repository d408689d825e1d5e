import type { CommentStatus } from '@parley/contract';
import { clusterRows, type ClusterCandidate, type NewCluster } from './claim-clusters.js';
import { claimRows, type StoredClaim } from './claims.js';
import { likenessRows } from './comment-likeness.js';
import { addCounts, sumCounts, type CountChange } from './counts.js';
import type { Sql, Tx } from './database.js';
import { importedRows, type NewImported } from './imported.js';
import { insertRows, type NewRows } from './insertion.js';
import { logRows, type LogEntry } from './moderation-log.js';
import type { Opening } from './review-reasons.js';
import { statement } from './statement.js';

/** A comment that was written elsewhere, with all that belongs to it here. */
export interface ImportedComment {
  id: string;
  postId: string;
  parentId: string | null;
  rootId: string;
  depth: number;
  authorId: string | null;
  /** The name of somebody who cannot be told from others of that name. */
  guestName?: string | null;
  status: CommentStatus;
  body: string;
  html: string;
  fragment: string;
  createdAt: Date;
  editedAt: Date | null;
  /** Votes that came along as a sum. */
  score: number;
  claims: StoredClaim[];
  founded: NewCluster[];
  /** Keys under which its words are found; none where it is too old to be asked about. */
  likenessKeys: number[];
  /** What puts it before the moderators, where it waits for them. */
  opening: Opening | undefined;
  /** What the log keeps about it. */
  log: LogEntry;
}

const columns = [
  'id',
  'post_id',
  'parent_id',
  'root_id',
  'depth',
  'author_id',
  'guest_name',
  'status',
  'visible',
  'body',
  'html',
  'fragment',
  'created_at',
  'edited_at',
] as const;

/**
 * Writes comments of an archive, parents before their replies, with all that belongs to them. No event leaves for
 * each: whoever imports tells once, at the end.
 * @param names what they were called where they came from
 */
export async function insertImportedComments(
  tx: Tx,
  siteId: string,
  those: readonly ImportedComment[],
  names: NewImported[],
): Promise<void> {
  const sums = sumCounts(those.filter((c) => c.status === 'published').map(countChange));
  const parts: NewRows[] = [
    { table: 'comment', columns, rows: those.map(commentRow) },
    {
      table: 'comment_stat',
      columns: ['comment_id', 'post_id', 'top', 'created_at', 'score', 'replies', 'below'],
      rows: those.map((c) => {
        const { replies = 0, below = 0 } = sums.comments.get(c.id) ?? {};
        return [c.id, c.postId, c.parentId === null, c.createdAt, c.score, replies, below];
      }),
    },
    importedRows(names),
    clusterRows(those.flatMap((c) => c.founded)),
    ...those.map((c) => claimRows(c.id, c.claims)),
    ...those.map((c) => likenessRows(c.id, c.createdAt, c.likenessKeys)),
    ...those.flatMap((c) => c.opening?.rows ?? []),
    ...logRows(those.flatMap((c) => [c.log, ...(c.opening?.logs ?? [])])),
  ];
  await insertBatches(tx, siteId, parts);
  // the rows of these were written with their counts
  for (const { id } of those) sums.comments.delete(id);
  await addCounts(tx, siteId, sums);
  await showPlaces(tx, siteId, those);
}

function commentRow(c: ImportedComment): unknown[] {
  const place = [c.id, c.postId, c.parentId, c.rootId, c.depth, c.authorId, c.guestName ?? null];
  return [...place, c.status, c.status === 'published', c.body, c.html, c.fragment, c.createdAt, c.editedAt];
}

function countChange({ postId, parentId, rootId }: ImportedComment): CountChange {
  return { postId, parentId, rootId, amount: 1 };
}

const show = statement(
  'comments_show_places',
  `WITH RECURSIVE up AS (
     SELECT c.id, c.parent_id FROM comment c WHERE c.site_id = $1 AND c.id = ANY($2::uuid[]) AND NOT c.visible
     UNION
     SELECT c.id, c.parent_id FROM up JOIN comment c ON c.site_id = $1 AND c.id = up.parent_id AND NOT c.visible)
   UPDATE comment SET visible = true WHERE comment.site_id = $1 AND comment.id IN (SELECT up.id FROM up)`,
);

/** Whatever is not published keeps its place while something published hangs below it. */
async function showPlaces(tx: Tx, siteId: string, those: readonly ImportedComment[]): Promise<void> {
  const parents = those.flatMap((c) => (c.status === 'published' && c.parentId !== null ? [c.parentId] : []));
  if (parents.length > 0) await tx.rows(show, [siteId, [...new Set(parents)]]);
}

/** Values of one statement; PostgreSQL takes 65,535. */
const mostValues = 24_000;

/** Adds rows table by table, those of one table together, in statements of a bounded size. */
async function insertBatches(tx: Tx, siteId: string, parts: readonly NewRows[]): Promise<void> {
  const byTable = new Map<string, { table: string; columns: readonly string[]; rows: (readonly unknown[])[] }>();
  for (const { table, columns: named, rows } of parts) {
    const known = byTable.get(table) ?? { table, columns: named, rows: [] };
    for (const row of rows) known.rows.push(row);
    byTable.set(table, known);
  }
  for (const { table, columns: named, rows } of byTable.values()) {
    const most = Math.floor(mostValues / named.length);
    for (let i = 0; i < rows.length; i += most)
      await insertRows(tx, siteId, [{ table, columns: named, rows: rows.slice(i, i + most) }]);
  }
}

const sharing = statement(
  'clusters_sharing_keys',
  `SELECT t.id, c.fingerprint, t.verdict, t.note, t.sources, c.keys
   FROM claim_cluster c JOIN claim_cluster t ON t.site_id = $1 AND t.id = coalesce(c.merged_into, c.id)
   WHERE c.site_id = $1 AND c.keys && $2::int[] ORDER BY c.created_at, c.id LIMIT 20000`,
);

/** Clusters that share any of many keys, each with its own, the oldest first (claim_cluster_keys_idx). */
export async function clustersSharing(
  sql: Sql,
  siteId: string,
  keys: number[],
): Promise<(ClusterCandidate & { keys: number[] })[]> {
  return keys.length === 0 ? [] : sql.rows(sharing, [siteId, keys]);
}

const insertPost = statement(
  'post_bring',
  `INSERT INTO post (site_id, id, slug, title, url, created_at, updated_at, closed_at, deleted_at)
   VALUES ($1, $2, $3, $4, $5, $6, $6, CASE WHEN $7::boolean THEN now() END, CASE WHEN $8::boolean THEN now() END)
   ON CONFLICT (site_id, slug) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
);
const insertStat = statement('post_bring_stat', `INSERT INTO post_stat (site_id, post_id) VALUES ($1, $2)`);

export interface BroughtPost {
  id: string;
  slug: string;
  title: string;
  url: string | null;
  createdAt: Date;
  closed: boolean;
  /** It was in a bin: it is kept out of sight with what hangs below it. */
  binned: boolean;
}

/** Makes the post of an archive; false where the slug is in use. */
export async function insertBroughtPost(tx: Tx, siteId: string, p: BroughtPost): Promise<boolean> {
  const values = [siteId, p.id, p.slug, p.title, p.url, p.createdAt, p.closed, p.binned];
  if ((await tx.rows(insertPost, values)).length === 0) return false;
  await tx.rows(insertStat, [siteId, p.id]);
  return true;
}
