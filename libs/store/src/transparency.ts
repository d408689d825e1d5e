import type { ActionName, AppealParty, AppealStatus, FlagReason, ReasonStatus } from '@parley/contract';
import type { Sql } from './database.js';
import { statement } from './statement.js';

/** From a moment on, up to another, which is not in it. */
export interface Period {
  from: Date;
  to: Date;
}

/** Ids begin with the time they were made at, so a period is a stretch of them. */
function stretchOf({ from, to }: Period): [string, string] {
  return [idAt(from), idAt(to)];
}

/** The first id there could be of what is made at a time. */
export function idAt(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

const comments = statement(
  'transparency_comments',
  `SELECT count(*)::int AS posted, (count(*) FILTER (WHERE status = 'deleted'))::int AS deleted
   FROM comment WHERE site_id = $1 AND id >= $2::uuid AND id < $3::uuid`,
);

/** What was written (primary key of comment). */
export async function countWritten(
  sql: Sql,
  siteId: string,
  period: Period,
): Promise<{ posted: number; deleted: number }> {
  const [row] = await sql.rows<{ posted: number; deleted: number }>(comments, [siteId, ...stretchOf(period)]);
  return row ?? { posted: 0, deleted: 0 };
}

const flags = statement(
  'transparency_flags',
  `SELECT reason, status, count(*)::int AS count FROM flag
   WHERE site_id = $1 AND id >= $2::uuid AND id < $3::uuid GROUP BY reason, status ORDER BY reason, status`,
);

export interface FlagCount {
  reason: FlagReason;
  status: ReasonStatus;
  count: number;
}

/** What readers reported, by reason and what became of it (primary key of flag). */
export async function countFlags(sql: Sql, siteId: string, period: Period): Promise<FlagCount[]> {
  return sql.rows(flags, [siteId, ...stretchOf(period)]);
}

const decisions = statement(
  'transparency_decisions',
  `SELECT action, reason, count(*)::int AS count,
          (count(*) FILTER (WHERE reversed_by IS NOT NULL))::int AS reversed,
          (count(*) FILTER (WHERE facts->>'basis' = 'notice'))::int AS notice,
          (count(*) FILTER (WHERE facts->>'automated' = 'true'))::int AS detected,
          (count(*) FILTER (WHERE automated))::int AS automated
   FROM decision WHERE site_id = $1 AND created_at >= $2 AND created_at < $3 GROUP BY action, reason ORDER BY action, reason`,
);

export interface DecisionCount {
  action: ActionName;
  reason: string;
  count: number;
  /** Taken back later. */
  reversed: number;
  /** After a reader's report. */
  notice: number;
  /** Found by automated means. */
  detected: number;
  /** Decided by automated means. */
  automated: number;
}

/** What was decided, by action and reason (decision_newest_idx). */
export async function countDecisions(sql: Sql, siteId: string, { from, to }: Period): Promise<DecisionCount[]> {
  return sql.rows(decisions, [siteId, from, to]);
}

const medianDecision = statement(
  'transparency_time_to_decision',
  `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM created_at - opened_at))::float8 AS seconds
   FROM decision WHERE site_id = $1 AND created_at >= $2 AND created_at < $3
     AND action NOT IN ('undo', 'escalate') AND opened_at IS NOT NULL`,
);
const appeals = statement(
  'transparency_appeals',
  `SELECT party, status, count(*)::int AS count FROM appeal
   WHERE site_id = $1 AND created_at >= $2 AND created_at < $3 GROUP BY party, status ORDER BY party, status`,
);
const medianAppeal = statement(
  'transparency_time_to_appeal',
  `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - created_at))::float8 AS seconds
   FROM appeal WHERE site_id = $1 AND created_at >= $2 AND created_at < $3 AND decided_at IS NOT NULL`,
);

/** How long an item waits for its decision in the middle case; null where there was none (decision_newest_idx). */
export async function medianSecondsToDecision(sql: Sql, siteId: string, { from, to }: Period): Promise<number | null> {
  return (await sql.rows<{ seconds: number | null }>(medianDecision, [siteId, from, to]))[0]?.seconds ?? null;
}

export interface AppealCount {
  party: AppealParty;
  status: AppealStatus;
  count: number;
}

/** Appeals made, by whom and what became of them (appeal_newest_idx). */
export async function countAppeals(sql: Sql, siteId: string, { from, to }: Period): Promise<AppealCount[]> {
  return sql.rows(appeals, [siteId, from, to]);
}

/** How long an appeal waits in the middle case (appeal_newest_idx). */
export async function medianSecondsToAppeal(sql: Sql, siteId: string, { from, to }: Period): Promise<number | null> {
  return (await sql.rows<{ seconds: number | null }>(medianAppeal, [siteId, from, to]))[0]?.seconds ?? null;
}
