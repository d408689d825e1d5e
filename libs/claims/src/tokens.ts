import { lexemeOf, NO_LEXEME, type Lexeme } from './lexeme.js';
import { lookUp } from './lexicon/lexicon.js';
import { M } from './lexicon/classes.js';
import { AMBIGUOUS_NAMES } from './lexicon/meaning-words.js';
import { FOOTNOTE_MARK, SOURCE_MARK } from './masked-text.js';

export type TokenKind = 'word' | 'number' | 'mark' | 'newline' | 'source' | 'footnote' | 'emoji';

/** One token of the masked text. Offsets are UTF-16 code units of the original, end exclusive. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  /** Lower case, without a possessive "'s". */
  word: string;
  /** Bits of `G`. */
  grammar: number;
  /** Bits of `M`. */
  meaning: number;
  /** How it is written: no capital, a first capital, or capitals throughout (two letters or more). */
  capitals: 'none' | 'first' | 'all';
  possessive: boolean;
  /** What is known of a word whoever writes it. */
  lexeme: Lexeme;
}

const LETTER = /[\p{L}\p{M}]/u;
const NUMERAL = /\p{Nd}/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f/u;
const FLAG_PART = /\p{Regional_Indicator}/u;
const AMBIGUOUS = new Set(AMBIGUOUS_NAMES.split(' '));
const CONTRACTED_IS = /^(?:it|he|she|that|there|who|what|here|where|how|when|let)'s$/;
const LONGEST_WORD = 64;

