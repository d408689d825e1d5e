import type { Sql } from './database.js';
import type { Statement } from './statement.js';

/** Rows for one table of a site: values in the order of `columns`, the site itself left out. */
export interface NewRows {
  table: string;
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
}

/** How many different statements are prepared; the shapes that follow are planned as they come. */
const mostPrepared = 64;
/** Rows of one table from which on a statement is a batch: its shape hardly ever comes again, and takes no place. */
const batchFrom = 16;
const prepared = new Map<string, Statement>();

/**
 * Adds rows to any number of tables in one statement, which costs one round trip however much there is to write.
 * Members are INSERT … VALUES and refer to no other member: a distributed database runs them one after the other,
 * so parents come before their children.
 */
export async function insertRows(sql: Sql, siteId: string, parts: readonly NewRows[]): Promise<void> {
  const filled = parts.filter((part) => part.rows.length > 0);
  if (filled.length === 0) return;
  await sql.rows(insertStatement(filled), [siteId, ...filled.flatMap((part) => part.rows.flat())]);
}

/** The statement for these tables, columns and numbers of rows; `$1` is the site. */
export function insertStatement(parts: readonly NewRows[]): Statement {
  const shape = parts.map(({ table, columns, rows }) => `${table} ${columns.join(' ')} ${rows.length}`).join(',');
  const known = prepared.get(shape);
  if (known) return known;
  let next = 2;
  const members = parts.map(({ table, columns, rows }) => {
    const tuples = rows.map(() => `($1, ${columns.map(() => `$${next++}`).join(', ')})`);
    return `INSERT INTO ${table} (site_id, ${columns.join(', ')}) VALUES ${tuples.join(', ')}`;
  });
  const last = members.pop() ?? '';
  const before = members.map((member, i) => `m${i} AS (${member})`);
  const text = before.length === 0 ? last : `WITH ${before.join(', ')} ${last}`;
  if (prepared.size >= mostPrepared || parts.some(({ rows }) => rows.length >= batchFrom)) return { name: '', text };
  const made = { name: `insert_rows_${prepared.size}`, text };
  prepared.set(shape, made);
  return made;
}
