import type { Sql, Tx } from './database.js';

// The queue brings its own tables and functions, which are there once jobs have run. So these statements are in no
// registry: nothing prepares them before.

/** Something to be done once, after the transaction that hands it over. */
export interface NewJob {
  task: string;
  payload: object;
  /** Two of one key are one job, as long as none of them has begun. */
  key: string;
  /** Jobs of one queue are done one after the other. */
  queue?: string;
  /** How often it is tried; 25 times where nothing is said. */
  tries?: number;
}

const add = {
  name: '',
  text: `SELECT (graphile_worker.add_job(j.task, j.payload, j.queue, NULL, j.tries, j.key)).id
         FROM json_to_recordset($1) AS j(task text, payload json, queue text, tries int, key text)`,
};

/** Hands over jobs with the transaction: nobody begins one before it is committed, and what is rolled back is none. */
export async function addJobs(tx: Tx, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length > 0) await tx.rows(add, [JSON.stringify(jobs)]);
}

// ours have a key or come by the clock; a job that was replaced while it ran has lost its key, and its work is done by
// the one that came after it
const givenUp = {
  name: '',
  text: `SELECT count(*)::int AS count FROM (SELECT 1 FROM graphile_worker._private_jobs
         WHERE attempts >= max_attempts AND locked_at IS NULL AND (key IS NOT NULL OR payload->'_cron' IS NOT NULL)
         LIMIT 10000) j`,
};

/** Jobs that failed as often as they may, or whose process died each time, and lie there for the operator; up to 10,000. */
export async function countGivenUpJobs(sql: Sql): Promise<number> {
  return (await sql.rows<{ count: number }>(givenUp, []))[0]?.count ?? 0;
}
