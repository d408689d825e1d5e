import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

export interface SavedViewRecord {
  id: string;
  accountId: string;
  name: string;
  shared: boolean;
  query: object;
  createdAt: Date;
}

const fields = `id, account_id AS "accountId", name, shared, query, created_at AS "createdAt"`;
const insert = statement(
  'saved_view_insert',
  `INSERT INTO saved_view (site_id, id, account_id, name, shared, query) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${fields}`,
);
const list = statement(
  'saved_views',
  `SELECT ${fields} FROM saved_view WHERE site_id = $1 AND (account_id = $2 OR shared) ORDER BY id LIMIT 200`,
);
const change = statement(
  'saved_view_change',
  `UPDATE saved_view SET name = coalesce($4, name), shared = coalesce($5, shared), query = coalesce($6, query)
   WHERE site_id = $1 AND id = $2 AND account_id = $3 RETURNING ${fields}`,
);
const remove = statement(
  'saved_view_remove',
  `DELETE FROM saved_view WHERE site_id = $1 AND id = $2 AND account_id = $3 RETURNING id`,
);

export async function insertView(
  sql: Sql,
  siteId: string,
  v: Omit<SavedViewRecord, 'createdAt'>,
): Promise<SavedViewRecord> {
  const values = [siteId, v.id, v.accountId, v.name, v.shared, JSON.stringify(v.query)];
  return (await sql.rows<SavedViewRecord>(insert, values))[0] as SavedViewRecord;
}

/** The views of an account and those others share (saved_view_account_idx). */
export async function viewsFor(sql: Sql, siteId: string, accountId: string): Promise<SavedViewRecord[]> {
  return sql.rows(list, [siteId, accountId]);
}

/** Changes a view of an account, where something is given; undefined where it has no such one. */
export async function changeView(
  sql: Sql,
  siteId: string,
  v: { id: string; accountId: string; name: string | null; shared: boolean | null; query: object | null },
): Promise<SavedViewRecord | undefined> {
  const values = [siteId, v.id, v.accountId, v.name, v.shared, v.query && JSON.stringify(v.query)];
  return (await sql.rows<SavedViewRecord>(change, values))[0];
}

/** Forgets a view of an account; false where it has no such one. */
export async function removeView(sql: Sql, siteId: string, id: string, accountId: string): Promise<boolean> {
  return (await sql.rows(remove, [siteId, id, accountId])).length > 0;
}

const forgetOwn = statement('saved_views_forget', `DELETE FROM saved_view WHERE site_id = $1 AND account_id = $2`);

/** Forgets every view of an account on a site. */
export async function forgetViews(tx: Tx, siteId: string, accountId: string): Promise<void> {
  await tx.rows(forgetOwn, [siteId, accountId]);
}

const count = statement(
  'saved_views_count',
  `SELECT count(*)::int AS views FROM saved_view WHERE site_id = $1 AND account_id = $2`,
);

/** How many views an account keeps on a site (saved_view_account_idx). */
export async function countViews(sql: Sql, siteId: string, accountId: string): Promise<number> {
  return (await sql.rows<{ views: number }>(count, [siteId, accountId]))[0]?.views ?? 0;
}
