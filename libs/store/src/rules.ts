import type { Sql, Tx } from './database.js';
import { everySiteStatement, statement } from './statement.js';

export type RuleMode = 'off' | 'shadow' | 'live';

export interface StoredRule {
  key: string;
  version: number;
  mode: RuleMode;
  title: string;
  when: string;
  then: unknown[];
}

export interface RuleExampleRecord {
  text: string;
  match: boolean;
}

/** A rule in the version its mode applies to. */
export interface RuleRecord extends StoredRule {
  examples: RuleExampleRecord[];
  /** The newest version there is. */
  latest: number;
  createdAt: Date;
  updatedAt: Date;
}

/** One version of a rule; never changed. */
export interface RuleVersionRecord {
  version: number;
  title: string;
  when: string;
  then: unknown[];
  examples: RuleExampleRecord[];
  createdBy: string | null;
  createdAt: Date;
}

const active = statement(
  'rules_active',
  `SELECT r.key, r.version, r.mode, v.title, v.condition AS when, v.effects AS then
   FROM rule r JOIN rule_version v ON v.site_id = $1 AND v.key = r.key AND v.version = r.version
   WHERE r.site_id = $1 AND r.mode <> 'off' ORDER BY r.key`,
);

/** The rules of a site that are live or in shadow, each in the version its mode applies to. */
export async function activeRules(sql: Sql, siteId: string): Promise<StoredRule[]> {
  return sql.rows(active, [siteId]);
}

const ruleColumns = `r.key, r.version, r.mode, v.title, v.condition AS when, v.effects AS then, v.examples,
  r.created_at AS "createdAt", r.updated_at AS "updatedAt",
  (SELECT max(n.version) FROM rule_version n WHERE n.site_id = $1 AND n.key = r.key) AS latest`;
const joinVersion = `JOIN rule_version v ON v.site_id = $1 AND v.key = r.key AND v.version = r.version`;

const list = statement(
  'rules_list',
  `SELECT ${ruleColumns} FROM rule r ${joinVersion} WHERE r.site_id = $1 AND r.key > $2 ORDER BY r.key LIMIT $3`,
);

/** Rules after a key, by key. */
export async function listRules(sql: Sql, siteId: string, after: string, limit: number): Promise<RuleRecord[]> {
  return sql.rows(list, [siteId, after, limit]);
}

const find = statement(
  'rule_find',
  `SELECT ${ruleColumns} FROM rule r ${joinVersion} WHERE r.site_id = $1 AND r.key = $2`,
);

export async function findRule(sql: Sql, siteId: string, key: string): Promise<RuleRecord | undefined> {
  return (await sql.rows<RuleRecord>(find, [siteId, key]))[0];
}

const lock = statement('rule_lock', `SELECT r.key FROM rule r WHERE r.site_id = $1 AND r.key = $2 FOR UPDATE`);

/** Holds a rule until the transaction ends. */
export async function lockRule(tx: Tx, siteId: string, key: string): Promise<RuleRecord | undefined> {
  const held = await tx.rows(lock, [siteId, key]);
  return held.length === 0 ? undefined : findRule(tx, siteId, key);
}

const count = statement('rules_count', `SELECT count(*)::int AS rules FROM rule r WHERE r.site_id = $1`);

export async function countRules(sql: Sql, siteId: string): Promise<number> {
  return (await sql.rows<{ rules: number }>(count, [siteId]))[0]?.rules ?? 0;
}

const versionColumns = `v.version, v.title, v.condition AS when, v.effects AS then, v.examples, v.created_by AS "createdBy",
  v.created_at AS "createdAt"`;
const versions = statement(
  'rule_versions',
  `SELECT ${versionColumns} FROM rule_version v WHERE v.site_id = $1 AND v.key = $2 ORDER BY v.version DESC LIMIT 200`,
);

/** The versions of a rule, newest first. */
export async function versionsOfRule(sql: Sql, siteId: string, key: string): Promise<RuleVersionRecord[]> {
  return sql.rows(versions, [siteId, key]);
}

const version = statement(
  'rule_version_find',
  `SELECT ${versionColumns} FROM rule_version v WHERE v.site_id = $1 AND v.key = $2 AND v.version = $3`,
);

export async function findRuleVersion(
  sql: Sql,
  siteId: string,
  key: string,
  number: number,
): Promise<RuleVersionRecord | undefined> {
  return (await sql.rows<RuleVersionRecord>(version, [siteId, key, number]))[0];
}

export type NamedRuleVersion = Pick<RuleVersionRecord, 'version' | 'title' | 'when' | 'then'> & { key: string };

const namedVersions = statement(
  'rule_versions_named',
  `SELECT v.key, v.version, v.title, v.condition AS when, v.effects AS then
   FROM unnest($2::text[], $3::int[]) AS n (key, version)
   JOIN rule_version v ON v.site_id = $1 AND v.key = n.key AND v.version = n.version`,
);

