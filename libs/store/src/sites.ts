import { defaultSiteSettings, withPriority, type SiteSettings } from '@parley/contract';
import type { Sql } from './database.js';
import { statement } from './statement.js';

export interface SiteRecord {
  id: string;
  key: string;
  name: string;
  settings: SiteSettings;
  version: number;
  createdAt: Date;
}

const columns = `id, key, name, settings, version, created_at AS "createdAt"`;

const byKey = statement('site_by_key', `SELECT ${columns} FROM site WHERE key = $1`);

export async function findSite(sql: Sql, key: string): Promise<SiteRecord | undefined> {
  return withDefaults((await sql.rows<SiteRecord>(byKey, [key]))[0]);
}

const byId = statement('site_by_id', `SELECT ${columns} FROM site WHERE id = $1`);

export async function findSiteById(sql: Sql, id: string): Promise<SiteRecord | undefined> {
  return withDefaults((await sql.rows<SiteRecord>(byId, [id]))[0]);
}

const insert = statement(
  'site_insert',
  `INSERT INTO site (id, key, name) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING RETURNING ${columns}`,
);

/** Makes a site; undefined where the key is in use. */
export async function insertSite(
  sql: Sql,
  site: { id: string; key: string; name: string },
): Promise<SiteRecord | undefined> {
  return withDefaults((await sql.rows<SiteRecord>(insert, [site.id, site.key, site.name]))[0]);
}

const lock = statement('site_lock', `SELECT ${columns} FROM site WHERE id = $1 FOR UPDATE`);
const update = statement(
  'site_update',
  `UPDATE site SET name = $2, settings = $3, version = version + 1 WHERE id = $1 RETURNING ${columns}`,
);

export async function lockSite(sql: Sql, id: string): Promise<SiteRecord | undefined> {
  return withDefaults((await sql.rows<SiteRecord>(lock, [id]))[0]);
}

export async function updateSite(
  sql: Sql,
  site: { id: string; name: string; settings: Partial<SiteSettings> },
): Promise<SiteRecord | undefined> {
  return withDefaults((await sql.rows<SiteRecord>(update, [site.id, site.name, JSON.stringify(site.settings)]))[0]);
}

const names = statement('site_names', `SELECT key, name FROM site ORDER BY created_at LIMIT 100`);

/** The names and keys of the sites, the oldest hundred. */
export async function siteNames(sql: Sql): Promise<string[]> {
  return (await sql.rows<{ key: string; name: string }>(names, [])).flatMap(({ key, name }) => [key, name]);
}

function withDefaults(site: SiteRecord | undefined): SiteRecord | undefined {
  if (!site) return undefined;
  const { priority, ...stored } = site.settings as Partial<SiteSettings>;
  const settings = { ...defaultSiteSettings, ...stored };
  return { ...site, settings: { ...settings, priority: withPriority(settings.priority, priority) } };
}
