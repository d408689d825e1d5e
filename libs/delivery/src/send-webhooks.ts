import { Injectable } from '@nestjs/common';
import {
  currentTrace,
  Database,
  disableWebhook,
  findWebhook,
  leaseDeliveries,
  recordAttempt,
  releaseDelivery,
  webhookAnswered,
  webhookFailed,
  webhooksDue,
  within,
  writeLog,
  type Note,
  type WebhookDeliveryRecord,
  type WebhookDisabledBecause,
  type WebhookRecord,
} from '@parley/store';
import { judgeAttempt, type Outcome } from './judge-attempt.js';
import { OutsideAddresses } from './outside-addresses.js';
import { postOutside, type OutsideAnswer } from './post-outside.js';
import { keyOf, signMessage } from './sign-message.js';

/** Messages on their way at once, in all and to one address. */
const mostAtOnce = 16;
const mostToOne = 4;
/** How long an answer may take, in milliseconds; a sender that dies gives its messages back a while after that. */
const patience = 15_000;
const leaseSeconds = 30;
const givenUpAfter = 5 * 24 * 3600 * 1000;

/** Sends what waits for webhooks. Any number of processes may do so together: each message is leased by one. */
@Injectable()
export class SendWebhooks {
  private readonly onTheWay = new Map<string, Promise<void>[]>();
  private readonly ending = new AbortController();

  constructor(
    private readonly db: Database,
    private readonly addresses: OutsideAddresses,
  ) {}

  /**
   * Sets off what is due, and does not wait for it to arrive.
   * @returns how many messages were set off
   */
  async round(): Promise<number> {
    let started = 0;
    for (const { siteId, id } of await webhooksDue(this.db)) {
      const free = Math.min(mostToOne - (this.onTheWay.get(id)?.length ?? 0), mostAtOnce - this.busy);
      if (free <= 0 || this.ending.signal.aborted) continue;
      const webhook = await findWebhook(this.db, siteId, id);
      if (!webhook) continue;
      for (const message of await leaseDeliveries(this.db, siteId, id, free, leaseSeconds)) {
        this.follow(id, this.deliver(siteId, webhook, message));
        started++;
      }
    }
    return started;
  }

  /** Waits for nobody: what is not answered yet is sent again by another process, or after the next start. */
  async stop(): Promise<void> {
    this.ending.abort();
    await Promise.all([...this.onTheWay.values()].flat());
  }

  private get busy(): number {
    return [...this.onTheWay.values()].reduce((sum, { length }) => sum + length, 0);
  }

  private follow(webhookId: string, sending: Promise<void>): void {
    const all = (): Promise<void>[] => this.onTheWay.get(webhookId) ?? [];
    // what could not be written down is sent again when its lease is over
    const done: Promise<void> = sending
      .catch(() => undefined)
      .finally(() => {
        const left = all().filter((one) => one !== done);
        if (left.length > 0) this.onTheWay.set(webhookId, left);
        else this.onTheWay.delete(webhookId);
      });
    this.onTheWay.set(webhookId, [...all(), done]);
  }

  /** Goes on with the trace of what happened, which may be hours ago. */
  private deliver(siteId: string, webhook: WebhookRecord, message: WebhookDeliveryRecord): Promise<void> {
    const attributes = { 'parley.event': message.event, 'parley.attempt': message.attempts + 1 };
    const doing = { kind: 'asks', parent: message.trace, attributes } as const;
    return within('webhook delivery', doing, (note) => this.send(siteId, webhook, message, note));
  }

  private async send(
    siteId: string,
    webhook: WebhookRecord,
    message: WebhookDeliveryRecord,
    note: Note,
  ): Promise<void> {
    const began = performance.now();
    const answer = await this.post(webhook, message);
    if (answer.status === null && this.ending.signal.aborted) return releaseDelivery(this.db, siteId, message.id);
    if (answer.status !== null) note({ 'http.response.status_code': answer.status });
    const outcome = judgeAttempt(message.attempts + 1, answer, Math.random());
    const { status, failure, pause } = outcome;
    const durationMs = Math.round(performance.now() - began);
    await recordAttempt(this.db, siteId, message.id, {
      status,
      answerStatus: answer.status,
      failure,
      durationMs,
      pause,
    });
    await this.remember(siteId, webhook, outcome);
  }

  private post({ url, ...webhook }: WebhookRecord, { id, body }: WebhookDeliveryRecord): Promise<OutsideAnswer> {
    const now = new Date();
    const former = webhook.formerSecret !== null && webhook.formerUntil !== null && webhook.formerUntil > now;
    const secrets = [webhook.secret, ...(former ? [webhook.formerSecret as string] : [])];
    const signal = AbortSignal.any([AbortSignal.timeout(patience), this.ending.signal]);
    const trace = currentTrace();
    const headers = { ...signMessage(secrets.map(keyOf), id, body, now), ...(trace ? { traceparent: trace } : {}) };
    return postOutside(this.addresses, url, headers, body, signal);
  }

  private async remember(siteId: string, webhook: WebhookRecord, { about, pause }: Outcome): Promise<void> {
    if (about === 'nothing') return webhookAnswered(this.db, siteId, webhook.id);
    if (about === 'gone') return this.disable(siteId, webhook.id, 'gone');
    const since = await webhookFailed(this.db, siteId, webhook.id, about === 'address' ? pause : null);
    if (since && Date.now() - since.getTime() > givenUpAfter) await this.disable(siteId, webhook.id, 'failing');
  }

  private async disable(siteId: string, webhookId: string, because: WebhookDisabledBecause): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await disableWebhook(tx, siteId, webhookId, because))) return;
      await writeLog(tx, [{ siteId, kind: 'webhook.disabled', data: { webhookId, because } }]);
    });
  }
}
