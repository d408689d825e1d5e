import { readFingerprint, type Gist } from './fingerprint.js';

/** The part of the larger claim's terms that both must share. */
const OF_LARGER = 0.4;
/** From so many terms on the smaller claim may have one the other lacks; a wrong note is worse than a second cluster. */
const ROOM_FROM = 5;
/** With fewer terms and no number there is too little to be alike in; then all must agree. */
const FEWEST_TERMS = 2;
const KEYS = 6;

/**
 * How alike two claims are by their fingerprints, 0 to 1; 0 where they say different things. Numbers and denial have
 * to agree, a name of either has to be a word of the other, known events must not differ, and the smaller claim has to
 * be contained in the larger one, which may say a little more; then the shared part of all their terms counts.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [readFingerprint(a), readFingerprint(b)];
  if (one.denies !== other.denies || one.numbers.join(' ') !== other.numbers.join(' ')) return 0;
  if (!namesAgree(one, other) || !namesAgree(other, one)) return 0;
  if (one.events.length > 0 && other.events.length > 0 && share(one.events, other.events) === 0) return 0;
  const shared = share(one.terms, other.terms);
  const smaller = Math.min(one.terms.length, other.terms.length);
  const larger = Math.max(one.terms.length, other.terms.length);
  if (smaller < FEWEST_TERMS && one.numbers.length === 0) return 0;
  const lacking = smaller - shared;
  if (lacking > (smaller >= ROOM_FROM ? 1 : 0) || shared < OF_LARGER * larger) return 0;
  return shared / (one.terms.length + other.terms.length - shared);
}

function namesAgree(one: Gist, other: Gist): boolean {
  return one.names.every((name) => other.terms.includes(name));
}

function share(a: readonly string[], b: readonly string[]): number {
  return a.filter((term) => b.includes(term)).length;
}

/**
 * Keys under which claims that may be alike are looked for: the same numbers, the same denial, and by min-wise hashing
 * (Broder 1997) a term in common. Claims whose terms agree to a half share a key with a probability of 98 percent.
 * @returns up to six signed 32-bit numbers; none for a claim without content
 */
export function likenessKeys(print: string): number[] {
  const { numbers, terms, denies } = readFingerprint(print);
  if (terms.length === 0) return [];
  const frame = hash(`${numbers.join(' ')};${denies}`, 0);
  const keys = Array.from({ length: KEYS }, (_, seed) => {
    const least = Math.min(...terms.map((term) => hash(term, seed + 1) >>> 0));
    return Math.imul(frame ^ least ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b) | 0;
  });
  return [...new Set(keys)];
}

function hash(text: string, seed: number): number {
  let value = Math.imul(0x811c9dc5 ^ seed, 0x01000193);
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return value ^ (value >>> 13);
}
