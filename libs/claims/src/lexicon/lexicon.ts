import { G, M } from './classes.js';
import type { Entry } from './classes.js';
import { FOREIGN_WORDS, GRAMMAR_WORDS, SHARED_WORDS } from './grammar-words.js';
import { MEANING_WORDS } from './meaning-words.js';
import { SOURCE_WORDS } from './source-words.js';
import { INSTITUTIONS, MONTHS, ORGANISATIONS, PLACES, ROLES, TITLES } from './names.js';
import { EVENT_VERBS, IRREGULAR_VERBS, NOT_PAST, PLAIN_VERBS, STATE_VERBS } from './verbs.js';

/** The words of a list written as one string. */
export function listed(words: string): string[] {
  return words.split(/\s+/).filter((word) => word.length > 0);
}

const entries = new Map<string, Entry>();
const notPast = new Set(listed(NOT_PAST));
const irregularBases = new Map<string, string>();

function add(word: string, grammar: number, meaning: number): void {
  const entry = entries.get(word);
  if (entry) {
    entry.grammar |= grammar;
    entry.meaning |= meaning;
  } else {
    entries.set(word, { grammar, meaning });
  }
}

// Readers leave apostrophes out ("dont", "theyve"); "its", "were", "well", "ill", "wed", "hed", "shed" and the like are other words.
const NOT_BARE = new Set([
  "it's",
  "we're",
  "we'll",
  "i'll",
  "we'd",
  "he'd",
  "she'd",
  "i'd",
  "he'll",
  "she'll",
  "it'll",
]);

function addContracted(word: string, grammar: number): void {
  add(word, grammar, 0);
  if (word.includes("'") && !NOT_BARE.has(word)) add(word.replace("'", ''), grammar, 0);
}

function doublesConsonant(base: string): boolean {
  return /^[^aeiou]*[aeiou][bdgmnprt]$/.test(base);
}

function addRegular(base: string, grammar: number): void {
  const stem = base.endsWith('e') ? base.slice(0, -1) : doublesConsonant(base) ? base + base.slice(-1) : base;
  const past = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  add(past, grammar | G.PAST | G.PARTICIPLE, 0);
  if (past !== `${stem}ed`) add(`${base}ing`, grammar, 0);
  else add(`${stem}ing`, grammar, 0);
}

function addVerbs(list: string, grammar: number, irregular: Map<string, string[]>): void {
  for (const base of listed(list)) {
    add(base, grammar | G.PRESENT, 0);
    const third = /(s|x|ch|sh|o)$/.test(base)
      ? `${base}es`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ies`
        : `${base}s`;
    add(third, grammar | G.PRESENT, 0);
    const forms = irregular.get(base);
    if (!forms) {
      addRegular(base, grammar);
      continue;
    }
    const [past, participle = past] = forms;
    if (past) add(past, grammar | G.PAST | (participle === past ? G.PARTICIPLE : 0), 0);
    if (participle && participle !== past) add(participle, grammar | G.PARTICIPLE, 0);
    add(
      base.endsWith('e')
        ? `${base.slice(0, -1)}ing`
        : doublesConsonant(base)
          ? `${base}${base.slice(-1)}ing`
          : `${base}ing`,
      grammar,
      0,
    );
  }
}

function readIrregular(): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const line of IRREGULAR_VERBS.split(/[|\n]/)) {
    const [base, ...rest] = listed(line);
    if (!base) continue;
    forms.set(base, rest);
    for (const form of rest) if (form !== base) irregularBases.set(form, base);
  }
  return forms;
}

// "became", "froze": no rule shows that these are past forms. "cast" and "bet" may be anything.
function addUnlistedPasts(irregular: Map<string, string[]>): void {
  for (const [base, [past, participle = past]] of irregular) {
    if (entries.has(base) || past === undefined || past === base) continue;
    add(past, G.PAST | (participle === past ? G.PARTICIPLE : 0), 0);
    if (participle !== undefined && participle !== past) add(participle, G.PARTICIPLE, 0);
  }
}

function load(): void {
  const irregular = readIrregular();
  addVerbs(PLAIN_VERBS, 0, irregular);
  addVerbs(STATE_VERBS, 0, irregular);
  addVerbs(EVENT_VERBS, G.EVENT, irregular);
  addUnlistedPasts(irregular);
  for (const [grammar, words] of GRAMMAR_WORDS) for (const word of listed(words)) addContracted(word, grammar);
  for (const [meaning, words] of [...MEANING_WORDS, ...SOURCE_WORDS])
    for (const word of listed(words)) add(word, 0, meaning);
  const named: [number, string][] = [
    [M.PLACE, PLACES],
    [M.ORGANISATION, ORGANISATIONS],
    [M.INSTITUTION, INSTITUTIONS],
    [M.TITLE, TITLES],
    [M.ROLE, ROLES],
    [M.MONTH, MONTHS],
  ];
  for (const [meaning, words] of named) for (const word of listed(words)) add(word, 0, meaning);
  const shared = new Set(listed(SHARED_WORDS));
  // A word English also uses says nothing about the language, whatever list it stands in.
  for (const word of listed(FOREIGN_WORDS)) if (!shared.has(word) && !entries.has(word)) add(word, G.FOREIGN, 0);
  // a word listed for its meaning alone is no less a past form
  for (const [word, entry] of entries)
    if (entry.grammar === 0 && word.length >= 5 && word.endsWith('ed') && !notPast.has(word))
      entry.grammar = G.PAST | G.PARTICIPLE;
  for (const word of notPast) {
    const entry = entries.get(word);
    if (entry) entry.grammar &= ~(G.PAST | G.EVENT);
  }
}

load();

const NOTHING: Entry = { grammar: 0, meaning: 0 };
const REGULAR_PAST: Entry = { grammar: G.PAST | G.PARTICIPLE, meaning: 0 };

/** What is known about a lower-case word; an unknown word in "-ed" counts as a regular past. */
export function lookUp(word: string): Entry {
  const entry = entries.get(word);
  if (entry) return entry;
  if (word.length >= 5 && word.endsWith('ed') && !notPast.has(word)) return REGULAR_PAST;
  return NOTHING;
}

/** Whether the lexicon lists the word itself. */
export function isListed(word: string): boolean {
  return entries.has(word);
}

/** "left" → "leave"; undefined for a form that is not irregular. */
export function irregularBase(word: string): string | undefined {
  return irregularBases.get(word);
}
