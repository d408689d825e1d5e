import { hasVerb } from '../frames.js';
import { G, M } from '../lexicon/classes.js';
import type { Token } from '../tokens.js';
import { WordClass } from '../word-class.js';
import { PAPER } from './source-nouns.js';

/** What may follow a verb of stating at once, before when, where and to whom. */
export const LINK = new WordClass(
  'in on at to for from by under with of after before during about when as through via',
);

/** "says why", "tells how" */
export const WHAT = new WordClass('what how why where');

/** What follows a statement and says who made it. */
export interface Tail {
  last: number;
  /** Whether it has a clause of its own, which stands for all before it in the sentence. */
  back: boolean;
  /** Whether it speaks of what was said before: "said so", "has it all". */
  anaphoric?: boolean;
}

/** No clause that says who said so is longer; it also bounds the work on a text without ends. */
export const LONGEST_TAIL = 40;

/** Index after the clause that begins at the token index. */
export function endOfTail(tokens: readonly Token[], from: number, last: number): number {
  let quoted = false;
  const limit = Math.min(last, from + LONGEST_TAIL);
  for (let i = from; i < limit; i++) {
    const { word, kind } = tokens[i] as Token;
    if (word === '"') quoted = !quoted;
    if (quoted) continue;
    if ((word === 'and' || word === 'but') && hasVerb(tokens, i + 1, Math.min(last, i + 8))) return i;
    if (kind !== 'mark') continue;
    if (word === ',' && tokens[i + 1]?.kind !== 'number' && !PAPER.has(tokens[i + 1])) return i;
    if (/^[;:!?\u2013\u2014]$/.test(word)) return i;
    if (word === '-' && (tokens[i] as Token).start > (tokens[i - 1] as Token).end) return i;
  }
  return limit;
}

/** Whether a mark may part a statement from what says who made it. */
export function isJoint(mark: string): boolean {
  return mark === ',' || mark === ';' || mark === ':' || mark === '-' || mark === '\u2013' || mark === '\u2014';
}

/** "gave that figure to Congress" */
const THING_SAID = new WordClass(
  'figure number sum count share claim total statement date itself himself herself themselves',
);

/** Whether a statement of its own follows between the token indices. */
export function statesAnew(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const token = tokens[i] as Token;
    // "wrote that in her report" says nothing new
    if (token.word === 'that' && i + 1 < end && !LINK.has(tokens[i + 1]) && !THING_SAID.has(tokens[i + 1])) return true;
    if (token.meaning & M.MONTH && token.capitals !== 'none') continue;
    if (token.grammar & (G.AUX | G.MODAL)) return true;
    if (token.grammar & G.PAST && !(token.grammar & G.PARTICIPLE) && token.capitals === 'none') return true;
  }
  return false;
}

/** The index before the full stop of a sentence, if it has one. */
export function withoutStop(tokens: readonly Token[], last: number): number {
  let end = last;
  while (/^[.!?]$/.test(tokens[end - 1]?.word ?? '')) end--;
  return end;
}
