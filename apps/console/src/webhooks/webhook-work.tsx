import type { Webhook, WebhookDelivery, WebhookWithSecret } from '@parley/contract';
import { useState } from 'preact/hooks';
import { onSite } from '../api/site.js';
import { tell } from '../live.js';
import { Fault } from '../parts/fault.js';
import { Sheet } from '../parts/sheet.js';
import { faultOf, useAnswer } from '../parts/use-answer.js';
import { goTo, pathTo } from '../route.js';
import { dayAndClock } from '../times.js';
import { say } from '../words.js';
import { Deliveries } from './deliveries.js';
import { EventChoice, eventsIn } from './event-choice.js';
import { SecretSheet } from './secret-sheet.js';
import { isWell, stateOf } from './state-of.js';

/** One address: what it is told, how it goes, what was sent. */
export function WebhookWork({ id }: { id: string }) {
  const path = `/webhooks/${id}`;
  const { answer, fault, again, setAnswer } = useAnswer(() => onSite<Webhook>('GET', path), [id]);
  const [secret, setSecret] = useState<string | undefined>(undefined);
  const [removing, setRemoving] = useState(false);
  const [sent, setSent] = useState(0);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (refusal) {
      tell({ text: faultOf(refusal), fault: true });
    }
  };
  const change = (body: object, done: string): Promise<void> =>
    attempt(async () => {
      setAnswer(await onSite<Webhook>('PATCH', path, { body, ...(answer ? { ifMatch: answer.version } : {}) }));
      tell({ text: done });
    });
  const test = (): Promise<void> =>
    attempt(async () => {
      await onSite<WebhookDelivery>('POST', `${path}/test`, { body: {} });
      tell({ text: say('webhooks.tested') });
      setSent(sent + 1);
    });
  const renew = (): Promise<void> =>
    attempt(async () => {
      setSecret((await onSite<WebhookWithSecret>('POST', `${path}/secret`, { body: {} })).secret);
      await again();
    });
  const remove = (): Promise<void> =>
    attempt(async () => {
      await onSite('DELETE', path);
      tell({ text: say('webhooks.removed') });
      goTo(['webhooks']);
    });
  return (
    <main class="report" id="main">
      <p class="up">
        <a href={pathTo('webhooks')}>{say('webhooks.all')}</a>
      </p>
      <h1 class="address" dir="ltr">
        {answer?.url ?? say('webhooks.title')}
      </h1>
      {fault && <Fault>{fault}</Fault>}
      {answer && (
        <>
          <p class={isWell(answer) ? 'lead' : 'lead unwell'}>{stateOf(answer)}</p>
          {answer.formerSecretUntil && (
            <p class="quiet">{say('webhooks.both', { at: dayAndClock(answer.formerSecretUntil) })}</p>
          )}
          <div class="row">
            <button class="btn" type="button" disabled={!answer.enabled} onClick={() => void test()}>
              {say('webhooks.test')}
            </button>
            <button
              class="btn"
              type="button"
              onClick={() => void change({ enabled: !answer.enabled }, say('webhooks.changed'))}
            >
              {answer.enabled ? say('webhooks.off') : say('webhooks.on')}
            </button>
            <button class="btn" type="button" onClick={() => void renew()}>
              {say('webhooks.renew')}
            </button>
            <button class="btn restrict" type="button" onClick={() => setRemoving(true)}>
              {say('webhooks.remove')}
            </button>
          </div>
          <Deliveries id={id} enabled={answer.enabled} key={sent} watched={sent > 0} onAnswered={again} />
          <Change webhook={answer} onChange={(body) => void change(body, say('webhooks.changed'))} />
        </>
      )}
      {secret && <SecretSheet secret={secret} onClose={() => setSecret(undefined)} />}
      {removing && (
        <Sheet title={say('webhooks.remove')} onClose={() => setRemoving(false)}>
          <div class="sheet-form">
            <p>{say('webhooks.remove_what')}</p>
            <div class="row">
              <button class="btn restrict" type="button" onClick={() => void remove()}>
                {say('webhooks.remove')}
              </button>
              <button class="btn" type="button" autofocus onClick={() => setRemoving(false)}>
                {say('switch.not_now')} <kbd aria-hidden="true">Esc</kbd>
              </button>
            </div>
          </div>
        </Sheet>
      )}
    </main>
  );
}

function Change({ webhook, onChange }: { webhook: Webhook; onChange: (body: object) => void }) {
  const [fault, setFault] = useState<string | undefined>(undefined);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const body = { url: String(fields.get('url')).trim(), events: eventsIn(fields) };
    if (body.events.length === 0) return setFault(say('webhooks.choose'));
    setFault(undefined);
    onChange(body);
  };
  return (
    <section aria-labelledby="h-change">
      <h2 id="h-change">{say('webhooks.change')}</h2>
      <form class="form wide-form" key={webhook.version} onSubmit={submit}>
        <div class="field">
          <label for="webhook-url">{say('webhooks.url')}</label>
          <input class="input" id="webhook-url" name="url" type="url" dir="ltr" required defaultValue={webhook.url} />
        </div>
        <EventChoice chosen={webhook.events} />
        {fault && <Fault>{fault}</Fault>}
        <div class="row">
          <button class="btn main">{say('settings.save')}</button>
        </div>
      </form>
    </section>
  );
}
