import type { WebhookDelivery, WebhookDeliveryPage } from '@parley/contract';
import { useEffect } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { tell } from '../live.js';
import { Fault } from '../parts/fault.js';
import { Icon } from '../parts/icon.js';
import { faultOf, useAnswer } from '../parts/use-answer.js';
import { dayAndClock, moment } from '../times.js';
import { say } from '../words.js';

interface DeliveriesProps {
  id: string;
  enabled: boolean;
  /** Whether something was sent just now, so that what comes of it is worth waiting for. */
  watched: boolean;
  onAnswered: () => Promise<void>;
}

/** When to look for what came of a message, in milliseconds. */
const looks = [700, 2000, 5000];

/** What was sent and what came back, newest first. */
export function Deliveries({ id, enabled, watched, onAnswered }: DeliveriesProps) {
  const path = `/webhooks/${id}/deliveries`;
  const { answer, fault, again, setAnswer } = useAnswer(() => onSite<WebhookDeliveryPage>('GET', path), [id]);
  const look = async (): Promise<void> => {
    await Promise.all([again(), onAnswered()]);
  };
  const lookSoon = (): (() => void) => {
    const timers = looks.map((after) => setTimeout(() => void look(), after));
    return () => timers.forEach(clearTimeout);
  };
  useEffect(() => (watched ? lookSoon() : undefined), []);
  const more = async (): Promise<void> => {
    if (!answer?.nextCursor) return;
    const next = await onSite<WebhookDeliveryPage>('GET', path, { query: { cursor: answer.nextCursor } });
    setAnswer({ items: [...answer.items, ...next.items], nextCursor: next.nextCursor });
  };
  const replay = async (delivery: WebhookDelivery): Promise<void> => {
    try {
      await onSite('POST', `${path}/${delivery.id}/replay`, { body: {} });
      tell({ text: say('webhooks.replayed') });
      lookSoon();
    } catch (refusal) {
      tell({ text: faultOf(refusal), fault: true });
    }
  };
  return (
    <section aria-labelledby="h-sent">
      <div class="row">
        <h2 id="h-sent">{say('webhooks.sent')}</h2>
        <button class="btn bare" type="button" onClick={() => void look()}>
          {say('webhooks.look')}
        </button>
      </div>
      {fault && <Fault>{fault}</Fault>}
      {answer?.items.length === 0 && <p class="quiet">{say('webhooks.nothing_sent')}</p>}
      {answer && answer.items.length > 0 && (
        <table class="tbl stack log">
          <caption class="hush">{say('webhooks.sent')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('webhooks.message')}</th>
              <th scope="col">{say('webhooks.when')}</th>
              <th scope="col">{say('webhooks.came')}</th>
              <th scope="col">
                <span class="hush">{say('webhooks.replay')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.items.map((delivery) => (
              <Row key={delivery.id} delivery={delivery} enabled={enabled} onReplay={() => void replay(delivery)} />
            ))}
          </tbody>
        </table>
      )}
      {answer?.nextCursor && (
        <button class="btn" type="button" onClick={() => void more()}>
          {say('list.more')}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  delivery: WebhookDelivery;
  enabled: boolean;
  onReplay: () => void;
}

function Row({ delivery, enabled, onReplay }: RowProps) {
  return (
    <tr>
      <td>
        <details>
          <summary>
            <Icon of="turn" turns />
            <code dir="ltr">{delivery.event}</code>
          </summary>
          <pre class="inl particulars" dir="ltr" tabIndex={0} aria-label={say('webhooks.message')}>
            {JSON.stringify(delivery.body, null, 2)}
          </pre>
        </details>
      </td>
      <td class="num" data-l={say('webhooks.when')}>
        {dayAndClock(delivery.createdAt)}
      </td>
      <td data-l={say('webhooks.came')} class={delivery.status === 'failed' ? 'unwell' : undefined}>
        {cameOf(delivery)}
      </td>
      <td>
        <button
          class="btn bare"
          type="button"
          disabled={!enabled || delivery.status === 'waiting'}
          aria-label={say('webhooks.replay_which', { event: delivery.event, at: dayAndClock(delivery.createdAt) })}
          onClick={onReplay}
        >
          {say('webhooks.replay')}
        </button>
      </td>
    </tr>
  );
}

function cameOf({ status, attempts, answerStatus, failure, nextAttemptAt }: WebhookDelivery): string {
  if (status === 'delivered') return say('webhooks.delivered', { status: answerStatus ?? '' });
  if (status === 'failed') return say('webhooks.given_up', { n: attempts, why: failure ?? '' });
  if (attempts === 0) return say('webhooks.waiting');
  return say('webhooks.tried', { n: attempts, why: failure ?? '', at: nextAttemptAt ? moment(nextAttemptAt) : '' });
}
