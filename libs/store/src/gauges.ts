import type { Sql } from './database.js';
import { everySiteStatement } from './statement.js';

/** How much waits in the database, over all sites. What says "up to" is counted no further. */
export interface Gauges {
  /** Events that have not left, up to 10,000. */
  outboxWaiting: number;
  /** Age of the oldest of those in seconds, 0 without one. */
  outboxAge: number;
  /** Entries of the log that no chain holds yet, up to 10,000. */
  logUnsealed: number;
  /** Messages to webhooks that wait, up to 10,000. */
  deliveriesWaiting: number;
  /** Mails that wait, up to 10,000. */
  mailsWaiting: number;
  /** Review items that are open. */
  itemsOpen: number;
}

const read = everySiteStatement(
  'gauges_read',
  'the operator watches the whole installation',
  `SELECT (SELECT count(*)::int FROM (SELECT 1 FROM outbox LIMIT 10000) o) AS "outboxWaiting",
          (SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8
           FROM (SELECT created_at FROM outbox LIMIT 10000) o) AS "outboxAge",
          (SELECT count(*)::int FROM (SELECT 1 FROM log_unsealed LIMIT 10000) l) AS "logUnsealed",
          (SELECT count(*)::int FROM (SELECT 1 FROM webhook_delivery WHERE status = 'waiting' LIMIT 10000) d)
            AS "deliveriesWaiting",
          (SELECT count(*)::int FROM (SELECT 1 FROM mail WHERE status = 'waiting' LIMIT 10000) m) AS "mailsWaiting",
          (SELECT count(*)::int FROM review_item WHERE status = 'open') AS "itemsOpen"`,
);

/** What waits now (review_item_urgent_idx, webhook_delivery_waiting_idx, mail_waiting_idx). */
export async function readGauges(sql: Sql): Promise<Gauges> {
  return (await sql.rows<Gauges>(read, []))[0] as Gauges;
}
