import { G, M } from './lexicon/classes.js';
import { irregularBase } from './lexicon/lexicon.js';
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
const NEGATION = 'not';
const MOST_TERMS = 24;

/**
 * The content of a claim in a normal form: stems of its words, its numbers and names, and whether it denies,
 * sorted and parted by blanks. Two wordings that differ in case, inflection or small words give the same one.
 */
export function fingerprint(tokens: readonly Token[], first: number, last: number): string {
  const terms = new Set<string>();
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'number') terms.add(normalNumber(token.word));
    else if (token.kind === 'mark' && token.word === '%') terms.add('percent');
    else if (token.kind === 'word') addWord(token, terms);
    if (terms.size >= MOST_TERMS) break;
  }
  return [...terms].sort().join(' ');
}

function addWord(token: Token, terms: Set<string>): void {
  const { word, grammar, meaning } = token;
  if (grammar & G.NEGATION) terms.add(NEGATION);
  const known = SAME.get(word) ?? NUMBER_VALUES.get(word);
  if (known !== undefined) terms.add(known);
  else if (!(grammar & G.FUNCTION)) terms.add(meaning & (M.PLACE | M.ORGANISATION) ? word : stem(word));
}

function normalNumber(written: string): string {
  const plain = written.replace(/,(?=\d{3})/g, '').replace(/^0+(?=\d)/, '');
  return plain.replace(/bn$/, ' billion').replace(/(?<=\d)mn?$/, ' million');
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
