import type { WebhookDeliveryStatus } from '@parley/contract';
import type { Database, Sql, Tx } from './database.js';
import { newId } from './ids.js';
import { insertRows } from './insertion.js';
import { everySiteStatement, statement } from './statement.js';

/** One message to one webhook. */
export interface WebhookDeliveryRecord {
  /** Also what receivers tell repeats by. */
  id: string;
  webhookId: string;
  event: string;
  commentId: string | null;
  body: string;
  status: WebhookDeliveryStatus;
  attempts: number;
  nextAt: Date;
  attemptedAt: Date | null;
  answerStatus: number | null;
  failure: string | null;
  durationMs: number | null;
  createdAt: Date;
  /** The trace of what it tells, a W3C traceparent, where one was kept. */
  trace: string | null;
}

const fields = `d.id, d.webhook_id AS "webhookId", d.event, d.comment_id AS "commentId", d.body, d.status, d.attempts,
  d.next_at AS "nextAt", d.attempted_at AS "attemptedAt", d.answer_status AS "answerStatus", d.failure,
  d.duration_ms AS "durationMs", d.created_at AS "createdAt", d.trace`;

export type NewDelivery = Pick<WebhookDeliveryRecord, 'webhookId' | 'event' | 'commentId' | 'body' | 'trace'> & {
  eventId: string;
};

/** Keeps messages to be sent, in their order. */
export async function addDeliveries(tx: Tx, siteId: string, deliveries: NewDelivery[]): Promise<string[]> {
  const rows = deliveries.map((d) => [newId(), d.webhookId, d.event, d.eventId, d.commentId, d.body, d.trace]);
  const columns = ['id', 'webhook_id', 'event', 'event_id', 'comment_id', 'body', 'trace'];
  await insertRows(tx, siteId, [{ table: 'webhook_delivery', columns, rows }]);
  return rows.map(([id]) => id as string);
}

const page = statement(
  'webhook_deliveries',
  `SELECT ${fields} FROM webhook_delivery d
   WHERE d.site_id = $1 AND d.webhook_id = $2 AND ($3::text IS NULL OR d.status = $3)
     AND (d.created_at, d.id) < ($4::timestamptz, $5::uuid)
   ORDER BY d.created_at DESC, d.id DESC LIMIT $6`,
);

/** Messages to a webhook, newest first (webhook_delivery_list_idx). */
export async function deliveriesOf(
  sql: Sql,
  siteId: string,
  webhookId: string,
  asked: { status: WebhookDeliveryStatus | null; before: { at: string; id: string } },
  limit: number,
): Promise<WebhookDeliveryRecord[]> {
  return sql.rows(page, [siteId, webhookId, asked.status, asked.before.at, asked.before.id, limit]);
}

const find = statement(
  'webhook_delivery_find',
  `SELECT ${fields} FROM webhook_delivery d WHERE d.site_id = $1 AND d.id = $2`,
);

export async function findDelivery(sql: Sql, siteId: string, id: string): Promise<WebhookDeliveryRecord | undefined> {
  return (await sql.rows<WebhookDeliveryRecord>(find, [siteId, id]))[0];
}

const again = statement(
  'webhook_delivery_again',
  `UPDATE webhook_delivery d SET status = 'waiting', next_at = now(), leased_until = NULL, attempts = 0
   WHERE d.site_id = $1 AND d.webhook_id = $2 AND d.id = $3 RETURNING ${fields}`,
);

/** Sends a message once more, from its first attempt on. */
export async function sendAgain(
  tx: Tx,
  siteId: string,
  webhookId: string,
  id: string,
): Promise<WebhookDeliveryRecord | undefined> {
  return (await tx.rows<WebhookDeliveryRecord>(again, [siteId, webhookId, id]))[0];
}

const lease = statement(
  'webhook_delivery_lease',
  `WITH due AS (
     SELECT d.id FROM webhook_delivery d
     WHERE d.site_id = $1 AND d.webhook_id = $2 AND d.status = 'waiting' AND d.next_at <= now()
       AND (d.leased_until IS NULL OR d.leased_until <= now())
       AND NOT EXISTS (
         SELECT 1 FROM webhook_delivery e
         WHERE e.site_id = $1 AND e.webhook_id = $2 AND e.comment_id = d.comment_id AND e.status = 'waiting'
           AND (e.created_at, e.id) < (d.created_at, d.id))
     ORDER BY d.created_at, d.id LIMIT $3 FOR UPDATE SKIP LOCKED)
   UPDATE webhook_delivery d SET leased_until = now() + make_interval(secs => $4)
   FROM due WHERE d.site_id = $1 AND d.id = due.id RETURNING ${fields}`,
);

/**
 * Takes messages that are due, the oldest first, for one sender alone. What concerns a comment waits until everything
 * before it about the same comment has arrived or was given up (webhook_delivery_waiting_idx, webhook_delivery_chain_idx).
 */
export async function leaseDeliveries(
  sql: Sql,
  siteId: string,
  webhookId: string,
  most: number,
  seconds: number,
): Promise<WebhookDeliveryRecord[]> {
  return sql.rows(lease, [siteId, webhookId, most, seconds]);
}

/** What came of an attempt. */
export interface Attempt {
  status: WebhookDeliveryStatus;
  answerStatus: number | null;
  failure: string | null;
  durationMs: number;
  /** Seconds until the next one. */
  pause: number;
}

const record = statement(
  'webhook_delivery_record',
  `UPDATE webhook_delivery d SET status = $3, attempts = d.attempts + 1, attempted_at = now(), leased_until = NULL,
     answer_status = $4, failure = $5, duration_ms = $6, next_at = now() + make_interval(secs => $7)
   WHERE d.site_id = $1 AND d.id = $2`,
);

export async function recordAttempt(sql: Sql, siteId: string, id: string, a: Attempt): Promise<void> {
  await sql.rows(record, [siteId, id, a.status, a.answerStatus, a.failure, a.durationMs, a.pause]);
}

const release = statement(
  'webhook_delivery_release',
  `UPDATE webhook_delivery d SET leased_until = NULL WHERE d.site_id = $1 AND d.id = $2`,
);

/** Gives a message back untried. */
export async function releaseDelivery(sql: Sql, siteId: string, id: string): Promise<void> {
  await sql.rows(release, [siteId, id]);
}

const sweep = everySiteStatement(
  'webhook_deliveries_sweep',
  'the sweeper forgets what is old on every site',
  `DELETE FROM webhook_delivery WHERE created_at < now() - make_interval(days => $1)`,
);

/** Forgets messages after some days, arrived or not. */
export async function sweepDeliveries(db: Database, days: number): Promise<void> {
  await db.rows(sweep, [days]);
}
