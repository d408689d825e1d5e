import type { ReviewExcerpt } from '@parley/contract';
import { excerptLength, type ListedItemRecord } from '@parley/store';

// how lines begin: quotes, lists, headings, fences
const LINE_MARKS = /^[ \t]{0,3}(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+|#{1,6}[ \t]+|(?:```|~~~)[^\n]*)+/gm;
// the words of a link, also where its address is cut off
const LINK = /!?\[([^\][\n]*)\]\([^()\s]*(?:\)|$)/g;
const OPENING_MARKS = /(^|[\s(\u201c"'])(?:\*{1,3}|_{1,3}|~~|`+)(?=[^\s*_~`])/g;
const CLOSING_MARKS = /([^\s*_~`])(?:\*{1,3}|_{1,3}|~~|`+)(?=$|[\s.,;:!?)\u201d"'\u2026])/g;

/** A piece of Markdown as one line of plain words. */
function line(markdown: string): string {
  return markdown
    .replace(LINE_MARKS, '')
    .replace(LINK, '$1')
    .replace(OPENING_MARKS, '$1')
    .replace(CLOSING_MARKS, '$1')
    .replace(/\s+/g, ' ');
}

/**
 * What a line of the list shows of a comment: its first claim without a source with the words before it, or how it
 * begins. `start` and `end` count UTF-16 code units of `text`.
 */
export function excerptOf(item: ListedItemRecord): ReviewExcerpt {
  const { commentStatus: status, labels, postTitle, postSlug, clusters } = item;
  return { ...wordsOf(item), status, labels, author: authorOf(item), postTitle, postSlug, clusters };
}

function authorOf({ commentId, authorAccount, authorName, guestName }: ListedItemRecord): ReviewExcerpt['author'] {
  if (authorAccount !== null) return { id: authorAccount, displayName: authorName ?? '' };
  return guestName === null ? null : { id: commentId, displayName: guestName, guest: true };
}

/** The words of an excerpt and what is marked in them. */
export function wordsOf({
  claim,
  before,
  beginning,
}: Pick<ListedItemRecord, 'claim' | 'before' | 'beginning'>): Pick<ReviewExcerpt, 'text' | 'start' | 'end'> {
  if (claim === null) return { text: line(beginning).trim(), start: 0, end: 0 };
  const lead = line(leadOf(before ?? '')).trimStart();
  const marked = line(claim).trim();
  return { text: lead + marked, start: lead.length, end: lead.length + marked.length };
}

/** The words before a claim from where their sentence begins, or from the first whole one. */
function leadOf(before: string): string {
  const sentence = /(?:[.!?…]\s|\n)([^.!?…\n]*)$/u.exec(before)?.[1];
  if (sentence !== undefined) return sentence;
  return [...before].length < excerptLength.before ? before : before.replace(/^\S*\s*/, '… ');
}
