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
  if (sources.length === 0) return -1;
  const said = sources.filter(({ kind }) => kind === 'attribution');
  const last = said[said.length - 1];
  if (!last) return -1;
  const end = indexBefore(tokens, sentence, last.end);
  if (sentence.last - end > LONGEST_REST || statesAfter(tokens, end, sentence.last)) return -1;
  // "the inspectorate noted in its 2019 review" names two
  for (let n = said.length - 1; n >= Math.max(0, said.length - 3); n--) {
    const comma = commaBefore(tokens, sentence, indexBefore(tokens, sentence, (said[n] as FoundSource).start));
    if (comma >= 0) return comma;
  }
  return -1;
}

/** The first token that begins at an offset or after it. */
function indexBefore(tokens: readonly Token[], sentence: SentenceRange, offset: number): number {
  let index = sentence.last;
  while (index > sentence.first && (tokens[index - 1] as Token).start >= offset) index--;
  return index;
}

function commaBefore(tokens: readonly Token[], sentence: SentenceRange, first: number): number {
  for (let i = first; i >= Math.max(sentence.first + 1, first - FURTHEST_COMMA); i--) {
    const token = tokens[i] as Token;
    if (token.word === ',') return hasVerb(tokens, Math.max(sentence.first, i - 40), i) ? i : -1;
    if (i < first && (token.kind !== 'word' || token.grammar & (G.AUX | G.MODAL | G.CONJUNCTION))) return -1;
    // "noted in its review" still says who said so
    if (i < first && token.grammar & G.PAST && !((tokens[i + 1] as Token).grammar & G.PREPOSITION)) return -1;
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
