import type { Range } from './mask-markup.js';
import type { Clause } from './split-clauses.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

const TRAILING = /^[.!?\u2026,;:\u2013\u2014-]$/;
const SOURCE_WORDS = new WordClass('see source sources via ref cf');
const CONJUNCTIONS = new WordClass('and but so or yet');
const SAYING_SO = new WordClass('say says said think thinks thought do does did done hope wrote');
const PLACING = new WordClass('at in on from by to');
const EMPHASIS = /[*_~]/;

/** The part of the original text a clause is shown as: no end punctuation, no source after it, no half markup. */
export function spanOf(text: string, tokens: readonly Token[], clause: Clause, wholes: readonly Range[]): Range {
  let { first, last } = clause;
  let balance = bracketBalance(tokens, first, last);
  for (; last > first + 1; last--) {
    const token = tokens[last - 1] as Token;
    if (token.word === ')' && balance < 0) balance++;
    else if (token.word === '(' && balance > 0) balance--;
    else if (!isTrailing(text, tokens, first, last - 1)) break;
  }
  if (balance > 0 && (tokens[first] as Token).word === '(' && first < last - 1) first++;
  if (tokens[first]?.word === '"' && first < last - 1 && quoteMarks(tokens, first, last) === 1) first++;
  if (tokens[last - 1]?.word === '"' && first < last - 1 && quoteMarks(tokens, first, last) === 1) last--;
  const span = { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end };
  return widenOverEmphasis(text, widenOverLinks(span, wholes));
}

function bracketBalance(tokens: readonly Token[], first: number, last: number): number {
  let balance = 0;
  for (let i = first; i < last; i++) {
    const { word } = tokens[i] as Token;
    balance += word === '(' ? 1 : word === ')' ? -1 : 0;
  }
  return balance;
}

function quoteMarks(tokens: readonly Token[], first: number, last: number): number {
  let marks = 0;
  for (let i = first; i < last; i++) if ((tokens[i] as Token).word === '"') marks++;
  return marks;
}

function isTrailing(text: string, tokens: readonly Token[], first: number, i: number): boolean {
  const token = tokens[i] as Token;
  if (token.kind === 'footnote' || token.kind === 'emoji') return true;
  if (token.kind === 'mark') return TRAILING.test(token.word);
  // The second half of a markdown link belongs to the words before it.
  // So does an address after "at" or "in".
  if (token.kind === 'source')
    return text[token.start] !== ']' && i > first + 1 && !PLACING.has(tokens[i - 1] as Token);
  // "the label said so"
  if (token.word === 'so' && SAYING_SO.has(tokens[i - 1])) return false;
  if (CONJUNCTIONS.has(token)) return true;
  return (
    SOURCE_WORDS.has(token) && token.kind === 'word' && tokens[i + 1]?.kind !== 'word' && hasSourceAfter(tokens, i)
  );
}

function hasSourceAfter(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next?.kind === 'source' || (next?.word === ':' && tokens[i + 2]?.kind === 'source');
}

function widenOverLinks(span: Range, wholes: readonly Range[]): Range {
  const atStart = holding(wholes, span.start);
  const atEnd = holding(wholes, span.end - 1);
  return {
    start: Math.min(span.start, atStart?.start ?? span.start),
    end: Math.max(span.end, atEnd?.end ?? span.end),
  };
}

// `wholes` is sorted and without overlaps.
function holding(wholes: readonly Range[], at: number): Range | undefined {
  let low = 0;
  let high = wholes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = wholes[middle] as Range;
    if (at < range.start) high = middle - 1;
    else if (at >= range.end) low = middle + 1;
    else return range;
  }
  return undefined;
}

// "**England** left" begins before its stars; "left **NATO**" ends after them.
function widenOverEmphasis(text: string, { start, end }: Range): Range {
  let before = start;
  while (before > 0 && start - before < 3 && EMPHASIS.test(text[before - 1] as string)) before--;
  let after = end;
  while (after < text.length && after - end < 3 && EMPHASIS.test(text[after] as string)) after++;
  if (before === start && after === end) return { start, end };
  const inside = text.slice(start, end);
  const opening = text.slice(before, start);
  const closing = text.slice(end, after);
  const opensHere = opening !== '' && (inside.includes(opening) || opening === closing);
  const closesHere = closing !== '' && (inside.includes(closing) || opening === closing);
  return { start: opensHere ? before : start, end: closesHere ? after : end };
}
