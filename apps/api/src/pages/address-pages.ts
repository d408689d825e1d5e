import type { FieldFault } from '@parley/contract';
import { within } from './addresses.js';
import { faultOf, faultWords } from './fault-words.js';
import { html, type Html } from './html.js';
import { icon, page } from './layout.js';
import type { Reader } from './reader.js';
import type { Word } from './words.js';

interface AddressForm {
  given?: Record<string, string>;
  faults?: FieldFault[];
  problem?: Word;
}

/** A page with a heading of its own, for somebody who is perhaps not signed in. */
function plainPage(reader: Reader, title: Word, main: Html): string {
  return page(
    { title: `${reader.say(title)} · Parley`, private: true, plainBar: true },
    html`<section class="article account">
<header><h1>${reader.say(title)}</h1></header>
${main}
</section>`,
    reader,
  );
}

function problemLine({ say }: Reader, problem: Word | undefined): Html | undefined {
  return problem && html`<p class="fault" role="alert">${icon('bang')}${say(problem)}</p>`;
}

function field(
  reader: Reader,
  { given = {}, faults = [] }: AddressForm,
  f: { name: 'email' | 'password'; label: Word; autocomplete: string },
): Html {
  const { name, label, autocomplete } = f;
  const fault = faultOf({ faults }, name);
  return html`<div class="field"><label for="f-${name}">${reader.say(label)}</label>
<input class="input" id="f-${name}" name="${name}" type="${name}" autocomplete="${autocomplete}" required
value="${name === 'password' ? '' : (given[name] ?? '')}"${fault && html` aria-invalid="true" aria-describedby="e-${name}"`} />
${fault && html`<p class="fault" id="e-${name}">${faultWords(reader, name, fault)}</p>`}</div>`;
}

/** Asking for a link to a new password; where no mail is sent, whom to ask instead. */
export function forgotPage(reader: Reader, form: AddressForm & { mailOn: boolean; sent?: boolean }): string {
  const { say } = reader;
  const back = html`<p class="small"><a href="${within(reader, '/sign-in')}">${say('signIn')}</a></p>`;
  if (!form.mailOn)
    return plainPage(reader, 'forgotPassword', html`<p class="standfirst">${say('mailOff')}</p>${back}`);
  if (form.sent)
    return plainPage(reader, 'forgotPassword', html`<p class="done" role="status">${say('forgotSent')}</p>${back}`);
  return plainPage(
    reader,
    'forgotPassword',
    html`<p>${say('forgotLead')}</p>
<form class="plain-form" method="post" action="${within(reader, `/forgot-password?lang=${reader.language}`)}">
${field(reader, form, { name: 'email', label: 'email', autocomplete: 'username' })}
<div class="row"><button class="btn main">${say('forgotSend')}</button></div>
</form>${back}`,
  );
}

/** Choosing a new password; opening the page uses nothing up. */
export function resetPage(reader: Reader, form: AddressForm & { token: string; done?: boolean }): string {
  const { say } = reader;
  if (form.done)
    return plainPage(
      reader,
      'resetTitle',
      html`<p class="done" role="status">${say('resetDone')}</p><p><a class="btn main" href="${within(reader, '/sign-in')}">${say('signIn')}</a></p>`,
    );
  return plainPage(
    reader,
    'resetTitle',
    html`${problemLine(reader, form.problem)}
${form.problem && html`<p><a class="btn" href="${within(reader, `/forgot-password?lang=${reader.language}`)}">${say('forgotPassword')}</a></p>`}
<form class="plain-form" method="post" action="${within(reader, `/reset-password?lang=${reader.language}`)}">
<input type="hidden" name="token" value="${form.token}" />
${field(reader, form, { name: 'password', label: 'anotherPassword', autocomplete: 'new-password' })}
<p class="small">${say('passwordHint')}</p>
<div class="row"><button class="btn main">${say('resetGo')}</button></div>
</form>`,
  );
}

/** Confirming an address, by a button: programs that look where links lead must not confirm anything. */
export function verifyPage(reader: Reader, form: { token: string; problem?: Word; done?: boolean }): string {
  const { say } = reader;
  const account = html`<p class="small"><a href="${within(reader, '/account')}">${say('toAccount')}</a></p>`;
  if (form.done)
    return plainPage(reader, 'verifyTitle', html`<p class="done" role="status">${say('verifyDone')}</p>${account}`);
  if (form.problem) return plainPage(reader, 'verifyTitle', html`${problemLine(reader, form.problem)}${account}`);
  return plainPage(
    reader,
    'verifyTitle',
    html`<p>${say('verifyLead')}</p>
<form class="plain-form" method="post" action="${within(reader, `/verify-email?lang=${reader.language}`)}">
<input type="hidden" name="token" value="${form.token}" />
<div class="row"><button class="btn main">${say('verifyGo')}</button></div>
</form>`,
  );
}

/** Stopping mail by a link of one: nobody has to sign in for it. */
export function unsubscribePage(
  reader: Reader,
  form: { token: string; kinds: Word[]; problem?: Word; done?: boolean },
): string {
  const { say } = reader;
  const account = html`<p class="small"><a href="${within(reader, '/account')}">${say('toAccount')}</a></p>`;
  if (form.problem) return plainPage(reader, 'unsubscribeTitle', html`${problemLine(reader, form.problem)}${account}`);
  if (form.done)
    return plainPage(
      reader,
      'unsubscribeTitle',
      html`<p class="done" role="status">${say('unsubscribeDone')}</p>${account}`,
    );
  const query = new URLSearchParams({ token: form.token, lang: reader.language }).toString();
  return plainPage(
    reader,
    'unsubscribeTitle',
    html`<p>${say('unsubscribeLead')}</p>
<ul>${form.kinds.map((kind) => html`<li>${say(kind)}</li>`)}</ul>
<form class="plain-form" method="post" action="${within(reader, `/unsubscribe?${query}`)}">
<div class="row"><button class="btn main">${say('unsubscribeGo')}</button></div>
</form>`,
  );
}
