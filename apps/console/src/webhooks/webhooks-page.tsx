import type { Webhook, WebhookList, WebhookWithSecret } from '@parley/contract';
import { useState } from 'preact/hooks';
import { newKey } from '../api/call.js';
import { onSite } from '../api/site.js';
import { Fault } from '../parts/fault.js';
import { faultOf, useAnswer } from '../parts/use-answer.js';
import { goTo, pathTo } from '../route.js';
import { say } from '../words.js';
import { EventChoice, eventsIn } from './event-choice.js';
import { SecretSheet } from './secret-sheet.js';
import { isWell, stateOf } from './state-of.js';
import { WebhookWork } from './webhook-work.js';

export function WebhooksPage({ id }: { id: string | undefined }) {
  return id ? <WebhookWork key={id} id={id} /> : <AllWebhooks />;
}

/** The addresses that are told what happens on the site. */
function AllWebhooks() {
  const { answer, fault } = useAnswer(() => onSite<WebhookList>('GET', '/webhooks'), []);
  return (
    <main class="report" id="main">
      <h1>{say('webhooks.title')}</h1>
      <p class="lead">{say('webhooks.lead')}</p>
      {fault && <Fault>{fault}</Fault>}
      {answer && answer.items.length > 0 && (
        <table class="tbl stack">
          <caption class="hush">{say('webhooks.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('webhooks.url')}</th>
              <th scope="col">{say('webhooks.told')}</th>
              <th scope="col">{say('webhooks.state')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.items.map((webhook) => (
              <Row key={webhook.id} webhook={webhook} />
            ))}
          </tbody>
        </table>
      )}
      {answer?.items.length === 0 && <p class="quiet">{say('webhooks.none')}</p>}
      <NewWebhook />
    </main>
  );
}

function Row({ webhook }: { webhook: Webhook }) {
  return (
    <tr>
      <th scope="row">
        <a class="address" dir="ltr" href={pathTo('webhooks', webhook.id)}>
          {webhook.url}
        </a>
      </th>
      <td>{say('webhooks.count', { n: webhook.events.length })}</td>
      <td data-l={say('webhooks.state')} class={isWell(webhook) ? undefined : 'unwell'}>
        {stateOf(webhook)}
      </td>
    </tr>
  );
}

function NewWebhook() {
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [made, setMade] = useState<WebhookWithSecret | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const body = { url: String(fields.get('url')).trim(), events: eventsIn(fields) };
    if (body.events.length === 0) return setFault(say('webhooks.choose'));
    setBusy(true);
    try {
      setMade(await onSite<WebhookWithSecret>('POST', '/webhooks', { body, key: newKey() }));
      setFault(undefined);
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
    setBusy(false);
  };
  return (
    <section aria-labelledby="h-new">
      <h2 id="h-new">{say('webhooks.new')}</h2>
      <form class="form wide-form" onSubmit={(event) => void submit(event)}>
        <div class="field">
          <label for="webhook-url">{say('webhooks.url')}</label>
          <input class="input" id="webhook-url" name="url" type="url" dir="ltr" required placeholder="https://" />
        </div>
        <EventChoice chosen={['comment.created', 'comment.updated', 'comment.removed']} />
        {fault && <Fault>{fault}</Fault>}
        <div class="row">
          <button class="btn main" disabled={busy}>
            {say('webhooks.make')}
          </button>
        </div>
      </form>
      {made && <SecretSheet secret={made.secret} onClose={() => goTo(['webhooks', made.id])} />}
    </section>
  );
}