/** Any number of rule versions at once. */
export async function ruleVersionsNamed(
  sql: Sql,
  siteId: string,
  named: { key: string; version: number }[],
): Promise<NamedRuleVersion[]> {
  const [keys, numbers] = [named.map((one) => one.key), named.map((one) => one.version)];
  return named.length === 0 ? [] : sql.rows(namedVersions, [siteId, keys, numbers]);
}

const insert = statement(
  'rule_insert',
  `INSERT INTO rule (site_id, key, mode, version) VALUES ($1, $2, $3, $4) ON CONFLICT (site_id, key) DO NOTHING RETURNING key`,
);
const insertVersion = statement(
  'rule_version_insert',
  `INSERT INTO rule_version (site_id, key, version, title, condition, effects, examples, created_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export type NewRuleVersion = Omit<StoredRule, 'mode'> & { examples: object[]; createdBy?: string | null };

/** Stores a rule with its first version; false where the site has one of that key. */
export async function insertRule(tx: Tx, siteId: string, rule: NewRuleVersion & { mode: RuleMode }): Promise<boolean> {
  const rows = await tx.rows(insert, [siteId, rule.key, rule.mode, rule.version]);
  if (rows.length === 0) return false;
  await insertRuleVersion(tx, siteId, rule);
  return true;
}

/** Stores the next version of a locked rule; its mode goes on applying to the version it applied to. */
export async function insertRuleVersion(tx: Tx, siteId: string, rule: NewRuleVersion): Promise<void> {
  const { key, version: number, title, when, then, examples, createdBy = null } = rule;
  await tx.rows(insertVersion, [
    siteId,
    key,
    number,
    title,
    when,
    JSON.stringify(then),
    JSON.stringify(examples),
    createdBy,
  ]);
}

const setMode = statement(
  'rule_set_mode',
  `UPDATE rule SET mode = $3, version = $4, updated_at = now() WHERE site_id = $1 AND key = $2`,
);

/** Sets the mode of a locked rule and the version it applies to. */
export async function setRuleMode(tx: Tx, siteId: string, key: string, mode: RuleMode, number: number): Promise<void> {
  await tx.rows(setMode, [siteId, key, mode, number]);
}

/** What became of a rule's hits in the last 30 days, up to 10,000 of them. */
export interface RuleStats {
  key: string;
  hits: number;
  shadowHits: number;
  unfinished: number;
  decided: number;
  agreed: number;
  overturned: number;
}

const stats = statement(
  'rule_stats',
  `SELECT r.key, h.hits, h.shadow AS "shadowHits", h.unfinished, d.decided, d.agreed, d.overturned
   FROM rule r
   CROSS JOIN LATERAL (
     SELECT (count(*) FILTER (WHERE t.mode = 'live' AND t.outcome = 'matched'))::int AS hits,
            (count(*) FILTER (WHERE t.mode = 'shadow' AND t.outcome = 'matched'))::int AS shadow,
            (count(*) FILTER (WHERE t.outcome = 'did_not_finish'))::int AS unfinished
     FROM (SELECT f.mode, f.outcome FROM finding f
           WHERE f.site_id = $1 AND f.rule_key = r.key AND f.created_at > now() - interval '30 days'
           ORDER BY f.created_at DESC LIMIT 10000) t) h
   CROSS JOIN LATERAL (
     SELECT (count(*) FILTER (WHERE t.status <> 'open'))::int AS decided,
            (count(*) FILTER (WHERE t.status = 'agreed'))::int AS agreed,
            (count(*) FILTER (WHERE t.overturned))::int AS overturned
     FROM (SELECT s.status, s.status = 'agreed' AND EXISTS (
                    SELECT 1 FROM decision o WHERE o.site_id = $1 AND o.item_id = s.item_id AND o.created_at > s.created_at
                      AND o.status_before IN ('removed', 'rejected') AND o.status_after = 'published') AS overturned
           FROM review_reason s
           WHERE s.site_id = $1 AND s.kind = 'rule' AND s.ref = r.key AND s.created_at > now() - interval '30 days'
           ORDER BY s.created_at DESC LIMIT 10000) t) d
   WHERE r.site_id = $1 AND r.key = ANY($2::text[])`,
);

/** Figures of rules (finding_rule_idx, review_reason_rule_idx, decision_item_idx). */
export async function statsOfRules(sql: Sql, siteId: string, keys: string[]): Promise<RuleStats[]> {
  return keys.length === 0 ? [] : sql.rows(stats, [siteId, keys]);
}

const lacking = everySiteStatement(
  'sites_lacking_rules',
  'a newer version of the program brings its rules to every site',
  `SELECT s.id FROM site s
   WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS k (key)
                 WHERE NOT EXISTS (SELECT 1 FROM rule r WHERE r.site_id = s.id AND r.key = k.key))
   ORDER BY s.id`,
);

/** Sites that lack one of the rules. */
export async function sitesLackingRules(sql: Sql, keys: string[]): Promise<string[]> {
  return (await sql.rows<{ id: string }>(lacking, [keys])).map((row) => row.id);
}
