import { includesRole, type Comment } from '@parley/contract';
import { actsView } from './acts-view.js';
import { commentPath, postPath, sameWith, within } from './addresses.js';
import { noteOf } from './claim-notes.js';
import { composerView } from './composer-view.js';
import { html, raw, type Html } from './html.js';
import { KeptHtml } from './kept-html.js';
import { icon, when } from './layout.js';
import { markedWords } from './marked-words.js';
import { deleteForm, editForm } from './own-comment-view.js';
import type { Reader } from './reader.js';
import type { ThreadState } from './thread-state.js';

/** A comment with everything below it that came along. */
export function commentView(comment: Comment, state: ThreadState, parent?: Comment): Html {
  const { reader, site, post } = state;
  const replies = comment.replies?.items ?? [];
  const flat = comment.depth + 1 >= site.settings.maxDisplayDepth ? ' flat' : '';
  const below = html`${
    replies.length > 0 &&
    html`<ol class="replies${flat}">
${replies.map((reply) => html`<li>${commentView(reply, state, comment)}</li>`)}
    </ol>`
  }${
    comment.replies?.nextCursor
      ? html`<a class="deeper" href="${within(reader, `${postPath(reader, post)}/comments/${comment.id}`)}">${reader.say('moreReplies')}</a>`
      : null
  }`;
  if (isHidden(comment))
    return html`<article class="comment" id="c-${comment.id}" data-comment="${comment.id}">
<p class="gone">${reader.say(comment.status === 'deleted' ? 'deleted' : comment.status === 'removed' ? 'removed' : 'pending')}</p>
${below}
</article>`;
  return html`<article class="comment" id="c-${comment.id}" data-comment="${comment.id}" aria-labelledby="c-${comment.id}-by" tabindex="-1">
${ownPart(comment, state, parent)}${openForm(comment, state)}${below}
  </article>`;
}

/** Some megabytes of finished comments. */
const kept = new KeptHtml(4000);

/** Everything of a comment but its open form and what hangs below it: the same for all who may do the same about it. */
function ownPart(comment: Comment, state: ThreadState, parent: Comment | undefined): Html {
  const draw = (): string =>
    html`${byline(comment, state, parent)}${waiting(comment, state)}
    <div class="said" dir="auto">${raw(markedWords(state.reader, comment))}</div>
    ${comment.claims.length > 0 && html`<div class="notes">${comment.claims.map((claim) => noteOf(claim, comment, state))}</div>`}
    ${mayAct(comment, state) && actsView(comment, state)}`.text;
  // a form that is open may be part of it
  return raw(state.open ? draw() : kept.get(keyOf(comment, state, parent), draw));
}

function keyOf(
  comment: Comment,
  { reader, site, post, votes, editable }: ThreadState,
  parent: Comment | undefined,
): string {
  const { id, version, status, held, author, labels, claims, score } = comment;
  return JSON.stringify([
    id,
    version,
    status,
    held,
    author,
    labels,
    claims,
    score,
    parent && [parent.id, parent.author?.displayName],
    [reader.language, reader.base, reader.framed, sameWith(reader, {}, '')],
    [post.slug, post.closedAt],
    reader.actor ? [votes.get(id), editable.has(id), isConcerned(comment, reader)] : site.settings.guestComments,
  ]);
}

/** Its author and moderators see what it said before, and may add sources. */
function isConcerned({ author }: Comment, { actor }: Reader): boolean {
  return actor !== null && (actor.id === author?.id || includesRole(actor.role, 'moderator'));
}

/** Only its place is known to this reader. */
function isHidden(comment: Comment): boolean {
  return comment.status !== 'published' && comment.body === '';
}

function byline(comment: Comment, state: ThreadState, parent: Comment | undefined): Html {
  const { reader, post } = state;
  const { say } = reader;
  const role = comment.author?.role;
  const to = parent?.author?.displayName ?? say('unnamed');
  return html`<header class="by" id="c-${comment.id}-by">
${
  comment.author
    ? html`<bdi class="name">${comment.author.displayName}</bdi>`
    : html`<span class="name none">${say('unnamed')}</span>`
}${role && role !== 'member' && html`<span class="role">${say(`role_${role}`)}</span>`}${
    comment.author?.guest && html`<span class="guest">${say('guest')}</span>`
  }${parent && html`<a class="to" href="#c-${parent.id}"><bdi>${say('to', { name: to })}</bdi></a>`}<a
href="${postPath(reader, post)}/comments/${comment.id}"${reader.framed && html` target="_blank" rel="noopener"`}>${when(comment.createdAt, reader)}</a>${
    comment.editedAt !== null && edited(comment, state)
  }</header>`;
}

/** That it was changed; its author and moderators are led to what it said before. */
function edited(comment: Comment, { reader, post }: ThreadState): Html {
  const { say } = reader;
  if (!isConcerned(comment, reader)) return html`<span>${say('edited')}</span>`;
  return html`<a href="${within(reader, `${commentPath(reader, post, comment.id)}/history`)}" class="edited">${say('edited')}</a>`;
}

/** What its author and moderators alone see says so. */
function waiting(comment: Comment, { reader }: ThreadState): Html | undefined {
  if (comment.status === 'published') return undefined;
  const word = comment.status === 'pending' ? 'pending' : comment.status;
  return html`<p class="waits">${icon('clock')}<span>${reader.say(word)}${heldFor(comment, reader)}</span></p>`;
}

/** What its author reads of why it waits: titles of rules, in the language of the site. */
function heldFor({ held = [] }: Comment, reader: Reader): Html | undefined {
  if (held.length === 0) return undefined;
  const titles = held.map((title, i) => html`${i > 0 && '; '}<bdi>${title}</bdi>`);
  return html` ${reader.say('heldFor')} ${titles}`;
}

function mayAct({ id, status }: Comment, { editable }: ThreadState): boolean {
  return status === 'published' || editable.has(id);
}

/** The form below a comment that its address asks for. */
function openForm(comment: Comment, state: ThreadState): Html | undefined {
  const { open, editable } = state;
  if (open?.about !== comment.id) return undefined;
  if (open.kind === 'reply' && comment.status === 'published') return composerView(state, comment);
  if (open.kind === 'edit' && editable.has(comment.id)) return editForm(comment, state);
  if (open.kind === 'delete' && editable.has(comment.id)) return deleteForm(comment, state);
  return undefined;
}
