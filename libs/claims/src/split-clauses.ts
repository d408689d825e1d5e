import { findFrame, hasVerb } from './frames.js';
import type { FrameKind } from './frames.js';
import { G, M } from './lexicon/classes.js';
import { beginsMainClause, isSubjectPronoun } from './main-clauses.js';
import { afterOpening } from './openings.js';
import type { SentenceRange } from './split-sentences.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

const OPENS_TIME = new WordClass('when if after before once until since whenever');

/** A clause to be scored, as a run of tokens, end exclusive. */
export interface Clause {
  first: number;
  last: number;
  /** Index of its sentence. */
  sentence: number;
  /** A frame ("I think that") carries no statement of its own. */
  isFrame: boolean;
  /** How the statement is put forward, where a frame stands before it. */
  framedAs: FrameKind | undefined;
  /** Index of the first token of that frame; the clause's own first token where there is none. */
  unitFirst: number;
  /** Whether the clause asks rather than says. */
  question: boolean;
  /** Whether a question takes the clause for granted ("Do you know that …?"). */
  inQuestion: boolean;
}

const LEADING = new WordClass(
  `and but so yet or then also plus well therefore thus hence however still moreover furthermore besides`,
);
const STRAY = /^[,;:.!?\u2026\u2013\u2014)\]-]$/;
const SUBJECTS = G.PRONOUN | G.DETERMINER | G.FIRST | G.WE | G.SECOND;
const MOST_FRAMES = 4;
// How many tokens around a comma are searched for a verb: sentences of readers have no end, and time has.
const WINDOW = 40;

/**
 * Parts a sentence into the clauses that can be true or false each on their own.
 * @param joints indices of marks before a part that only says who said so; there is no cut
 */
export function splitClauses(
  tokens: readonly Token[],
  sentence: SentenceRange,
  index: number,
  joints: readonly number[] = [],
): Clause[] {
  const clauses: Clause[] = [];
  const cuts = findCuts(tokens, sentence, joints);
  for (let c = 0; c < cuts.length; c++) {
    const first = cuts[c] as number;
    const last = cuts[c + 1] ?? sentence.last;
    const asks = sentence.question && c === cuts.length - 1;
    addClauses(tokens, first, last, index, asks, clauses);
  }
  return clauses;
}

function findCuts(tokens: readonly Token[], { first, last }: SentenceRange, joints: readonly number[]): number[] {
  const cuts = [first];
  let start = first;
  let dependent = isDependent(tokens, first, last);
  let depth = 0;
  for (let i = first + 1; i < last - 1; i++) {
    const token = tokens[i] as Token;
    if (token.word === '(') depth++;
    else if (token.word === ')') depth--;
    if (depth > 0 || joints.includes(i)) continue;
    if (dependent && token.word === ',' && hasVerb(tokens, Math.max(start, i - WINDOW), i)) {
      dependent = false;
      // "When the roof fell in, nobody came": what it depends on begins here
      if (!saysBoth(tokens, start, i)) {
        start = i + 1;
        continue;
      }
    }
    if (isCut(tokens, start, i, last, dependent)) {
      start = token.kind === 'mark' ? i + 1 : i;
      cuts.push(start);
      dependent = isDependent(tokens, afterConjunction(tokens, start), last);
    }
  }
  return cuts;
}

// "When they built it the clay was never tested": the clause and what it depends on, without a comma between them.
function saysBoth(tokens: readonly Token[], start: number, comma: number): boolean {
  let subjects = 0;
  for (let i = start + 1; i < comma - 1; i++) {
    const token = tokens[i] as Token;
    if (token.grammar & G.WH || token.word === 'that') return false;
    const isVerb = (token.grammar & (G.PAST | G.AUX | G.MODAL)) !== 0 && !hasVerb(tokens, i - 1, i);
    const hasSubject = isVerb && i > start + 1;
    if (hasSubject) subjects++;
    if (subjects === 1 && i > start + 2 && isSubjectPronoun(token) && beginsMainClause(tokens, i, comma)) return true;
  }
  return subjects > 1;
}

function afterConjunction(tokens: readonly Token[], i: number): number {
  return LEADING.has(tokens[i] as Token) && tokens[i + 1] ? i + 1 : i;
}

// "When the roof fell in", "According to", "In the years when": no statement before the next comma.
function isDependent(tokens: readonly Token[], first: number, last: number): boolean {
  const opening = tokens[first] as Token;
  if (opening.word === 'according' || opening.grammar & G.SUBORDINATOR) return true;
  if (!(opening.grammar & G.PREPOSITION)) return false;
  for (let i = first + 1; i < Math.min(last, first + 10); i++) {
    const token = tokens[i] as Token;
    if (token.word === ',' || token.grammar & (G.AUX | G.MODAL | G.PAST)) return false;
    if (token.grammar & (G.WH | G.SUBORDINATOR) || token.word === 'that') return true;
  }
  return false;
}

