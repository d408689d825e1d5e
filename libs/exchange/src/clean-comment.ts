import { Failure, longestComment } from '@parley/contract';
import type { ArchivedAuthor, ArchivedComment } from './records.js';
import { longestRef } from './staged.js';
import type { Writing } from './writing.js';

/** States in which a comment may have lost its words. */
const mayBeEmpty = new Set(['removed', 'deleted']);
const longestName = 80;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * A comment held to the same limits as what readers write here. Nothing is cut: what does not fit is left out and told.
 * @returns the reason where it cannot be taken
 */
export function cleanComment(
  comment: ArchivedComment,
  writing: Pick<Writing, 'cleanBody'>,
): ArchivedComment | { reason: string } {
  if (Math.max(comment.ref.length, comment.parent?.length ?? 0) > longestRef)
    return { reason: `has an id of more than ${longestRef} characters` };
  const body = cleanWords(comment.body, writing);
  if (typeof body !== 'string') return body;
  const length = body.length > longestComment ? Array.from(body).length : body.length;
  if (length > longestComment)
    return {
      reason: `has ${length.toLocaleString('en')} characters; a comment has ${longestComment.toLocaleString('en')} at most`,
    };
  if (!/\S/.test(body) && !mayBeEmpty.has(comment.status)) return { reason: 'has no words' };
  return { ...comment, body, author: comment.author && cleanAuthor(comment.author) };
}

function cleanWords(body: string, { cleanBody }: Pick<Writing, 'cleanBody'>): string | { reason: string } {
  try {
    return cleanBody(body.replace(controls, '').replace(loneSurrogate, '\ufffd')).trim();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [first] = (error.members['errors'] as { message: string }[] | undefined) ?? [];
    return { reason: `its text ${first?.message ?? error.detail}` };
  }
}

/** A name as it can be shown on one line; null where nothing is left of it. */
function cleanAuthor({ name, key }: ArchivedAuthor): ArchivedAuthor | null {
  const clean = name.normalize('NFC').replace(controls, '').replace(loneSurrogate, '').replace(/\s+/g, ' ').trim();
  const shown =
    Array.from(clean).length > longestName
      ? `${Array.from(clean)
          .slice(0, longestName - 1)
          .join('')}…`
      : clean;
  return shown === '' ? null : { name: shown, key };
}
