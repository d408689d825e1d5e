import { failureTable, type Failure } from '@parley/contract';
import { html } from './html.js';
import { page } from './layout.js';

/** A refusal for a reader's browser: what happened and what can be done. */
export function errorPage(failure: Failure, requestId: string): string {
  const { title } = failureTable[failure.code];
  return page(
    { title: `${title} · Parley`, private: true },
    html`<article class="article">
<header>
<h1>${title}</h1>
<p class="standfirst">${failure.detail}</p>
</header>
<p class="small">Request ${requestId}. <a href="/">All posts</a></p>
</article>`,
  );
}
