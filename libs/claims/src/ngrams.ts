import type { Token } from './tokens.js';
import { slotOfPair, slotOfWord, SLOTS } from './word-hashes.js';

/**
 * The n-grams of one clause. Numbers are left to the named features: which one it is says nothing about whether it is
 * worth checking.
 */
export interface Ngrams {
  /** Slots of words and pairs of words, each once; then those of the pieces of each word, as often as they occur. */
  slots: Int32Array;
  /** How many of the slots, from the first on, belong to words and pairs. */
  words: number;
}

// One clause is read at a time, so one set of marks is enough; a mark is the number of the reading.
const seen = new Int32Array(SLOTS);
let reading = 0;
let buffer = new Int32Array(1024);

/** The slots of a clause's words and of their pairs, each once. They are overwritten by the next reading. */
export function wordSlots(tokens: readonly Token[], first: number, last: number): Int32Array {
  reading++;
  let count = 0;
  let before: Token | undefined;
  if (buffer.length < 2 * (last - first)) buffer = new Int32Array(2 * (last - first));
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') {
      before = undefined;
      continue;
    }
    const { hash } = token.lexeme;
    count = keep(slotOfWord(hash), count);
    if (before !== undefined) count = keep(slotOfPair(before.lexeme.hash, hash), count);
    before = token;
  }
  return buffer.subarray(0, count);
}

function keep(slot: number, count: number): number {
  if (seen[slot] === reading) return count;
  seen[slot] = reading;
  buffer[count] = slot;
  return count + 1;
}

/** All n-grams of a clause, in memory of their own. */
export function ngramsOf(tokens: readonly Token[], first: number, last: number): Ngrams {
  const words = wordSlots(tokens, first, last);
  const slots = [...words];
  for (let i = first; i < last; i++) slots.push(...(tokens[i] as Token).lexeme.pieces);
  return { slots: Int32Array.from(slots), words: words.length };
}
