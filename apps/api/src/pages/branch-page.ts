import type { Comment, CommentContext, RepliesPage } from '@parley/contract';
import { postPath, threadPath } from './addresses.js';
import { commentView } from './comment-view.js';
import { html } from './html.js';
import { page } from './layout.js';
import { quickerHead } from './quicker.js';
import type { ThreadState } from './thread-state.js';
import { doneView } from './thread-view.js';

/** How many of the comments it answers are shown above it. */
const nearest = 3;

/** One comment with what it answers and what hangs below it: the address of a comment for good. */
export function branchPage(state: ThreadState, context: CommentContext, below: RepliesPage): string {
  const { reader, site, post } = state;
  const { say } = reader;
  const { comment, ancestors } = context;
  const here = postPath(reader, post);
  const above = ancestors.slice(-nearest);
  const shown: Comment = { ...comment, replies: { items: below.items, nextCursor: null, total: below.total } };
  return page(
    { title: `${say('conversation', { title: post.title })} · ${site.name}`, private: true, head: quickerHead(reader) },
    html`<section class="talk" id="talk" aria-labelledby="talk-h" data-thread
data-site="${site.key}" data-post="${post.id}" data-path="${here}" data-branch="${comment.id}">
<header class="talk-head"><h1 id="talk-h">${say('conversation', { title: post.title })}</h1></header>
<p><a href="${threadPath(reader, post)}#talk">${say('backTo', { title: post.title })}</a></p>
${doneView(state)}<p class="hush" role="status" data-status></p>
${above.length > 0 && html`<h2 class="hush">${say('earlier')}</h2><ol class="thread">${above.map((one, i) => html`<li>${commentView(one, state, above[i - 1])}</li>`)}</ol>`}
<ol class="thread">
<li>${commentView(shown, state, ancestors.at(-1))}</li>
      </ol>
      ${below.nextCursor !== null && html`<nav class="pager" aria-label="${say('pages')}"><a class="btn" href="?cursor=${below.nextCursor}#talk">${say('showMore')}</a></nav>`}
    </section>`,
    reader,
  );
}
