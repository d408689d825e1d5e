import type { FieldFault } from '@parley/contract';
import { within } from './addresses.js';
import { faultOf, faultWords } from './fault-words.js';
import { html, type Html } from './html.js';
import { icon, page } from './layout.js';
import type { Reader } from './reader.js';
import type { Word } from './words.js';

export interface AccountForm {
  kind: 'signIn' | 'register';
  next: string;
  given: Record<string, string>;
  faults: FieldFault[];
  problem?: string | undefined;
  /** The account was erased a moment ago. */
  erased?: boolean;
}

interface Field {
  name: 'displayName' | 'email' | 'password';
  label: Word;
  type: string;
  autocomplete: string;
}

const fields: Record<AccountForm['kind'], Field[]> = {
  signIn: [
    { name: 'email', label: 'email', type: 'email', autocomplete: 'username' },
    { name: 'password', label: 'password', type: 'password', autocomplete: 'current-password' },
  ],
  register: [
    { name: 'displayName', label: 'yourName', type: 'text', autocomplete: 'name' },
    { name: 'email', label: 'email', type: 'email', autocomplete: 'username' },
    { name: 'password', label: 'newPassword', type: 'password', autocomplete: 'new-password' },
  ],
};
const paths = { signIn: '/sign-in', register: '/register' } as const;

/** Signing in, or making an account; both lead back to where the reader was. */
export function accountPage(reader: Reader, form: AccountForm): string {
  const { say } = reader;
  const { kind, next, problem, erased } = form;
  const other = kind === 'signIn' ? 'register' : 'signIn';
  const query = new URLSearchParams({ next }).toString();
  return page(
    { title: `${say(kind)} · Parley`, private: true, plainBar: true },
    html`<section class="article account">
<header><h1>${say(kind)}</h1></header>
${erased && html`<p class="done" role="status">${say('erased')}</p>`}
<form class="plain-form" method="post" action="${within(reader, paths[kind])}">
<input type="hidden" name="next" value="${next}" />
${problem !== undefined && html`<p class="fault" role="alert">${icon('bang')}${problem}</p>`}
${fields[kind].map((field) => input(reader, form, field))}
<div class="row"><button class="btn main">${say(kind)}</button></div>
</form>
${kind === 'signIn' && html`<p class="small"><a href="${within(reader, '/forgot-password')}">${say('forgotPassword')}</a></p>`}
<p class="small">${say(kind === 'signIn' ? 'noAccount' : 'haveAccount')} <a href="${within(reader, `${paths[other]}?${query}`)}">${say(other)}</a></p>
</section>`,
    reader,
  );
}

function input(reader: Reader, form: AccountForm, { name, label, type, autocomplete }: Field): Html {
  const fault = faultOf(form, name);
  return html`<div class="field"><label for="f-${name}">${reader.say(label)}</label>
<input class="input" id="f-${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required
value="${type === 'password' ? '' : (form.given[name] ?? '')}"${fault && html` aria-invalid="true" aria-describedby="e-${name}"`} />
${fault && html`<p class="fault" id="e-${name}">${faultWords(reader, name, fault)}</p>`}</div>`;
}
