import { contrasts, isCleft, leadsIn } from './clefts.js';
import { concludes, isDependent, saysBoth } from './dependence.js';
import { hasVerb } from './frames.js';
import {
  afterConjunction,
  isFraction,
  isInName,
  isOfAuthors,
  isPause,
  joinsClauses,
  repeatsThat,
  SO_MUCH,
  WINDOW,
} from './joined-clauses.js';
import { leavesOutVerb } from './left-out-verbs.js';
import { G } from './lexicon/classes.js';
import { T } from './lexicon/traits.js';
import { beginsMainClause, isSubjectPronoun } from './main-clauses.js';
import { afterOpening } from './openings.js';
import type { SentenceRange } from './split-sentences.js';
import type { Token } from './tokens.js';
import { turnsAway } from './turns.js';
import { WordClass } from './word-class.js';

const OPENS_TIME = new WordClass('when if after before once until since whenever');
/** "…, neither has Andorra" */
const INVERTS = new WordClass('neither nor');
const EXCEPT = new WordClass('nothing anything all nobody none anyone');
/** The words at which a statement may begin or end; at others there is nothing to look for. */
const MAY_CUT = new WordClass("and but so yet or it its it's 'twas");
/** "…, therefore it goes into salmon" */
const SO_THEN = new WordClass('therefore thus hence however moreover furthermore besides');
const SUPPOSES = new WordClass('if unless');
const CITES = new WordClass('see read check');
const JOINS = new WordClass('and but so or');
const SUBJECTS = G.PRONOUN | G.DETERMINER | G.FIRST | G.WE | G.SECOND;

/**
 * The indices at which the statements of a sentence begin.
 * @param joints indices of marks before a part that only says who said so; there is no cut
 */
export function findCuts(
  tokens: readonly Token[],
  { first, last, question }: SentenceRange,
  joints: readonly number[],
): number[] {
  const cuts = [first];
  let start = first;
  let dependent = isDependent(tokens, first, last);
  let depth = 0;
  const because = tokens[first]?.word === 'because';
  for (let i = first + 1; i < last - 1; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark') {
      if (token.word === '(') depth++;
      else if (token.word === ')') depth--;
    } else if (!MAY_CUT.has(token)) continue;
    if (depth > 0 || joints.includes(i) || joints.includes(i - 1)) continue;
    if (because && becauseAgain(tokens, i)) {
      start = i + 1;
      cuts.push(start);
      continue;
    }
    if (dependent && token.word === ',' && hasVerb(tokens, Math.max(start, i - WINDOW), i)) {
      dependent = false;
      // "When the roof fell in, nobody came": what it depends on begins here
      if (!saysBoth(tokens, start, i) && !concludes(tokens, i)) {
        start = i + 1;
        continue;
      }
    }
    if (isCut(tokens, start, i, last, dependent) || (!dependent && leaves(tokens, start, i, last, question))) {
      start = token.kind === 'mark' ? i + 1 : i;
      cuts.push(start);
      dependent = isDependent(tokens, afterConjunction(tokens, start), last);
    }
  }
  return cuts;
}

// "Because it was zoned for it, because they were late and because it paid": as many statements
function becauseAgain(tokens: readonly Token[], i: number): boolean {
  return (tokens[i]?.word === ',' || tokens[i]?.word === 'and') && tokens[i + 1]?.word === 'because';
}

// What the writer turns away from must state something.
function leaves(tokens: readonly Token[], start: number, i: number, last: number, question: boolean): boolean {
  const token = tokens[i] as Token;
  if (token.kind === 'mark' ? !isPause(token.word) : !JOINS.has(token)) return false;
  // "is it free or do you need a ticket?" asks twice
  const asks = question && ((tokens[start] as Token).grammar & (G.AUX | G.MODAL | G.WH)) !== 0;
  if (asks || i - start < 2 || tokens[i - 1]?.word === '"' || !turnsAway(tokens, start, i, last, question))
    return false;
  return states(tokens, start, i);
}

function isCut(tokens: readonly Token[], start: number, i: number, last: number, dependent: boolean): boolean {
  const token = tokens[i] as Token;
  return token.kind === 'mark'
    ? atMark(tokens, start, i, last, dependent)
    : atWord(tokens, start, i, last, token.word, dependent);
}

function atMark(tokens: readonly Token[], start: number, i: number, last: number, dependent: boolean): boolean {
  const { word } = tokens[i] as Token;
  if (word === ',') return afterComma(tokens, start, i, last, dependent);
  if (word === ';') return true;
  if (word === ':') return isMainOrCleft(tokens, i + 1, last) && last - i > 3;
  return isPause(word) && atDash(tokens, start, i, last);
}

function atWord(
  tokens: readonly Token[],
  start: number,
  i: number,
  last: number,
  word: string,
  dependent: boolean,
): boolean {
  const next = tokens[i + 1] as Token;
  if (word === 'but')
    return (subjectAndVerb(tokens, i + 1, last) || beginsMainClause(tokens, i + 1, last)) && isSpoken(tokens, start, i);
  if (word === 'and' && next.word === 'that' && !dependent && repeatsThat(tokens, start, i, last)) return true;
  if (word === 'and')
    return (
      ((OPENS_TIME.has(next) && beginsStatement(tokens, i + 1, last)) ||
        beginsMainClause(tokens, i + 1, last) ||
        inverts(tokens, i + 1, last) ||
        leavesOutVerb(tokens, start, i, last)) &&
      joinsClauses(tokens, start, i) &&
      !isFraction(tokens, i) &&
      (!dependent || (!SUPPOSES.has(tokens[start]) && saysBoth(tokens, afterConjunction(tokens, start), i))) &&
      !isInName(tokens, i) &&
      !isOfAuthors(tokens, i)
    );
  if (word === 'so' || word === 'yet')
    return (
      !dependent &&
      !SO_MUCH.has(next) &&
      beginsStatement(tokens, i + 1, last) &&
      i - start >= 3 &&
      isSpoken(tokens, start, i)
    );
  if (contrasts(tokens, start, i)) return true;
  return (
    isCleft(tokens, i) && !dependent && i - start >= 3 && isSpoken(tokens, start, i) && !leadsIn(tokens[i - 1] as Token)
  );
}

