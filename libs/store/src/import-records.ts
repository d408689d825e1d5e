import type { Database, Sql } from './database.js';
import { insertRows } from './insertion.js';
import { everySiteStatement, statement } from './statement.js';

/** A record of an archive as it waits to be written. */
export interface StagedRecord {
  /** Its place in the file. */
  seq: number;
  kind: 'post' | 'comment' | 'skipped';
  ref: string;
  parentRef: string | null;
  /** When it was said, as far as the archive knows. */
  at: Date | null;
  /** The rest as JSON text. */
  data: string;
}

/** A comment as it was kept, and whether it waits for the one it answers. */
export type StagedRow = StagedRecord & { waits: boolean };

const begin = statement('import_run_begin', `INSERT INTO import_run (site_id, id) VALUES ($1, $2)`);
const seen = statement('import_run_seen', `UPDATE import_run SET seen_at = now() WHERE site_id = $1 AND id = $2`);
const end = statement('import_run_end', `DELETE FROM import_run WHERE site_id = $1 AND id = $2`);
const clear = statement(
  'import_records_clear',
  `DELETE FROM import_record WHERE site_id = $1 AND run_id = $2 AND seq >= $3 AND seq < $4`,
);
const last = statement(
  'import_records_last',
  `SELECT coalesce(max(r.seq), -1)::float8 AS seq FROM import_record r WHERE r.site_id = $1 AND r.run_id = $2`,
);
const lost = everySiteStatement(
  'import_runs_lost',
  'what killed imports left behind is swept on every site',
  `SELECT site_id AS "siteId", id FROM import_run WHERE seen_at < now() - interval '1 hour' LIMIT 100`,
);

/** Records forgotten in one statement. */
const clearedAtOnce = 5000;

/** Notes that an import runs; what it reads is kept under this id until it ends. */
export async function beginImport(sql: Sql, siteId: string, runId: string): Promise<void> {
  await sql.rows(begin, [siteId, runId]);
}

/** Says that an import still runs; one not heard of for an hour is swept. */
export async function keepImport(sql: Sql, siteId: string, runId: string): Promise<void> {
  await sql.rows(seen, [siteId, runId]);
}

/** Forgets what an import has read. */
export async function endImport(sql: Sql, siteId: string, runId: string): Promise<void> {
  const [{ seq } = { seq: -1 }] = await sql.rows<{ seq: number }>(last, [siteId, runId]);
  for (let from = 0; from <= seq; from += clearedAtOnce)
    await sql.rows(clear, [siteId, runId, from, from + clearedAtOnce]);
  await sql.rows(end, [siteId, runId]);
}

/** Forgets what imports have read that were killed. For the job. */
export async function sweepImports(db: Database): Promise<void> {
  for (const { siteId, id } of await db.rows<{ siteId: string; id: string }>(lost, [])) await endImport(db, siteId, id);
}

/** What a record is called among those of all runs; posts and comments may share their names. */
const nameOf = (runId: string, kind: 'post' | 'comment' | 'skipped', ref: string): string =>
  `${runId} ${kind === 'post' ? 'p' : 'c'} ${ref}`;
/** What stands before the name a record had in the archive: an id, a letter, two spaces. */
const named = (name: string): string => `substr(${name}, 40)`;

/** Keeps records of an archive until they are written. */
export async function stageRecords(sql: Sql, siteId: string, runId: string, those: StagedRecord[]): Promise<void> {
  const rows = those.map((r) => {
    const parent = r.parentRef === null ? null : nameOf(runId, 'comment', r.parentRef);
    return [runId, r.seq, r.kind, nameOf(runId, r.kind, r.ref), parent, r.at, r.data];
  });
  const columns = ['run_id', 'seq', 'kind', 'name', 'parent', 'at', 'data'];
  await insertRows(sql, siteId, [{ table: 'import_record', columns, rows }]);
}

function namesOf(runId: string, kind: 'post' | 'comment', refs: readonly string[]): string[] {
  return refs.map((ref) => nameOf(runId, kind, ref));
}

const refsStaged = statement(
  'import_records_staged',
  `SELECT ${named('r.name')} AS ref, r.state, r.data FROM import_record r
   WHERE r.site_id = $1 AND r.name = ANY($2::text[]) AND r.kind = $3`,
);

