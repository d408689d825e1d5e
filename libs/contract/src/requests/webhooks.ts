import { webhookEvents, type WebhookEvent } from '../events.js';
import { Choice, Choices, WebAddress, YesNo } from '../fields.js';
import { webhookDeliveryStatuses, type WebhookDeliveryStatus } from '../vocabulary.js';
import { ListQuery } from './discussion.js';

const url = {
  description: 'Where to send: https, and an address on the public internet unless the operator allows its host.',
  example: 'https://hooks.example.org/parley',
} as const;
const events = { min: 1, description: 'What to tell.', example: ['comment.created', 'review_item.decided'] } as const;

export class CreateWebhookRequest {
  @WebAddress(url)
  url!: string;

  @Choices(webhookEvents, events)
  events!: WebhookEvent[];
}

export class ChangeWebhookRequest {
  @WebAddress({ ...url, optional: true })
  url?: string;

  @Choices(webhookEvents, { ...events, optional: true })
  events?: WebhookEvent[];

  @YesNo({ optional: true, description: 'Whether anything is sent; true also forgets former failures.' })
  enabled?: boolean;
}

export class DeliveryQuery extends ListQuery {
  @Choice(webhookDeliveryStatuses, { optional: true, description: 'Only messages in this state.' })
  status?: WebhookDeliveryStatus;
}
