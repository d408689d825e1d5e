import type { Sql } from './database.js';
import { statement } from './statement.js';

/** How long after its last word a runner of jobs counts as gone, in seconds. */
const goneAfter = 20;

const seen = statement(
  'job_workers_seen',
  `INSERT INTO job_worker (id, seen_at) SELECT unnest($1::text[]), now()
   ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at`,
);

/** Says that these runners of jobs are there. */
export async function seeJobWorkers(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.rows(seen, [ids]);
}

const gone = statement(
  'job_workers_gone',
  `SELECT id FROM job_worker WHERE seen_at < now() - make_interval(secs => ${goneAfter}) LIMIT 1000`,
);

/** Runners that have said nothing for 20 seconds: what they had taken is free for others. */
export async function goneJobWorkers(sql: Sql): Promise<string[]> {
  return (await sql.rows<{ id: string }>(gone, [])).map(({ id }) => id);
}

const forget = statement('job_workers_forget', `DELETE FROM job_worker WHERE id = ANY($1::text[])`);

/** Forgets runners whose jobs are free again. */
export async function forgetJobWorkers(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.rows(forget, [ids]);
}
