import { hasVerb } from '../frames.js';
import { G } from '../lexicon/classes.js';
import type { SentenceRange } from '../split-sentences.js';
import type { Token } from '../tokens.js';
import type { FoundSource } from './found-source.js';

const FURTHEST_COMMA = 8;
const LONGEST_REST = 9;

/**
 * Index of the comma after which a sentence only says who said so: "…, the inspectorate noted in its review". What it
 * stands for comes before, so the two are one statement. -1 where there is none.
 */
export function commaBeforeSource(
  tokens: readonly Token[],
  sentence: SentenceRange,
  sources: readonly FoundSource[],
): number {
  const source = sources.filter(({ kind }) => kind === 'attribution').pop();
  if (!source) return -1;
  let end = sentence.last;
  while (end > sentence.first && (tokens[end - 1] as Token).start >= source.end) end--;
  if (sentence.last - end > LONGEST_REST || statesAfter(tokens, end, sentence.last)) return -1;
  let first = end;
  while (first > sentence.first && (tokens[first - 1] as Token).end > source.start) first--;
  for (let i = first; i >= Math.max(sentence.first + 1, first - FURTHEST_COMMA); i--) {
    const token = tokens[i] as Token;
    if (token.word === ',') return hasVerb(tokens, Math.max(sentence.first, i - 40), i) ? i : -1;
    if (i < first && (token.kind !== 'word' || token.grammar & (G.AUX | G.MODAL | G.PAST | G.CONJUNCTION))) return -1;
  }
  return -1;
}

// "the mayor said that …", "the report shows: …": then the statement comes after it.
function statesAfter(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.word === 'that' || token.word === ':' || token.word === ',') return true;
    if (token.grammar & (G.AUX | G.MODAL | G.PAST)) return true;
  }
  return false;
}
