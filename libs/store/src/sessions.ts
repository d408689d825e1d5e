import type { Role, SanctionKind } from '@parley/contract';
import type { AccountRecord } from './accounts.js';
import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

/** A session ends 30 days after it was last renewed, and 90 days after it began. */
const idle = `interval '30 days'`;
const absolute = `interval '90 days'`;

const insert = statement(
  'session_insert',
  `INSERT INTO session (id, account_id, user_agent, expires_at) VALUES ($1, $2, $3, now() + ${idle})`,
);
const insertToken = statement(
  'refresh_token_insert',
  `INSERT INTO refresh_token (token_hash, session_id) VALUES ($1, $2)`,
);

export async function insertSession(
  tx: Tx,
  session: { id: string; accountId: string; userAgent: string | null; tokenHash: Buffer },
): Promise<void> {
  await tx.rows(insert, [session.id, session.accountId, session.userAgent]);
  await tx.rows(insertToken, [session.tokenHash, session.id]);
}

const useToken = statement(
  'refresh_token_use',
  `UPDATE refresh_token SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL RETURNING session_id AS "sessionId"`,
);
const ownerOfToken = statement(
  'refresh_token_find',
  `SELECT t.session_id AS "sessionId", s.revoked_at IS NOT NULL AS revoked FROM refresh_token t JOIN session s ON s.id = t.session_id WHERE t.token_hash = $1`,
);
const renew = statement(
  'session_renew',
  `UPDATE session SET last_used_at = now(), expires_at = least(now() + ${idle}, created_at + ${absolute})
   WHERE id = $1 AND revoked_at IS NULL AND expires_at > now() RETURNING account_id AS "accountId"`,
);

const tokenJustUsed = statement(
  'refresh_token_just_used',
  `SELECT session_id AS "sessionId" FROM refresh_token WHERE token_hash = $1 AND used_at > now() - interval '20 seconds'`,
);

/** Takes a refresh token; only one of any number of callers gets its session. */
export async function useRefreshToken(tx: Tx, tokenHash: Buffer): Promise<string | undefined> {
  return (await tx.rows<{ sessionId: string }>(useToken, [tokenHash]))[0]?.sessionId;
}

/** The session of a token that was taken a moment ago. */
export async function sessionOfTokenJustUsed(tx: Tx, tokenHash: Buffer): Promise<string | undefined> {
  return (await tx.rows<{ sessionId: string }>(tokenJustUsed, [tokenHash]))[0]?.sessionId;
}

/** The session of a token, used or not. */
export async function sessionOfToken(
  sql: Sql,
  tokenHash: Buffer,
): Promise<{ sessionId: string; revoked: boolean } | undefined> {
  return (await sql.rows<{ sessionId: string; revoked: boolean }>(ownerOfToken, [tokenHash]))[0];
}

/** Renews a live session with a new token; undefined where it has ended. */
export async function renewSession(tx: Tx, sessionId: string, tokenHash: Buffer): Promise<string | undefined> {
  const [row] = await tx.rows<{ accountId: string }>(renew, [sessionId]);
  if (row) await tx.rows(insertToken, [tokenHash, sessionId]);
  return row?.accountId;
}

/** Renews a live session that is in use. */
export async function touchSession(sql: Sql, sessionId: string): Promise<void> {
  await sql.rows(renew, [sessionId]);
}

const revoke = statement(
  'session_revoke',
  `UPDATE session SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL`,
);

export async function revokeSession(sql: Sql, sessionId: string): Promise<void> {
  await sql.rows(revoke, [sessionId]);
}

const revokeOwn = statement(
  'session_revoke_own',
  `UPDATE session SET revoked_at = now() WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL RETURNING id`,
);

/** Ends one of the account's own sessions; false where it has no such one. */
export async function revokeOwnSession(sql: Sql, accountId: string, sessionId: string): Promise<boolean> {
  return (await sql.rows(revokeOwn, [sessionId, accountId])).length > 0;
}

const revokeOthers = statement(
  'sessions_revoke_others',
  `UPDATE session SET revoked_at = now() WHERE account_id = $1 AND id <> $2 AND revoked_at IS NULL`,
);

/** Ends every session of an account but one. */
export async function revokeOtherSessions(tx: Tx, accountId: string, keptId: string): Promise<void> {
  await tx.rows(revokeOthers, [accountId, keptId]);
}

export interface SessionRecord {
  id: string;
  userAgent: string | null;
  createdAt: Date;
  lastUsedAt: Date;
}

const listLive = statement(
  'session_list',
  `SELECT id, user_agent AS "userAgent", created_at AS "createdAt", last_used_at AS "lastUsedAt"
   FROM session
   WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > now()
     AND (created_at, id) < ($2::timestamptz, $3::uuid)
   ORDER BY created_at DESC, id DESC LIMIT $4`,
);

/** Sessions of an account that go on, newest first (session_account_idx). */
export async function liveSessions(
  sql: Sql,
  accountId: string,
  before: { createdAt: string; id: string },
  limit: number,
): Promise<SessionRecord[]> {
  return sql.rows(listLive, [accountId, before.createdAt, before.id, limit]);
}

export type Speaker = AccountRecord & {
  role: Role | null;
  sanctionKind: SanctionKind | null;
  sanctionUntil: Date | null;
  sanctionReason: string;
};

const speakerOf = statement(
  'session_speaker',
  `SELECT a.id, a.email, a.display_name AS "displayName", a.email_verified_at AS "emailVerifiedAt", a.owner,
          a.created_at AS "createdAt", m.role, x.kind AS "sanctionKind", x.until AS "sanctionUntil", x.reason AS "sanctionReason"
   FROM session s
   JOIN account a ON a.id = s.account_id
   LEFT JOIN membership m ON m.account_id = a.id AND m.site_id = $2
   LEFT JOIN sanction x ON x.account_id = a.id AND x.site_id = $2 AND x.scope = 'writing' AND (x.until IS NULL OR x.until > now())
   WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > now()`,
);

/** Who a live session speaks for, the role and the sanction on a site: read at each request, never from the token. */
export async function speakerOfSession(
  sql: Sql,
  sessionId: string,
  siteId: string | null,
): Promise<Speaker | undefined> {
  return (await sql.rows<Speaker>(speakerOf, [sessionId, siteId]))[0];
}

const makeLink = statement(
  'setup_link_insert',
  `INSERT INTO setup_link (token_hash, expires_at) VALUES ($1, now() + interval '30 minutes')`,
);
const useLink = statement(
  'setup_link_use',
  `UPDATE setup_link SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now() RETURNING token_hash`,
);

export async function insertSetupLink(sql: Sql, tokenHash: Buffer): Promise<void> {
  await sql.rows(makeLink, [tokenHash]);
}

/** Takes a setup link; false where it was used, is too old or never was. */
export async function useSetupLink(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  return (await tx.rows(useLink, [tokenHash])).length > 0;
}
