import type { MaskedText } from './masked-text.js';

const LIST_MARKER = /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+/;
const HEADING_MARKER = /^ {0,3}#{1,6}[ \t]+/;
const QUOTE_MARKER = /^ {0,3}(?:>|&gt;)/;
const FENCE_MARKER = /^ {0,3}(```|~~~)/;
/** No marker begins with a letter. */
const LETTER = /^[A-Za-z]/;
const INLINE = /[*_~<]/;
const RULE = /^[ \t]*[-*_=|: \t]{3,}$/;

/** A stretch of the text in UTF-16 code units, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Blanks what is no prose of the author: code, quoted lines, list and heading markers, emphasis, HTML tags.
 */
export function maskMarkup(masked: MaskedText): void {
  const text = masked.original;
  let fence: string | undefined;
  let afterBlank = true;
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + 200));
    if (fence === undefined && LETTER.test(line)) {
      afterBlank = false;
      start = end + 1;
      continue;
    }
    const fenceHere = FENCE_MARKER.exec(line)?.[1];
    if (fence !== undefined || fenceHere !== undefined) {
      masked.blank(start, end);
      if (fence === undefined) fence = fenceHere;
      else if (fenceHere === fence) fence = undefined;
    } else if (afterBlank && /^(?: {4}|\t)[ \t]*[^\s\-*+\d]/.test(line)) {
      masked.blank(start, end);
    } else if (QUOTE_MARKER.test(line)) {
      masked.blank(start, end);
    } else {
      maskLine(masked, line, start, end);
    }
    afterBlank = line.trim() === '' || (afterBlank && /^(?: {4}|\t)/.test(line));
    start = end + 1;
  }
  maskInlineCode(masked);
  maskInline(masked);
}

function maskLine(masked: MaskedText, line: string, start: number, end: number): void {
  if (end - start <= 200 && RULE.test(line)) {
    masked.blank(start, end);
    return;
  }
  const marker = LIST_MARKER.exec(line) ?? HEADING_MARKER.exec(line);
  if (marker) masked.blank(start, start + marker[0].length);
}

function maskInlineCode(masked: MaskedText): void {
  const text = masked.original;
  const unclosed = new Set<number>();
  let i = text.indexOf('`');
  while (i >= 0) {
    const length = runLength(text, i);
    // A length that found no partner once finds none later: this keeps the scan linear.
    const close = unclosed.has(length) ? -1 : closingRun(text, i + length, length);
    if (close < 0) unclosed.add(length);
    else masked.blank(i, close + length);
    i = text.indexOf('`', close < 0 ? i + length : close + length);
  }
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === text[at] && end < text.length) end++;
  return end - at;
}

function closingRun(text: string, from: number, length: number): number {
  for (let i = text.indexOf('`', from); i >= 0;) {
    const found = runLength(text, i);
    if (found === length) return i;
    i = text.indexOf('`', i + found);
  }
  return -1;
}

const WORD_UNIT = /[\p{L}\p{N}]/u;

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && WORD_UNIT.test(unit);
}

function maskInline(masked: MaskedText): void {
  const text = masked.original;
  if (!INLINE.test(text)) return;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === '*' || unit === '_' || unit === '~') {
      const length = runLength(text, i);
      const inWord = isWordUnit(text[i - 1]) && isWordUnit(text[i + length]);
      if (length <= 3 && !(inWord && unit !== '*') && !(unit === '~' && length < 2)) masked.blank(i, i + length);
      i += length - 1;
    } else if (unit === '<') {
      i = maskTag(masked, i);
    }
  }
}

// Returns the offset of the last unit dealt with.
function maskTag(masked: MaskedText, at: number): number {
  const text = masked.original;
  if (!/[a-zA-Z/!]/.test(text[at + 1] ?? '')) return at;
  const limit = Math.min(text.length, at + 300);
  for (let i = at + 1; i < limit; i++) {
    const unit = text[i];
    // A colon before the end makes it an autolink, which is read as a link.
    if (unit === '<' || unit === '\n' || unit === ':') return i - 1;
    if (unit === '>') {
      masked.blank(at, i + 1);
      return i;
    }
  }
  return limit - 1;
}
