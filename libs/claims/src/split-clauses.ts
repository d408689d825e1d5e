import { findFrame, hasVerb } from './frames.js';
import type { FrameKind } from './frames.js';
import { G, M } from './lexicon/classes.js';
import type { SentenceRange } from './split-sentences.js';
import type { Token } from './tokens.js';

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

const LEADING = new Set(
  'and but so yet or then also plus well therefore thus hence however still moreover furthermore besides'.split(' '),
);
const STRAY = /^[,;:.!?\u2026\u2013\u2014)\]-]$/;
const SUBJECTS = G.PRONOUN | G.DETERMINER | G.FIRST | G.WE | G.SECOND;
const MOST_FRAMES = 4;
// How many tokens around a comma are searched for a verb: sentences of readers have no end, and time has.
const WINDOW = 40;

/** Parts a sentence into the clauses that can be true or false each on their own. */
export function splitClauses(tokens: readonly Token[], sentence: SentenceRange, index: number): Clause[] {
  const clauses: Clause[] = [];
  const cuts = findCuts(tokens, sentence);
  for (let c = 0; c < cuts.length; c++) {
    const first = cuts[c] as number;
    const last = cuts[c + 1] ?? sentence.last;
    const asks = sentence.question && c === cuts.length - 1;
    addClauses(tokens, first, last, index, asks, clauses);
  }
  return clauses;
}

function findCuts(tokens: readonly Token[], { first, last }: SentenceRange): number[] {
  const cuts = [first];
  let start = first;
  let opensWithSubordinate = isSubordinate(tokens[first] as Token);
  let depth = 0;
  for (let i = first + 1; i < last - 1; i++) {
    const token = tokens[i] as Token;
    if (token.word === '(') depth++;
    else if (token.word === ')') depth--;
    if (depth > 0 || !isCut(tokens, start, i, last, opensWithSubordinate)) continue;
    start = token.kind === 'mark' ? i + 1 : i;
    cuts.push(start);
    opensWithSubordinate = isSubordinate(tokens[start] as Token);
  }
  return cuts;
}

function isSubordinate(token: Token): boolean {
  return token.word === 'according' || (token.grammar & (G.SUBORDINATOR | G.PREPOSITION)) !== 0;
}

function isCut(tokens: readonly Token[], start: number, i: number, last: number, subordinate: boolean): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1] as Token;
  if (token.word === ';') return true;
  if (token.word === ',') return afterComma(tokens, start, i, last, subordinate);
  if (token.word === 'but') return (next.grammar & SUBJECTS) !== 0 && hasVerb(tokens, Math.max(start, i - WINDOW), i);
  if (token.kind === 'mark' && /^[-\u2013\u2014]$/.test(token.word)) return atDash(tokens, start, i, last);
  return (
    isCleft(tokens, i) &&
    !subordinate &&
    i - start >= 3 &&
    hasVerb(tokens, Math.max(start, i - WINDOW), i) &&
    !leadsIn(tokens[i - 1] as Token)
  );
}

function afterComma(
  tokens: readonly Token[],
  start: number,
  comma: number,
  last: number,
  subordinate: boolean,
): boolean {
  const next = tokens[comma + 1] as Token;
  if (next.word === 'but') return hasVerb(tokens, comma + 1, Math.min(last, comma + WINDOW));
  if (!hasVerb(tokens, Math.max(start, comma - WINDOW), comma)) return false;
  const after = tokens[comma + 2];
  if (next.word === 'and' || next.word === 'so' || next.word === 'yet') {
    if (after?.word === 'then') return true;
    if (after === undefined) return false;
    if (isSubjectPronoun(after) && hasVerb(tokens, comma + 2, Math.min(last, comma + 6))) return true;
    return beginsMainClause(tokens, comma + 2, last);
  }
  if (!subordinate && isCleft(tokens, comma + 1)) return true;
  if (!subordinate && beginsMainClause(tokens, comma + 1, last)) return true;
  return (
    !subordinate &&
    isSubjectPronoun(next) &&
    after !== undefined &&
    (after.grammar & (G.AUX | G.PAST | G.MODAL | G.PRESENT)) !== 0 &&
    !isTag(comma, last)
  );
}

const ADVERBS = new Set('now then today meanwhile still already later soon yet even'.split(' '));
/** How many words a subject may have before its verb. */
const LONGEST_SUBJECT = 6;

// "…, the EU paid 60 million", "…, and now eleven families live there": a subject of its own, then its verb.
function beginsMainClause(tokens: readonly Token[], from: number, last: number): boolean {
  const first = ADVERBS.has(tokens[from]?.word ?? '') ? from + 1 : from;
  const opening = tokens[first];
  if (!opening || last - first < 3 || !opensSubject(opening)) return false;
  for (let i = first + 1; i < Math.min(last, first + LONGEST_SUBJECT); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' || token.grammar & G.WH || token.word === 'that') return false;
    if (token.grammar & (G.AUX | G.MODAL)) return true;
    if (token.grammar & G.PAST && last - i > 1) return !isPassivePart(tokens, i);
    if (token.grammar & G.PRESENT && token.grammar & G.EVENT && token.word.endsWith('s')) return true;
  }
  return false;
}

function opensSubject(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind !== 'word' || token.grammar & (G.PREPOSITION | G.SUBORDINATOR | G.WH | G.AUX | G.MODAL)) return false;
  if (token.grammar & (G.DETERMINER | G.POSSESSIVE)) return true;
  if (token.meaning & (M.NEGATED_UNIVERSAL | M.QUANTIFIER | M.PLACE | M.ORGANISATION | M.NUMBER_WORD)) return true;
  return token.capitals !== 'none' && token.grammar === 0;
}

// "the baths closed by the council": a participle that tells which one is no verb of its own
function isPassivePart(tokens: readonly Token[], i: number): boolean {
  return ((tokens[i] as Token).grammar & G.PARTICIPLE) !== 0 && tokens[i + 1]?.word === 'by';
}

// "he did, he really did": but "didn't they?" and "I think" at the end only comment on what went before.
function isTag(comma: number, last: number): boolean {
  return last - comma <= 4;
}

function isSubjectPronoun(token: Token): boolean {
  return (token.grammar & G.PRONOUN) !== 0 && (token.grammar & (G.THIRD | G.FIRST | G.WE | G.SECOND)) !== 0;
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
  if (a === 'guess' || b === 'guess') return 'guess';
  if (a === 'heard' || b === 'heard') return 'heard';
  return a === 'known' && b === 'known' ? 'known' : (a ?? b) === 'view' ? 'view' : b;
}

const PRESUPPOSING = new Set('know remember realise realize aware forget forgotten notice noticed mention'.split(' '));

function presupposes(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (PRESUPPOSING.has((tokens[i] as Token).word)) return true;
  return false;
}

// Conjunctions, stray punctuation and list numbers ("2)") before the statement itself.
function skipLeading(tokens: readonly Token[], from: number, last: number): number {
  let first = from;
  while (first < last - 1) {
    const token = tokens[first] as Token;
    const isNumber = token.kind === 'number' && token.end - token.start <= 2 && tokens[first + 1]?.word === ')';
    const isStray = token.kind === 'emoji' || (token.kind === 'mark' && STRAY.test(token.word));
    if (!isNumber && !isStray && !LEADING.has(token.word)) break;
    first++;
  }
  return first;
}
