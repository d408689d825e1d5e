import type { WebhookEvent } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { everySiteStatement, statement } from './statement.js';

/** Why an address is told nothing at present. */
export type WebhookDisabledBecause = 'switched_off' | 'gone' | 'failing';

/** An address that is told what happens on a site. */
export interface WebhookRecord {
  id: string;
  url: string;
  events: WebhookEvent[];
  secret: string;
  /** The secret before this one, which still signs beside it until `formerUntil`. */
  formerSecret: string | null;
  formerUntil: Date | null;
  disabledAt: Date | null;
  disabledBecause: WebhookDisabledBecause | null;
  /** Attempts in a row that found nobody there. */
  failures: number;
  failingSince: Date | null;
  /** Nothing is sent before. */
  retryAt: Date | null;
  createdBy: string | null;
  createdAt: Date;
  version: number;
}

const fields = `id, url, events, secret, former_secret AS "formerSecret", former_until AS "formerUntil",
  disabled_at AS "disabledAt", disabled_because AS "disabledBecause", failures, failing_since AS "failingSince",
  retry_at AS "retryAt", created_by AS "createdBy", created_at AS "createdAt", version`;

const insert = statement(
  'webhook_insert',
  `INSERT INTO webhook (site_id, id, url, events, secret, created_by) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${fields}`,
);

export async function insertWebhook(
  tx: Tx,
  siteId: string,
  w: Pick<WebhookRecord, 'id' | 'url' | 'events' | 'secret' | 'createdBy'>,
): Promise<WebhookRecord> {
  const values = [siteId, w.id, w.url, w.events, w.secret, w.createdBy];
  return (await tx.rows<WebhookRecord>(insert, values))[0] as WebhookRecord;
}

const list = statement(
  'webhooks',
  `SELECT ${fields} FROM webhook WHERE site_id = $1 ORDER BY created_at, id LIMIT 100`,
);
const find = statement('webhook_find', `SELECT ${fields} FROM webhook WHERE site_id = $1 AND id = $2`);
const lock = statement('webhook_lock', `SELECT ${fields} FROM webhook WHERE site_id = $1 AND id = $2 FOR UPDATE`);

/** Every webhook of a site, the oldest first. */
export async function listWebhooks(sql: Sql, siteId: string): Promise<WebhookRecord[]> {
  return sql.rows(list, [siteId]);
}

export async function findWebhook(sql: Sql, siteId: string, id: string): Promise<WebhookRecord | undefined> {
  return (await sql.rows<WebhookRecord>(find, [siteId, id]))[0];
}

/** Holds a webhook until the transaction ends. */
export async function lockWebhook(tx: Tx, siteId: string, id: string): Promise<WebhookRecord | undefined> {
  return (await tx.rows<WebhookRecord>(lock, [siteId, id]))[0];
}

const listening = statement(
  'webhooks_listening',
  `SELECT w.id, w.events, s.key AS site, now() AS now FROM webhook w JOIN site s ON s.id = w.site_id
   WHERE w.site_id = $1 AND w.disabled_at IS NULL ORDER BY w.created_at, w.id LIMIT 100`,
);

/** A webhook that is told things, with the key of its site and the database's time. */
export interface ListeningWebhook {
  id: string;
  events: string[];
  site: string;
  now: Date;
}

/** What the webhooks of a site want to be told. */
export async function listeningWebhooks(sql: Sql, siteId: string): Promise<ListeningWebhook[]> {
  return sql.rows(listening, [siteId]);
}

const change = statement(
  'webhook_change',
  `UPDATE webhook SET url = $3, events = $4, version = version + 1 WHERE site_id = $1 AND id = $2 RETURNING ${fields}`,
);
const enable = statement(
  'webhook_enable',
  `UPDATE webhook SET disabled_at = NULL, disabled_because = NULL, failures = 0, failing_since = NULL, retry_at = NULL,
     version = version + 1
   WHERE site_id = $1 AND id = $2 RETURNING ${fields}`,
);
const disable = statement(
  'webhook_disable',
  `UPDATE webhook SET disabled_at = now(), disabled_because = $3, version = version + 1
   WHERE site_id = $1 AND id = $2 AND disabled_at IS NULL RETURNING ${fields}`,
);
const renew = statement(
  'webhook_renew_secret',
  `UPDATE webhook SET former_secret = secret, former_until = now() + make_interval(hours => $4), secret = $3,
     version = version + 1
   WHERE site_id = $1 AND id = $2 RETURNING ${fields}`,
);
const remove = statement('webhook_remove', `DELETE FROM webhook WHERE site_id = $1 AND id = $2`);

