import { Injectable } from '@nestjs/common';
import {
  Failure,
  invalid,
  type Actor,
  type ChangeWebhookRequest,
  type CreateWebhookRequest,
  type Webhook,
  type WebhookWithSecret,
} from '@parley/contract';
import {
  changeWebhook,
  Database,
  disableWebhook,
  enableWebhook,
  findWebhook,
  insertWebhook,
  listWebhooks,
  lockWebhook,
  newId,
  removeWebhook,
  renewWebhookSecret,
  transactOnce,
  writeLog,
  type Once,
  type SiteRecord,
  type Tx,
  type WebhookRecord,
} from '@parley/store';
import { OutsideAddresses } from './outside-addresses.js';
import { newSecret } from './sign-message.js';

/** Webhooks of one site; each is told of every event it wants. */
const webhooksMax = 20;
/** How long a former secret goes on signing, in hours. */
const bothSecretsFor = 24;

/** Who is told what happens on a site. */
@Injectable()
export class KeepWebhooks {
  constructor(
    private readonly db: Database,
    private readonly addresses: OutsideAddresses,
  ) {}

  async list(site: SiteRecord): Promise<Webhook[]> {
    return (await listWebhooks(this.db, site.id)).map(webhookAnswer);
  }

  async one(site: SiteRecord, id: string): Promise<Webhook> {
    const webhook = await findWebhook(this.db, site.id, id);
    if (!webhook) throw noWebhook();
    return webhookAnswer(webhook);
  }

  /** Makes a webhook; its secret is told this once, also to whoever asks the same again with the same key. */
  async create(
    actor: Actor,
    site: SiteRecord,
    { url, events }: CreateWebhookRequest,
    once?: Once,
  ): Promise<{ value: WebhookWithSecret; replayed: boolean }> {
    await this.check(url);
    return transactOnce(this.db, once, async (tx) => {
      if ((await listWebhooks(tx, site.id)).length >= webhooksMax)
        throw new Failure('too_many_webhooks', `A site can have ${webhooksMax} webhooks. Remove one first.`);
      const asked = { id: newId(), url, events, secret: newSecret(), createdBy: actor.id };
      const webhook = await insertWebhook(tx, site.id, asked);
      await note(tx, actor, site, 'webhook.created', { webhookId: webhook.id, url: shown(url), events });
      return { ...webhookAnswer(webhook), secret: webhook.secret };
    });
  }

  /** @param agrees throws where the caller has seen another version */
  async change(
    actor: Actor,
    site: SiteRecord,
    id: string,
    { enabled, ...asked }: ChangeWebhookRequest,
    agrees: (version: number) => void,
  ): Promise<Webhook> {
    if (asked.url !== undefined) await this.check(asked.url);
    return this.held(site, id, agrees, async (tx, was) => {
      const { url, events } = { ...was, ...asked };
      let now = was;
      if (url !== was.url || events.join() !== was.events.join())
        now = await changeWebhook(tx, site.id, id, { url, events });
      if (enabled === true) now = await enableWebhook(tx, site.id, id);
      if (enabled === false && (await disableWebhook(tx, site.id, id, 'switched_off')))
        now = (await findWebhook(tx, site.id, id)) ?? now;
      if (now.version !== was.version) {
        const data = { webhookId: id, url: shown(url), events, enabled: now.disabledAt === null };
        await note(tx, actor, site, 'webhook.changed', data);
      }
      return webhookAnswer(now);
    });
  }

  /** A new secret, told this once; the one before signs beside it for a day. */
  async renewSecret(
    actor: Actor,
    site: SiteRecord,
    id: string,
    once?: Once,
  ): Promise<{ value: WebhookWithSecret; replayed: boolean }> {
    return transactOnce(this.db, once, async (tx) => {
      if (!(await lockWebhook(tx, site.id, id))) throw noWebhook();
      const webhook = await renewWebhookSecret(tx, site.id, id, newSecret(), bothSecretsFor);
      await note(tx, actor, site, 'webhook.changed', { webhookId: id, secret: 'renewed' });
      return { ...webhookAnswer(webhook), secret: webhook.secret };
    });
  }

  /** Forgets a webhook and its messages; what is on its way may still arrive. */
  async remove(actor: Actor, site: SiteRecord, id: string, agrees: (version: number) => void): Promise<void> {
    await this.held(site, id, agrees, async (tx, { url }) => {
      await removeWebhook(tx, site.id, id);
      await note(tx, actor, site, 'webhook.removed', { webhookId: id, url: shown(url) });
    });
  }

  private held<T>(
    site: SiteRecord,
    id: string,
    agrees: (version: number) => void,
    work: (tx: Tx, webhook: WebhookRecord) => Promise<T>,
  ): Promise<T> {
    return this.db.transaction(async (tx) => {
      const webhook = await lockWebhook(tx, site.id, id);
      if (!webhook) throw noWebhook();
      agrees(webhook.version);
      return work(tx, webhook);
    });
  }

  private async check(url: string): Promise<void> {
    const message = await this.addresses.faultOf(url);
    if (message !== undefined) throw invalid({ pointer: '/url', message });
  }
}

export const noWebhook = (): Failure => new Failure('webhook_not_found', 'There is no such webhook on this site.');

/** An address without what may be secret in it. */
function shown(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

async function note(
  tx: Tx,
  actor: Actor,
  site: SiteRecord,
  kind: 'webhook.created' | 'webhook.changed' | 'webhook.removed',
  data: Record<string, unknown>,
): Promise<void> {
  await writeLog(tx, [{ siteId: site.id, kind, actorId: actor.id, data }]);
}

function webhookAnswer(w: WebhookRecord): Webhook {
  const { id, url, events, disabledAt, disabledBecause, createdBy, version } = w;
  const time = (at: Date | null): string | null => at?.toISOString() ?? null;
  const later = (at: Date | null): string | null => (at && at.getTime() > Date.now() ? at.toISOString() : null);
  return {
    id,
    url,
    events,
    enabled: disabledAt === null,
    disabledBecause,
    failingSince: time(w.failingSince),
    pausedUntil: later(w.retryAt),
    formerSecretUntil: later(w.formerUntil),
    createdBy,
    createdAt: w.createdAt.toISOString(),
    version,
  };
}
