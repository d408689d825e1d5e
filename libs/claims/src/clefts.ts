import { G } from './lexicon/classes.js';
import type { Token } from './tokens.js';
import { WordClass } from './word-class.js';

const IT_IS = new WordClass("it its it's");
const NAMES_IT = new WordClass("it its it's that thats that's this");
const IS_OR_WAS = new WordClass('is was');

/** "it was Smith who", "it is the banks that": begins at the token index. */
export function isCleft(tokens: readonly Token[], i: number): boolean {
  const opening = tokens[i]?.word;
  const isShort = opening === "it's" || opening === "'twas";
  const verb = tokens[i + 1]?.word;
  if (!isShort && !(opening === 'it' && (verb === 'was' || verb === 'is' || verb === "wasn't"))) return false;
  const subject = isShort ? i + 1 : i + 2;
  for (let j = subject + 1; j < subject + 7; j++) {
    const token = tokens[j];
    if (!token || token.kind === 'newline' || token.word === '.') return false;
    if (token.word === 'who' || token.word === 'that' || token.word === 'which') return isNamed(tokens, subject, j);
  }
  return false;
}

// "it is clear that" and "it was good that" are no clefts: what is picked out must be a thing.
function isNamed(tokens: readonly Token[], first: number, last: number): boolean {
  const token = tokens[first] as Token;
  if (tokens[last]?.word === 'who') return true;
  if (token.capitals !== 'none' || token.grammar & (G.PREPOSITION | G.POSSESSIVE)) return true;
  return (token.word === 'the' || token.word === 'this') && last - first >= 2;
}

// "that it was Smith who", "because it was Smith who": the cleft belongs to the word before it.
export function leadsIn(token: Token): boolean {
  return token.word === 'that' || (token.grammar & (G.SUBORDINATOR | G.WH | G.PREPOSITION)) !== 0;
}

// "it's not the salt its the de-icer", "thats not aintree, its haydock": what it is not, and what it is
export function contrasts(tokens: readonly Token[], start: number, i: number): boolean {
  const { word } = tokens[i] as Token;
  if (!IT_IS.has(tokens[i]) || i - start < 3 || !NAMES_IT.has(tokens[start])) return false;
  if (word === 'it' && !IS_OR_WAS.has(tokens[i + 1])) return false;
  return [start, start + 1, start + 2].some((k) => ((tokens[k] as Token).grammar & G.NEGATION) !== 0);
}
