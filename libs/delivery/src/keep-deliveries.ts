import { Injectable } from '@nestjs/common';
import { Failure, type DeliveryQuery, type WebhookDelivery, type WebhookDeliveryPage } from '@parley/contract';
import {
  addDeliveries,
  currentTrace,
  Database,
  decodeCursor,
  deliveriesOf,
  encodeCursor,
  end,
  findDelivery,
  findWebhook,
  lockWebhook,
  newId,
  pageOf,
  sendAgain,
  transactOnce,
  type Once,
  type SiteRecord,
  type Tx,
  type WebhookDeliveryRecord,
  type WebhookRecord,
} from '@parley/store';
import { noWebhook } from './keep-webhooks.js';
import { messageOf } from './tell-webhooks.js';

/** What was sent to a webhook, and sending it once more. */
@Injectable()
export class KeepDeliveries {
  constructor(private readonly db: Database) {}

  /** Messages to a webhook, newest first; they are kept for thirty days. */
  async list(site: SiteRecord, webhookId: string, query: DeliveryQuery): Promise<WebhookDeliveryPage> {
    if (!(await findWebhook(this.db, site.id, webhookId))) throw noWebhook();
    const { cursor, limit = 25, status = null } = query;
    const list = `deliveries:${webhookId}`;
    const [at, id] = cursor === undefined ? [end.time, end.id] : decodeCursor(list, cursor, ['time', 'id']);
    const asked = { status, before: { at: String(at), id: String(id) } };
    const rows = await deliveriesOf(this.db, site.id, webhookId, asked, limit + 1);
    const page = pageOf(rows, limit, (last) => encodeCursor(list, [last.createdAt.toISOString(), last.id]));
    return { ...page, items: page.items.map(deliveryAnswer) };
  }

  /** Sends a message once more, under the same id: a receiver that has it already can tell. */
  async replay(
    site: SiteRecord,
    webhookId: string,
    id: string,
    once?: Once,
  ): Promise<{ value: WebhookDelivery; replayed: boolean }> {
    return transactOnce(this.db, once, async (tx) => {
      await enabledWebhook(tx, site, webhookId);
      const message = await sendAgain(tx, site.id, webhookId, id);
      if (!message) throw new Failure('delivery_not_found', 'There is no such message to this webhook.');
      return deliveryAnswer(message);
    });
  }

  /** Sends a message that says nothing, to see whether it arrives. */
  async test(site: SiteRecord, webhookId: string, once?: Once): Promise<{ value: WebhookDelivery; replayed: boolean }> {
    return transactOnce(this.db, once, async (tx) => {
      const webhook = await enabledWebhook(tx, site, webhookId);
      const told = { event: 'webhook.tested', postId: null, commentId: null, data: { webhookId } };
      const body = messageOf(told, { ...webhook, site: site.key, now: new Date() });
      const about = { webhookId, event: told.event, eventId: newId(), commentId: null };
      const message = { ...about, body, trace: currentTrace() ?? null };
      const [id] = await addDeliveries(tx, site.id, [message]);
      const stored = await findDelivery(tx, site.id, id as string);
      return deliveryAnswer(stored as WebhookDeliveryRecord);
    });
  }
}

async function enabledWebhook(tx: Tx, site: SiteRecord, id: string): Promise<WebhookRecord> {
  const webhook = await lockWebhook(tx, site.id, id);
  if (!webhook) throw noWebhook();
  if (webhook.disabledAt !== null)
    throw new Failure('webhook_disabled', 'Nothing is sent to this webhook at present. Switch it on first.');
  return webhook;
}

function deliveryAnswer(d: WebhookDeliveryRecord): WebhookDelivery {
  const { id, event, commentId, status, attempts, answerStatus, failure, durationMs } = d;
  return {
    id,
    event,
    commentId,
    status,
    attempts,
    nextAttemptAt: status === 'waiting' ? d.nextAt.toISOString() : null,
    attemptedAt: d.attemptedAt?.toISOString() ?? null,
    answerStatus,
    failure,
    durationMs,
    body: JSON.parse(d.body) as object,
    createdAt: d.createdAt.toISOString(),
  };
}
