import { languages as mailLanguages, mailKindNames, type FieldFault, type SessionEntry } from '@parley/contract';
import type { OwnAccount } from './account-facts.js';
import { within } from './addresses.js';
import { faultOf, faultWords } from './fault-words.js';
import { html, type Html } from './html.js';
import { icon, page, when } from './layout.js';
import type { Reader } from './reader.js';
import { mailKindWords } from './mail-words.js';
import { languages, type Word } from './words.js';

export const accountParts = ['name', 'email', 'password'] as const;
export type AccountPart = (typeof accountParts)[number];

interface Field {
  name: 'displayName' | 'email' | 'password' | 'currentPassword';
  label: Word;
  type: string;
  autocomplete: string;
}

const current: Field = {
  name: 'currentPassword',
  label: 'presentPassword',
  type: 'password',
  autocomplete: 'current-password',
};
const parts: Record<AccountPart, { title: Word; hint?: Word; fields: Field[] }> = {
  name: {
    title: 'yourName',
    hint: 'nameHint',
    fields: [{ name: 'displayName', label: 'nameShown', type: 'text', autocomplete: 'name' }],
  },
  email: {
    title: 'email',
    fields: [{ name: 'email', label: 'email', type: 'email', autocomplete: 'username' }, current],
  },
  password: {
    title: 'password',
    hint: 'passwordHint',
    fields: [{ name: 'password', label: 'anotherPassword', type: 'password', autocomplete: 'new-password' }, current],
  },
};

export interface AccountState extends OwnAccount {
  /** The form that was sent, and what was wrong with it. */
  sent?: {
    part: AccountPart | 'erase';
    given: Record<string, string>;
    faults: FieldFault[];
    problem?: string | undefined;
  };
  done?: Word | undefined;
  /** The question before the account is erased is open. */
  erasing: boolean;
}

/** The reader's own account: each part a form of its own. */
export function ownAccountPage(reader: Reader, state: AccountState): string {
  const { say } = reader;
  return page(
    { title: `${say('account')} · Parley`, private: true },
    html`<section class="article account">
<header><h1>${say('account')}</h1></header>
${state.done && html`<p class="done" role="status">${say(state.done)}</p>`}
${accountParts.map((part) => partView(reader, part, state))}
${mailView(reader, state)}
${sessionsView(reader, state.sessions)}
${eraseView(reader, state)}
</section>`,
    reader,
  );
}

function partView(reader: Reader, part: AccountPart, state: AccountState): Html {
  const { say } = reader;
  const { sent } = state;
  const { title, hint, fields } = parts[part];
  const returned = sent?.part === part ? sent : { given: {}, faults: [], problem: undefined };
  return html`<section aria-labelledby="a-${part}"><h2 id="a-${part}">${say(title)}</h2>
<form class="plain-form" method="post" action="${within(reader, `/account/${part}`)}">
${returned.problem !== undefined && html`<p class="fault" role="alert">${icon('bang')}${returned.problem}</p>`}
${fields.map((field) => fieldView(reader, part, field, returned))}
${hint && html`<p class="small">${say(hint)}</p>`}
<div class="row"><button class="btn main">${say('save')}</button></div>
</form>${part === 'email' && verifiedView(reader, state)}</section>`;
}

/** Whether the address is known to be the reader's, and how to make it so. */
function verifiedView(reader: Reader, { user, mailOn }: AccountState): Html {
  const { say } = reader;
  if (user.emailVerified) return html`<p class="small">${say('addressVerified')}</p>`;
  if (!mailOn) return html`<p class="small">${say('addressNoMail')}</p>`;
  return html`<form class="plain-form" method="post" action="${within(reader, '/account/verification')}">
<p class="small">${say('addressUnverified')}</p>
<div class="row"><button class="btn">${say('verifyAgain')}</button></div></form>`;
}

