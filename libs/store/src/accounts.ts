import type { Role } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { likenessOf, nameLikeness } from './name-likeness.js';
import { everySiteStatement, statement } from './statement.js';

export interface AccountRecord {
  id: string;
  email: string | null;
  displayName: string;
  emailVerifiedAt: Date | null;
  owner: boolean;
  createdAt: Date;
}

const columns = `a.id, a.email, a.display_name AS "displayName", a.email_verified_at AS "emailVerifiedAt", a.owner, a.created_at AS "createdAt"`;

const insert = statement(
  'account_insert',
  `INSERT INTO account (id, email, display_name, owner) VALUES ($1, $2, $3, $4)
   ON CONFLICT (lower(email)) DO NOTHING RETURNING created_at AS "createdAt"`,
);
const insertCredential = statement(
  'credential_insert',
  `INSERT INTO credential (account_id, password_hash) VALUES ($1, $2)`,
);

/** Makes an account with a password; undefined where the address has one already (account_email_key). */
export async function insertAccount(
  tx: Tx,
  account: { id: string; email: string; displayName: string; owner: boolean; passwordHash: string },
): Promise<AccountRecord | undefined> {
  const [row] = await tx.rows<{ createdAt: Date }>(insert, [
    account.id,
    account.email,
    account.displayName,
    account.owner,
  ]);
  if (!row) return undefined;
  await tx.rows(insertCredential, [account.id, account.passwordHash]);
  const { passwordHash: _, ...rest } = account;
  return { ...rest, emailVerifiedAt: null, createdAt: row.createdAt };
}

const byEmail = statement(
  'account_by_email',
  `SELECT ${columns}, c.password_hash AS "passwordHash"
   FROM account a JOIN credential c ON c.account_id = a.id WHERE lower(a.email) = lower($1)`,
);

export async function findAccountByEmail(
  sql: Sql,
  email: string,
): Promise<(AccountRecord & { passwordHash: string }) | undefined> {
  return (await sql.rows<AccountRecord & { passwordHash: string }>(byEmail, [email]))[0];
}

const byId = statement('account_by_id', `SELECT ${columns} FROM account a WHERE a.id = $1`);

export async function findAccount(sql: Sql, id: string): Promise<AccountRecord | undefined> {
  return (await sql.rows<AccountRecord>(byId, [id]))[0];
}

const setHash = statement(
  'credential_update',
  `UPDATE credential SET password_hash = $2, changed_at = now() WHERE account_id = $1`,
);

export async function setPasswordHash(sql: Sql, accountId: string, hash: string): Promise<void> {
  await sql.rows(setHash, [accountId, hash]);
}

const holdCredential = statement(
  'credential_hold',
  `SELECT account_id FROM credential WHERE account_id = $1 AND password_hash = $2 FOR SHARE`,
);

/**
 * Holds a password until the transaction ends, where it is still the one that was checked: so that no session begins
 * with it after it was replaced.
 */
export async function holdPasswordHash(tx: Tx, accountId: string, hash: string): Promise<boolean> {
  return (await tx.rows(holdCredential, [accountId, hash])).length > 0;
}

const verify = statement(
  'account_verify_email',
  `UPDATE account a SET email_verified_at = coalesce(a.email_verified_at, now())
   WHERE a.id = $1 AND lower(a.email) = lower($2) RETURNING a.id`,
);

/** Marks an address as confirmed, where it is still the account's; false where it is not. */
export async function verifyEmail(tx: Tx, accountId: string, email: string): Promise<boolean> {
  return (await tx.rows(verify, [accountId, email])).length > 0;
}

const rolesOf = statement(
  'roles_of_account',
  `SELECT s.key AS site, m.role FROM membership m JOIN site s ON s.id = m.site_id WHERE m.account_id = $1 ORDER BY s.key`,
);

/** The roles of an account on every site (membership_account_idx). */
export async function rolesOfAccount(sql: Sql, accountId: string): Promise<{ site: string; role: Role }[]> {
  return sql.rows(rolesOf, [accountId]);
}

const lockOwners = statement('owners_lock', `SELECT id FROM account WHERE owner ORDER BY id FOR UPDATE`);

/** The owners, locked so that the last one cannot leave twice. */
export async function lockAllOwners(tx: Tx): Promise<string[]> {
  return (await tx.rows<{ id: string }>(lockOwners, [])).map((row) => row.id);
}

const anyOwner = statement('owner_exists', `SELECT EXISTS (SELECT 1 FROM account WHERE owner) AS found`);

export async function ownerExists(sql: Sql): Promise<boolean> {
  return (await sql.rows<{ found: boolean }>(anyOwner, []))[0]?.found ?? false;
}

