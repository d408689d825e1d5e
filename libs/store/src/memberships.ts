import type { Role } from '@parley/contract';
import type { AccountRecord } from './accounts.js';
import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

const put = statement(
  'membership_put',
  `INSERT INTO membership (site_id, account_id, role) VALUES ($1, $2, $3)
   ON CONFLICT (site_id, account_id) DO UPDATE SET role = excluded.role`,
);
const remove = statement('membership_remove', `DELETE FROM membership WHERE site_id = $1 AND account_id = $2`);
const find = statement('membership_find', `SELECT role FROM membership WHERE site_id = $1 AND account_id = $2`);

/** Sets a role; `member` is what everybody is, so it takes the row away. */
export async function setRole(tx: Tx, siteId: string, accountId: string, role: Role): Promise<void> {
  if (role === 'member') await tx.rows(remove, [siteId, accountId]);
  else await tx.rows(put, [siteId, accountId, role]);
}

export async function roleOn(sql: Sql, siteId: string, accountId: string): Promise<Role> {
  return (await sql.rows<{ role: Role }>(find, [siteId, accountId]))[0]?.role ?? 'member';
}

const list = statement(
  'membership_list',
  `SELECT a.id, a.email, a.display_name AS "displayName", a.email_verified_at AS "emailVerifiedAt", a.owner,
          a.created_at AS "createdAt", m.role
   FROM membership m JOIN account a ON a.id = m.account_id
   WHERE m.site_id = $1 AND (a.display_name, a.id) > ($2, $3::uuid)
   ORDER BY a.display_name, a.id LIMIT $4`,
);

/** Members with a role, by name. */
export async function listMembers(
  sql: Sql,
  siteId: string,
  after: { name: string; id: string },
  limit: number,
): Promise<(AccountRecord & { role: Role })[]> {
  return sql.rows(list, [siteId, after.name, after.id, limit]);
}

const others = statement(
  'moderators_beside',
  `SELECT ((SELECT count(*) FROM membership m WHERE m.site_id = $1 AND m.account_id <> $2)
         + (SELECT count(*) FROM account a WHERE a.owner AND a.id <> $2))::int AS others`,
);

/** How many beside somebody can decide on a site. */
export async function otherModerators(sql: Sql, siteId: string, accountId: string): Promise<number> {
  return (await sql.rows<{ others: number }>(others, [siteId, accountId]))[0]?.others ?? 0;
}

const moderators = statement(
  'moderators_of_site',
  `SELECT a.id, a.display_name AS "displayName", m.role
   FROM membership m JOIN account a ON a.id = m.account_id WHERE m.site_id = $1 AND NOT a.owner
   UNION ALL
   SELECT a.id, a.display_name, 'admin' FROM account a WHERE a.owner
   ORDER BY "displayName", id LIMIT 1000`,
);

/** Everybody who can decide on a site, by name (primary key of membership, account_owner_idx). */
export async function moderatorsOf(
  sql: Sql,
  siteId: string,
): Promise<{ id: string; displayName: string; role: Role }[]> {
  return sql.rows(moderators, [siteId]);
}

const people = statement(
  'people_find',
  `SELECT a.id, a.email, a.display_name AS "displayName", a.email_verified_at AS "emailVerifiedAt", a.owner,
          a.created_at AS "createdAt", coalesce(m.role, 'member') AS role
   FROM account a LEFT JOIN membership m ON m.site_id = $1 AND m.account_id = a.id
   WHERE a.erased_at IS NULL AND (lower(a.email) = lower($2)
      OR (lower(a.display_name) COLLATE "C" >= lower($2) AND lower(a.display_name) COLLATE "C" < lower($2) || $3))
   ORDER BY lower(a.display_name) COLLATE "C", a.id LIMIT $4`,
);
/** After every text that begins with what it is put behind. */
const afterAll = '\u{10ffff}';

/** People with this address or a name that begins so, with their role on a site (account_email_key, account_name_idx). */
export async function findPeople(
  sql: Sql,
  siteId: string,
  words: string,
  limit: number,
): Promise<(AccountRecord & { role: Role })[]> {
  return sql.rows(people, [siteId, words, afterAll, limit]);
}
