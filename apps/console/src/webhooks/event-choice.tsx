import type { WebhookEvent } from '@parley/contract';
import { say } from '../words.js';

// every event there is, or this does not compile
const all: Record<WebhookEvent, true> = {
  'comment.created': true,
  'comment.updated': true,
  'comment.removed': true,
  'comment.flagged': true,
  'review_item.opened': true,
  'review_item.decided': true,
  'review_item.answered': true,
  'decision.reversed': true,
  'decision.appealed': true,
  'claim_cluster.decided': true,
  'rule.notified': true,
  'rule.mode_changed': true,
  'post.created': true,
  'post.updated': true,
  'post.deleted': true,
  'notice.received': true,
  'user.sanctioned': true,
  'member.role_changed': true,
  'archive.imported': true,
};

/** What an address can be told, each with its name in messages. */
export function EventChoice({ chosen }: { chosen: WebhookEvent[] }) {
  return (
    <fieldset class="field event-choice">
      <legend class="label">{say('webhooks.events')}</legend>
      {(Object.keys(all) as WebhookEvent[]).map((event) => (
        <label key={event}>
          <input type="checkbox" name="events" value={event} defaultChecked={chosen.includes(event)} />
          <span>
            {say(`webhook_event.${event}`)} <code dir="ltr">{event}</code>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export const eventsIn = (fields: FormData): WebhookEvent[] => fields.getAll('events') as WebhookEvent[];
