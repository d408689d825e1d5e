import type { Token } from './tokens.js';

/** Slots of each of the two spaces: word pairs in the first half, pieces of words in the second. */
export const SPACE = 1 << 14;
export const SLOTS = 2 * SPACE;

const SHORTEST = 3;
const LONGEST = 5;
/** Longer words are cut: nothing of theirs is in any vocabulary. */
const LONGEST_WORD = 32;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const BLANK = 32;
const ZERO = 48;

/**
 * The n-grams of one clause, each once: slots of words and pairs of words, then slots of pieces of words. They are
 * overwritten by the next reading; whoever keeps them copies them.
 */
export interface Ngrams {
  slots: Int32Array;
  /** How many of the slots, from the first on, belong to words and pairs. */
  words: number;
}

// One clause is read at a time, so one set of marks is enough; a mark is the number of the reading.
const seen = new Int32Array(SLOTS);
let reading = 0;
let buffer = new Int32Array(4096);

/**
 * Hashes words and pairs of words, and the pieces of three to five letters of each word with its edges, by FNV-1a over
 * UTF-16 units. Numbers are left to the named features: which one it is says nothing about whether it is worth
 * checking; digits inside words are all 0.
 */
export function ngramsOf(tokens: readonly Token[], first: number, last: number): Ngrams {
  reading++;
  let count = 0;
  let before = 0;
  const room = (last - first) * (2 + 3 * (LONGEST_WORD + 2));
  if (buffer.length < room) buffer = new Int32Array(room);
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') {
      before = 0;
      continue;
    }
    const hash = hashWord(token.word);
    count = keep(slotOf(hash), count);
    if (before !== 0) count = keep(slotOf(Math.imul(hash ^ before, PRIME)), count);
    before = Math.imul(hash, 31) | 1;
  }
  const words = count;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word') count = keepPieces(token.word, count);
  }
  return { slots: buffer.subarray(0, count), words };
}

/** The slots of a word alone and, where there is one, of the pair with the word before it. */
export function slotsOfWord(word: string, before: string | undefined): { alone: number; pair: number | undefined } {
  const hash = hashWord(word);
  if (before === undefined) return { alone: slotOf(hash), pair: undefined };
  return { alone: slotOf(hash), pair: slotOf(Math.imul(hash ^ (Math.imul(hashWord(before), 31) | 1), PRIME)) };
}

function keep(slot: number, count: number): number {
  if (seen[slot] === reading) return count;
  seen[slot] = reading;
  buffer[count] = slot;
  return count + 1;
}

// Readers use the same words all the time; what is cut off a word follows from it alone.
const MOST_KNOWN = 20_000;
const known = new Map<string, Int32Array>();

function keepPieces(word: string, before: number): number {
  let pieces = known.get(word);
  if (pieces === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    pieces = piecesOf(word);
    known.set(word, pieces);
  }
  let count = before;
  for (let i = 0; i < pieces.length; i++) count = keep(pieces[i] as number, count);
  return count;
}

function piecesOf(word: string): Int32Array {
  const slots: number[] = [];
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
  return Int32Array.from(slots);
}

function hashWord(word: string): number {
  let hash = OFFSET;
  const length = Math.min(word.length, LONGEST_WORD);
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ plain(word.charCodeAt(i)), PRIME);
  return hash;
}

function plain(unit: number): number {
  return unit > ZERO && unit <= ZERO + 9 ? ZERO : unit;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SPACE - 1);
}
