import type { Token } from './tokens.js';
import { slotOfPair, SLOTS } from './word-hashes.js';

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

/**
 * Reads the slots of a clause's words and of their pairs, each once, in the order of the text.
 * @returns how many there are; `wordSlotAt` gives each until the next reading
 */
export function readWordSlots(tokens: readonly Token[], first: number, last: number): number {
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
    const { hash, slot } = token.lexeme;
    count = keep(slot, count);
    if (before !== undefined) count = keep(slotOfPair(before.lexeme.hash, hash), count);
    before = token;
  }
  return count;
}

export function wordSlotAt(place: number): number {
  return buffer[place] as number;
}

function keep(slot: number, count: number): number {
  if (seen[slot] === reading) return count;
  seen[slot] = reading;
  buffer[count] = slot;
  return count + 1;
}

/** All n-grams of a clause, in memory of their own. */
export function ngramsOf(tokens: readonly Token[], first: number, last: number): Ngrams {
  const words = readWordSlots(tokens, first, last);
  const slots = Array.from({ length: words }, (_, place) => wordSlotAt(place));
  for (let i = first; i < last; i++) slots.push(...(tokens[i] as Token).lexeme.pieces);
  return { slots: Int32Array.from(slots), words };
}
