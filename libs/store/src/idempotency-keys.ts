import { Failure } from '@parley/contract';
import { sqlState, type Database, type Sql, type Tx } from './database.js';
import { everySiteStatement, statement } from './statement.js';

/** A request that must take effect at most once. */
export interface Once {
  siteId: string;
  /** Who asks for what: the caller and the route. */
  scope: string;
  key: string;
  /** SHA-256 of the request, to tell a retry from another request with the same key. */
  fingerprint: Buffer;
}

/** Stands for "no site" where a route belongs to none. */
export const noSite = '00000000-0000-0000-0000-000000000000';

const tryLock = statement('idempotency_lock', `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS got`);
const find = statement(
  'idempotency_find',
  `SELECT fingerprint, answer, created_at < now() - interval '24 hours' AS expired
   FROM idempotency_key WHERE site_id = $1 AND scope = $2 AND key = $3`,
);
const forget = statement(
  'idempotency_forget',
  `DELETE FROM idempotency_key WHERE site_id = $1 AND scope = $2 AND key = $3`,
);
const keep = statement(
  'idempotency_keep',
  `INSERT INTO idempotency_key (site_id, scope, key, fingerprint, answer) VALUES ($1, $2, $3, $4, $5)`,
);

/**
 * A transaction that takes effect once for each key: the answer is stored with the effect, in the same transaction,
 * so a crash leaves either both or neither. Without a key it is a plain transaction.
 * @throws Failure `idempotency_in_progress` or `idempotency_key_reused`
 */
export async function transactOnce<T extends object>(
  db: Database,
  once: Once | undefined,
  work: (tx: Tx) => Promise<T>,
): Promise<{ value: T; replayed: boolean }> {
  if (!once) return { value: await db.transaction(work), replayed: false };
  const id = [once.siteId, once.scope, once.key];
  try {
    return await db.transaction(async (tx) => {
      const [lock] = await tx.rows<{ got: boolean }>(tryLock, [id.join('|')]);
      if (!lock?.got) throw inProgress();
      const earlier = await earlierAnswer(tx, once, id);
      if (earlier) return { value: JSON.parse(earlier) as T, replayed: true };
      const value = await work(tx);
      await tx.rows(keep, [...id, once.fingerprint, JSON.stringify(value)]);
      return { value, replayed: false };
    });
  } catch (error) {
    // the lock is only as wide as one server; the primary key is what holds everywhere
    if (sqlState(error) === '23505' && /idempotency_key/.test((error as Error).message)) throw inProgress();
    throw error;
  }
}

async function earlierAnswer(tx: Tx, once: Once, id: string[]): Promise<string | undefined> {
  const [row] = await tx.rows<{ fingerprint: Buffer; answer: string; expired: boolean }>(find, id);
  if (!row) return undefined;
  if (row.expired) {
    await tx.rows(forget, id);
    return undefined;
  }
  if (!row.fingerprint.equals(once.fingerprint)) {
    throw new Failure(
      'idempotency_key_reused',
      'This Idempotency-Key was used for a different request. Use a new one.',
    );
  }
  return row.answer;
}

function inProgress(): Failure {
  return new Failure(
    'idempotency_in_progress',
    'The first request with this Idempotency-Key has not ended. Ask again in a moment.',
  );
}

const sweep = everySiteStatement(
  'idempotency_sweep',
  'housekeeping over all sites',
  `DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'`,
);

/** Forgets keys older than 24 hours. */
export async function sweepIdempotencyKeys(sql: Sql): Promise<void> {
  await sql.rows(sweep, []);
}
