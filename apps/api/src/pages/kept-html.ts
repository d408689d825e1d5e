import type { Comment } from '@parley/contract';
import { renderMarked } from '@parley/discussion';
import { spansOf } from './claim-notes.js';
import type { Reader } from './reader.js';

/** How many rendered comments are kept in memory: some megabytes. */
const most = 5000;
const kept = new Map<string, string>();

/**
 * The words of a comment with their marks. Rendering costs more than the rest of the page, and what it depends on
 * changes seldom: the words, what is known of each claim, and the language of the signs.
 */
export function markedWords(reader: Reader, comment: Comment): string {
  const claims = comment.claims.map(({ id, sourced, cluster }) => `${id} ${sourced} ${cluster?.verdict}`);
  const key = [comment.id, comment.version, reader.language, ...comment.labels, ...claims].join('|');
  const known = kept.get(key);
  if (known !== undefined) {
    // the one used last goes last
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const html = renderMarked(comment.body, spansOf(reader, comment));
  kept.set(key, html);
  if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
  return html;
}
