import type { Sql } from './database.js';
import { rebuildFragments } from './fragments.js';
import { insertRows } from './insertion.js';
import type { ArchivedTable } from './site-archive.js';
import { statement } from './statement.js';

const isEmpty = statement(
  'site_is_empty',
  `SELECT NOT EXISTS (SELECT 1 FROM post p WHERE p.site_id = $1) AND NOT EXISTS (SELECT 1 FROM comment c WHERE c.site_id = $1) AS empty,
          coalesce((SELECT h.root FROM log_head h WHERE h.site_id = $1), $1) AS root`,
);

/** Whether a site has neither posts nor comments, and under which id its record was begun. */
export async function emptinessOf(sql: Sql, siteId: string): Promise<{ empty: boolean; root: string }> {
  const [row] = await sql.rows<{ empty: boolean; root: string }>(isEmpty, [siteId]);
  return row ?? { empty: true, root: siteId };
}

// whatever anybody does is in the record, with who did it; a guest is nobody there, and has a name
const isUntouched = statement(
  'site_is_untouched',
  `SELECT NOT EXISTS (SELECT 1 FROM moderation_log l WHERE l.site_id = $1 AND (l.actor_id IS NOT NULL OR NOT l.kind = ANY($2::text[])))
      AND NOT EXISTS (SELECT 1 FROM comment c WHERE c.site_id = $1 AND c.guest_name IS NOT NULL)
      AND (SELECT count(*) FROM (SELECT 1 FROM post p WHERE p.site_id = $1 LIMIT 2) few) < 2 AS untouched`,
);
/** What a first start writes down. */
const beginnings = ['site.created', 'rule.mode_changed', 'post.created', 'comment.posted', 'review_item.opened'];

/** Whether a site holds nothing but what the first start put there: the example, which nobody has touched. */
export async function isAsItBegan(sql: Sql, siteId: string): Promise<boolean> {
  return (await sql.rows<{ untouched: boolean }>(isUntouched, [siteId, beginnings]))[0]?.untouched ?? false;
}

/** Everything that belongs to a site, what refers to other rows first. */
const tablesOfSite = (
  'live_event review_place review_reason appeal decision item_note review_item batch notice comment_likeness vote flag ' +
  'source finding judgement claim claim_cluster comment_revision comment_stat comment count_delta post_stat post backtest ' +
  'rule_version rule notification saved_view queue_alert queue_late webhook_delivery webhook outbox idempotency_key ' +
  'imported import_record import_run log_unsealed log_head moderation_chain moderation_log membership sanction'
).split(' ');
const removals = tablesOfSite.map((table) =>
  statement(`site_remove_${table}`, `DELETE FROM ${table} WHERE site_id = $1`),
);
const removeSite = statement('site_remove', 'DELETE FROM site WHERE id = $1');

/** Takes a site away that has nothing in it but its own beginning, the example included. The application's role may not: its record goes, too. */
export async function removeEmptySite(sql: Sql, siteId: string): Promise<void> {
  for (const removal of removals) await sql.rows(removal, [siteId]);
  await sql.rows(removeSite, [siteId]);
}

const idTaken = statement('site_id_taken', 'SELECT EXISTS (SELECT 1 FROM site WHERE id = $1) AS taken');
const insertSite = statement(
  'site_restore',
  'INSERT INTO site (id, key, name, settings, version, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
);

export async function isSiteIdTaken(sql: Sql, id: string): Promise<boolean> {
  return (await sql.rows<{ taken: boolean }>(idTaken, [id]))[0]?.taken ?? false;
}

export async function insertRestoredSite(
  sql: Sql,
  site: { id: string; key: string; name: string; settings: object; version: number; createdAt: string },
): Promise<void> {
  const { id, key, name, settings, version, createdAt } = site;
  await sql.rows(insertSite, [id, key, name, JSON.stringify(settings), version, createdAt]);
}

export interface RestoredAccount {
  id: string;
  display_name: string;
  email: string | null;
  email_verified_at: string | null;
  created_at: string;
  erased_at: string | null;
}

const knownAccounts = statement(
  'accounts_known',
  `SELECT a.id, lower(a.email) AS email FROM account a WHERE a.id = ANY($1::uuid[]) OR lower(a.email) = ANY($2::text[])`,
);
const addAccounts = statement(
  'accounts_restore',
  `INSERT INTO account (id, display_name, email, email_verified_at, created_at, erased_at)
   SELECT n.* FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[]) AS n`,
);

/**
 * Makes accounts that are not there yet; those that are stay as they are. None is an owner, and none has a password.
 * @returns how many had to do without their address, because another account has it
 */