// "so are the batteries", "neither has Andorra"
function inverts(tokens: readonly Token[], i: number, last: number): boolean {
  return (tokens[i]?.word === 'so' || INVERTS.has(tokens[i])) && isAuxiliary(tokens[i + 1]) && i + 2 < last;
}

// Whether something has been said before the token.
function isSpoken(tokens: readonly Token[], start: number, i: number): boolean {
  return hasVerb(tokens, Math.max(start, i - WINDOW), i);
}

// "… but the drains were never cleaned", not "nothing but a name"
function subjectAndVerb(tokens: readonly Token[], i: number, last: number): boolean {
  const { grammar } = tokens[i] as Token;
  if (!(grammar & SUBJECTS) || EXCEPT.has(tokens[i - 2])) return false;
  if ((grammar & (G.PRONOUN | G.DETERMINER)) !== G.DETERMINER) return true;
  return hasVerb(tokens, i, Math.min(last, i + WINDOW));
}

function isMainOrCleft(tokens: readonly Token[], i: number, last: number): boolean {
  return isCleft(tokens, i) || beginsMainClause(tokens, i, last);
}

function afterComma(tokens: readonly Token[], start: number, comma: number, last: number, dependent: boolean): boolean {
  const next = tokens[comma + 1] as Token;
  if (next.word === 'but') return hasVerb(tokens, comma + 1, Math.min(last, comma + WINDOW));
  if (!states(tokens, start, comma)) return false;
  if (inverts(tokens, comma + 1, last)) return true;
  if (next.word === 'and' && tokens[comma + 2]?.word === 'that') return repeatsThat(tokens, start, comma + 1, last);
  if (next.word === 'and' || next.word === 'so' || next.word === 'yet' || next.word === 'or')
    return tokens[comma + 2]?.word === 'then' || beginsStatement(tokens, comma + 2, last);
  if (dependent) return false;
  if (SO_THEN.has(next)) return beginsMainClause(tokens, comma + 2, last);
  if (isCleft(tokens, comma + 1) || contrasts(tokens, start, comma + 1)) return true;
  if (supposesAnew(tokens, comma + 1, last)) return true;
  if (leavesOutVerb(tokens, start, comma, last)) return true;
  return beginsMainClause(tokens, comma + 1, last) && !(isSubjectPronoun(next) && isTag(comma, last));
}

// An opening has a verb at times, and states nothing ("I kid you not, …").
function states(tokens: readonly Token[], start: number, end: number): boolean {
  if (hasVerb(tokens, Math.max(start, end - WINDOW), end) || orders(tokens, start, end)) return true;
  return beginsMainClause(tokens, start, end) && afterOpening(tokens, start, end + 2) === start;
}

// "ask for the plan, they're obliged to show it"; but "see the findings, 7 March"
function orders(tokens: readonly Token[], start: number, end: number): boolean {
  const opening = tokens[start] as Token;
  const isBase = (opening.grammar & G.PRESENT) !== 0 && !(opening.lexeme.traits & T.ENDS_IN_S) && !CITES.has(opening);
  return isBase && opening.lexeme.isVerbAlone && end - start >= 3 && !isSubjectPronoun(tokens[start + 1] as Token);
}

function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && (token.grammar & (G.AUX | G.MODAL)) !== 0;
}

// "there's no one to ring, if it breaks you open a ticket": what follows depends on itself
function supposesAnew(tokens: readonly Token[], i: number, last: number): boolean {
  if (!OPENS_TIME.has(tokens[i])) return false;
  let end = i + 1;
  while (end < Math.min(last, i + WINDOW) && tokens[end]?.word !== ',') end++;
  if (saysBoth(tokens, i, end)) return true;
  if (!beginsMainClause(tokens, i + 1, end)) return false;
  for (let j = i + 3; j < end; j++) {
    if (isSubjectPronoun(tokens[j] as Token) && !leadsIn(tokens[j - 1] as Token) && beginsMainClause(tokens, j, end))
      return true;
  }
  return false;
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
  if (last - dash < 5 || dash - start < 2) return false;
  const spoken = hasVerb(tokens, Math.max(start, dash - WINDOW), dash);
  if (JOINS.has(next)) return spoken && beginsMainClause(tokens, dash + 2, last);
  if (next.grammar & (G.WH | G.PREPOSITION | G.CONJUNCTION)) return false;
  // "the farmer – they had told him – did it anyway": the aside is over
  for (let i = dash - 1; i > Math.max(start, dash - WINDOW); i--)
    if ((tokens[i] as Token).word === token.word && tokens[i + 1]?.start !== (tokens[i] as Token).end) return false;
  const limit = Math.min(last, dash + WINDOW);
  for (let i = dash + 1; i < limit; i++)
    if ((tokens[i] as Token).word === token.word)
      // "the farmer knew it – they had told him – and he did it"
      return JOINS.has(tokens[i + 1]) && spoken && beginsMainClause(tokens, dash + 1, i);
  return spoken && hasVerb(tokens, dash + 1, limit);
}
