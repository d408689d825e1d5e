import type { Sql } from './database.js';
import { statement } from './statement.js';
import type { Period } from './transparency.js';

/** How one queue, rule or moderator did. */
export interface WorkCount {
  name: string;
  decided: number;
  agreed: number;
  dismissed: number;
  medianSeconds: number | null;
}

const middle = `percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d.created_at - d.opened_at))::float8 AS "medianSeconds"`;
// what a rule decides by itself says nothing of how often it is right, or how long people take
const settled = `d.site_id = $1 AND d.created_at >= $2 AND d.created_at < $3 AND d.action NOT IN ('undo', 'escalate') AND NOT d.automated`;
/** Reasons with the decisions that settled them, counted under a name. */
const byReason = (name: string, also: string, join = ''): string =>
  `SELECT ${name} AS name, count(DISTINCT d.id)::int AS decided,
          (count(*) FILTER (WHERE r.status = 'agreed'))::int AS agreed,
          (count(*) FILTER (WHERE r.status = 'dismissed'))::int AS dismissed, ${middle}
   FROM decision d JOIN review_reason r ON r.site_id = $1 AND r.item_id = d.item_id AND r.settled_by = d.id ${join}
   WHERE ${settled} ${also} GROUP BY ${name} ORDER BY ${name} LIMIT 500`;

const ofPost = `JOIN review_item i ON i.site_id = $1 AND i.id = d.item_id JOIN post p ON p.site_id = $1 AND p.id = i.post_id`;

const figures = {
  queues: statement('statistics_queues', byReason('r.queue', '')),
  postGroups: statement('statistics_post_groups', byReason(`coalesce(p.post_group, '')`, '', ofPost)),
  rules: statement('statistics_rules', byReason('r.ref', `AND r.kind = 'rule'`)),
  moderators: statement(
    'statistics_moderators',
    `SELECT d.decided_by::text AS name, count(*)::int AS decided,
            (count(*) FILTER (WHERE d.reversed_by IS NULL))::int AS agreed,
            (count(*) FILTER (WHERE d.reversed_by IS NOT NULL))::int AS dismissed, ${middle}
     FROM decision d WHERE ${settled} AND d.decided_by IS NOT NULL GROUP BY d.decided_by ORDER BY d.decided_by LIMIT 500`,
  ),
};

/** What was decided over a period, by queue, group of posts, rule or moderator (decision_newest_idx, review_reason_item_idx). */
export async function countWork(
  sql: Sql,
  siteId: string,
  by: keyof typeof figures,
  { from, to }: Period,
): Promise<WorkCount[]> {
  return sql.rows(figures[by], [siteId, from, to]);
}
