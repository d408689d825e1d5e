import { randomBytes } from 'node:crypto';
import { longestComment, type Comment } from '@parley/contract';
import { postPath, sameWith, signInPath, within } from './addresses.js';
import { html, type Html } from './html.js';
import { icon } from './layout.js';
import type { ThreadState } from './thread-state.js';
import { faultOf, faultWords } from './fault-words.js';
import { explain } from './claim-notes.js';
import type { Word } from './words.js';

/** The field to write in: at the top of the thread, or below the comment it answers. */
export function composerView(state: ThreadState, parent?: Comment): Html {
  const { reader, post } = state;
  const { say } = reader;
  if (post.closedAt !== null) return html`<p class="waits">${say('closed')}</p>`;
  if (!reader.actor && state.site.settings.guestComments === 'off') {
    const back = parent ? sameWith(reader, { reply: parent.id }, `#c-${parent.id}`) : sameWith(reader, {}, '#write');
    return html`<p class="editor join" id="write">
<a class="btn main" href="${signInPath(reader, back)}" data-sign-in>${say('signInToWrite')}</a>
</p>`;
  }
  return form(state, parent);
}

function form(state: ThreadState, parent: Comment | undefined): Html {
  const { reader, post } = state;
  const { say } = reader;
  const name = parent?.author?.displayName ?? say('unnamed');
  const cancel = sameWith(reader, {}, parent ? `#c-${parent.id}` : '');
  return writingForm(state, {
    kind: 'write',
    id: parent ? `reply-${parent.id}` : 'write',
    action: `${postPath(reader, post)}/comments`,
    title: parent ? say('replyTo', { name }) : say('write'),
    label: parent ? undefined : say('yourComment'),
    words: '',
    rows: parent ? 3 : 2,
    buttons: ['post', 'addAndPost', 'postWithout'],
    cancel: parent || state.returned.wanted ? cancel : undefined,
    hidden: hidden(state, parent),
    asWhom: reader.actor ? undefined : guestField(state, parent),
    foot: reader.actor ? say('asName', { name: reader.actor.displayName }) : say('asGuest'),
  });
}

/** A field for a comment's words, new or not, with what is around it. */
export interface Writing {
  /** What a script does with it. */
  kind: 'write' | 'edit';
  id: string;
  action: string;
  title: string;
  /** What stands above the field for those who hear the page; absent where the title does. */
  label: string | undefined;
  /** What stands in the field at first. */
  words: string;
  rows: number;
  /** To send it, to send it with the source that was asked for, and without. */
  buttons: [Word, Word, Word];
  cancel: string | undefined;
  hidden: Html;
  /** Who writes, where that has to be asked. */
  asWhom?: Html | undefined;
  foot: string;
}

export function writingForm(state: ThreadState, writing: Writing): Html {
  const { reader, returned } = state;
  const { say } = reader;
  const { id, label, title, cancel, buttons } = writing;
  const fault = faultOf(returned, 'body');
  const [send, withSource, without] = buttons;
  return html`<form
class="editor" id="${id}" method="post" action="${within(reader, writing.action)}" aria-label="${title}" data-composer="${writing.kind}">
${writing.hidden}<label class="${label === undefined ? 'label' : 'hush'}" for="${id}-t">${label ?? title}</label>
${returned.problem !== undefined && html`<p class="fault" role="alert">${icon('bang')}${returned.problem}</p>`}
<div class="pad"><textarea
dir="auto" id="${id}-t" name="body" rows="${writing.rows}" maxlength="${longestComment}" required
placeholder="${label === undefined ? '' : say('placeholder')}"${fault && html` aria-invalid="true" aria-describedby="${id}-e"`}
>${'\n'}${returned.given['body'] ?? writing.words}</textarea></div>
${fault && html`<p class="fault" id="${id}-e">${faultWords(reader, 'body', fault)}</p>`}${wants(state, id)}${writing.asWhom}
<div class="foot"><button class="btn main">${say(returned.wanted ? withSource : send)}</button>
${returned.wanted && html`<button class="btn" name="acknowledged" value="yes">${say(without)}</button>`}
${cancel !== undefined && html`<a class="btn bare" href="${cancel}" data-cancel>${say('cancel')}</a>`}
<span>${writing.foot}</span></div>
</form>`;
}

/** The name of somebody without an account, and the way to one. */
function guestField(state: ThreadState, parent: Comment | undefined): Html {
  const { reader, site, returned } = state;
  const { say } = reader;
  const id = parent ? `guest-${parent.id}` : 'guest';
  const fault = faultOf(returned, 'guestName');
  const back = parent ? sameWith(reader, { reply: parent.id }, `#c-${parent.id}`) : sameWith(reader, {}, '#write');
  return html`<div class="as-guest"><div class="field"><label for="${id}">${say('yourName')}</label>
<input class="input" id="${id}" name="guestName" maxlength="60" autocomplete="name" required
value="${returned.given['guestName'] ?? ''}"${fault && html` aria-invalid="true" aria-describedby="${id}-e"`} />
${fault && html`<p class="fault" id="${id}-e">${faultWords(reader, 'guestName', fault)}</p>`}</div>
<p class="small">${site.settings.guestComments === 'hold' && html`${say('guestsWait')} `}${say('guestCannot')}
<a href="${signInPath(reader, back)}" data-sign-in>${say('signIn')}</a></p></div>`;
}

function hidden({ reader, returned }: ThreadState, parent: Comment | undefined): Html {
  // the same key with every try of the same words: a second press is no second comment
  const key = returned.given['key'] ?? randomBytes(12).toString('base64url');
  return html`<input type="hidden" name="key" value="${key}" /><input
type="hidden" name="back" value="${returned.given['back'] ?? sameWith(reader, {}, '')}" />${
    parent && html`<input type="hidden" name="parentId" value="${parent.id}" />`
  }`;
}

/** The second step where the site asks: which words, why, and a field for the source. */
function wants(state: ThreadState, id: string): Html | undefined {
  const { reader, returned } = state;
  const { say } = reader;
  const [first] = returned.wanted ?? [];
  const fault = faultOf(returned, 'source');
  if (!first) return undefined;
  return html`<div class="wants" id="${id}-wants">
<p class="tag is-unsourced" role="alert">${icon('caret')}${say('whereCheck')}</p>
${(returned.wanted ?? []).map((claim) => html`<p class="quote" dir="auto">“${claim.text}”</p>`)}
<div class="field"><label class="hush" for="${id}-s">${say('sourceAddress')}</label>
<input class="input" id="${id}-s" type="url" inputmode="url" name="source" placeholder="https://"
value="${returned.given['source'] ?? ''}"${fault && html` aria-invalid="true" aria-describedby="${id}-se"`} />
<input type="hidden" name="quote" value="${first.text}" />
${fault && html`<p class="fault" id="${id}-se">${faultWords(reader, 'source', fault)}</p>`}</div>
<p>${explain(reader, first)} ${say('withoutMarked')}</p>
</div>`;
}
