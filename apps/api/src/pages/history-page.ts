import type { Comment, RevisionList } from '@parley/contract';
import type { PostRecord, SiteRecord } from '@parley/store';
import { commentPath, within } from './addresses.js';
import { html } from './html.js';
import { page, when } from './layout.js';
import type { Reader } from './reader.js';

/** Every version of a comment's words, newest first, as they were written. */
export function historyPage(
  reader: Reader,
  site: SiteRecord,
  post: PostRecord,
  comment: Comment,
  { items, nextCursor }: RevisionList,
): string {
  const { say } = reader;
  const back = within(reader, `${commentPath(reader, post, comment.id)}#c-${comment.id}`);
  const versions = items.map(
    ({ version, body, at, by }) => html`<li class="version">
<header class="by"><h2 class="name">${say(version === comment.version ? 'versionNow' : 'version', { n: version })}</h2>${when(at, reader)}${
      by !== null && by !== comment.author?.id && html`<span>${say('byModerator')}</span>`
    }</header>
<div class="said plain" dir="auto">${body}</div>
</li>`,
  );
  return page(
    { title: `${say('history')} · ${post.title} · ${site.name}`, private: true },
    html`<section class="talk" aria-labelledby="history-h">
<header class="talk-head"><h1 id="history-h">${say('history')}</h1></header>
<p><a href="${back}">${say('backToComment')}</a></p>
<ol class="thread versions">${versions}</ol>
${nextCursor !== null && html`<nav class="pager" aria-label="${say('history')}"><a class="btn" href="${within(reader, `?cursor=${nextCursor}`)}">${say('olderVersions')}</a></nav>`}
</section>`,
    reader,
  );
}
