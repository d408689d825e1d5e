import { G } from './lexicon/classes.js';
import type { Token } from './tokens.js';

/** A sentence as a run of tokens, end exclusive. */
export interface SentenceRange {
  first: number;
  last: number;
  /** Paragraphs are parted by an empty line; counted from 0. */
  paragraph: number;
  /** Whether it is the first sentence of its line. */
  startsLine: boolean;
  /** Whether it ends in a question mark. */
  question: boolean;
}

const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof st sr jr gen col capt lt sgt rev hon gov sen rep pres p pp vol vols no nos art arts sec fig ch ed eds approx ca cf
  vs v al jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp dept est ave e.g i.e viz ibid op cit para ref`.split(
    /\s+/,
  ),
);
const NEEDS_NUMBER = new Set([
  'p',
  'pp',
  'no',
  'nos',
  'vol',
  'vols',
  'art',
  'sec',
  'fig',
  'ch',
  'ed',
  'al',
  'co',
  'st',
  'gen',
  'est',
  'para',
  'ref',
  'mar',
  'sen',
  'rep',
]);
const FIRMS = new Set(['ltd', 'inc', 'corp', 'co', 'dept', 'ave']);
const NEEDS_NAME = new Set(['st', 'gen', 'co', 'sen', 'rep', 'ed']);
const RUN_ON = new Set(
  'and but so then therefore because however he she they we you it this there if when why what'.split(' '),
);
const CLOSERS = new Set(['"', "'", ')', ']']);

/** Parts tokens into sentences, and repairs sentences run together without a full stop. */
export function splitSentences(tokens: readonly Token[]): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  let first = 0;
  let paragraph = 0;
  let startsLine = true;
  const close = (last: number) => {
    if (last > first) {
      const question = tokens.slice(Math.max(first, last - 4), last).some((token) => token.word === '?');
      sentences.push({ first, last, paragraph, startsLine, question });
      startsLine = false;
    }
    first = last;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'newline') {
      close(i);
      first = i + 1;
      startsLine = true;
      if (tokens[i + 1]?.kind === 'newline') paragraph++;
    } else if (i > first && (isRunOn(tokens, i) || isListNumber(tokens, i))) {
      close(i);
    } else if (endsSentence(tokens, i)) {
      const last = endOfTerminator(tokens, i);
      close(last);
      i = last - 1;
    }
  }
  close(tokens.length);
  return sentences;
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.kind === 'emoji') return endsAtPicture(tokens, i);
  if (token.kind === 'word') return endsInInitials(tokens, i);
  if (token.kind !== 'mark') return false;
  if (token.word === '!' || token.word === '?' || token.word === '\u2026' || token.word === '\u3002') return true;
  return token.word === '.' && endsAtDot(tokens, i);
}

function endsAtDot(tokens: readonly Token[], i: number): boolean {
  const dot = tokens[i] as Token;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!after || after.kind === 'newline' || after.kind === 'footnote' || after.kind === 'emoji') return true;
  const touches = after.start === dot.end;
  // "et al., 2021"
  if (touches && after.word === ',') return false;
  if (before?.kind === 'word' && before.end === dot.start) {
    if (ABBREVIATIONS.has(before.word) && !endsAfterAbbreviation(before, after) && !endsAfterFirm(before, after))
      return false;
    const isInitial = before.end - before.start === 1 && before.capitals === 'first' && before.word !== 'i';
    if (isInitial && after.capitals !== 'none' && !(after.grammar & G.FUNCTION)) return false;
  }
  if (!touches) return true;
  // "Bob.The council" lacks a space; "foo.bar" is one thing.
  return (
    after.kind === 'mark' ||
    (after.kind === 'word' && after.capitals === 'first' && before !== undefined && before.end - before.start > 1)
  );
}

// "no." and "p." abbreviate only before a number, "St." and "Gen." only before a name.
function endsAfterAbbreviation(before: Token, after: Token): boolean {
  if (!NEEDS_NUMBER.has(before.word)) return false;
  if (after.kind === 'number') return false;
  // "Hviid et al. followed them"
  if (before.word === 'al' && after.kind === 'word' && after.capitals === 'none') return false;
  // "no. FN 284910", "ref. APP/2210"
  if (/^(?:no|ref|vol)$/.test(before.word) && after.capitals === 'all') return false;
  return !(NEEDS_NAME.has(before.word) && before.capitals !== 'none' && after.capitals !== 'none');
}

// "it belongs to Vineyard Ltd. They bought it": no name goes on with a function word
function endsAfterFirm(before: Token, after: Token): boolean {
  return FIRMS.has(before.word) && after.capitals === 'first' && (after.grammar & G.FUNCTION) !== 0;
}

// "in the U.S. The council": the dot of the initials may end the sentence too.
function endsInInitials(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const after = tokens[i + 1];
  if (token.end - token.start < 4 || !token.word.includes('.') || after?.kind !== 'word') return false;
  return after.capitals === 'first' && (after.grammar & (G.FUNCTION | G.DETERMINER)) !== 0;
}

function endsAtPicture(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const after = tokens[i + 1];
  if (!after || after.kind !== 'word') return true;
  return token.word !== 'flag' && (after.capitals !== 'none' || token.end - token.start >= 4);
}

// "what?!", "...", closing quotes, and footnote marks after the stop belong to the sentence that ends.
function endOfTerminator(tokens: readonly Token[], i: number): number {
  let last = i + 1;
  for (; last < tokens.length; last++) {
    const token = tokens[last] as Token;
    const touches = token.start === (tokens[last - 1] as Token).end;
    const isStop = token.kind === 'mark' && /^[.!?\u2026]$/.test(token.word);
    const isCloser = token.kind === 'mark' && CLOSERS.has(token.word) && touches;
    if (!isStop && !isCloser && token.kind !== 'footnote' && token.kind !== 'emoji') break;
  }
  return last;
}

// "seems And the clue": a capital conjunction or pronoun right after a lower-case word.
function isRunOn(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const before = tokens[i - 1] as Token;
  if (token.kind !== 'word' || token.capitals !== 'first' || !RUN_ON.has(token.word)) return false;
  if (before.kind !== 'word' || before.capitals !== 'none' || before.end === token.start) return false;
  return (before.grammar & (G.PREPOSITION | G.DETERMINER)) === 0;
}

// "1) the first 2) the second"
function isListNumber(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.kind !== 'number' || token.end - token.start > 2) return false;
  const after = tokens[i + 1];
  const before = tokens[i - 1] as Token;
  const isItem = after?.word === ')' && after.start === token.end && before.word !== '(' && before.end < token.start;
  return isItem && !closesBracket(tokens, i);
}

const LONGEST_BRACKET = 16;

// "(2023, p. 14)": the bracket was opened before.
function closesBracket(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - LONGEST_BRACKET); j--) {
    const { word, kind } = tokens[j] as Token;
    if (word === ')' || kind === 'newline') return false;
    if (word === '(') return true;
  }
  return false;
}
