import { hashWord } from '../word-hashes.js';
import { G, M } from './classes.js';
import type { Entry } from './classes.js';
import type { Kinds } from './kinds.js';
import { T } from './traits.js';

/** What stands for a word where its kind counts rather than the word: a function word stands for itself. */
export interface Symbols {
  /** After "the", "of", "old" and the like. */
  asNoun: number;
  /** Elsewhere. */
  asVerb: number;
  /** Whether a noun is likely after it. */
  opensNoun: boolean;
}

const NOUN_NEXT = new Set('the a an his her their its my our your this that no of in at on for'.split(' '));
// by letters: for a hash all digits are one
const kindNames = (part: string) =>
  Array.from({ length: 32 }, (_, bit) => hashWord(`${part} ${String.fromCharCode(97 + bit)}`));
const NOUNS = kindNames('noun');
const VERBS = kindNames('verb');
const PAST_VERBS = kindNames('past');
const MODIFIERS = kindNames('modifier');
const UNKNOWN_PAST = hashWord('past');
const BY_ENDING: readonly (readonly [number, number])[] = [
  [T.ENDS_IN_LY, hashWord('-ly')],
  [T.ENDS_IN_ING, hashWord('-ing')],
  [T.ENDS_IN_S, hashWord('-s')],
];
const UNKNOWN = hashWord('unknown');
/** Any number. */
export const NUMBER_SYMBOL = hashWord('number');
/** The edges of a clause. */
export const EDGE_SYMBOL = hashWord('edge');

// "twenty-five", "thirty-odd"
const COMPOUND_NUMBER = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty-[a-z]+$/;

/** The symbols of a lower-case word of which its entry, traits and kinds are known. */
export function symbolsOf(word: string, { grammar, meaning }: Entry, traits: number, kinds: Kinds): Symbols {
  const opensNoun = NOUN_NEXT.has(word);
  if (meaning & M.NUMBER_WORD || COMPOUND_NUMBER.test(word))
    return { asNoun: NUMBER_SYMBOL, asVerb: NUMBER_SYMBOL, opensNoun: true };
  if (grammar & G.FUNCTION) return { asNoun: hashWord(word), asVerb: hashWord(word), opensNoun };
  const { noun, verb, modifier } = kinds;
  const isPast = (grammar & G.PAST) !== 0;
  const asVerb = verb ? named(isPast ? PAST_VERBS : VERBS, verb) : undefined;
  const asNoun = noun ? named(NOUNS, noun) : undefined;
  const other = modifier ? named(MODIFIERS, modifier) : isPast ? UNKNOWN_PAST : symbolByEnding(traits);
  return {
    asNoun: asNoun ?? asVerb ?? other,
    asVerb: asVerb ?? asNoun ?? other,
    opensNoun: modifier !== 0 && noun === 0 && verb === 0,
  };
}

function symbolByEnding(traits: number): number {
  return BY_ENDING.find(([bit]) => traits & bit)?.[1] ?? UNKNOWN;
}

// A word of several kinds goes by the one that is listed first.
function named(names: readonly number[], bits: number): number {
  return names[31 - Math.clz32(bits & -bits)] as number;
}
