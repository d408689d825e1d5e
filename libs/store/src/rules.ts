import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

export interface StoredRule {
  key: string;
  version: number;
  mode: 'off' | 'shadow' | 'live';
  title: string;
  when: string;
  then: unknown[];
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

const insert = statement(
  'rule_insert',
  `INSERT INTO rule (site_id, key, mode, version) VALUES ($1, $2, $3, $4) ON CONFLICT (site_id, key) DO NOTHING RETURNING key`,
);
const insertVersion = statement(
  'rule_version_insert',
  `INSERT INTO rule_version (site_id, key, version, title, condition, effects, examples) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Stores a rule with its first version; false where the site has one of that key. */
export async function insertRule(tx: Tx, siteId: string, rule: StoredRule & { examples: object[] }): Promise<boolean> {
  const rows = await tx.rows(insert, [siteId, rule.key, rule.mode, rule.version]);
  if (rows.length === 0) return false;
  await tx.rows(insertVersion, [
    siteId,
    rule.key,
    rule.version,
    rule.title,
    rule.when,
    JSON.stringify(rule.then),
    JSON.stringify(rule.examples),
  ]);
  return true;
}
