import { randomBytes } from 'node:crypto';
import { longestComment, type Comment } from '@parley/contract';
import { postPath, sameWith, signInPath, within } from './addresses.js';
import { html, type Html } from './html.js';
import { icon } from './layout.js';
import type { ThreadState } from './thread-state.js';
import { faultOf, faultWords } from './fault-words.js';
import { explain } from './claim-notes.js';

/** The field to write in: at the top of the thread, or below the comment it answers. */
export function composerView(state: ThreadState, parent?: Comment): Html {
  const { reader, post } = state;
  const { say } = reader;
  if (post.closedAt !== null) return html`<p class="waits">${say('closed')}</p>`;
  if (!reader.actor) {
    const back = parent ? sameWith(reader, { reply: parent.id }, `#c-${parent.id}`) : sameWith(reader, {}, '#write');
    return html`<p class="editor join" id="write">
<a class="btn main" href="${signInPath(reader, back)}" data-sign-in>${say('signInToWrite')}</a>
</p>`;
  }
  return form(state, parent);
}

function form(state: ThreadState, parent: Comment | undefined): Html {
  const { reader, post, returned } = state;
  const { say } = reader;
  const id = parent ? `reply-${parent.id}` : 'write';
  const name = parent?.author?.displayName ?? say('unnamed');
  const title = parent ? say('replyTo', { name }) : say('write');
  const fault = faultOf(returned, 'body');
  return html`<form
class="editor" id="${id}" method="post" action="${within(reader, `${postPath(reader, post)}/comments`)}" aria-label="${title}" data-composer>
${hidden(state, parent)}<label class="${parent ? 'label' : 'hush'}" for="${id}-t">${parent ? title : say('yourComment')}</label>
${returned.problem !== undefined && html`<p class="fault" role="alert">${icon('bang')}${returned.problem}</p>`}
<div class="pad"><textarea
dir="auto" id="${id}-t" name="body" rows="${parent ? 3 : 2}" maxlength="${longestComment}" required
placeholder="${parent ? '' : say('placeholder')}"${fault && html` aria-invalid="true" aria-describedby="${id}-e"`}
>${'\n'}${returned.given['body'] ?? ''}</textarea></div>
${fault && html`<p class="fault" id="${id}-e">${faultWords(reader, 'body', fault)}</p>`}${wants(state, id)}
<div class="foot"><button class="btn main">${returned.wanted ? say('addAndPost') : say('post')}</button>
${returned.wanted && html`<button class="btn" name="acknowledged" value="yes">${say('postWithout')}</button>`}
${(parent || returned.wanted) && html`<a class="btn bare" href="${parent ? sameWith(reader, {}, `#c-${parent.id}`) : sameWith(reader, {}, '')}" data-cancel>${say('cancel')}</a>`}
<span>${say('asName', { name: reader.actor?.displayName ?? '' })}</span></div>
</form>`;
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
