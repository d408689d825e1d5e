import { threadSorts, type ThreadPage } from '@parley/contract';
import { otherPart } from './addresses.js';
import { commentView } from './comment-view.js';
import { composerView } from './composer-view.js';
import { html, type Html } from './html.js';
import { whoIsHere } from './layout.js';
import { nothingReturned, type ThreadState } from './thread-state.js';

/** The comments of a post: order, field to write in, conversations, pages. */
export function threadView(state: ThreadState, thread: ThreadPage): Html {
  const { reader, site, post } = state;
  const { say } = reader;
  const order = threadSorts.map(
    (sort) =>
      html`<a href="${otherPart(reader, { sort })}"${sort === thread.sort && html` aria-current="true"`}>${say(sort)}</a>`,
  );
  // a form opened below a comment is the one that was sent back, not the one at the top
  const top = state.open ? { ...state, returned: nothingReturned } : state;
  return html`<section class="talk" id="talk" aria-labelledby="talk-h" data-thread
data-site="${site.key}" data-post="${post.id}" data-path="${reader.base}/posts/${post.slug}" data-after="${state.seq}" data-sort="${thread.sort}">
<header class="talk-head">
<h2 id="talk-h">${say('comments', { n: thread.total })}</h2>
<nav class="sort" aria-label="${say('order')}">${order}</nav>
${reader.framed && html`<div class="framed-who">${whoIsHere(reader)}</div>`}</header>
${doneView(state)}${composerView(top)}
<div class="arrivals" data-arrivals hidden><a href="${otherPart(reader, { sort: 'newest' })}"><span></span><span class="show">${say('show')}</span></a></div>
<p class="hush" role="status" data-status></p>
    ${
      thread.items.length > 0
        ? html`<ol class="thread">
${thread.items.map((comment) => html`<li>${commentView(comment, state)}</li>`)}
</ol>`
        : html`<p class="gone" data-nobody>${say('nobodyYet')}</p><ol class="thread"></ol>`
    }
    ${thread.nextCursor !== null && html`<nav class="pager" aria-label="${say('pages')}"><a class="btn" href="${otherPart(reader, { sort: thread.sort, cursor: thread.nextCursor })}">${say('showMore')}</a></nav>`}
  </section>`;
}

/** What was done a moment ago. */
export function doneView({ reader, done }: ThreadState): Html | undefined {
  return done && html`<p class="done" role="status">${reader.say(done)}</p>`;
}
