import { webhookEvents, type WebhookEvent } from '../events.js';
import { Answer } from '../fields.js';
import { webhookDeliveryStatuses, type WebhookDeliveryStatus } from '../vocabulary.js';

const date = { format: 'date-time' } as const;
const uuid = { format: 'uuid' } as const;
const whole = { type: 'integer' } as const;
const maybe = { type: String, nullable: true } as const;

export class Webhook {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('Where it is sent.', { format: 'uri' })
  url!: string;
  @Answer('What it is told.', { enum: webhookEvents, isArray: true })
  events!: WebhookEvent[];
  @Answer('Whether anything is sent.')
  enabled!: boolean;
  @Answer(
    'Why nothing is sent: an administrator switched it off, it answered 410, or nothing good came back for five days.',
    { ...maybe, enum: ['switched_off', 'gone', 'failing'] },
  )
  disabledBecause!: string | null;
  @Answer('Since when nothing good has come back.', { ...maybe, ...date })
  failingSince!: string | null;
  @Answer('Until when it is left alone after failures.', { ...maybe, ...date })
  pausedUntil!: string | null;
  @Answer('Until when a former secret signs beside the present one.', { ...maybe, ...date })
  formerSecretUntil!: string | null;
  @Answer('Who made it.', maybe)
  createdBy!: string | null;
  @Answer('When.', date)
  createdAt!: string;
  @Answer('Counts up with each change.', whole)
  version!: number;
}

export class WebhookWithSecret extends Webhook {
  @Answer('What messages are signed with; shown this once.', { example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' })
  secret!: string;
}

export class WebhookList {
  @Answer('The webhooks of the site, oldest first.', { type: () => [Webhook] })
  items!: Webhook[];
  @Answer('Always null: a site has few.', maybe)
  nextCursor!: string | null;
}

export class WebhookDelivery {
  @Answer('Id, also the `webhook-id` of every attempt.', uuid)
  id!: string;
  @Answer('What happened.', { example: 'comment.created' })
  event!: string;
  @Answer('The comment it is about.', { ...maybe, ...uuid })
  commentId!: string | null;
  @Answer('What became of it.', { enum: webhookDeliveryStatuses })
  status!: WebhookDeliveryStatus;
  @Answer('Attempts so far.', whole)
  attempts!: number;
  @Answer('When the next one is due; null where there will be none.', { ...maybe, ...date })
  nextAttemptAt!: string | null;
  @Answer('When the last one was.', { ...maybe, ...date })
  attemptedAt!: string | null;
  @Answer('The status it was answered with; null where there was no answer.', { ...whole, nullable: true })
  answerStatus!: number | null;
  @Answer('What went wrong.', maybe)
  failure!: string | null;
  @Answer('Milliseconds the last attempt took.', { ...whole, nullable: true })
  durationMs!: number | null;
  @Answer('The message.', { type: 'object', additionalProperties: true })
  body!: object;
  @Answer('When it was made.', date)
  createdAt!: string;
}

export class WebhookDeliveryPage {
  @Answer('Messages, newest first.', { type: () => [WebhookDelivery] })
  items!: WebhookDelivery[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
}
