import type { Features } from './features.js';
import { SETTLED, type Model } from './model.js';
import { ngramsOf, slotsOfWord, type Ngrams } from './ngrams.js';
import type { Token } from './tokens.js';
import type { Feature } from './types.js';

/** How many words or pairs of words are named one by one; the others are summed up as the wording. */
const NAMED_WORDS = 2;
const WORDING = 'wording';

/** What the model makes of one clause. */
export interface Score {
  logit: number;
  /** Calibrated probability, 0 to 1. */
  probability: number;
  checkworthy: boolean;
  /** Contributions, largest magnitude first; ties by name. */
  contributions: Feature[];
}

/** Scores a clause with a model and says what each feature contributed. */
export function score(
  model: Model,
  features: Features,
  tokens: readonly Token[],
  clause: { first: number; last: number },
): Score {
  const contributions: Feature[] = [];
  let logit = model.bias;
  for (const [name, value] of features) {
    const weight = (SETTLED[name] ?? model.weights[name] ?? 0) * value;
    if (weight === 0) continue;
    contributions.push({ name, weight });
    logit += weight;
  }
  if (model.ngrams) logit += addWording(model.ngrams, tokens, clause.first, clause.last, contributions);
  contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1));
  const { slope, intercept } = model.calibration;
  const probability = 1 / (1 + Math.exp(-(slope * logit + intercept)));
  return { logit, probability, checkworthy: logit >= model.threshold, contributions };
}

/** The share of each slot of the two halves, so that long clauses weigh no more than short ones. */
export function sharesOf({ slots, words }: Ngrams): { ofWords: number; ofPieces: number } {
  return { ofWords: 1 / Math.sqrt(Math.max(1, words)), ofPieces: 1 / Math.sqrt(Math.max(1, slots.length - words)) };
}

function addWording(
  weights: Float32Array,
  tokens: readonly Token[],
  first: number,
  last: number,
  contributions: Feature[],
): number {
  const found = ngramsOf(tokens, first, last);
  const { ofWords, ofPieces } = sharesOf(found);
  let words = 0;
  let pieces = 0;
  for (let i = 0; i < found.words; i++) words += weights[found.slots[i] as number] as number;
  for (let i = found.words; i < found.slots.length; i++) pieces += weights[found.slots[i] as number] as number;
  const sum = words * ofWords + pieces * ofPieces;
  const named = strongestWords(weights, tokens, first, last, ofWords);
  contributions.push(...named);
  const rest = sum - named.reduce((all, one) => all + one.weight, 0);
  if (rest !== 0) contributions.push({ name: WORDING, weight: rest });
  return sum;
}

/** Hashes are not turned back into words, so the words are those of the text at hand. */
function strongestWords(
  weights: Float32Array,
  tokens: readonly Token[],
  first: number,
  last: number,
  share: number,
): Feature[] {
  const best: { slot: number; name: string; weight: number }[] = [];
  const offer = (slot: number, weight: number, before: string | undefined, word: string): void => {
    const weakest = best[NAMED_WORDS - 1];
    if (weakest && Math.abs(weight) <= Math.abs(weakest.weight)) return;
    if (weight === 0 || best.some((one) => one.slot === slot)) return;
    best.push({ slot, name: before === undefined ? `word ${word}` : `words ${before} ${word}`, weight });
    best.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    if (best.length > NAMED_WORDS) best.pop();
  };
  let before: string | undefined;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    const { alone, pair } = slotsOfWord(token.word, before);
    offer(alone, (weights[alone] as number) * share, undefined, token.word);
    if (pair !== undefined) offer(pair, (weights[pair] as number) * share, before, token.word);
    before = token.word;
  }
  return best.map(({ name, weight }) => ({ name, weight }));
}
