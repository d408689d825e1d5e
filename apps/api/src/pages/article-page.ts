import type { ThreadPage } from '@parley/contract';
import type { PostRecord } from '@parley/store';
import { html, raw, type Html } from './html.js';
import { page } from './layout.js';
import { quickerHead } from './quicker.js';
import type { ThreadState } from './thread-state.js';
import { threadView } from './thread-view.js';

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

/** An article with its comments, claims marked: readable, and to be answered, without script. */
export function articlePage(state: ThreadState, thread: ThreadPage): string {
  const { reader, site, post } = state;
  const comments = reader.say('comments', { n: thread.total });
  return page(
    {
      title: `${post.title} · ${site.name}`,
      nav: html`<a href="#talk" data-count>${comments}</a>`,
      skipTo: { id: 'talk', text: reader.say('toComments') },
      head: html`${feedLink(site.key, post)}${quickerHead(reader)}`,
    },
    html`${articleView(state, comments)}${threadView(state, thread)}`,
    reader,
  );
}

function feedLink(site: string, post: PostRecord): Html {
  return html`<link rel="alternate" type="application/atom+xml" href="/api/v1/sites/${site}/posts/${post.slug}/comments.atom" />`;
}

function articleView({ reader, post }: ThreadState, comments: string): Html {
  const { say } = reader;
  const { standfirst, body, contents } = articleOf(post);
  const minutes = Math.max(1, Math.round(post.body.split(/\s+/).length / wordsAMinute));
  const dateline = html`<p class="dateline">
${post.source && html`<span>${say('sourceOf', { name: post.source })}</span>`}${post.body !== '' && html`<span>${say('minutesToRead', { n: minutes })}</span>`}<a
      href="#talk"
      data-count>${comments}</a
    >
  </p>`;
  return html`<article class="article">
<header dir="auto">
<h1>${post.title}</h1>
${standfirst !== null && html`<p class="standfirst" dir="auto">${raw(standfirst)}</p>`}${dateline}
        </header>
        <div class="prose" dir="auto">
          ${raw(body)}${post.url && html`<p class="colophon"><a href="${post.url}">${say('readOriginal')}</a></p>`}
        </div>
        ${
          contents.length > 1 &&
          html`<nav class="contents" aria-label="${say('inThisArticle')}">
<ol>
${contents.map((part) => html`<li><a href="#${part.id}">${raw(part.title)}</a></li>`)}
              <li><a href="#talk">${say('commentsHeading')}</a></li>
            </ol>
          </nav>`
        }
      </article>`;
}
