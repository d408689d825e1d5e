import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';

const FRACTIONS = new WordClass('half thirds third quarters quarter fifths fifth tenths tenth');
const WEAK_VERBS = new WordClass('found finds held called calls named judged declared');

const PARTICLE = new WordClass('off up out down away');
/** Verbs that also tell of a deed: "found a buyer", "ruled the party", "gave 50 euros", "declared a dividend". */
const ALSO_DEEDS = new WordClass(
  `found finds claimed claims announced announces declared declares describes describe described puts shows show
  showed admitted named names recorded records listed lists measured measures counted counts ruled rules compared
  told tells worked decided decides upheld held holds calls called gave gives dated dates identified identifies
  established establishes detected uncovered exposed blamed blames accepts accept accepted judged judges traced
  traces ranked ranks rated rates revealed reveals disclosed noticed recalled recalls maintained maintains
  published publishes cited cites determined proved proves said reported reports ran carries carried predicted
  advised advises related relates documented pointed points printed prints logged reproduced reproduces assessed
  confirmed warned wrote writes quoted quotes`,
);
/** What is done with papers to prove something. */
const SHOWS_PAPERS = new WordClass('obtained published publishes printed reproduced released leaked');
/** Nouns in the list of verbs. */
const ALSO_NOUNS = new WordClass('estimates estimate logs log records ruling book point gives give tallied');
/** A figure after these is what was found, not what was done to it. */
const FIGURE_VERBS = new WordClass(
  `put puts found finds counted counts measured measures listed lists recorded records shows show showed gave gives
  reported reports estimated estimates calculated logged ranked ranks rated rates says say said claims claimed`,
);
const ADVERB =
  /ly$|^(?:also|itself|himself|herself|themselves|now|even|once|just|still|later|then|since|already|who|which|website|correspondent|report|figures|data|study|survey)$/;
const MASS_NOUNS = new WordClass('mass no yes sorry hello goodbye nothing something little grace prayers so');
const LONGEST_ASIDE = 14;
const REACH = 14;

/** Whether a word says that somebody said something. */
export function isReport(token: Token): boolean {
  return (token.meaning & M.REPORT) !== 0 && token.word !== 'estimate' && token.kind === 'word';
}

/** Whether a verb of report reads as one where it stands, and not as a noun. */
function isReportHere(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (!isReport(token)) return false;
  return !ALSO_NOUNS.has(token) || !((tokens[i - 1]?.grammar ?? 0) & (G.DETERMINER | G.POSSESSIVE));
}

/** Index of the verb by which somebody named before the token index says something, if there is one. */
export function reportAfter(tokens: readonly Token[], from: number, last: number): number | undefined {
  const verb = reportVerbAfter(tokens, from, last);
  return verb !== undefined && reportsSomething(tokens, verb, last) ? verb : undefined;
}

/** Index of the verb of report that follows, whatever comes after it. */
export function reportVerbAfter(tokens: readonly Token[], from: number, last: number): number | undefined {
  const i = afterAside(tokens, afterBracket(tokens, from, last), last);
  for (let j = i; j < Math.min(last, i + 4); j++) {
    const token = tokens[j] as Token;
    if (isReportHere(tokens, j)) return j;
    if (!(token.grammar & G.AUX) && !ADVERB.test(token.word)) return undefined;
  }
  return undefined;
}

/** Index after a bracket that opens at the token index. */
export function afterBracket(tokens: readonly Token[], from: number, last: number): number {
  if (tokens[from]?.word !== '(') return from;
  for (let j = from + 1; j < Math.min(last, from + 10); j++) if (tokens[j]?.word === ')') return j + 1;
  return from;
}

/** Index after ", published in April," between a name and what it says. */
export function afterAside(tokens: readonly Token[], from: number, last: number): number {
  if (tokens[from]?.word !== ',') return from;
  for (let j = from + 2; j < Math.min(last, from + LONGEST_ASIDE); j++) if (tokens[j]?.word === ',') return j + 1;
  return from;
}

/**
 * "Labour claims victory", "the BBC found a buyer": a verb that may also tell of a deed is a report where a statement,
 * a colon or a quotation follows, or where it comes after what is said.
 */