/** What the archive holds of these, as far as it was read, and how far each has come (import_record_name_idx). */
export async function stagedRefs(
  sql: Sql,
  siteId: string,
  runId: string,
  kind: 'post' | 'comment',
  refs: string[],
): Promise<Map<string, { state: string; data: string }>> {
  if (refs.length === 0) return new Map();
  const values = [siteId, namesOf(runId, kind, refs), kind];
  const rows = await sql.rows<{ ref: string; state: string; data: string }>(refsStaged, values);
  return new Map(rows.map(({ ref, ...record }) => [ref, record]));
}

const fields = `r.seq::float8 AS seq, r.kind, ${named('r.name')} AS ref, ${named('r.parent')} AS "parentRef", r.at, r.data,
  r.state = 'waiting' AS waits`;
const next = statement(
  'import_records_next',
  `SELECT ${fields} FROM import_record r
   WHERE r.site_id = $1 AND r.run_id = $2 AND r.kind = 'comment' AND (r.at, r.seq) > ($3::timestamptz, $4)
   ORDER BY r.at, r.seq LIMIT $5`,
);

/** Comments of the archive after a place, in the order of their clocks (import_record_order_idx). */
export async function stagedComments(
  sql: Sql,
  siteId: string,
  runId: string,
  after: { at: Date | string; seq: number },
  limit: number,
): Promise<StagedRow[]> {
  return sql.rows(next, [siteId, runId, after.at, after.seq, limit]);
}

const setState = statement(
  'import_records_set_state',
  `UPDATE import_record SET state = $3 WHERE site_id = $1 AND run_id = $2 AND seq = ANY($4::bigint[])`,
);

/** Notes how far records have come. */
export async function markStaged(
  sql: Sql,
  siteId: string,
  runId: string,
  state: 'waiting' | 'done',
  seqs: number[],
): Promise<void> {
  if (seqs.length > 0) await sql.rows(setState, [siteId, runId, state, seqs]);
}

const setSkipped = statement(
  'import_records_skip',
  `UPDATE import_record SET kind = 'skipped', data = $4 WHERE site_id = $1 AND run_id = $2 AND seq = ANY($3::bigint[])`,
);

/** Leaves records out, for one reason. */
export async function skipStaged(
  sql: Sql,
  siteId: string,
  runId: string,
  seqs: number[],
  reason: string,
): Promise<void> {
  if (seqs.length > 0) await sql.rows(setSkipped, [siteId, runId, seqs, reason]);
}

const below = statement(
  'import_records_below',
  `WITH RECURSIVE below AS (
     SELECT f.seq, f.name FROM import_record f
     WHERE f.site_id = $1 AND f.parent = ANY($2::text[]) AND f.kind = 'comment' AND f.state = 'waiting'
     UNION
     SELECT w.seq, w.name FROM below b JOIN import_record w ON w.site_id = $1 AND w.parent = b.name
     WHERE w.kind = 'comment' AND w.state = 'waiting')
   SELECT ${fields} FROM (SELECT name FROM below LIMIT $3) n JOIN import_record r ON r.site_id = $1 AND r.name = n.name
   WHERE r.kind = 'comment'`,
);

/** Comments that wait below the given ones, the nearest first (import_record_parent_idx). */
export async function waitingBelow(
  sql: Sql,
  siteId: string,
  runId: string,
  refs: string[],
  limit: number,
): Promise<StagedRow[]> {
  return refs.length === 0 ? [] : sql.rows(below, [siteId, namesOf(runId, 'comment', refs), limit]);
}

const waiting = statement(
  'import_records_waiting',
  `SELECT ${fields} FROM import_record r
   WHERE r.site_id = $1 AND r.run_id = $2 AND r.kind = 'comment' AND r.state = 'waiting' ORDER BY r.at, r.seq LIMIT $3`,
);

/** Comments that still wait for the one they answer (import_record_order_idx). */
export async function stillWaiting(sql: Sql, siteId: string, runId: string, limit: number): Promise<StagedRow[]> {
  return sql.rows(waiting, [siteId, runId, limit]);
}

const skipped = statement(
  'import_records_skipped',
  `SELECT r.seq::float8 AS seq, ${named('r.name')} AS ref, r.data AS reason FROM import_record r
   WHERE r.site_id = $1 AND r.run_id = $2 AND r.kind = 'skipped' AND r.seq > $3 ORDER BY r.seq LIMIT 1000`,
);

/** What was left out and why, in the order of the file (primary key of import_record). */
export async function skippedRecords(
  sql: Sql,
  siteId: string,
  runId: string,
  after: number,
): Promise<{ seq: number; ref: string; reason: string }[]> {
  return sql.rows(skipped, [siteId, runId, after]);
}
