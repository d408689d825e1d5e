import { html } from './html.js';
import { within } from './addresses.js';
import { page } from './layout.js';
import { notificationView, type Told } from './notification-view.js';
import type { Reader } from './reader.js';
import type { Word } from './words.js';

/** What a reader was told on every site, newest first. */
export function notificationsPage(
  reader: Reader,
  told: { items: Told[]; nextCursor: string | null; unread: number },
  done: Word | undefined,
): string {
  const { say } = reader;
  const { items, nextCursor, unread } = told;
  return page(
    { title: `${say('notifications')} · Parley`, private: true },
    html`<section class="article account">
<header><h1>${say('notifications')}</h1></header>
${done && html`<p class="done" role="status">${say(done)}</p>`}
${
  unread > 0 &&
  html`<form class="row" method="post" action="${within(reader, '/notifications/read')}"><span>${say('unreadCount', { n: unread })}</span><button class="btn">${say('markAllRead')}</button></form>`
}
${items.length > 0 ? html`<ol class="told-list">${items.map((one) => notificationView(reader, one))}</ol>` : html`<p class="standfirst">${say('nothingTold')}</p>`}
${nextCursor !== null && html`<nav class="pager" aria-label="${say('notifications')}"><a class="btn" href="${within(reader, `/notifications?cursor=${nextCursor}`)}">${say('showMore')}</a></nav>`}
</section>`,
    reader,
  );
}
