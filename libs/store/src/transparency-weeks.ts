import type { Sql } from './database.js';
import { statement } from './statement.js';
import { idAt, type Period } from './transparency.js';

/** The figures of one week, which begins on a Monday, in UTC; the first and the last may be cut by the period. */
export interface WeekCount {
  week: Date;
  comments: number;
  flags: number;
  notices: number;
  decisions: number;
  restrictions: number;
  automatic: number;
  appeals: number;
  /** How long an item waited for its decision, in the middle case and in the slowest tenth; null where there was none. */
  medianSeconds: number | null;
  slowSeconds: number | null;
}

/** The week of a moment, as its Monday in UTC. */
const weekOf = (moment: string): string => `date_trunc('week', (${moment}) AT TIME ZONE 'UTC')`;
/** Ids begin with the time they were made at, in milliseconds. */
const timeOfId = `to_timestamp(('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)`;
const counted = (table: string): string =>
  `SELECT ${weekOf(timeOfId)} AS week, count(*)::int AS n FROM ${table} WHERE site_id = $1 AND id >= $2::uuid AND id < $3::uuid GROUP BY 1`;

const weeks = statement(
  'transparency_weeks',
  `SELECT w.week AT TIME ZONE 'UTC' AS week, coalesce(c.n, 0) AS comments, coalesce(f.n, 0) AS flags, coalesce(o.n, 0) AS notices,
          coalesce(d.n, 0) AS decisions, coalesce(d.restrictions, 0) AS restrictions, coalesce(d.automatic, 0) AS automatic,
          coalesce(a.n, 0) AS appeals, d.median AS "medianSeconds", d.slow AS "slowSeconds"
   FROM generate_series(${weekOf('$4::timestamptz')}, ($5::timestamptz AT TIME ZONE 'UTC') - interval '1 millisecond', interval '7 days') AS w(week)
   LEFT JOIN (${counted('comment')}) c ON c.week = w.week
   LEFT JOIN (${counted('flag')}) f ON f.week = w.week
   LEFT JOIN (${counted('notice')}) o ON o.week = w.week
   LEFT JOIN (
     SELECT ${weekOf('created_at')} AS week, count(*)::int AS n,
            (count(*) FILTER (WHERE action = ANY($6::text[])))::int AS restrictions,
            (count(*) FILTER (WHERE automated))::int AS automatic,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM created_at - opened_at))::float8 AS median,
            percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM created_at - opened_at))::float8 AS slow
     FROM decision WHERE site_id = $1 AND created_at >= $4 AND created_at < $5 AND action NOT IN ('undo', 'escalate') GROUP BY 1
   ) d ON d.week = w.week
   LEFT JOIN (
     SELECT ${weekOf('created_at')} AS week, count(*)::int AS n
     FROM appeal WHERE site_id = $1 AND created_at >= $4 AND created_at < $5 GROUP BY 1
   ) a ON a.week = w.week
   ORDER BY w.week`,
);

/**
 * What happened week by week, counted as for the whole period, so that the weeks add up to it (primary keys of comment,
 * flag and notice; decision_newest_idx, appeal_newest_idx).
 * @param restricting the actions that restrict a comment
 */
export async function countWeeks(
  sql: Sql,
  siteId: string,
  { from, to }: Period,
  restricting: string[],
): Promise<WeekCount[]> {
  return sql.rows(weeks, [siteId, idAt(from), idAt(to), from, to, restricting]);
}
