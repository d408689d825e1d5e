import type { Comment, RepliesPage } from '@parley/contract';
import type { PostRecord, SiteRecord } from '@parley/store';
import { commentView } from './comment-view.js';
import { html } from './html.js';
import { countOf, page } from './layout.js';

/** One comment with what hangs below it, for threads longer than the article's page shows. */
export function branchPage(
  site: SiteRecord,
  base: string,
  post: PostRecord,
  comment: Comment,
  below: RepliesPage,
): string {
  const here = `${base}/posts/${post.slug}`;
  const shown: Comment = {
    ...comment,
    replies: { items: below.items, nextCursor: null, total: below.total },
  };
  return page(
    { title: `A conversation under ${post.title} · ${site.name}` },
    html`<section class="talk" id="talk" aria-labelledby="talk-h">
<header class="talk-head"><h1 id="talk-h">${countOf(below.total, 'reply', 'replies')}</h1></header>
<p><a href="${here}#c-${comment.id}">Back to ${post.title}</a></p>
<ol class="thread">
<li>${commentView(shown, `${here}/comments`, site.settings.maxDisplayDepth)}</li>
      </ol>
      ${below.nextCursor !== null && html`<nav class="pager" aria-label="Pages of replies"><a class="btn" href="?cursor=${below.nextCursor}#talk">Show more</a></nav>`}
    </section>`,
  );
}
