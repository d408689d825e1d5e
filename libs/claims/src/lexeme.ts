import { kindsOf } from './lexicon/kinds.js';
import { VERB_FORMS_ALONE, VERB_FORMS_BESIDE } from './lexicon/more-verbs.js';
import { isListed, lookUp } from './lexicon/lexicon.js';
import { symbolsOf, type Symbols } from './lexicon/symbols.js';
import { traitsOf } from './lexicon/traits.js';
import { classesOf, NO_CLASSES } from './word-class.js';
import { hashWord, slotOf } from './word-hashes.js';

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
  symbols: Symbols;
  /** Whether it may be a verb, whatever else it may be. */
  mayBeVerb: boolean;
  /** Whether it is listed as a verb and as nothing else. */
  isVerbAlone: boolean;
}

export const NO_LEXEME: Lexeme = {
  listed: false,
  traits: 0,
  classes: NO_CLASSES,
  hash: 0,
  slot: slotOf(0),
  symbols: symbolsOf('', lookUp(''), 0, kindsOf('')),
  mayBeVerb: false,
  isVerbAlone: false,
};

// Readers use the same words all the time.
const MOST_KNOWN = 20_000;
const known = new Map<string, Lexeme>();

export function lexemeOf(word: string): Lexeme {
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, (found = readLexeme(word)));
  }
  return found;
}

function readLexeme(word: string): Lexeme {
  const hash = hashWord(word);
  const traits = traitsOf(word);
  const kinds = kindsOf(word);
  return {
    listed: isListed(word),
    traits,
    classes: classesOf(word),
    hash,
    slot: slotOf(hash),
    symbols: symbolsOf(word, lookUp(word), traits, kinds),
    mayBeVerb: kinds.verb !== 0 || VERB_FORMS_ALONE.has(word) || VERB_FORMS_BESIDE.has(word),
    isVerbAlone: kinds.noun === 0 && kinds.modifier === 0 && (kinds.verb !== 0 || VERB_FORMS_ALONE.has(word)),
  };
}
