import { formsOf, pluralOf } from './inflections.js';
import { MODIFIERS } from './modifiers.js';
import { NOUNS } from './nouns.js';
import { VERB_KINDS } from './verb-kinds.js';

/** What a word may stand for, as a noun, as a verb and beside them; 0 where it is none. */
export interface Kinds {
  /** Bits of `N`. */
  noun: number;
  /** Bits of `V`. */
  verb: number;
  /** Bits of `A`. */
  modifier: number;
}

const kinds = new Map<string, Kinds>();

function entryOf(word: string): Kinds {
  let entry = kinds.get(word);
  if (entry === undefined) kinds.set(word, (entry = { noun: 0, verb: 0, modifier: 0 }));
  return entry;
}

function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

function load(): void {
  for (const [kind, list] of NOUNS)
    for (const noun of wordsOf(list)) for (const form of [noun, pluralOf(noun)]) entryOf(form).noun |= kind;
  for (const [kind, list] of VERB_KINDS)
    for (const verb of wordsOf(list)) for (const form of [verb, ...formsOf(verb)]) entryOf(form).verb |= kind;
  for (const [kind, list] of MODIFIERS) for (const word of wordsOf(list)) entryOf(word).modifier |= kind;
}

load();

const NO_KINDS: Kinds = { noun: 0, verb: 0, modifier: 0 };

/** The kinds of a lower-case word; a compound is of the kind of its last part ("fire-station"). */
export function kindsOf(word: string): Kinds {
  const entry = kinds.get(word);
  if (entry !== undefined) return entry;
  const joint = word.lastIndexOf('-');
  return (joint > 0 ? kinds.get(word.slice(joint + 1)) : undefined) ?? NO_KINDS;
}
