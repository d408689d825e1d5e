/** Slots of each of the two spaces: words and their pairs in the first half, their kinds in the second. */
export const SPACE = 1 << 15;
export const SLOTS = 2 * SPACE;

/** Longer words are cut: nothing of theirs is in any vocabulary. */
const LONGEST_WORD = 32;
export const OFFSET = 0x811c9dc5;
export const PRIME = 0x01000193;
const ZERO = 48;

/** A word by FNV-1a over UTF-16 units; digits inside words are all 0. */
export function hashWord(word: string): number {
  let hash = OFFSET;
  const length = Math.min(word.length, LONGEST_WORD);
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ plain(word.charCodeAt(i)), PRIME);
  return hash;
}

/** The slot of a word after another. */
export function slotOfPair(before: number, hash: number): number {
  return slotOf(Math.imul(hash ^ (Math.imul(before, 31) | 1), PRIME));
}

/** The slot of a word by its hash. */
export function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SPACE - 1);
}

/** A digit as 0, anything else as it is. */
export function plain(unit: number): number {
  return unit > ZERO && unit <= ZERO + 9 ? ZERO : unit;
}