function mailView(reader: Reader, { user, mailOn }: AccountState): Html | undefined {
  const { say } = reader;
  const { mail } = user;
  if (!mailOn || !mail) return undefined;
  const boxes = mailKindNames.map(
    (
      kind,
    ) => html`<label class="choice"><input type="checkbox" name="${kind}" value="yes"${mail[kind] && html` checked`} />
<span>${say(mailKindWords[kind])}</span></label>`,
  );
  const choices = mailLanguages.map(
    (language) =>
      html`<option value="${language}" lang="${language}"${mail.language === language && html` selected`}>${languages[language].name}</option>`,
  );
  return html`<section aria-labelledby="a-mail" id="mail"><h2 id="a-mail">${say('mailHeading')}</h2>
<form class="plain-form" method="post" action="${within(reader, '/account/mail')}">
<div class="choices" role="group" aria-labelledby="a-mail">${boxes}</div>
<div class="field"><label for="mail-language">${say('mailLanguage')}</label>
<select class="input" id="mail-language" name="language"><option value="">${say('mailLanguageOfSite')}</option>${choices}</select></div>
<p class="small">${say('mailHint')}</p>
<div class="row"><button class="btn main">${say('save')}</button></div>
</form></section>`;
}

function fieldView(
  reader: Reader,
  part: AccountPart | 'erase',
  { name, label, type, autocomplete }: Field,
  returned: { given: Record<string, string>; faults: FieldFault[] },
): Html {
  const id = `${part}-${name}`;
  const fault = faultOf(returned, name);
  const value = returned.given[name] ?? valueOf(reader, name);
  return html`<div class="field"><label for="${id}">${reader.say(label)}</label>
<input class="input" id="${id}" name="${name}" type="${type}" autocomplete="${autocomplete}" required
value="${type === 'password' ? '' : value}"${fault && html` aria-invalid="true" aria-describedby="e-${id}"`} />
${fault && html`<p class="fault" id="e-${id}">${faultWords(reader, name, fault)}</p>`}</div>`;
}

function valueOf({ actor }: Reader, name: Field['name']): string {
  if (name === 'displayName') return actor?.displayName ?? '';
  return name === 'email' ? (actor?.email ?? '') : '';
}

function sessionsView(reader: Reader, sessions: SessionEntry[]): Html {
  const { say } = reader;
  const rows = sessions.map(
    ({
      id,
      userAgent,
      lastUsedAt,
      current: here,
    }) => html`<li><div><p dir="auto">${userAgent ?? say('unknownDevice')}</p>
<p class="small">${say('lastUsed')} ${when(lastUsedAt, reader)}</p></div>${
      here
        ? html`<span class="badge">${say('thisDevice')}</span>`
        : html`<form method="post" action="${within(reader, `/account/sessions/${id}/end`)}"><button class="btn" aria-label="${say('signOutThere', { name: userAgent ?? say('unknownDevice') })}">${say('signOut')}</button></form>`
    }</li>`,
  );
  return html`<section aria-labelledby="a-sessions"><h2 id="a-sessions">${say('sessions')}</h2><ul class="sessions">${rows}</ul></section>`;
}

function eraseView(reader: Reader, { erasing, sent }: AccountState): Html {
  const { say } = reader;
  const problem = sent?.part === 'erase' ? sent.problem : undefined;
  return html`<section aria-labelledby="a-erase" id="erase"><h2 id="a-erase">${say('eraseAccount')}</h2>
<p class="small">${say('eraseMeans')}</p>
${problem !== undefined && html`<p class="fault" role="alert">${icon('bang')}${problem}</p>`}
${
  erasing
    ? html`<form class="ask-once" method="post" action="${within(reader, '/account/erase')}"><p>${say('eraseQuestion')}</p>
${fieldView(reader, 'erase', current, sent?.part === 'erase' ? sent : { given: {}, faults: [] })}
<div class="row"><a class="btn" href="${within(reader, '/account')}">${say('cancel')}</a><button class="btn main" name="sure" value="yes">${say('eraseYes')}</button></div></form>`
    : html`<p><a class="btn" href="${within(reader, '/account?erase=yes')}#erase">${say('eraseAccount')}</a></p>`
}</section>`;
}