export async function changeWebhook(
  tx: Tx,
  siteId: string,
  id: string,
  { url, events }: Pick<WebhookRecord, 'url' | 'events'>,
): Promise<WebhookRecord> {
  return (await tx.rows<WebhookRecord>(change, [siteId, id, url, events]))[0] as WebhookRecord;
}

/** Sends to an address again, as if it had never failed. */
export async function enableWebhook(tx: Tx, siteId: string, id: string): Promise<WebhookRecord> {
  return (await tx.rows<WebhookRecord>(enable, [siteId, id]))[0] as WebhookRecord;
}

/** Sends nothing to an address any more; false where nothing was sent already. */
export async function disableWebhook(
  tx: Tx,
  siteId: string,
  id: string,
  because: WebhookDisabledBecause,
): Promise<boolean> {
  return (await tx.rows(disable, [siteId, id, because])).length > 0;
}

/** Gives a webhook a new secret; the one before signs beside it for some hours. */
export async function renewWebhookSecret(
  tx: Tx,
  siteId: string,
  id: string,
  secret: string,
  bothForHours: number,
): Promise<WebhookRecord> {
  return (await tx.rows<WebhookRecord>(renew, [siteId, id, secret, bothForHours]))[0] as WebhookRecord;
}

/** Forgets a webhook with everything that was sent to it. */
export async function removeWebhook(tx: Tx, siteId: string, id: string): Promise<void> {
  await tx.rows(remove, [siteId, id]);
}

const answered = statement(
  'webhook_answered',
  `UPDATE webhook SET failures = 0, failing_since = NULL, retry_at = NULL
   WHERE site_id = $1 AND id = $2 AND (failures > 0 OR failing_since IS NOT NULL OR retry_at IS NOT NULL)`,
);
const failed = statement(
  'webhook_failed',
  `UPDATE webhook SET failing_since = coalesce(failing_since, now()), failures = failures + $3,
     retry_at = CASE WHEN $4::float8 IS NULL THEN retry_at ELSE now() + make_interval(secs => $4) END
   WHERE site_id = $1 AND id = $2 RETURNING failing_since AS "failingSince"`,
);

/** Somebody is there again. */
export async function webhookAnswered(sql: Sql, siteId: string, id: string): Promise<void> {
  await sql.rows(answered, [siteId, id]);
}

/**
 * Nothing good came back.
 * @param pause seconds for which the address is left alone altogether; null where only the message was at fault
 * @returns since when nothing good has come back
 */
export async function webhookFailed(sql: Sql, siteId: string, id: string, pause: number | null): Promise<Date | null> {
  const values = [siteId, id, pause === null ? 0 : 1, pause];
  const [row] = await sql.rows<{ failingSince: Date }>(failed, values);
  return row?.failingSince ?? null;
}

const due = everySiteStatement(
  'webhooks_due',
  'the sender is one for all sites',
  `SELECT w.site_id AS "siteId", w.id FROM webhook w
   WHERE w.disabled_at IS NULL AND (w.retry_at IS NULL OR w.retry_at <= now())
     AND EXISTS (SELECT 1 FROM webhook_delivery d
                 WHERE d.site_id = w.site_id AND d.webhook_id = w.id AND d.status = 'waiting' AND d.next_at <= now())
   ORDER BY coalesce(w.retry_at, w.created_at), w.id LIMIT 100`,
);

/** Webhooks that something waits to be sent to, over all sites (webhook_delivery_waiting_idx). */
export async function webhooksDue(sql: Sql): Promise<{ siteId: string; id: string }[]> {
  return sql.rows(due, []);
}
