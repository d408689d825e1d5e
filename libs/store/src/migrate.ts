import pg from 'pg';
import { dataSourceFor } from './database.js';
import { migrations } from './migrations/index.js';
import { appendOnlyTables } from './table-kinds.js';

/** The role the application acts under: it may not change the record, and not the schema. */
export const applicationRole = 'parley_app';

/** Any number, as long as every process asks for the same one. */
const migrationLock = 7_301_186_421;

/** The database is newer than this program, or cannot be prepared; the message is one sentence for the operator. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused';
}

export interface Prepared {
  /** The role to act under, or undefined where the user of the URL may not make one. */
  role: string | undefined;
  /** Names of the migrations that were applied now. */
  applied: string[];
}

/**
 * Brings the schema up to date and makes the application's role. Any number of processes may do so at once:
 * one works, the others wait. Interrupted in the middle, it goes on where it was.
 * @throws MigrationRefused when the schema is newer than this program
 */
export async function prepareDatabase(url: string): Promise<Prepared> {
  const guard = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await takeTurn(guard);
    const applied = await applyMigrations(url, guard);
    const role = await prepareRole(guard, applied.length > 0);
    return { role, applied };
  } finally {
    await guard.end();
  }
}

/** Asks again and again instead of waiting: an index that is built beside the writing waits for every statement that runs. */
async function takeTurn(guard: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await guard.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [migrationLock]);
    if (rows[0]?.got) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function applyMigrations(url: string, guard: pg.Client): Promise<string[]> {
  const known = new Set(migrations.map((migration) => migration.name));
  const applied = await appliedMigrations(guard);
  const foreign = applied.filter((name) => !known.has(name));
  if (foreign.length > 0) {
    throw new MigrationRefused(
      `The database was migrated by a newer Parley (${foreign.join(', ')}); start that version, or restore a backup.`,
    );
  }
  if (applied.length === known.size) return [];
  const source = dataSourceFor({ url, poolSize: 1 });
  // a migration may wait for a lock or build an index: the limits of requests are not its limits
  Object.assign(source.options.extra as object, { options: '-c timezone=UTC -c lock_timeout=10000' });
  await source.initialize();
  try {
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function appliedMigrations(guard: pg.Client): Promise<string[]> {
  const { rows } = await guard.query<{ found: string | null }>(`SELECT to_regclass('public.migration')::text AS found`);
  if (!rows[0]?.found) return [];
  return (await guard.query<{ name: string }>('SELECT name FROM migration ORDER BY id')).rows.map((row) => row.name);
}

/** Makes the role and gives it its rights, once and again after each migration. */
async function prepareRole(guard: pg.Client, changed: boolean): Promise<string | undefined> {
  const { rows } = await guard.query<{
    exists: boolean;
    member: boolean;
    creates: boolean;
    maker: boolean;
    database: string;
  }>(
    `SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${applicationRole}') AS exists,
            coalesce((SELECT pg_has_role(oid, 'member') FROM pg_roles WHERE rolname = '${applicationRole}'), false) AS member,
            coalesce((SELECT has_database_privilege(oid, current_database(), 'CREATE') FROM pg_roles WHERE rolname = '${applicationRole}'), false) AS creates,
            (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS maker,
            current_database() AS database`,
  );
  const state = rows[0];
  if (!state) return undefined;
  if (!state.exists || !state.member) {
    if (!state.maker) return undefined;
    if (!state.exists) await createRole(guard);
    if (!state.member) await guard.query(`GRANT ${applicationRole} TO CURRENT_USER`);
  }
  if (changed || !state.creates) await grantRights(guard, state.database);
  return applicationRole;
}

async function createRole(guard: pg.Client): Promise<void> {
  try {
    await guard.query(`CREATE ROLE ${applicationRole} NOLOGIN`);
  } catch (error) {
    // roles belong to the whole server: another database's start may have made it this moment
    if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}

async function grantRights(guard: pg.Client, database: string): Promise<void> {
  // the job queue keeps its own schema, which the application makes
  await guard.query(`GRANT CONNECT, CREATE ON DATABASE ${pg.escapeIdentifier(database)} TO ${applicationRole}`);
  await guard.query(`GRANT USAGE ON SCHEMA public TO ${applicationRole}`);
  await guard.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${applicationRole}`);
  await guard.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${applicationRole}`);
  await guard.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${appendOnlyTables.join(', ')} FROM ${applicationRole}`);
  await guard.query(`REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON migration FROM ${applicationRole}`);
}
