import type { FieldFault } from '@parley/contract';
import { faultOf, faultWords } from './fault-words.js';
import { html, type Html } from './html.js';
import { page } from './layout.js';
import type { Reader } from './reader.js';

const fields = [
  { name: 'displayName', label: 'yourName', type: 'text', autocomplete: 'name' },
  { name: 'email', label: 'email', type: 'email', autocomplete: 'username' },
  { name: 'password', label: 'newPassword', type: 'password', autocomplete: 'new-password' },
] as const;

interface SetupForm {
  token: string;
  given?: Record<string, string>;
  faults?: FieldFault[];
  problem?: string;
}

/** The form behind the one-time link; opening it uses nothing up. */
export function setupPage(reader: Reader, form: SetupForm): string {
  const { say } = reader;
  const { token, problem } = form;
  return page(
    { title: say('setup'), private: true, plainBar: true },
    html`<section class="article">
<header>
<h1>${say('setup')}</h1>
<p class="standfirst">${say('setupLead')}</p>
</header>
${problem !== undefined && html`<p class="fault" role="alert">${problem}</p>`}
<form class="plain-form" method="post" action="/setup?lang=${reader.language}">
<input type="hidden" name="token" value="${token}" />${fields.map((field) => input(reader, form, field))}
<div><button class="btn main">${say('setupGo')}</button></div>
</form>
</section>`,
    reader,
  );
}

function input(reader: Reader, { given = {}, faults = [] }: SetupForm, field: (typeof fields)[number]): Html {
  const { name, label, type, autocomplete } = field;
  const fault = faultOf({ faults }, name);
  return html`<div class="field">
<label for="f-${name}">${reader.say(label)}</label>
<input class="input" id="f-${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required
value="${type === 'password' ? '' : (given[name] ?? '')}"${fault !== undefined && html` aria-invalid="true" aria-describedby="e-${name}"`} />
${fault !== undefined && html`<p class="fault" id="e-${name}">${faultWords(reader, name, fault)}</p>`}
</div>`;
}

/** What comes after. */
export function setupDonePage(reader: Reader, email: string): string {
  const { say } = reader;
  return page(
    { title: say('setupDone'), private: true, plainBar: true },
    html`<section class="article">
<header>
<h1>${say('setupDone')}</h1>
<p class="standfirst">${say('setupDoneText', { email })}</p>
</header>
<p><a class="btn main" href="/console">${say('toConsole')}</a> <a href="/">${say('toPosts')}</a></p>
</section>`,
    reader,
  );
}
