import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allStatements, insertStatement } from '@parley/store';
import { testDatabase, type TestDatabase } from './support/database.js';
import { lintStatement } from './support/sql-lint.js';

const statements = allStatements();

describe('every statement', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it.each(statements.map((statement): [string, (typeof statements)[number]] => [statement.name, statement]))(
    '%s can be run on a distributed database',
    (_, statement) => {
      expect(lintStatement(statement)).toEqual([]);
    },
  );

  it('can be prepared on the migrated schema', async () => {
    expect(statements.length).toBeGreaterThan(80);
    for (const { name, text } of statements) {
      await database.query(`PREPARE check_${name} AS ${text}`).catch((error: Error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      await database.query(`DEALLOCATE ALL`);
    }
  });

  it('stands in libs/store and nowhere else', () => {
    // speaks to the database of another system, in a file
    const foreign = ['from-isso.ts'];
    const found: string[] = [];
    const walk = (folder: string): void => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
          if (!['node_modules', 'dist', 'store'].includes(entry.name)) walk(path);
        } else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts') && !foreign.includes(entry.name)) {
          if (
            /[`'"]\s*(?:SELECT\s[\s\S]+?FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE)\s/.test(
              readFileSync(path, 'utf8'),
            )
          )
            found.push(path);
        }
      }
    };
    for (const folder of ['apps', 'libs']) walk(join(__dirname, '..', folder));
    expect(found).toEqual([]);
  });

  it('inserts rows of several tables as values, the parents first, the site once', () => {
    const parts = [
      { table: 'flag', columns: ['a', 'b'], rows: [[1, 2]] },
      { table: 'vote', columns: ['c'], rows: [[3], [4]] },
    ];
    const { text } = insertStatement(parts);
    expect(text).toBe(
      'WITH m0 AS (INSERT INTO flag (site_id, a, b) VALUES ($1, $2, $3)) INSERT INTO vote (site_id, c) VALUES ($1, $4), ($1, $5)',
    );
    expect(lintStatement({ name: '', text })).toEqual([]);
  });

  it('tells the same table with other columns apart, and prepares no more shapes than a connection should hold', () => {
    const one = insertStatement([{ table: 'vote', columns: ['c'], rows: [[3]] }]);
    const other = insertStatement([{ table: 'vote', columns: ['d'], rows: [[3]] }]);
    expect(other.text).not.toBe(one.text);
    const names = Array.from(
      { length: 200 },
      (_, n) =>
        insertStatement([{ table: 'vote', columns: ['e'], rows: Array.from({ length: n + 1 }, () => [1]) }]).name,
    );
    expect(names.filter((name) => name !== '').length).toBeLessThanOrEqual(64);
    expect(names.at(-1)).toBe('');
  });

  it('keeps the places of prepared statements free of batches, whose shapes hardly ever come again', () => {
    const rows = Array.from({ length: 40 }, () => [1]);
    expect(insertStatement([{ table: 'vote', columns: ['batch'], rows }]).name).toBe('');
    expect(insertStatement([{ table: 'vote', columns: ['batch'], rows: rows.slice(0, 2) }]).name).not.toBe('');
  });
});

describe('the lint itself refuses', () => {
  it.each([
    ['a table without its site', 'SELECT 1 FROM comment WHERE id = $1', 'comment  without its site'],
    [
      'a joined table without its site',
      'SELECT 1 FROM comment c JOIN claim k ON k.comment_id = c.id WHERE c.site_id = $1',
      'claim k without its site',
    ],
    [
      'a site taken from an outer row',
      'SELECT 1 FROM comment c JOIN LATERAL (SELECT 1 FROM claim k WHERE k.site_id = c.site_id) x ON true WHERE c.site_id = $1',
      'claim k without its site',
    ],
    ['an update without its site', 'UPDATE comment SET depth = 1 WHERE id = $1', 'comment  without its site'],
    ['a deletion without its site', 'DELETE FROM outbox WHERE id = $1', 'outbox  without its site'],
    [
      'one leg of a recursion without its site',
      'WITH RECURSIVE up AS (SELECT c.id FROM comment c WHERE c.site_id = $1 UNION ALL SELECT c.id FROM up JOIN comment c ON c.id = up.id) SELECT 1 FROM up',
      'comment c without its site',
    ],
    [
      'a clock in an update',
      'UPDATE comment c SET edited_at = clock_timestamp() WHERE c.site_id = $1',
      'a volatile function in an UPDATE',
    ],
    [
      'now() in DO UPDATE',
      'INSERT INTO vote (site_id) VALUES ($1) ON CONFLICT (site_id) DO UPDATE SET at = now()',
      'now() in DO UPDATE SET',
    ],
    ['a subquery in VALUES', 'INSERT INTO vote (site_id, value) VALUES ($1, (SELECT 1))', 'a subquery in VALUES'],
    ['INSERT … SELECT', 'INSERT INTO vote (site_id) SELECT $1', 'INSERT … SELECT into vote'],
  ])('%s', (_, text, fault) => {
    expect(lintStatement({ name: 'bad', text })).toContain(fault);
  });

  it('a look at every site without a reason', () => {
    expect(lintStatement({ name: 'bad', text: 'SELECT 1 FROM comment', everySite: ' ' })).toEqual([
      'looks at every site and does not say why',
    ]);
  });
});

describe('reading a thread costs the same beside many other comments', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await fill(database);
  }, 120_000);
  afterAll(() => database.drop());

  const site = '00000000-0000-7000-8000-000000000001';
  const post = '00000000-0000-7000-8000-0000000000a1';
  const nil = '00000000-0000-0000-0000-000000000000';

  it.each([
    ['thread_oldest_26_6', [site, post, '-infinity', nil]],
    ['thread_newest_26_6', [site, post, 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']],
    ['thread_top_26_6', [site, post, '-infinity', nil, -2147483648]],
    ['thread_recent', [site, post, 50]],
    ['thread_children', [site, '00000000-0000-7000-8001-000000000001', '-infinity', nil, 26]],
    ['thread_below_root', [site, '00000000-0000-7000-8001-000000000001', '-infinity', nil, 26]],
  ])('%s filters out no more than 1,000 rows', async (name, values) => {
    const text = statements.find((statement) => statement.name === name)?.text ?? '';
    const [row] = await database.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
      values,
    );
    const plan = row?.['QUERY PLAN'][0]?.Plan as PlanNode;
    expect(plan['Actual Rows']).toBeGreaterThan(0);
    expect(mostFiltered(plan)).toBeLessThanOrEqual(1000);
  });

  interface PlanNode {
    'Rows Removed by Filter'?: number;
    'Actual Rows': number;
    'Actual Loops': number;
    Plans?: PlanNode[];
  }
  const mostFiltered = (node: PlanNode): number =>
    Math.max((node['Rows Removed by Filter'] ?? 0) * node['Actual Loops'], ...(node.Plans ?? []).map(mostFiltered));
});

/** One post with 3,000 comments in threads of 30, and 40,000 newer ones under another post. */
async function fill(database: TestDatabase): Promise<void> {
  const site = '00000000-0000-7000-8000-000000000001';
  await database.query(`INSERT INTO site (id, key, name) VALUES ($1, 'full', 'Full')`, [site]);
  for (const [id, slug] of [
    ['00000000-0000-7000-8000-0000000000a1', 'small'],
    ['00000000-0000-7000-8000-0000000000a2', 'large'],
  ]) {
    await database.query(`INSERT INTO post (site_id, id, slug, title) VALUES ($1, $2, $3, $3)`, [site, id, slug]);
    await database.query(`INSERT INTO post_stat (site_id, post_id) VALUES ($1, $2)`, [site, id]);
  }
  const comments = (post: string, space: string, count: number, since: string): string => `
    INSERT INTO comment (site_id, id, post_id, parent_id, root_id, depth, status, visible, body, html, fragment, created_at)
    SELECT '${site}', ('00000000-0000-7000-${space}-' || lpad(to_hex(n), 12, '0'))::uuid, '${post}',
      CASE WHEN (n - 1) % 30 > 0 THEN ('00000000-0000-7000-${space}-' || lpad(to_hex(n - 1 - (n - 2) % 30 % 3), 12, '0'))::uuid END,
      ('00000000-0000-7000-${space}-' || lpad(to_hex(n - (n - 1) % 30), 12, '0'))::uuid,
      CASE WHEN (n - 1) % 30 > 0 THEN 1 ELSE 0 END, 'published', true, 'words', '<p>words</p>', '{"body":"words"', ${since} + n * interval '1 second'
    FROM generate_series(1, ${count}) n`;
  await database.query(comments('00000000-0000-7000-8000-0000000000a1', '8001', 3000, `timestamptz '2020-01-01'`));
  await database.query(comments('00000000-0000-7000-8000-0000000000a2', '8002', 40_000, `timestamptz '2021-01-01'`));
  await database.query(
    `INSERT INTO comment_stat (site_id, comment_id, post_id, top, created_at) SELECT site_id, id, post_id, parent_id IS NULL, created_at FROM comment`,
  );
  await database.query('ANALYZE');
}
