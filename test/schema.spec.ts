import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  appendOnlyTables,
  dataSourceFor,
  entities,
  MigrationRefused,
  prepareDatabase,
  tableKinds,
} from '@parley/store';
import pg from 'pg';
import type { TableColumn } from 'typeorm';
import { testDatabase, type TestDatabase } from './support/database.js';

const root = path.resolve(__dirname, '..');
const kinds: Record<string, string> = tableKinds;

/** The schema of a database as `npm run schema` writes it. */
async function schemaOf(url: string): Promise<string> {
  const script = path.join(root, 'scripts/dump-schema.mjs');
  return (await promisify(execFile)(process.execPath, [script, '--print', url])).stdout;
}

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  identity: boolean;
  fallback: string | null;
}

interface Key {
  name: string;
  table: string;
  columns: string[];
}

type ForeignKey = Key & { to: string; toColumns: string[]; onDelete: string; onUpdate: string };

const columnsOfTables = `
  SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
         a.attidentity <> '' AS identity, pg_get_expr(d.adbin, d.adrelid) AS fallback
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname, a.attnum`;

/** Names of columns; an expression is shown as null, so that it is never taken for the site. */
const named = (relation: string, numbers: string): string =>
  `(SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest(${numbers}) WITH ORDINALITY AS k (number, place)
    LEFT JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.number AND k.number > 0)`;

const uniqueIndexes = `
  SELECT n.relname AS name, c.relname AS table, ${named('c.oid', 'i.indkey::int2[]')} AS columns
  FROM pg_index i JOIN pg_class n ON n.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid
  WHERE c.relnamespace = 'public'::regnamespace AND (i.indisunique OR i.indisexclusion) ORDER BY 1`;

const primaryKeys = `
  SELECT k.conname AS name, c.relname AS table, ${named('c.oid', 'k.conkey')} AS columns
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE c.relnamespace = 'public'::regnamespace AND k.contype = 'p' ORDER BY 1`;

const foreignKeys = `
  SELECT k.conname AS name, c.relname AS table, ${named('c.oid', 'k.conkey')} AS columns, t.relname AS to,
         ${named('t.oid', 'k.confkey')} AS "toColumns", k.confdeltype AS "onDelete", k.confupdtype AS "onUpdate"
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
  WHERE c.relnamespace = 'public'::regnamespace AND k.contype = 'f' ORDER BY 1`;

let database: TestDatabase;
let columns: Column[];
let unique: Key[];
let primary: Key[];
let foreign: ForeignKey[];

beforeAll(async () => {
  database = await testDatabase();
  columns = await database.query<Column>(columnsOfTables);
  unique = await database.query<Key>(uniqueIndexes);
  primary = await database.query<Key>(primaryKeys);
  foreign = await database.query<ForeignKey>(foreignKeys);
});
afterAll(() => database.drop());

describe('the schema', () => {
  it('is the one in libs/store/schema.sql; after a migration run `npm run schema`', async () => {
    expect(await schemaOf(database.url)).toBe(await readFile(path.join(root, 'libs/store/schema.sql'), 'utf8'));
  });

  it('has a kind for every table, and no kind for a table that is not there', () => {
    expect([...new Set(columns.map((column) => column.table))].sort()).toEqual(Object.keys(kinds).sort());
  });

  it('puts site_id first in the primary key of every table of a site', () => {
    const distributed = Object.keys(kinds).filter((table) => kinds[table] === 'distributed');
    const first = Object.fromEntries(primary.map((key) => [key.table, key.columns[0]]));
    expect(distributed.filter((table) => first[table] !== 'site_id')).toEqual([]);
    expect(distributed.length).toBeGreaterThan(10);
  });

  it('puts site_id first in every unique index of a table of a site', () => {
    const ofSites = unique.filter((index) => kinds[index.table] === 'distributed');
    expect(ofSites.filter((index) => index.columns[0] !== 'site_id')).toEqual([]);
    expect(ofSites.map((index) => index.name)).toContain('flag_once_key');
  });

  it('puts site_id first on both sides of every key between tables of a site', () => {
    const between = foreign.filter((key) => kinds[key.table] === 'distributed' && kinds[key.to] === 'distributed');
    expect(between.filter((key) => key.columns[0] !== 'site_id' || key.toColumns[0] !== 'site_id')).toEqual([]);
    expect(between.length).toBeGreaterThan(10);
  });

  it('keeps keys from a table of a site to a reference table plain, and has none to a local one', () => {
    const outwards = foreign.filter((key) => kinds[key.table] === 'distributed' && kinds[key.to] !== 'distributed');
    expect(outwards.filter((key) => kinds[key.to] !== 'reference' || key.columns.length !== 1)).toEqual([]);
    expect(outwards.map((key) => key.to)).toContain('account');
  });

  it('never leads from a reference or local table to a table of a site', () => {
    const inwards = foreign.filter((key) => kinds[key.table] !== 'distributed');
    expect(inwards.filter((key) => kinds[key.to] === 'distributed')).toEqual([]);
    expect(inwards).not.toEqual([]);
  });

  it('clears no column by SET NULL or SET DEFAULT', () => {
    expect(foreign.filter((key) => /[nd]/.test(key.onDelete + key.onUpdate))).toEqual([]);
  });

  it('has no trigger and no rewriting rule', async () => {
    expect(await database.query('SELECT tgname FROM pg_trigger WHERE NOT tgisinternal')).toEqual([]);
    expect(await database.query("SELECT rulename FROM pg_rules WHERE schemaname = 'public'")).toEqual([]);
  });

  it('draws no value from a sequence outside local tables', () => {
    const drawn = columns.filter((column) => column.identity || /nextval/.test(column.fallback ?? ''));
    expect(drawn.filter((column) => kinds[column.table] !== 'local')).toEqual([]);
  });

  it('has a class with the same columns, types, nulls and key for every table', async () => {
    const source = await dataSourceFor({ url: database.url, poolSize: 1 }).initialize();
    try {
      // the builder reads the same fields of an entity's column
      const typeOf = (column: unknown): string =>
        source.driver
          .createFullType(column as TableColumn)
          .toLowerCase()
          .replace(/^timestamptz(.*)$/, 'timestamp$1 with time zone')
          .replace(/^varchar/, 'character varying')
          .replace(/ array$/, '[]');
      const classes = source.entityMetadatas.flatMap((entity) =>
        entity.columns.map((column) => ({
          table: entity.tableName,
          name: column.databaseName,
          type: typeOf(column),
          nullable: column.isNullable,
          key: column.isPrimary,
        })),
      );
      const tables = columns
        .filter((column) => column.table !== 'migration')
        .map(({ table, name, type, nullable }) => {
          const key = primary.some((one) => one.table === table && one.columns.includes(name));
          return { table, name, type, nullable, key };
        });
      const inOrder = (list: typeof classes): string[] => list.map((column) => JSON.stringify(column)).sort();
      expect(inOrder(classes)).toEqual(inOrder(tables));
      expect(source.entityMetadatas).toHaveLength(entities.length);
    } finally {
      await source.destroy();
    }
  });
});

