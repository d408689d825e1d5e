import pg from 'pg';
import { errorCode } from './embedded-error.js';
import { SUPERUSER } from './init-cluster.js';

export const DATABASE = 'parley';

export function connectionUrl(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
}

/** The connection URL for another database on the same server. */
export function urlForDatabase(url: string, database: string): string {
  const result = new URL(url);
  result.pathname = `/${encodeURIComponent(database)}`;
  return result.href;
}

/** Connects, makes the database if it is missing, and says under which name the server runs. */
export async function greet(url: string): Promise<string> {
  const client = new pg.Client({
    connectionString: urlForDatabase(url, 'postgres'),
    connectionTimeoutMillis: 3_000,
    query_timeout: 10_000,
  });
  // A connection that breaks is reported by the call in progress; unheard, it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string; complete: boolean }>(
      `SELECT current_setting('cluster_name') AS name,
              EXISTS (SELECT FROM pg_database WHERE datname = '${DATABASE}') AS complete`,
    );
    if (rows[0]?.complete === false) await createDatabase(client);
    return rows[0]?.name ?? '';
  } finally {
    await client.end().catch(() => undefined);
  }
}

const MADE_BY_ANOTHER = ['42P04', '23505'];
const WRONG_PASSWORD = ['28P01', '28000'];

async function createDatabase(client: pg.Client): Promise<void> {
  await client.query(`CREATE DATABASE ${DATABASE}`).catch((error: unknown) => {
    if (!MADE_BY_ANOTHER.includes(errorCode(error) ?? '')) throw error;
  });
}

export function isWrongPassword(error: unknown): boolean {
  return WRONG_PASSWORD.includes(errorCode(error) ?? '');
}
