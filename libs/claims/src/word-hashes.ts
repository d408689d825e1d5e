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

/** A word by FNV-1a over UTF-16 units; digits inside words are all 0. */
export function hashWord(word: string): number {
  let hash = OFFSET;
  const length = Math.min(word.length, LONGEST_WORD);
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ plain(word.charCodeAt(i)), PRIME);
  return hash;
}

/** Slots of the pieces of three to five letters of a word with its edges. */
export function piecesOf(word: string): Int32Array {
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

export function slotOfWord(hash: number): number {
  return slotOf(hash);
}

/** The slot of a word after another. */
export function slotOfPair(before: number, hash: number): number {
  return slotOf(Math.imul(hash ^ (Math.imul(before, 31) | 1), PRIME));
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SPACE - 1);
}

function plain(unit: number): number {
  return unit > ZERO && unit <= ZERO + 9 ? ZERO : unit;
}
