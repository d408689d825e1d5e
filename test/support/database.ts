import { randomBytes } from 'node:crypto';
import { urlForDatabase } from '@parley/store';
import pg from 'pg';

export interface TestDatabase {
  url: string;
  /** Any SQL, as the owner of the database. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A database of its own: a copy of the migrated one, or an empty one; also on another server than the one all share. */
export async function testDatabase(options: { empty?: boolean; server?: string } = {}): Promise<TestDatabase> {
  const server = options.server ?? process.env['PARLEY_TEST_SERVER'];
  if (!server) throw new Error('The tests have no PostgreSQL: run them with `npm test`.');
  const name = `t_${randomBytes(8).toString('hex')}`;
  await once(server, `CREATE DATABASE ${name}${options.empty ? '' : ' TEMPLATE parley_test_template'}`);
  const url = urlForDatabase(server, name);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  return {
    url,
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await pool.query<Row>(text, values)).rows,
    drop: async () => {
      await pool.end();
      await once(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function once(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
