import type { Sql, Tx } from './database.js';
import { everySiteStatement, statement } from './statement.js';

/** Of which late queues somebody wants to hear. */
export interface QueueAlerts {
  everyQueue: boolean;
  queues: string[];
}

const find = statement(
  'queue_alert_find',
  `SELECT every_queue AS "everyQueue", queues FROM queue_alert WHERE site_id = $1 AND account_id = $2`,
);
const put = statement(
  'queue_alert_put',
  `INSERT INTO queue_alert (site_id, account_id, every_queue, queues) VALUES ($1, $2, $3, $4)
   ON CONFLICT (site_id, account_id) DO UPDATE SET every_queue = excluded.every_queue, queues = excluded.queues`,
);

/** What somebody wants to hear of; nothing where they never said. */
export async function alertsOf(sql: Sql, siteId: string, accountId: string): Promise<QueueAlerts> {
  return (await sql.rows<QueueAlerts>(find, [siteId, accountId]))[0] ?? { everyQueue: false, queues: [] };
}

export async function setAlerts(sql: Sql, siteId: string, accountId: string, alerts: QueueAlerts): Promise<void> {
  await sql.rows(put, [siteId, accountId, alerts.everyQueue, alerts.queues]);
}

const toWatch = everySiteStatement(
  'queue_alert_sites',
  'the clock looks after every site, and takes no lock',
  `SELECT site_id AS "siteId" FROM queue_alert UNION SELECT site_id FROM queue_late`,
);

/** Sites where somebody wants to hear of late queues, or a queue was late. */
export async function sitesToWatch(sql: Sql): Promise<string[]> {
  return (await sql.rows<{ siteId: string }>(toWatch, [])).map((row) => row.siteId);
}

const becomeLate = statement(
  'queue_late_begin',
  `INSERT INTO queue_late (site_id, queue) VALUES ($1, $2) ON CONFLICT (site_id, queue) DO NOTHING RETURNING queue`,
);
const becomeWell = statement(
  'queue_late_end',
  `DELETE FROM queue_late WHERE site_id = $1 AND NOT queue = ANY($2::text[])`,
);

/** Notes that a queue is late; false where that is known. */
export async function markLate(tx: Tx, siteId: string, queue: string): Promise<boolean> {
  return (await tx.rows(becomeLate, [siteId, queue])).length > 0;
}

/** Forgets every queue that is not late any more. */
export async function markWellBut(tx: Tx, siteId: string, late: string[]): Promise<void> {
  await tx.rows(becomeWell, [siteId, late]);
}

const listeners = statement(
  'queue_alert_listeners',
  `SELECT w.account_id AS id FROM queue_alert w JOIN account a ON a.id = w.account_id
   LEFT JOIN membership m ON m.site_id = $1 AND m.account_id = w.account_id
   WHERE w.site_id = $1 AND (w.every_queue OR w.queues @> ARRAY[$2::text])
     AND a.erased_at IS NULL AND (a.owner OR m.role IS NOT NULL) ORDER BY w.account_id`,
);

/** Who wants to hear of a queue, and still moderates. */
export async function listenersOf(sql: Sql, siteId: string, queue: string): Promise<string[]> {
  return (await sql.rows<{ id: string }>(listeners, [siteId, queue])).map((row) => row.id);
}

const forget = statement('queue_alert_forget', `DELETE FROM queue_alert WHERE site_id = $1 AND account_id = $2`);

/** Forgets what an account wanted to hear of. */
export async function forgetAlerts(tx: Tx, siteId: string, accountId: string): Promise<void> {
  await tx.rows(forget, [siteId, accountId]);
}