const hashOf = statement('credential_of', `SELECT password_hash AS hash FROM credential WHERE account_id = $1`);

/** The stored hash of an account's password; undefined for one without. */
export async function passwordHashOf(sql: Sql, accountId: string): Promise<string | undefined> {
  return (await sql.rows<{ hash: string }>(hashOf, [accountId]))[0]?.hash;
}

const lockOne = statement('account_lock', `SELECT ${columns} FROM account a WHERE a.id = $1 FOR NO KEY UPDATE`);

/** Holds an account until the transaction ends; what refers to it can still be written meanwhile. */
export async function lockAccount(tx: Tx, id: string): Promise<AccountRecord | undefined> {
  return (await tx.rows<AccountRecord>(lockOne, [id]))[0];
}

const change = statement(
  'account_change',
  `UPDATE account a SET display_name = $2, email = $3,
     email_verified_at = CASE WHEN lower(a.email) = lower($3) THEN a.email_verified_at END
   WHERE a.id = $1 AND NOT EXISTS (SELECT 1 FROM account o WHERE lower(o.email) = lower($3) AND o.id <> $1)
   RETURNING ${columns}`,
);

/** Changes name and address; undefined where somebody else has the address (account_email_key). */
export async function changeAccount(
  tx: Tx,
  id: string,
  to: { displayName: string; email: string | null },
): Promise<AccountRecord | undefined> {
  return (await tx.rows<AccountRecord>(change, [id, to.displayName, to.email]))[0];
}

const erase = statement(
  'account_erase',
  `UPDATE account SET email = NULL, display_name = '', email_verified_at = NULL, owner = false, erased_at = now() WHERE id = $1`,
);
const eraseCredential = statement('credential_erase', `DELETE FROM credential WHERE account_id = $1`);
const eraseMemberships = statement('memberships_erase', `DELETE FROM membership WHERE account_id = $1`);

/** Forgets who an account was: name, address, password, roles. The bare id stays in the record. */
export async function eraseAccount(tx: Tx, id: string): Promise<void> {
  await tx.rows(erase, [id]);
  await tx.rows(eraseCredential, [id]);
  await tx.rows(eraseMemberships, [id]);
}

const sites = everySiteStatement(
  'sites_of_author',
  'a person is the same on every site',
  `SELECT s.id FROM site s
   WHERE EXISTS (SELECT 1 FROM comment c WHERE c.site_id = s.id AND c.author_id = $1)
      OR EXISTS (SELECT 1 FROM notification n WHERE n.site_id = s.id AND n.account_id = $1)
      OR EXISTS (SELECT 1 FROM membership m WHERE m.site_id = s.id AND m.account_id = $1)
      OR EXISTS (SELECT 1 FROM saved_view v WHERE v.site_id = s.id AND v.account_id = $1)
      OR EXISTS (SELECT 1 FROM notice o WHERE o.site_id = s.id AND o.account_id = $1)
   ORDER BY s.id`,
);

/** Sites that hold something of somebody's own: words, notifications, roles, views, notices (comment_author_idx). */
export async function sitesOfAuthor(sql: Sql, accountId: string): Promise<string[]> {
  return (await sql.rows<{ id: string }>(sites, [accountId])).map((row) => row.id);
}

const written = everySiteStatement(
  'sites_written_on',
  'a person is the same on every site',
  `SELECT s.id FROM site s WHERE EXISTS (SELECT 1 FROM comment c WHERE c.site_id = s.id AND c.author_id = $1) ORDER BY s.id`,
);

/** Sites that hold words of somebody (comment_author_idx). */
export async function sitesWrittenOn(sql: Sql, accountId: string): Promise<string[]> {
  return (await sql.rows<{ id: string }>(written, [accountId])).map((row) => row.id);
}

const isErased = statement('account_erased', `SELECT a.id FROM account a WHERE a.id = $1 AND a.erased_at IS NOT NULL`);

/** Whether an account is but the bare id of somebody who left. */
export async function wasErased(sql: Sql, id: string): Promise<boolean> {
  return (await sql.rows(isErased, [id])).length > 0;
}

const alike = statement(
  'account_alike',
  `SELECT EXISTS (SELECT 1 FROM account a WHERE a.erased_at IS NULL AND ${likenessOf('a.display_name')} = $1) AS found`,
);

/** Whether somebody with an account has a name that passes for this one (account_likeness_idx). */
export async function nameIsTaken(sql: Sql, name: string): Promise<boolean> {
  return (await sql.rows<{ found: boolean }>(alike, [nameLikeness(name)]))[0]?.found ?? false;
}
