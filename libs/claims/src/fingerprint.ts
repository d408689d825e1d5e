import { conceptOf } from './lexicon/concepts.js';
import { G, M } from './lexicon/classes.js';
import type { Lexeme } from './lexeme.js';
import { irregularBase } from './lexicon/lexicon.js';
import { looksLikeName } from './signals/names.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

const NUMBER_VALUES: ReadonlyMap<string, string> = new Map(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`
    .split(' ')
    .map((word, index) => [word, String(index + 2)]),
);
const SAME: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['pct', 'percent'],
  ['bn', 'billion'],
  ['mn', 'million'],
  ['uk', 'britain'],
  ['u.k', 'britain'],
  ['usa', 'us'],
  ['u.s', 'us'],
  ['u.s.a', 'us'],
]);
/** How a claim is put, not what it says. */
const MANNER = M.HEDGE | M.META | M.AGREEMENT | M.FACTIVE | M.THINK | M.HEARSAY | M.SPECULATE;
/** Words around a claim that are in no class of their own. */
const AROUND = new WordClass(
  `look google search clue fact truth shame reality point course matter thing lol btw folks`,
);
const MOST_TERMS = 24;

/** What a claim says, without the way it is put. */
export interface Gist {
  /** Years, amounts and shares, in a normal form. */
  numbers: string[];
  /** Stems of its content words, names included; events that mean the same under one name. */
  terms: string[];
  /** Those of the terms that are names, as far as capitals and lists tell. */
  names: string[];
  /** Those of the terms that are events known by name. */
  events: string[];
  denies: boolean;
}

/**
 * The content of a claim in a normal form: `numbers;terms;names;events;not`, each list sorted. Two wordings that differ
 * in case, inflection or small words give the same one.
 */
export function fingerprint(tokens: readonly Token[], first: number, last: number): string {
  const { numbers, terms, names, events, denies } = gistOf(tokens, first, last);
  return `${numbers.join(' ')};${terms.join(' ')};${names.join(' ')};${events.join(' ')};${denies ? 'not' : ''}`;
}

/** The gist a fingerprint was made from. */
export function readFingerprint(print: string): Gist {
  const [numbers, terms, names, events] = print.split(';').map((list) => list.split(' ').filter(Boolean));
  return {
    numbers: numbers ?? [],
    terms: terms ?? [],
    names: names ?? [],
    events: events ?? [],
    denies: print.endsWith(';not'),
  };
}

function gistOf(tokens: readonly Token[], first: number, last: number): Gist {
  const gist: Gist = { numbers: [], terms: [], names: [], events: [], denies: false };
  for (let i = first; i < last && gist.terms.length + gist.numbers.length < MOST_TERMS; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'number') for (const part of normalNumber(token.word)) addOnce(gist.numbers, part);
    else if (token.kind === 'mark' && token.word === '%') addOnce(gist.numbers, 'percent');
    if (token.kind !== 'word') continue;
    if (token.grammar & G.NEGATION || token.meaning & M.NEGATED_UNIVERSAL) gist.denies = true;
    const content = contentOf(token);
    if (content.number !== undefined) addOnce(gist.numbers, content.number);
    else addWord(tokens, i, first, content, gist);
  }
  return gist;
}

/** Keeps a list of a few in order, each item once. */
function addOnce(list: string[], item: string): void {
  let at = list.length;
  while (at > 0 && (list[at - 1] as string) > item) at--;
  if (list[at - 1] === item) return;
  for (let i = list.length; i > at; i--) list[i] = list[i - 1] as string;
  list[at] = item;
}

function addWord(tokens: readonly Token[], i: number, first: number, content: Content, gist: Gist): void {
  const token = tokens[i] as Token;
  const { grammar, meaning } = token;
  const listedName = (meaning & (M.PLACE | M.ORGANISATION)) !== 0;
  if (!listedName && (grammar & G.FUNCTION || meaning & MANNER || AROUND.has(token))) return;
  const event = listedName ? undefined : content.event;
  const term = content.same ?? event ?? (listedName ? token.word : content.stem);
  addOnce(gist.terms, term);
  if (event !== undefined) addOnce(gist.events, event);
  if (listedName || looksLikeName(tokens, i, first)) addOnce(gist.names, term);
}

interface Content {
  /** What it is as a number. */
  number: string | undefined;
  /** Another word that is written in its place. */
  same: string | undefined;
  /** The event it is a word for, under its one name. */
  event: string | undefined;
  stem: string;
}

const contents = new WeakMap<Lexeme, Content>();

function contentOf({ word, meaning, lexeme }: Token): Content {
  let content = contents.get(lexeme);
  if (content === undefined) {
    content = {
      number: numberOf(word, meaning),
      same: SAME.get(word),
      event: conceptOf(baseOf(word)) ?? conceptOf(word),
      stem: stem(word),
    };
    contents.set(lexeme, content);
  }
  return content;
}

const PLAIN_NUMBER = /^(?:0|[1-9]\d*)$/;

/** "4bn" → 4 and billion, "1,100" → 1100. */
function normalNumber(written: string): string[] {
  if (PLAIN_NUMBER.test(written)) return [written];
  const [, digits = written, unit] = /^([\d.,:/-]+)(bn|mn?|k)$/.exec(written) ?? [];
  const plain = digits.replace(/,(?=\d{3})/g, '').replace(/^0+(?=\d)/, '');
  if (unit === undefined) return [plain];
  return [plain, unit === 'bn' ? 'billion' : unit === 'k' ? 'thousand' : 'million'];
}

function numberOf(word: string, meaning: number): string | undefined {
  const same = SAME.get(word) ?? word;
  if (same === 'percent') return same;
  return NUMBER_VALUES.get(word) ?? (meaning & M.NUMBER_WORD ? stem(same) : undefined);
}

/** The base form of a verb, roughly: "closed" → "close", "sold" → "sell". */
function baseOf(word: string): string {
  const irregular = irregularBase(word);
  if (irregular !== undefined) return irregular;
  for (const base of [word.replace(/s$/, ''), word.replace(/d$/, ''), word.replace(/(?:es|ed|ing)$/, '')])
    if (conceptOf(base) !== undefined) return base;
  const cut = word.replace(/(?:ed|ing)$/, '');
  return conceptOf(`${cut}e`) !== undefined ? `${cut}e` : undouble(cut);
}

/** A word without its inflection, roughly: "libraries" → "library", "closed" and "closes" → "clos". */
export function stem(word: string): string {
  let base = irregularBase(word) ?? word;
  if (base.length > 4 && base.endsWith('ies')) base = `${base.slice(0, -3)}y`;
  else if (base.length > 3 && base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (base.length > 5 && base.endsWith('ing')) base = undouble(base.slice(0, -3));
  else if (base.length > 4 && base.endsWith('ied')) base = `${base.slice(0, -3)}y`;
  else if (base.length > 4 && base.endsWith('ed')) base = undouble(base.slice(0, -2));
  if (base.length > 3 && base.endsWith('e')) base = base.slice(0, -1);
  return base;
}

function undouble(base: string): string {
  const last = base[base.length - 1];
  return last === base[base.length - 2] && !/[lsz]/.test(last ?? '') ? base.slice(0, -1) : base;
}
