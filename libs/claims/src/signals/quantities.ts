import { F } from '../feature-names.js';
import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { count } from './signals.js';
import type { Reading } from './signals.js';

const AMOUNTS = new WordClass(
  `half majority minority dozens hundreds thousands millions billions trillions twice third thirds quarter double triple none`,
);
const YEAR = /^(?:1[0-9]|20)\d\d$/;
const DECADE = /^(?:1[0-9]|20)\d0s$/;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const IDIOM = /^(?:24\/7|50[/-]50|110|101|20\/20|0|365)$/;
const PERCENT = new Set(['%', 'percent', 'percentage', 'pct']);
const CURRENCY = new Set(['$', '\u00a3', '\u20ac', '\u00a5', '\u20bd', '\u20b4']);
const IDIOM_NEXT = new Set(
  'agree agreed this times sure certain right wrong correct support behind thanks likes cents'.split(' '),
);
const TITLE_CUES = new Set('orwell novel book film movie like reads read'.split(' '));

/** Reads numbers: amounts, shares, money, years and dates. */
export function readQuantities({ tokens, clause, signals }: Reading): void {
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'number') readNumber(tokens, i, clause.first, clause.last, signals);
    else if (token.kind === 'word') readNumberWord(tokens, i, clause.last, signals);
  }
}

function readNumber(
  tokens: readonly Token[],
  i: number,
  first: number,
  last: number,
  signals: Reading['signals'],
): void {
  const token = tokens[i] as Token;
  const before = i > first ? tokens[i - 1] : undefined;
  const after = i + 1 < last ? tokens[i + 1] : undefined;
  if (isIdiom(tokens, i, first, last)) {
    signals.set(F.common_idiom, 1);
  } else if (isPercent(tokens, i, last)) {
    count(signals, F.percent, 2);
  } else if (
    (before && CURRENCY.has(before.word)) ||
    (after && (CURRENCY.has(after.word) || after.meaning & M.MONEY)) ||
    hasMoneyAhead(tokens, i, last)
  ) {
    count(signals, F.money, 2);
  } else if (DATE.test(token.word) || isBesideMonth(before, after)) {
    count(signals, F.date, 1);
  } else if (DECADE.test(token.word) || (YEAR.test(token.word) && !countsThings(tokens, i, last))) {
    count(signals, F.year, 2);
  } else if (ORDINAL.test(token.word)) {
    count(signals, after?.word === 'century' ? F.date : F.ordinal, 1);
  } else if (!isReference(before, token)) {
    count(signals, F.quantity, 2);
  }
}

// "p. 71", "no. 5", "[3]", versions such as "1.2.3" and long identifiers count nothing.
function isReference(before: Token | undefined, token: Token): boolean {
  if (token.word.length > 15 || /^\d+(?:\.\d+){2,}$/.test(token.word)) return true;
  if (!before) return false;
  return (
    before.word === '.' ||
    before.word === '#' ||
    before.word === '@' ||
    before.word === 'page' ||
    before.word === 'paragraph' ||
    before.word === 'comment'
  );
}

function isPercent(tokens: readonly Token[], i: number, last: number): boolean {
  const after = i + 1 < last ? tokens[i + 1] : undefined;
  if (!after) return false;
  return PERCENT.has(after.word) || (after.word === 'per' && tokens[i + 2]?.word === 'cent');
}

// "3 billion euros"
function hasMoneyAhead(tokens: readonly Token[], i: number, last: number): boolean {
  const next = i + 1 < last ? tokens[i + 1] : undefined;
  if (!next || !(next.meaning & M.NUMBER_WORD)) return false;
  return i + 2 < last && ((tokens[i + 2] as Token).meaning & M.MONEY) !== 0;
}

function isBesideMonth(before: Token | undefined, after: Token | undefined): boolean {
  const isMonth = (token: Token | undefined) =>
    token !== undefined && (token.meaning & M.MONTH) !== 0 && (token.word.length > 3 || token.capitals !== 'none');
  return isMonth(before) || isMonth(after);
}

// "2000 people" is an amount, "2000" alone or "in 2000 people left" a year.
function countsThings(tokens: readonly Token[], i: number, last: number): boolean {
  const after = i + 1 < last ? tokens[i + 1] : undefined;
  if (!after || after.kind !== 'word') return false;
  const before = tokens[i - 1];
  if (
    before &&
    before.kind === 'word' &&
    before.grammar & G.PREPOSITION &&
    before.word !== 'of' &&
    before.word !== 'over'
  )
    return false;
  return (
    (after.meaning & (M.MEASURED | M.NUMBER_WORD)) !== 0 ||
    (/^(?:\w{3,}[^s]s|men|women|people)$/.test(after.word) && !(after.grammar & (G.PRESENT | G.FUNCTION | G.PAST)))
  );
}

function isIdiom(tokens: readonly Token[], i: number, first: number, last: number): boolean {
  const token = tokens[i] as Token;
  if (token.word === '9/11') return false;
  if (IDIOM.test(token.word) && token.word !== '101' && token.word !== '0' && token.word !== '365') return true;
  if (token.word === '100' || token.word === '1000' || token.word === '0') return idiomAhead(tokens, i, last);
  if (token.word === '1984') return i > first && TITLE_CUES.has((tokens[i - 1] as Token).word);
  return false;
}

function idiomAhead(tokens: readonly Token[], i: number, last: number): boolean {
  for (let j = i + 1; j < Math.min(last, i + 4); j++) if (IDIOM_NEXT.has((tokens[j] as Token).word)) return true;
  return (tokens[i + 1]?.word === '%' && i + 2 >= last) || (tokens[i + 1]?.word === 'percent' && i + 2 >= last);
}

function readNumberWord(tokens: readonly Token[], i: number, last: number, signals: Reading['signals']): void {
  const token = tokens[i] as Token;
  const after = i + 1 < last ? tokens[i + 1] : undefined;
  if (token.meaning & M.MONTH && token.capitals !== 'none' && token.word !== 'may') count(signals, F.date, 1, 0.5);
  if (token.word === 'million' && after?.word === 'times') signals.set(F.common_idiom, 1);
  else if (
    token.meaning & M.NUMBER_WORD &&
    tokens[i - 1]?.kind !== 'number' &&
    !isSmallTalk(token, tokens[i - 1], after)
  ) {
    if (after && isPercent(tokens, i, last)) count(signals, F.percent, 2);
    else
      count(
        signals,
        F.quantity,
        2,
        after && (after.meaning & (M.MEASURED | M.MONEY | M.NUMBER_WORD | M.TIME)) !== 0 ? 1 : 0.6,
      );
  } else if (token.meaning & M.QUANTIFIER) {
    readQuantifier(tokens, i, last, signals);
  }
}

// "two cents", "one or two", "ten out of ten", "a hundred times"
function isSmallTalk(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (after?.word === 'cents' || after?.word === 'things' || after?.word === 'points') return true;
  if (after?.word === 'times' && before?.word === 'a') return true;
  return token.word === 'ten' && after?.word === 'out';
}

function readQuantifier(tokens: readonly Token[], i: number, last: number, signals: Reading['signals']): void {
  const token = tokens[i] as Token;
  const after = i + 1 < last ? tokens[i + 1] : undefined;
  if (AMOUNTS.has(token)) count(signals, F.quantifier, 2);
  else if (after && (after.word === 'of' || after.meaning & (M.MEASURED | M.INSTITUTION | M.PLACE)))
    count(signals, F.quantifier, 2, 0.7);
  else count(signals, F.weak_quantifier);
}