function isCut(tokens: readonly Token[], start: number, i: number, last: number, dependent: boolean): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1] as Token;
  if (token.word === ';') return true;
  if (token.word === ',') return afterComma(tokens, start, i, last, dependent);
  if (token.word === 'but')
    return ((next.grammar & SUBJECTS) !== 0 || beginsMainClause(tokens, i + 1, last)) && isSpoken(tokens, start, i);
  if (token.word === 'and')
    return !dependent && beginsMainClause(tokens, i + 1, last) && joinsClauses(tokens, start, i);
  if (token.word === 'so' || token.word === 'yet')
    return (
      !dependent &&
      next.word !== 'that' &&
      beginsStatement(tokens, i + 1, last) &&
      i - start >= 3 &&
      isSpoken(tokens, start, i)
    );
  if (token.word === ':') return isMainOrCleft(tokens, i + 1, last) && last - i > 3;
  if (token.kind === 'mark' && /^[-\u2013\u2014]$/.test(token.word)) return atDash(tokens, start, i, last);
  return (
    isCleft(tokens, i) && !dependent && i - start >= 3 && isSpoken(tokens, start, i) && !leadsIn(tokens[i - 1] as Token)
  );
}

// Whether something has been said before the token.
function isSpoken(tokens: readonly Token[], start: number, i: number): boolean {
  return hasVerb(tokens, Math.max(start, i - WINDOW), i);
}

// "he wrote that it was sold, and that the price was secret": two statements in one frame.
function repeatsThat(tokens: readonly Token[], start: number, and: number, last: number): boolean {
  if (!beginsMainClause(tokens, and + 2, last)) return false;
  for (let i = and - 1; i > Math.max(start, and - WINDOW); i--) if ((tokens[i] as Token).word === 'that') return true;
  return false;
}

function isMainOrCleft(tokens: readonly Token[], i: number, last: number): boolean {
  return isCleft(tokens, i) || beginsMainClause(tokens, i, last);
}

// "the bank failed and the state paid", but not "between him and the mayor" nor "he says the baths and the park were sold".
function joinsClauses(tokens: readonly Token[], start: number, and: number): boolean {
  const from = Math.max(start, and - WINDOW);
  let paired = false;
  for (let i = and - 1; i >= from; i--) {
    const token = tokens[i] as Token;
    if (token.word === 'and') paired = true;
    if (!paired && (token.word === 'between' || token.word === 'both')) return false;
    if (!hasVerb(tokens, i, i + 1) && !(i > from && hasVerb(tokens, i - 1, i + 1))) continue;
    return !(token.meaning & (M.REPORT | M.THINK | M.FACTIVE) && and - i > 1);
  }
  return false;
}

function afterComma(tokens: readonly Token[], start: number, comma: number, last: number, dependent: boolean): boolean {
  const next = tokens[comma + 1] as Token;
  if (next.word === 'but') return hasVerb(tokens, comma + 1, Math.min(last, comma + WINDOW));
  if (!hasVerb(tokens, Math.max(start, comma - WINDOW), comma)) return false;
  if (next.word === 'and' && tokens[comma + 2]?.word === 'that') return repeatsThat(tokens, start, comma + 1, last);
  if (next.word === 'and' || next.word === 'so' || next.word === 'yet' || next.word === 'or')
    return tokens[comma + 2]?.word === 'then' || beginsStatement(tokens, comma + 2, last);
  if (dependent) return false;
  if (isCleft(tokens, comma + 1)) return true;
  return beginsMainClause(tokens, comma + 1, last) && !(isSubjectPronoun(next) && isTag(comma, last));
}

// "…, so when the bull got out they phoned a dentist": what it depends on may come first.
function beginsStatement(tokens: readonly Token[], i: number, last: number): boolean {
  const opensTime = OPENS_TIME.has(tokens[i]);
  return opensTime ? hasVerb(tokens, i + 1, Math.min(last, i + 10)) : beginsMainClause(tokens, i, last);
}

// "he did, he really did": but "didn't they?" and "I think" at the end only comment on what went before.
function isTag(comma: number, last: number): boolean {
  return last - comma <= 4;
}

