import { createHash, randomBytes } from 'node:crypto';
import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

/** What a link in a mail is for, and how long it works. */
const lifetimes = { reset_password: '1 hour', verify_email: '3 days' } as const;
export type TokenPurpose = keyof typeof lifetimes;

/** Whom a token speaks for, and the address it was sent to. */
export interface TokenHolder {
  accountId: string;
  email: string;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const insert = statement(
  'account_token_insert',
  `INSERT INTO account_token (token_hash, account_id, purpose, email, expires_at)
   VALUES ($1, $2, $3, $4, now() + $5::interval)`,
);

/** Makes a token of 256 random bits. Only its hash is kept, so it is told this once. */
export async function makeAccountToken(
  sql: Sql,
  purpose: TokenPurpose,
  { accountId, email }: TokenHolder,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql.rows(insert, [hashOf(token), accountId, purpose, email, lifetimes[purpose]]);
  return token;
}

const standing = `purpose = $2 AND used_at IS NULL AND expires_at > now()`;
const find = statement(
  'account_token_find',
  `SELECT account_id AS "accountId", email FROM account_token WHERE token_hash = $1 AND ${standing}`,
);

/** Whom a token speaks for that can still be used; looking uses nothing up. */
export async function holderOfToken(sql: Sql, purpose: TokenPurpose, token: string): Promise<TokenHolder | undefined> {
  return (await sql.rows<TokenHolder>(find, [hashOf(token), purpose]))[0];
}

const use = statement(
  'account_token_use',
  `UPDATE account_token SET used_at = now() WHERE token_hash = $1 AND ${standing}
   RETURNING account_id AS "accountId", email`,
);

/** Takes a token; only one of any number of callers gets its holder. */
export async function useAccountToken(tx: Tx, purpose: TokenPurpose, token: string): Promise<TokenHolder | undefined> {
  return (await tx.rows<TokenHolder>(use, [hashOf(token), purpose]))[0];
}

const useUp = statement(
  'account_tokens_use_up',
  `UPDATE account_token SET used_at = now() WHERE account_id = $1 AND purpose = $2 AND used_at IS NULL`,
);

/** Ends every link of a kind that an account was sent (account_token_account_idx). */
export async function useUpTokens(tx: Tx, accountId: string, purpose: TokenPurpose): Promise<void> {
  await tx.rows(useUp, [accountId, purpose]);
}

const forget = statement('account_tokens_forget', `DELETE FROM account_token WHERE account_id = $1`);

export async function forgetTokens(tx: Tx, accountId: string): Promise<void> {
  await tx.rows(forget, [accountId]);
}

const sweep = statement(
  'account_tokens_sweep',
  `DELETE FROM account_token WHERE expires_at < now() - interval '1 day'`,
);

/** Forgets tokens that are over. */
export async function sweepAccountTokens(sql: Sql): Promise<void> {
  await sql.rows(sweep, []);
}
