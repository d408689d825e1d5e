import { html, raw, type Html } from './html.js';
import type { Reader } from './reader.js';
import { languages, type Word } from './words.js';

/** The words the script says by itself; everything else comes drawn from the server. */
const spoken = [
  'arrivals',
  'needSource',
  'comments',
  'posting',
  'posted',
  'saved',
  'commentDeleted',
  'retryNow',
  'notPosted',
  'notPostedKept',
  'draftFrom',
  'draftKept',
  'signedOut',
  'fault',
  'whereCheck',
  'sourceAddress',
  'addSource',
  'withoutMarked',
  'postWithout',
  'tooQuick',
  'why',
  'whyOther',
  'missing',
] as const satisfies readonly Word[];

/** What makes a page quicker where script runs: one file, and its words as data. */
export function quickerHead({ language }: Reader): Html {
  const all = languages[language] as Record<Word, unknown>;
  const reasons = (Object.keys(all) as Word[]).filter((word) => word.startsWith('reason_'));
  const words = Object.fromEntries([...spoken, ...reasons].map((word) => [word, all[word]]));
  const json = JSON.stringify(words).replace(/</g, '\\u003c');
  return html`<script type="application/json" id="words">${raw(json)}</script><script type="module" src="/assets/thread.js"></script>`;
}
