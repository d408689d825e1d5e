import { failureTable, type Failure } from '@parley/contract';
import { html } from './html.js';
import { page } from './layout.js';
import type { Reader } from './reader.js';
import type { Word } from './words.js';

/** A refusal for a reader's browser: what happened and what can be done, in the reader's language. */
export function errorPage(reader: Reader, failure: Failure, requestId: string): string {
  const { say, language } = reader;
  const [head, text] = wordsFor(failure.status);
  // what the API says is written in English, and knows more
  const title = language === 'en' ? failureTable[failure.code].title : say(head);
  const detail = language === 'en' ? failure.detail : say(text);
  return page(
    { title: `${title} · Parley`, private: true },
    html`<article class="article">
<header>
<h1>${title}</h1>
<p class="standfirst">${detail}</p>
</header>
<p class="small">${say('requestNumber', { id: requestId })} <a href="/">${say('toPosts')}</a></p>
</article>`,
    reader,
  );
}

function wordsFor(status: number): [Word, Word] {
  switch (status) {
    case 401:
      return ['error_signIn', 'error_signInText'];
    case 403:
      return ['error_closed', 'error_closedText'];
    case 404:
      return ['error_gone', 'error_goneText'];
    case 429:
    case 503:
      return ['error_busy', 'error_busyText'];
    default:
      return status < 500 ? ['error_refused', 'error_refusedText'] : ['error_broken', 'error_brokenText'];
  }
}
