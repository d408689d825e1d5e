import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { Statement } from './statement.js';
import { within } from './traces.js';

/** What can run a statement: the database itself, a transaction on it, or a replica. */
export interface Sql {
  /** Rows of a prepared statement. */
  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}

/** An open transaction: its statements and its entities see and write the same. */
export interface Tx extends Sql {
  readonly manager: EntityManager;
}

/** Where one reader is served from. It may show things as they were up to a second ago; nothing is written through it. */
export interface Reads extends Sql {
  /**
   * Looks for something that somebody may know of already. Where it has not arrived yet, it is looked for on the
   * primary, and everything after it is read there too.
   */
  find<T>(look: (sql: Sql) => Promise<T | undefined>): Promise<T | undefined>;
}

/** Runs a statement on a pool or a connection, prepared where it has a name. */
export async function run<Row>(
  on: pg.Pool | pg.PoolClient,
  statement: Statement,
  values: readonly unknown[],
  server: 'primary' | 'replica' = 'primary',
): Promise<Row[]> {
  const query = statement.name
    ? { name: statement.name, text: statement.text, values: values as unknown[] }
    : { text: statement.text, values: values as unknown[] };
  return asked(statement.name || 'unnamed', server, async () => (await on.query(query)).rows as Row[]);
}

/** A question to a database as a trace shows it: by its name. */
export function asked<T>(name: string, server: 'primary' | 'replica', work: () => Promise<T>): Promise<T> {
  const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': name, 'parley.database': server };
  return within(name, { kind: 'asks', attributes }, work);
}
