import type { Comment } from '@parley/contract';
import { renderMarked } from '@parley/discussion';
import { spansOf } from './claim-notes.js';
import { KeptHtml } from './kept-html.js';
import type { Reader } from './reader.js';

const kept = new KeptHtml(5000);

/**
 * The words of a comment with their marks. Rendering costs more than anything else of a comment, and what it depends on
 * changes seldom: the words, what is known of each claim, and the language of the signs.
 */
export function markedWords(reader: Reader, comment: Comment): string {
  const claims = comment.claims.map(({ id, sourced, cluster }) => `${id} ${sourced} ${cluster?.verdict}`);
  const key = [comment.id, comment.version, reader.language, ...comment.labels, ...claims].join('|');
  return kept.get(key, () => renderMarked(comment.body, spansOf(reader, comment)));
}
