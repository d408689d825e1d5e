import { isListed } from './lexicon/lexicon.js';
import { traitsOf } from './lexicon/traits.js';
import { classesOf, NO_CLASSES } from './word-class.js';
import { hashWord, piecesOf, slotOfWord } from './word-hashes.js';

/** What follows from a lower-case word alone, worked out once. */
export interface Lexeme {
  /** Whether the lexicon lists the word itself. */
  listed: boolean;
  /** Bits of `T`. */
  traits: number;
  /** Bits of every `WordClass`. */
  classes: Int32Array;
  hash: number;
  slot: number;
  /** Slots of the pieces of the word. */
  pieces: Int32Array;
  /** What the pieces weigh together, and in which weights. */
  weighed: { by: Float32Array | undefined; sum: number };
}

function lexeme(listed: boolean, traits: number, classes: Int32Array, hash: number, pieces: Int32Array): Lexeme {
  return { listed, traits, classes, hash, slot: slotOfWord(hash), pieces, weighed: { by: undefined, sum: 0 } };
}

export const NO_LEXEME: Lexeme = lexeme(false, 0, NO_CLASSES, 0, new Int32Array(0));

// Readers use the same words all the time.
const MOST_KNOWN = 20_000;
const known = new Map<string, Lexeme>();

export function lexemeOf(word: string): Lexeme {
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    found = lexeme(isListed(word), traitsOf(word), classesOf(word), hashWord(word), piecesOf(word));
    known.set(word, found);
  }
  return found;
}
