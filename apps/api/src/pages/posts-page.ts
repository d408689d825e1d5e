import type { PostRecord, SiteRecord } from '@parley/store';
import { html } from './html.js';
import { countOf, page, when } from './layout.js';

/** The posts of a site. */
export function postsPage(
  site: SiteRecord,
  base: string,
  posts: Omit<PostRecord, 'body' | 'html'>[],
  nextCursor: string | null,
): string {
  const items = posts.map(
    (post) =>
      html`<li>
<h2><a href="${base}/posts/${post.slug}">${post.title}</a></h2>
<p class="dateline">
${post.source && html`<span>Source: ${post.source}</span>`}${when(post.createdAt.toISOString())}<a
            href="${base}/posts/${post.slug}#talk"
            >${countOf(post.comments, 'comment', 'comments')}</a
          >
        </p>
      </li>`,
  );
  return page(
    { title: `${site.name}: posts`, nav: html`<a href="/api/docs">API</a>` },
    html`<section class="article">
<header><h1>Posts</h1></header>
${
  items.length > 0
    ? html`<ol class="posts">
              ${items}
            </ol>`
    : html`<p class="standfirst">Nothing has been posted yet.</p>`
}
      ${nextCursor !== null && html`<nav class="pager" aria-label="Pages of posts"><a class="btn" href="?cursor=${nextCursor}">Older posts</a></nav>`}
    </section>`,
  );
}
