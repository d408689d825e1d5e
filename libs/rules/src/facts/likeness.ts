/** Words from here on say nothing new about what a comment repeats. */
const READ_MAX = 2_000;
const SHINGLE = 3;
const KEYS = 4;

/** The runs of three words in a text; of a shorter one its words. Case, numbers' places and marks do not matter. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, READ_MAX)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length < SHINGLE) return new Set(words.length === 0 ? [] : [words.join(' ')]);
  return new Set(words.slice(SHINGLE - 1).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

/**
 * Keys under which texts with much the same words are found, by min-wise hashing (Broder 1997): texts that share half
 * of their runs have a key in common with a probability of 94 percent.
 * @returns up to four signed 32-bit numbers; none for a text without words
 */
export function textKeys(shingles: ReadonlySet<string>): number[] {
  if (shingles.size === 0) return [];
  const least = Array.from({ length: KEYS }, () => 0xffffffff);
  for (const shingle of shingles) {
    const base = hash(shingle);
    for (let seed = 0; seed < KEYS; seed++) {
      const value = mix(base, seed);
      if (value < (least[seed] as number)) least[seed] = value;
    }
  }
  return [...new Set(least.map((value, seed) => mix(value, seed + KEYS) | 0))];
}

/** What two texts share of all their runs of words, 0 to 1 (Jaccard). */
export function textLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return shared / (a.size + b.size - shared);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}

function mix(value: number, seed: number): number {
  let mixed = Math.imul(value ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
