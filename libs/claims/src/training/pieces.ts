import { readWordSlots } from '../ngrams.js';
import type { Token } from '../tokens.js';
import { OFFSET, plain, PRIME, slotOf, SPACE } from '../word-hashes.js';

const SHORTEST = 3;
const LONGEST = 5;
const LONGEST_WORD = 32;
const BLANK = 32;

/** The n-grams of one clause, for models that go by letters as well as by words. */
export interface Ngrams {
  /** Slots of words and pairs of words, each once; then those of the pieces of each word, as often as they occur. */
  slots: Int32Array;
  /** How many of the slots, from the first on, belong to words and pairs. */
  words: number;
}

export function ngramsOf(tokens: readonly Token[], first: number, last: number): Ngrams {
  const words = readWordSlots(tokens, first, last).list();
  const pieces: number[] = [];
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word') addPieces(token.word, pieces);
  }
  return { slots: Int32Array.from([...words, ...pieces]), words: words.length };
}

/** The share of each slot of the two halves, so that long clauses weigh no more than short ones. */
export function sharesOf({ slots, words }: Ngrams): { ofWords: number; ofPieces: number } {
  const share = (count: number) => 1 / Math.sqrt(Math.max(1, count));
  return { ofWords: share(words), ofPieces: share(slots.length - words) };
}

// pieces of three to five letters of a word with its edges
function addPieces(word: string, slots: number[]): void {
  const length = Math.min(word.length, LONGEST_WORD);
  for (let start = -1; start <= length + 1 - SHORTEST; start++) {
    let hash = OFFSET;
    const end = Math.min(start + LONGEST, length + 1);
    for (let at = start; at < end; at++) {
      const unit = at < 0 || at >= length ? BLANK : plain(word.charCodeAt(at));
      hash = Math.imul(hash ^ unit, PRIME);
      if (at - start >= SHORTEST - 1) slots.push(SPACE + slotOf(hash));
    }
  }
}
