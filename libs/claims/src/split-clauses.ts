import { beforeClosing } from './closings.js';
import { findCuts } from './cuts.js';
import { findFrame } from './frames.js';
import type { FrameKind } from './frames.js';
import { LEADING } from './joined-clauses.js';
import { beginsMainClause } from './main-clauses.js';
import { afterOpening } from './openings.js';
import type { SentenceRange } from './split-sentences.js';
import type { Token } from './tokens.js';
import { AGAINST } from './turns.js';
import { WordClass } from './word-class.js';

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

const STANDS_FOR = new WordClass('did does do is was has have had are were can could will would');
const STRAY = /^[,;:.!?\u2026\u2013\u2014)\]-]$/;
const MOST_FRAMES = 4;

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
    const end = cuts[c + 1] ?? sentence.last;
    const last = closes(tokens, first, end, joints);
    const asks = sentence.question && c === cuts.length - 1;
    addClauses(tokens, first, last, index, asks, clauses);
  }
  return clauses;
}

// A remark that names a source stays with its statement.
function closes(tokens: readonly Token[], first: number, last: number, joints: readonly number[]): number {
  const end = beforeClosing(tokens, first, last);
  if (end === last || joints.some((joint) => joint >= end && joint < last)) return last;
  for (let i = end; i < last; i++) if (tokens[i]?.kind === 'source' || tokens[i]?.kind === 'footnote') return last;
  return end;
}

function addClauses(
  tokens: readonly Token[],
  from: number,
  last: number,
  sentence: number,
  asks: boolean,
  out: Clause[],
): void {
  let first = skipLeading(tokens, from, last, asks);
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
    first = skipLeading(tokens, frame.complement, last, asks);
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
function skipLeading(tokens: readonly Token[], from: number, last: number, asks: boolean): number {
  let first = from;
  if (
    (tokens[from] as Token).word === 'and' &&
    tokens[from + 1]?.word === 'that' &&
    beginsMainClause(tokens, from + 2, last)
  )
    return from + 2;
  // "…, while wages fell"
  if (tokens[from - 1]?.word === ',' && AGAINST.has(tokens[from])) first = from + 1;
  while (first < last - 1) {
    const token = tokens[first] as Token;
    const isNumber = token.kind === 'number' && token.end - token.start <= 2 && tokens[first + 1]?.word === ')';
    const isStray = token.kind === 'emoji' || (token.kind === 'mark' && STRAY.test(token.word));
    // "So did the cure" says so itself
    const isLeading = LEADING.has(token);
    if (isLeading && token.word === 'so' && !asks && STANDS_FOR.has(tokens[first + 1])) break;
    if (isNumber || isStray || isLeading) first++;
    else {
      const after = afterOpening(tokens, first, last);
      if (after === first) break;
      first = after;
    }
  }
  return first;
}
