import { isListed } from './lexicon/lexicon.js';
import { traitsOf } from './lexicon/traits.js';
import { hashWord, piecesOf } from './word-hashes.js';

/** What follows from a lower-case word alone, worked out once. */
export interface Lexeme {
  /** Whether the lexicon lists the word itself. */
  listed: boolean;
  /** Bits of `T`. */
  traits: number;
  hash: number;
  /** Slots of the pieces of the word. */
  pieces: Int32Array;
}

export const NO_LEXEME: Lexeme = { listed: false, traits: 0, hash: 0, pieces: new Int32Array(0) };

// Readers use the same words all the time.
const MOST_KNOWN = 20_000;
const known = new Map<string, Lexeme>();

export function lexemeOf(word: string): Lexeme {
  let lexeme = known.get(word);
  if (lexeme === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    lexeme = { listed: isListed(word), traits: traitsOf(word), hash: hashWord(word), pieces: piecesOf(word) };
    known.set(word, lexeme);
  }
  return lexeme;
}
