import type { Comment, ThreadPage, ThreadSort } from '@parley/contract';
import type { PostRecord, SiteRecord } from '@parley/store';
import { commentView } from './comment-view.js';
import { html, raw, type Html } from './html.js';
import { countOf, page } from './layout.js';

const wordsAMinute = 230;

interface Article {
  standfirst: string | null;
  body: string;
  contents: { id: string; title: string }[];
}

/** The sanitised article with anchors at its headings; a short first paragraph becomes the standfirst. */
function articleOf(post: PostRecord): Article {
  const contents: Article['contents'] = [];
  let body = post.html.replace(/<h2>(.*?)<\/h2>/g, (_, inner: string) => {
    const id = `part-${contents.length + 1}`;
    contents.push({ id, title: inner.replace(/<[^>]*>/g, '') });
    return `<h2 id="${id}">${inner}</h2>`;
  });
  const first = /^<p>(.{1,220}?)<\/p>\n<p>/.exec(body);
  if (first) body = body.slice(first[0].length - '<p>'.length);
  return { standfirst: first?.[1] ?? null, body, contents };
}

/** An article with its comments, claims marked: readable without script. */
export function articlePage(site: SiteRecord, base: string, post: PostRecord, thread: ThreadPage): string {
  const { standfirst, body, contents } = articleOf(post);
  const comments = countOf(thread.total, 'comment', 'comments');
  const minutes = Math.max(1, Math.round(post.body.split(/\s+/).length / wordsAMinute));
  const dateline = html`<p class="dateline">
${post.source && html`<span>Source: ${post.source}</span>`}${post.body !== '' && html`<span>${countOf(minutes, 'minute', 'minutes')} to read</span>`}<a
      href="#talk"
      >${comments}</a
    >
  </p>`;
  return page(
    {
      title: `${post.title} · ${site.name}`,
      nav: html`<a href="#talk">${comments}</a>`,
      skipTo: { id: 'talk', text: 'To the comments' },
    },
    html`<article class="article">
<header>
<h1>${post.title}</h1>
${standfirst !== null && html`<p class="standfirst">${raw(standfirst)}</p>`}${dateline}
        </header>
        <div class="prose">
          ${raw(body)}${post.url && html`<p class="colophon"><a href="${post.url}">Read it where it was published</a></p>`}
        </div>
        ${
          contents.length > 1 &&
          html`<nav class="contents" aria-label="In this article">
<ol>
${contents.map((part) => html`<li><a href="#${part.id}">${raw(part.title)}</a></li>`)}
              <li><a href="#talk">Comments</a></li>
            </ol>
          </nav>`
        }
      </article>
      ${talk(site, base, post, thread, comments)}`,
  );
}

const sorts: Record<ThreadSort, string> = { oldest: 'Oldest', newest: 'Newest', top: 'Top' };

function talk(site: SiteRecord, base: string, post: PostRecord, thread: ThreadPage, comments: string): Html {
  const { maxDisplayDepth } = site.settings;
  const order = (Object.keys(sorts) as ThreadSort[]).map(
    (sort) =>
      html`<a href="?sort=${sort}#talk" ${sort === thread.sort && raw(' aria-current="true"')}>${sorts[sort]}</a>`,
  );
  const items = thread.items.map(
    (comment: Comment) =>
      html`<li>${commentView(comment, `${base}/posts/${post.slug}/comments`, maxDisplayDepth)}</li>`,
  );
  return html`<section class="talk" id="talk" aria-labelledby="talk-h">
<header class="talk-head">
<h2 id="talk-h">${comments}</h2>
<nav class="sort" aria-label="Order of comments">${order}</nav>
</header>
${post.closedAt !== null && html`<p class="waits">Comments are closed here.</p>`}
    ${
      items.length > 0
        ? html`<ol class="thread">
${items}
</ol>`
        : html`<p class="gone">Nobody has written yet.</p>`
    }
    ${thread.nextCursor !== null && html`<nav class="pager" aria-label="Pages of comments"><a class="btn" href="?sort=${thread.sort}&cursor=${thread.nextCursor}#talk">Show more</a></nav>`}
  </section>`;
}
