import type { PostRecord, SiteRecord } from '@parley/store';
import { html } from './html.js';
import { page, when } from './layout.js';
import type { Reader } from './reader.js';

/** The posts of a site. */
export function postsPage(
  reader: Reader,
  site: SiteRecord,
  posts: Omit<PostRecord, 'body' | 'html'>[],
  nextCursor: string | null,
): string {
  const { say, base } = reader;
  const items = posts.map(
    (post) =>
      html`<li>
<h2><a href="${base}/posts/${post.slug}"><bdi>${post.title}</bdi></a></h2>
<p class="dateline">
${post.source && html`<span>${say('sourceOf', { name: post.source })}</span>`}${when(post.createdAt.toISOString(), reader)}<a
            href="${base}/posts/${post.slug}#talk"
            >${say('comments', { n: post.comments })}</a
          >
        </p>
      </li>`,
  );
  return page(
    { title: `${site.name}: ${say('posts')}`, nav: html`<a href="/api/docs">API</a>` },
    html`<section class="article">
<header><h1>${say('posts')}</h1></header>
${
  items.length > 0
    ? html`<ol class="posts">
              ${items}
            </ol>`
    : html`<p class="standfirst">${say('noPosts')}</p>`
}
      ${nextCursor !== null && html`<nav class="pager" aria-label="${say('posts')}"><a class="btn" href="?cursor=${nextCursor}">${say('olderPosts')}</a></nav>`}
    </section>`,
    reader,
  );
}