describe('the role of the application', () => {
  let client: pg.Client;
  const site = '00000000-0000-7000-8000-000000000001';
  const id = '00000000-0000-7000-8000-000000000002';

  beforeAll(async () => {
    client = new pg.Client({ connectionString: database.url, options: '-c role=parley_app' });
    await client.connect();
    await client.query(`INSERT INTO moderation_log (site_id, id, kind, data) VALUES ($1, $2, 'site.created', '{}')`, [
      site,
      id,
    ]);
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`INSERT INTO site (id, key, name) VALUES ($1, 'role', 'Role')`, [site]);
    await owner.end();
    await client.query(`INSERT INTO rule (site_id, key, mode, version) VALUES ($1, 'some', 'off', 1)`, [site]);
    await client.query(
      `INSERT INTO rule_version (site_id, key, version, title, condition, effects, examples) VALUES ($1, 'some', 1, '', 'true', '[]', '[]')`,
      [site],
    );
    await client.query(`INSERT INTO moderation_chain (site_id, seq, log_id, hash) VALUES ($1, 1, $2, '\\x00')`, [
      site,
      id,
    ]);
  });
  afterAll(() => client.end());

  it('is the one that acts', async () => {
    expect((await client.query('SELECT current_user AS role')).rows).toEqual([{ role: 'parley_app' }]);
  });

  it.each(appendOnlyTables)('adds to %s and reads it', async (table) => {
    expect((await client.query(`SELECT site_id FROM ${table}`)).rows).toEqual([{ site_id: site }]);
  });

  it.each(
    appendOnlyTables.flatMap((table) => [
      [table, `UPDATE ${table} SET site_id = site_id`],
      [table, `DELETE FROM ${table}`],
      [table, `TRUNCATE ${table}`],
      [table, `DROP TABLE ${table}`],
      [table, `ALTER TABLE ${table} ADD COLUMN more text`],
      [table, `ALTER TABLE ${table} OWNER TO parley_app`],
      [table, `CREATE TRIGGER more BEFORE INSERT ON ${table} EXECUTE FUNCTION suppress_redundant_updates_trigger()`],
    ]),
  )('cannot change %s by %s', async (_, text) => {
    await expect(client.query(text)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(appendOnlyTables)('cannot give itself more rights on %s', async (table) => {
    await client.query(`GRANT UPDATE, DELETE ON ${table} TO parley_app`); // only warns
    await expect(client.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot change which migrations were applied', async () => {
    await expect(client.query('DELETE FROM migration')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query(`INSERT INTO migration (timestamp, name) VALUES (1, 'x')`)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('can change what is no record, so that these refusals mean something', async () => {
    await expect(client.query('UPDATE comment SET version = version')).resolves.toMatchObject({ command: 'UPDATE' });
    await expect(client.query('DELETE FROM outbox')).resolves.toMatchObject({ command: 'DELETE' });
  });
});

describe('migrating', () => {
  let fresh: TestDatabase;
  beforeEach(async () => {
    fresh = await testDatabase({ empty: true });
  });
  afterEach(() => fresh.drop());

  it('a second time changes nothing', async () => {
    const first = await prepareDatabase(fresh.url);
    const before = await schemaOf(fresh.url);
    const second = await prepareDatabase(fresh.url);
    expect(first.applied.length).toBeGreaterThan(0);
    expect(second).toEqual({ role: first.role, applied: [] });
    expect(await schemaOf(fresh.url)).toBe(before);
  });

  it('five at once works on an empty database, and one of them does the work', async () => {
    const five = await Promise.all(Array.from({ length: 5 }, () => prepareDatabase(fresh.url)));
    expect(five.filter((one) => one.applied.length > 0)).toHaveLength(1);
    expect(new Set(five.map((one) => one.role)).size).toBe(1);
    expect(await schemaOf(fresh.url)).toBe(await schemaOf(database.url));
  });

  it('refuses a database that a newer version has migrated, and leaves it alone', async () => {
    await prepareDatabase(fresh.url);
    await fresh.query(`INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`);
    const refused = prepareDatabase(fresh.url);
    await expect(refused).rejects.toBeInstanceOf(MigrationRefused);
    await expect(refused).rejects.toThrow('FromTheFuture9999999999999');
    expect(await schemaOf(fresh.url)).toBe(await schemaOf(database.url));
  });
});