function atDash(tokens: readonly Token[], start: number, dash: number, last: number): boolean {
  const before = tokens[dash - 1] as Token;
  const token = tokens[dash] as Token;
  const next = tokens[dash + 1] as Token;
  if (before.end === token.start || next.start === token.end) return false;
  if (next.grammar & (G.WH | G.PREPOSITION | G.CONJUNCTION) || last - dash < 5 || dash - start < 2) return false;
  const limit = Math.min(last, dash + WINDOW);
  for (let i = dash + 1; i < limit; i++) if ((tokens[i] as Token).word === token.word) return false;
  return hasVerb(tokens, Math.max(start, dash - WINDOW), dash) && hasVerb(tokens, dash + 1, limit);
}

/** "it was Smith who", "it is the banks that": begins at the token index. */
export function isCleft(tokens: readonly Token[], i: number): boolean {
  const opening = tokens[i]?.word;
  const isShort = opening === "it's" || opening === "'twas";
  const verb = tokens[i + 1]?.word;
  if (!isShort && !(opening === 'it' && (verb === 'was' || verb === 'is' || verb === "wasn't"))) return false;
  const subject = isShort ? i + 1 : i + 2;
  for (let j = subject + 1; j < subject + 7; j++) {
    const token = tokens[j];
    if (!token || token.kind === 'newline' || token.word === '.') return false;
    if (token.word === 'who' || token.word === 'that' || token.word === 'which') return isNamed(tokens, subject, j);
  }
  return false;
}

// "it is clear that" and "it was good that" are no clefts: what is picked out must be a thing.
function isNamed(tokens: readonly Token[], first: number, last: number): boolean {
  const token = tokens[first] as Token;
  if (tokens[last]?.word === 'who') return true;
  if (token.capitals !== 'none' || token.grammar & (G.PREPOSITION | G.POSSESSIVE)) return true;
  return (token.word === 'the' || token.word === 'this') && last - first >= 2;
}

// "that it was Smith who", "because it was Smith who": the cleft belongs to the word before it.
function leadsIn(token: Token): boolean {
  return token.word === 'that' || (token.grammar & (G.SUBORDINATOR | G.WH | G.PREPOSITION)) !== 0;
}

function addClauses(
  tokens: readonly Token[],
  from: number,
  last: number,
  sentence: number,
  asks: boolean,
  out: Clause[],
): void {
  let first = skipLeading(tokens, from, last);
  const unitFirst = first;
  let framedAs: FrameKind | undefined;
  let question = asks;
  for (let n = 0; n < MOST_FRAMES; n++) {
    const frame = findFrame(tokens, first, last);
    if (!frame) break;
    out.push({
      first,
      last: frame.complement,
      sentence,
      isFrame: true,
      framedAs: undefined,
      unitFirst: first,
      question,
      inQuestion: false,
    });
    framedAs = gravest(framedAs, frame.kind);
    // "Do you even know that …?" takes the statement for granted; "Is it true that …?" asks for it.
    if (question && presupposes(tokens, first, frame.complement)) question = false;
    first = skipLeading(tokens, frame.complement, last);
  }
  if (last > first)
    out.push({
      first,
      last,
      sentence,
      isFrame: false,
      framedAs,
      unitFirst,
      question,
      inQuestion: asks && !question,
    });
}

function gravest(a: FrameKind | undefined, b: FrameKind): FrameKind {
  if (a === 'theirs' || b === 'theirs') return 'theirs';
  if (a === 'guess' || b === 'guess') return 'guess';
  if (a === 'heard' || b === 'heard') return 'heard';
  return a === 'known' && b === 'known' ? 'known' : (a ?? b) === 'view' ? 'view' : b;
}

const PRESUPPOSING = new WordClass('know remember realise realize aware forget forgotten notice noticed mention');

function presupposes(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (PRESUPPOSING.has(tokens[i] as Token)) return true;
  return false;
}

// Conjunctions, stray punctuation and list numbers ("2)") before the statement itself.
function skipLeading(tokens: readonly Token[], from: number, last: number): number {
  let first = from;
  if (
    (tokens[from] as Token).word === 'and' &&
    tokens[from + 1]?.word === 'that' &&
    beginsMainClause(tokens, from + 2, last)
  )
    return from + 2;
  while (first < last - 1) {
    const token = tokens[first] as Token;
    const isNumber = token.kind === 'number' && token.end - token.start <= 2 && tokens[first + 1]?.word === ')';
    const isStray = token.kind === 'emoji' || (token.kind === 'mark' && STRAY.test(token.word));
    if (isNumber || isStray || LEADING.has(token)) first++;
    else {
      const after = afterOpening(tokens, first, last);
      if (after === first) break;
      first = after;
    }
  }
  return first;
}