/** The tokens of a masked text, found in one pass. White space gives none, except line ends. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isPlainLetter(code)) tokens.push(word(text, i, (i = endOfWord(text, i))));
    else if (code === 10) tokens.push(simple('newline', text, i, (i += 1)));
    else if (code <= 32) i++;
    else if (isDigit(code)) tokens.push(simple('number', text, i, (i = endOfNumber(text, i))));
    else if (text[i] === SOURCE_MARK) tokens.push(simple('source', text, i, (i = endOfRun(text, i))));
    else if (text[i] === FOOTNOTE_MARK) tokens.push(simple('footnote', text, i, (i = endOfRun(text, i))));
    else if (isLetter(text, i)) tokens.push(word(text, i, (i = endOfWord(text, i))));
    else if (code > 0xff) i = other(text, i, tokens);
    else tokens.push(simple('mark', text, i, (i += 1)));
  }
  return tokens;
}

function simple(kind: TokenKind, text: string, start: number, end: number): Token {
  const plain = kind === 'mark' || kind === 'number';
  const written = plain ? text.slice(start, Math.min(end, start + LONGEST_WORD)).toLowerCase() : '';
  return {
    kind,
    start,
    end,
    word: written,
    grammar: 0,
    meaning: 0,
    capitals: 'none',
    possessive: false,
    lexeme: kind === 'word' ? lexemeOf(written) : NO_LEXEME,
  };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isLetter(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 0x80) return isPlainLetter(code);
  return LETTER.test(String.fromCodePoint(text.codePointAt(i) as number));
}

function endOfRun(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text[end] === text[start]) end++;
  return end;
}

function width(text: string, i: number): number {
  return (text.codePointAt(i) as number) > 0xffff ? 2 : 1;
}

// Letters, apostrophes and hyphens between letters, and the dots of "U.S." and "e.g.".
function endOfWord(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    if (isPlainLetter(text.charCodeAt(i))) i += 1;
    else if (isLetter(text, i)) i += width(text, i);
    else if (isJoint(text, i)) i += 1;
    else if (isDigit(text.charCodeAt(i))) i += 1;
    else if (text[i] === '.' && isInitial(text, start, i)) i += 1;
    else break;
  }
  return i;
}

function isJoint(text: string, i: number): boolean {
  const unit = text[i];
  return (
    (unit === "'" || unit === '-') && i + 1 < text.length && (isLetter(text, i + 1) || isDigit(text.charCodeAt(i + 1)))
  );
}

// A dot after a single letter that is followed by, or follows, another such pair.
function isInitial(text: string, start: number, dot: number): boolean {
  if (dot - 1 !== start && text[dot - 2] !== '.') return false;
  const next = text[dot + 1];
  if (next !== undefined && isLetter(text, dot + 1) && text[dot + 2] === '.') return true;
  return dot - start >= 3;
}

// Digits with the separators between them and a suffix of letters: "1,100", "14.03.2020", "5bn", "1990s".
function endOfNumber(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const joins = code === 44 || code === 46 || code === 58 || code === 47 || code === 45 || code === 0x2013;
    if (isDigit(code)) i++;
    else if (joins && isDigit(text.charCodeAt(i + 1))) i++;
    else break;
  }
  const limit = i + 8;
  while (i < limit && i < text.length && isLetter(text, i)) i += width(text, i);
  return i;
}

// What is known of a word follows from how it is written, and readers use the same words all the time.
const MOST_KNOWN = 20_000;
const known = new Map<string, Token>();

function word(text: string, start: number, end: number): Token {
  const written = text.slice(start, Math.min(end, start + LONGEST_WORD));
  let found = known.get(written);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    found = readWord(written);
    known.set(written, found);
  }
  const { kind, word: lower, grammar, meaning, capitals, lexeme } = found;
  const possessive = found.possessive || (text.charCodeAt(end) === 39 && lower.endsWith('s'));
  return { kind, start, end, word: lower, grammar, meaning, capitals, possessive, lexeme };
}

function readWord(written: string): Token {
  let lower = written.toLowerCase();
  let possessive = false;
  const isBody = written === "WHO's";
  if (lower.endsWith("'s") && (isBody || !CONTRACTED_IS.test(lower))) {
    lower = lower.slice(0, -2);
    possessive = true;
  }
  if (lower.includes('.')) lower = lower.replace(/\.$/, '');
  const capitals = isBody ? 'all' : capitalsOf(written);
  const { grammar, meaning } = lookUp(lower);
  const lexeme = lexemeOf(lower);
  const token: Token = { kind: 'word', start: 0, end: 0, word: lower, grammar, meaning, capitals, possessive, lexeme };
  if (AMBIGUOUS.has(lower)) settleAmbiguous(token);
  return token;
}

// "us", "it", "may", "march", "who", "turkey" are names only when written as such.
function settleAmbiguous(token: Token): void {
  const asName = token.word.length <= 3 && token.word !== 'may' ? token.capitals === 'all' : token.capitals !== 'none';
  if (asName) {
    const isOrganisation = token.word === 'who' || token.word === 'un' || (token.meaning & M.ORGANISATION) !== 0;
    token.meaning |= isOrganisation ? M.ORGANISATION : token.word === 'may' || token.word === 'march' ? 0 : M.PLACE;
    if (token.word !== 'may' && token.word !== 'march' && token.word !== 'it') token.grammar = 0;
  } else {
    token.meaning &= ~(M.PLACE | M.ORGANISATION);
  }
}

function capitalsOf(written: string): Token['capitals'] {
  const first = written.charCodeAt(0);
  if (first >= 97 && first <= 122) return /[A-Z]/.test(written) ? 'first' : 'none';
  const letters = written.replace(/[^\p{L}]/gu, '');
  if (letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return 'all';
  const initial = written[0] as string;
  return initial !== initial.toLowerCase() ? 'first' : 'none';
}

function other(text: string, i: number, tokens: Token[]): number {
  const size = width(text, i);
  const point = String.fromCodePoint(text.codePointAt(i) as number);
  const last = tokens[tokens.length - 1];
  if (PICTURE.test(point)) {
    // A run of pictures is one token. A flag stands for a country's name rather than for a stop.
    if (last?.kind === 'emoji' && last.end === i) last.end = i + size;
    else tokens.push({ ...simple('emoji', text, i, i + size), word: FLAG_PART.test(point) ? 'flag' : '' });
  } else if (NUMERAL.test(point)) {
    tokens.push(simple('word', text, i, i + size));
  } else {
    tokens.push(simple('mark', text, i, i + size));
  }
  return i + size;
}
