import { conceptOf } from './lexicon/concepts.js';
import { G, M } from './lexicon/classes.js';
import type { Lexeme } from './lexeme.js';
import { irregularBase } from './lexicon/lexicon.js';
import { looksLikeName } from './signals/names.js';
import type { Token } from './tokens.js';

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
const AROUND = new Set(
  'look google search clue fact truth shame reality point course matter thing lol btw folks'.split(' '),
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
  return [numbers.join(' '), terms.join(' '), names.join(' '), events.join(' '), denies ? 'not' : ''].join(';');
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
  const numbers = new Set<string>();
  const terms = new Set<string>();
  const names = new Set<string>();
  const events = new Set<string>();
  let denies = false;
  for (let i = first; i < last && terms.size + numbers.size < MOST_TERMS; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'number') for (const part of normalNumber(token.word)) numbers.add(part);
    else if (token.kind === 'mark' && token.word === '%') numbers.add('percent');
    if (token.kind !== 'word') continue;
    const { grammar, meaning } = token;
    if (grammar & G.NEGATION || meaning & M.NEGATED_UNIVERSAL) denies = true;
    const value = numberOf(token);
    if (value !== undefined) numbers.add(value);
    else addWord(tokens, i, first, { terms, names, events });
  }
  const sorted = (set: Set<string>): string[] => [...set].sort();
  return { numbers: sorted(numbers), terms: sorted(terms), names: sorted(names), events: sorted(events), denies };
}

interface Words {
  terms: Set<string>;
  names: Set<string>;
  events: Set<string>;
}

function addWord(tokens: readonly Token[], i: number, first: number, { terms, names, events }: Words): void {
  const token = tokens[i] as Token;
  const { word, grammar, meaning } = token;
  const listedName = (meaning & (M.PLACE | M.ORGANISATION)) !== 0;
  if (!listedName && (grammar & G.FUNCTION || meaning & MANNER || AROUND.has(word))) return;
  const content = contentOf(token);
  const event = listedName ? undefined : content.event;
  const term = SAME.get(word) ?? event ?? (listedName ? word : content.stem);
  terms.add(term);
  if (event !== undefined) events.add(event);
  if (listedName || looksLikeName(tokens, i, first)) names.add(term);
}

interface Content {
  /** The event it is a word for, under its one name. */
  event: string | undefined;
  stem: string;
}

const contents = new WeakMap<Lexeme, Content>();

function contentOf({ word, lexeme }: Token): Content {
  let content = contents.get(lexeme);
  if (content === undefined) {
    content = { event: conceptOf(baseOf(word)) ?? conceptOf(word), stem: stem(word) };
    contents.set(lexeme, content);
  }
  return content;
}

/** "4bn" → 4 and billion, "1,100" → 1100. */
function normalNumber(written: string): string[] {
  const [, digits = written, unit] = /^([\d.,:/-]+)(bn|mn?|k)$/.exec(written) ?? [];
  const plain = digits.replace(/,(?=\d{3})/g, '').replace(/^0+(?=\d)/, '');
  if (unit === undefined) return [plain];
  return [plain, unit === 'bn' ? 'billion' : unit === 'k' ? 'thousand' : 'million'];
}

function numberOf({ word, meaning }: Token): string | undefined {
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