export function reportsSomething(tokens: readonly Token[], verb: number, last: number): boolean {
  const { word } = tokens[verb] as Token;
  const next = tokens[verb + 1];
  // "wrote off the debt", "put up with it"
  if (next && PARTICLE.has(next)) return word === 'pointed' || word === 'points';
  if (word === 'quoted' && next?.word === 'as') return true;
  if (PUTS.has(tokens[verb])) return putsAt(tokens, verb, last);
  if (SHOWS_PAPERS.has(tokens[verb]) && hasPapersAhead(tokens, verb, last)) return true;
  if (word === 'obtained') return false;
  // "wrote to a minister for a company that had given him shares"
  if (next?.word === 'to' && /^wr[oi]tes?$/.test(word)) return statesTo(tokens, verb + 2, last);
  if (!ALSO_DEEDS.has(tokens[verb])) return true;
  // "the inspector found it in all nineteen hives"
  if (next?.word === 'it' && WEAK_VERBS.has(tokens[verb])) return false;
  if (!next || verb + 1 >= last || next.word === 'that' || next.word === ':' || next.word === '"') return true;
  if (MASS_NOUNS.has(next) && next.word !== 'so') return false;
  if (next.kind === 'mark' || next.word === 'so') return true;
  if (next.kind === 'number' && FIGURE_VERBS.has(tokens[verb])) return !countsPeople(tokens, verb, word);
  return saysClause(tokens, verb, last);
}

/** Whether it is stated what somebody wrote to another: "wrote to the parents in May that the hall was full". */
export function statesTo(tokens: readonly Token[], from: number, last: number): boolean {
  for (let j = from; j < Math.min(last, from + REACH); j++) {
    const { word } = tokens[j] as Token;
    if (word === ':' || word === '"') return true;
    const next = tokens[j + 1];
    if (word === 'that') return next !== undefined && (next.grammar & (G.AUX | G.MODAL | G.PAST)) === 0;
  }
  return false;
}

// "told 300 staff", "found 20 million": so many were told, so much was found.
function countsPeople(tokens: readonly Token[], verb: number, word: string): boolean {
  if (word !== 'found' && word !== 'finds') return false;
  const after = tokens[verb + 2];
  return after === undefined || !(after.meaning & M.MEASURED || /^(?:per|%)$/.test(after.word)) || after.meaning === 0;
}

// A finite verb ahead with a subject of its own: "told Radio Four that …", "said in March the wall was old".
function saysClause(tokens: readonly Token[], verb: number, last: number): boolean {
  const weakVerb = WEAK_VERBS.has(tokens[verb] as Token);
  for (let j = verb + 1; j < Math.min(last, verb + REACH); j++) {
    const token = tokens[j] as Token;
    if (token.word === 'that' || token.word === '"' || token.word === ':') return true;
    if (token.word === ';' || token.word === 'and' || token.word === 'but' || token.grammar & G.WH) return false;
    if (token.word === 'to' && (tokens[verb] as Token).word === 'told') return false;
    if (token.word === ',' && j > verb + 6) return false;
    if (j < verb + 2) continue;
    if (token.grammar & (G.AUX | G.MODAL)) return true;
    const finite = weakVerb ? (token.grammar & (G.PAST | G.PARTICIPLE)) === G.PAST : (token.grammar & G.PAST) !== 0;
    const present = !weakVerb && (token.grammar & G.PRESENT) !== 0 && tokens[j - 1]?.word !== 'to';
    if ((finite || present) && !((tokens[j - 1]?.grammar ?? 0) & (G.DETERMINER | G.POSSESSIVE))) return true;
  }
  return false;
}

// "obtained e-mails in which", "obtained the minutes"
function hasPapersAhead(tokens: readonly Token[], verb: number, last: number): boolean {
  for (let j = verb + 1; j < Math.min(last, verb + 4); j++) if ((tokens[j] as Token).meaning & M.DATA) return true;
  return false;
}

const PUTS = new WordClass('put puts');
/** What a figure stands behind: "put it at a third". */
export const AT = new WordClass('at above below between around near nearer over under');
const LONGEST_PUT = 10;

/** Whether a verb puts something at a figure: "put the value at 2.4 million", but not "put rates up fourteen times". */
export function putsAt(tokens: readonly Token[], verb: number, last: number): boolean {
  if (!PUTS.has(tokens[verb])) return false;
  for (let j = verb + 1; j < Math.min(last - 1, verb + LONGEST_PUT); j++)
    if (AT.has(tokens[j]) && hasFigureAhead(tokens, j, Math.min(last, j + 4))) return true;
  return false;
}

/** Whether a figure follows soon: "put the share at a third". */
export function hasFigureAhead(tokens: readonly Token[], verb: number, last: number): boolean {
  for (let j = verb + 1; j < Math.min(last, verb + REACH); j++) {
    const token = tokens[j] as Token;
    if (token.kind === 'number' || token.meaning & M.NUMBER_WORD) return true;
    if (FRACTIONS.has(token)) return true;
  }
  return false;
}

/** Whether "it" is put at a figure, which is a statement of its own: "has it at 45 percent". */
export function isAtFigure(tokens: readonly Token[], i: number, last: number): boolean {
  return AT.has(tokens[i]) && hasFigureAhead(tokens, i, Math.min(last, i + 4));
}