export async function restoreAccounts(sql: Sql, those: RestoredAccount[]): Promise<number> {
  const emails = those.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]));
  const known = await sql.rows<{ id: string; email: string | null }>(knownAccounts, [those.map((a) => a.id), emails]);
  const ids = new Set(known.map((account) => account.id));
  const taken = new Set(known.map((account) => account.email));
  const fresh = those.filter((account) => !ids.has(account.id));
  const without = fresh.filter(({ email }) => email !== null && taken.has(email.toLowerCase()));
  const cleared = fresh.map((one) => (without.includes(one) ? { ...one, email: null, email_verified_at: null } : one));
  const columns = ['id', 'display_name', 'email', 'email_verified_at', 'created_at', 'erased_at'] as const;
  if (cleared.length > 0)
    await sql.rows(
      addAccounts,
      columns.map((name) => cleared.map((account) => account[name])),
    );
  return without.length;
}

/** Writes rows of an archive as they were. */
export async function restoreRows(
  sql: Sql,
  siteId: string,
  { table, columns, json }: Pick<ArchivedTable, 'table' | 'columns' | 'json'>,
  records: readonly Record<string, unknown>[],
): Promise<void> {
  const inJson = new Set(json);
  const rows = records.map((record) =>
    columns.map((name) => {
      const value = record[name] ?? null;
      return inJson.has(name) && value !== null ? JSON.stringify(value) : value;
    }),
  );
  await insertRows(sql, siteId, [{ table, columns, rows }]);
}

const postStats = statement('post_stats_restore', 'SELECT p.id FROM post p WHERE p.site_id = $1');
const countPosts = statement(
  'post_stats_count',
  `UPDATE post_stat SET comments = n.comments
   FROM (SELECT c.post_id, count(*)::int AS comments FROM comment c WHERE c.site_id = $1 AND c.status = 'published' GROUP BY c.post_id) n
   WHERE post_stat.site_id = $1 AND post_stat.post_id = n.post_id`,
);
const countReplies = statement(
  'comment_stats_count_replies',
  `UPDATE comment_stat SET replies = n.replies
   FROM (SELECT c.parent_id, count(*)::int AS replies FROM comment c
         WHERE c.site_id = $1 AND c.status = 'published' AND c.parent_id IS NOT NULL GROUP BY c.parent_id) n
   WHERE comment_stat.site_id = $1 AND comment_stat.comment_id = n.parent_id`,
);
const countBelow = statement(
  'comment_stats_count_below',
  `UPDATE comment_stat SET below = n.below
   FROM (SELECT c.root_id, count(*)::int AS below FROM comment c
         WHERE c.site_id = $1 AND c.status = 'published' AND c.parent_id IS NOT NULL GROUP BY c.root_id) n
   WHERE comment_stat.site_id = $1 AND comment_stat.comment_id = n.root_id`,
);

/** Counts what is published anew, from the comments themselves. */
export async function countAnew(sql: Sql, siteId: string): Promise<void> {
  const posts = await sql.rows<{ id: string }>(postStats, [siteId]);
  for (let i = 0; i < posts.length; i += 5000) {
    const rows = posts.slice(i, i + 5000).map(({ id }) => [id]);
    await insertRows(sql, siteId, [{ table: 'post_stat', columns: ['post_id'], rows }]);
  }
  for (const count of [countPosts, countReplies, countBelow]) await sql.rows(count, [siteId]);
}

const idsAfter = statement(
  'comment_ids_after',
  `SELECT c.id FROM comment c WHERE c.site_id = $1 AND c.id > $2 ORDER BY c.id LIMIT 500`,
);

/**
 * Builds the fragments of all comments of a site, some at a time, in the order of their ids.
 * @returns the last id, to go on after it, or undefined at the end
 */
export async function buildFragmentsAfter(sql: Sql, siteId: string, after: string): Promise<string | undefined> {
  const ids = (await sql.rows<{ id: string }>(idsAfter, [siteId, after])).map(({ id }) => id);
  await rebuildFragments(sql, siteId, ids);
  return ids.at(-1);
}

/** Sets where the record of a restored site ends, and under which id it was begun. */
export async function restoreHead(
  sql: Sql,
  siteId: string,
  { seq, hash, root }: { seq: number; hash: Buffer; root: string },
): Promise<void> {
  const columns = ['seq', 'hash', 'root'];
  await insertRows(sql, siteId, [{ table: 'log_head', columns, rows: [[seq, hash, root === siteId ? null : root]] }]);
}

const knownComments = statement(
  'comments_known',
  'SELECT c.id FROM comment c WHERE c.site_id = $1 AND c.id = ANY($2::uuid[])',
);

/** Which of these comments a site has. */
export async function commentsKnown(sql: Sql, siteId: string, ids: string[]): Promise<Set<string>> {
  return new Set((await sql.rows<{ id: string }>(knownComments, [siteId, ids])).map((row) => row.id));
}
