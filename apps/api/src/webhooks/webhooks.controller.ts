import { Body, Controller, Delete, Get, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ChangeWebhookRequest,
  CreateWebhookRequest,
  DeliveryQuery,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryPage,
  WebhookList,
  WebhookWithSecret,
  type Actor,
} from '@parley/contract';
import { KeepDeliveries, KeepWebhooks } from '@parley/delivery';
import type { Once, SiteRecord } from '@parley/store';
import { Caller, IdParam, TheSite } from '../http/access.js';
import { precondition, sendJson } from '../http/entity-tags.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';

const id = { name: 'id', code: 'webhook_not_found' } as const;
const delivery = { name: 'delivery', code: 'delivery_not_found' } as const;

@ApiTags('Webhooks')
@Controller('api/v1/sites/:site/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: KeepWebhooks,
    private readonly deliveries: KeepDeliveries,
  ) {}

  @Get()
  @Route({ says: 'The addresses that are told what happens on the site.', for: 'admin', answer: WebhookList })
  async listWebhooks(@TheSite() site: SiteRecord): Promise<WebhookList> {
    return { items: await this.webhooks.list(site), nextCursor: null };
  }

  @Post()
  @Route({
    says: 'Tell an address what happens on the site; the answer holds the secret that messages are signed with, once.',
    for: 'admin',
    status: 201,
    answer: WebhookWithSecret,
    fails: ['validation_failed', 'too_many_webhooks'],
    once: true,
    limit: 'decide',
  })
  async createWebhook(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Body() body: CreateWebhookRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookWithSecret> {
    const { value, replayed } = await this.webhooks.create(actor, site, body, once);
    tellReplay(reply, replayed);
    void reply.header('location', `/api/v1/sites/${site.key}/webhooks/${value.id}`).header('cache-control', 'no-store');
    return value;
  }

  @Get(':id')
  @Route({
    says: 'One webhook.',
    for: 'admin',
    answer: Webhook,
    fails: ['webhook_not_found'],
    also: [{ status: 304, description: 'Unchanged.' }],
  })
  async getWebhook(
    @TheSite() site: SiteRecord,
    @IdParam(id) webhookId: string,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const webhook = await this.webhooks.one(site, webhookId);
    return sendJson(request, reply, JSON.stringify(webhook), webhook.version);
  }

  @Patch(':id')
  @Route({
    says: 'Change where messages go and which, or switch a webhook off and on.',
    for: 'admin',
    answer: Webhook,
    fails: ['webhook_not_found', 'validation_failed'],
    ifMatch: true,
    limit: 'decide',
  })
  async changeWebhook(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) webhookId: string,
    @Body() body: ChangeWebhookRequest,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const webhook = await this.webhooks.change(actor, site, webhookId, body, precondition(request));
    return sendJson(request, reply, JSON.stringify(webhook), webhook.version);
  }

  @Delete(':id')
  @Route({
    says: 'Forget a webhook, with what was sent to it.',
    for: 'admin',
    status: 204,
    fails: ['webhook_not_found'],
    ifMatch: true,
    limit: 'decide',
  })
  removeWebhook(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) webhookId: string,
    @Req() request: ParleyRequest,
  ): Promise<void> {
    return this.webhooks.remove(actor, site, webhookId, precondition(request));
  }

  @Post(':id/secret')
  @Route({
    says: 'A new secret, told this once; for 24 hours messages are signed with the former one as well.',
    for: 'admin',
    status: 201,
    answer: WebhookWithSecret,
    fails: ['webhook_not_found'],
    once: true,
    limit: 'decide',
  })
  async renewWebhookSecret(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) webhookId: string,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookWithSecret> {
    const { value, replayed } = await this.webhooks.renewSecret(actor, site, webhookId, once);
    tellReplay(reply, replayed);
    void reply.header('cache-control', 'no-store');
    return value;
  }

  @Post(':id/test')
  @Route({
    says: 'Send a message of the type `webhook.tested`, to see whether it arrives.',
    for: 'admin',
    status: 202,
    answer: WebhookDelivery,
    fails: ['webhook_not_found', 'webhook_disabled'],
    once: true,
    limit: 'decide',
  })
  async testWebhook(
    @TheSite() site: SiteRecord,
    @IdParam(id) webhookId: string,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookDelivery> {
    const { value, replayed } = await this.deliveries.test(site, webhookId, once);
    tellReplay(reply, replayed);
    return value;
  }

  @Get(':id/deliveries')
  @Route({
    says: 'What was sent to a webhook, newest first; kept for thirty days.',
    for: 'admin',
    answer: WebhookDeliveryPage,
    fails: ['webhook_not_found', 'validation_failed', 'invalid_cursor'],
  })
  listWebhookDeliveries(
    @TheSite() site: SiteRecord,
    @IdParam(id) webhookId: string,
    @Query() query: DeliveryQuery,
  ): Promise<WebhookDeliveryPage> {
    return this.deliveries.list(site, webhookId, query);
  }

  @Post(':id/deliveries/:delivery/replay')
  @Route({
    says: 'Send a message once more, under the same `webhook-id`.',
    for: 'admin',
    status: 202,
    answer: WebhookDelivery,
    fails: ['webhook_not_found', 'delivery_not_found', 'webhook_disabled'],
    once: true,
    limit: 'decide',
  })
  async replayWebhookDelivery(
    @TheSite() site: SiteRecord,
    @IdParam(id) webhookId: string,
    @IdParam(delivery) deliveryId: string,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookDelivery> {
    const { value, replayed } = await this.deliveries.replay(site, webhookId, deliveryId, once);
    tellReplay(reply, replayed);
    return value;
  }
}
