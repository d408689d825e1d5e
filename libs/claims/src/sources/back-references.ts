import { M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { PAPER } from './source-nouns.js';

/** Words that may stand for a statement before. */
export const IT = new WordClass('it this that them');
const VERY = new WordClass('precisely exactly just the very');
/** What is written or broadcast about something: "a long piece on it", "a chapter on that". */
export const ABOUT = new WordClass(
  `piece article report series chapter book documentary film programme program study paper story investigation essay
  judgment judgement ruling inquiry survey podcast feature episode page column editorial thesis monograph articles papers
  reports`,
);
/** "came to the same conclusion", "saw it the same way" */
const SAME = new WordClass('conclusion result figure figures number numbers way view thing finding answer');
const ON_POINT = new WordClass('point question matter issue');
/** Verbs that look into something when a "for it" follows: "followed 2,300 men for it". */
export const LOOKS = new WordClass(
  `measured counted tested weighed swabbed surveyed examined studied followed asked looked traced tracked sampled inspected
  investigated analysed compared interviewed scanned searched dug checked`,
);
/** The same when "on it" follows: "sat on it", "wrote on it". */
const SITS = new WordClass('sat did wrote writes ran devotes devoted published ruled reported made put');
const THROUGH = new WordClass('through over');
const SO = new WordClass('said says wrote ruled found');
const PROVE = new WordClass('prove show check verify confirm');
const AFTER_ALL = new WordClass('in on at with under among to last this and');
/** One of these stands in every clause that `pointsBackAt` tells. */
export const BACK_REFERENCES = WordClass.of(IT, PROVE, ON_POINT, new WordClass('same find much reason so as one'));

/**
 * Whether what is done by the verb is done to find out or to say what was stated before: "lit a whole wood to find out",
 * "came to the same conclusion", "ruled on exactly that point".
 */
export function pointsBackAt(tokens: readonly Token[], verb: number, end: number): boolean {
  for (let i = verb + 1; i < end; i++) {
    const { word } = tokens[i] as Token;
    const next = tokens[i + 1];
    const closes = i + 2 >= end || (tokens[i + 2] as Token).kind === 'mark' || isWhen(tokens, i + 2);
    // "lit a whole wood to find out", "has the card to prove it"
    if (word === 'to' && next?.word === 'find' && tokens[i + 2]?.word === 'out') return true;
    if (word === 'to' && PROVE.has(next) && (i + 2 >= end || IT.has(tokens[i + 2]))) return true;
    if (word === 'as' && next?.word === 'much' && !compares(tokens, i + 2, end)) return true;
    if (word === 'one' && next?.word === 'by' && tokens[i + 2]?.word === 'one' && THROUGH.has(tokens[verb + 1]))
      return true;
    if (SO.has(tokens[i]) && /^(?:so|as)$/.test(next?.word ?? '')) return true;
    if (word === 'same' && (i + 1 >= end || SAME.has(next) || isWhen(tokens, i + 1))) return true;
    if (word === 'on' && isPoint(tokens, i + 1, end)) return true;
    if (/^(?:on|about|of)$/.test(word) && ABOUT.has(tokens[i - 1]) && isIt(tokens, i + 1, end)) return true;
    if (!IT.has(next) || !closes || i + 1 >= end) continue;
    if (word === 'for' && LOOKS.has(tokens[verb])) return true;
    if (word === 'on' && SITS.has(tokens[verb])) return true;
    if (word === 'to' && /^(?:devotes|devoted|attested|testified)$/.test((tokens[verb] as Token).word)) return true;
  }
  return sameReason(tokens, verb, end) && hasPaper(tokens, verb + 1, end);
}

// "a paper about exactly this in Ecological Economics"
function isIt(tokens: readonly Token[], from: number, end: number): boolean {
  const i = VERY.has(tokens[from]) ? from + 1 : from;
  return IT.has(tokens[i]) && (i + 1 >= end || (tokens[i + 1] as Token).kind === 'mark' || isWhen(tokens, i + 1));
}

// "on exactly that point", "ruled on that"
function isPoint(tokens: readonly Token[], from: number, end: number): boolean {
  let i = from;
  while (i < end && VERY.has(tokens[i])) i++;
  return /^(?:this|that)$/.test(tokens[i]?.word ?? '') && i < end && ON_POINT.has(tokens[i + 1]);
}

function isWhen(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined) return true;
  return (token.meaning & (M.MONTH | M.TIME)) !== 0 || AFTER_ALL.has(token);
}

/** Whether something was done because of what was stated before: "on account of it", "for precisely that reason". */
export function sameReason(tokens: readonly Token[], verb: number, end: number): boolean {
  for (let i = verb + 1; i < end - 1; i++) {
    const { word } = tokens[i] as Token;
    if (word === 'of' && IT.has(tokens[i + 1]) && /^(?:account|because|view|light)$/.test(tokens[i - 1]?.word ?? ''))
      return true;
    if (word !== 'for') continue;
    let at = i + 1;
    while (at < end && VERY.has(tokens[at])) at++;
    if (tokens[at]?.word === 'reason' || (IT.has(tokens[at]) && tokens[at + 1]?.word === 'reason')) return true;
  }
  return false;
}

function hasPaper(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (PAPER.has(tokens[i]) && (tokens[i] as Token).capitals === 'none') return true;
  return false;
}

// "paid as much to him as to her"
function compares(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if ((tokens[i] as Token).word === 'as') return true;
  return false;
}
