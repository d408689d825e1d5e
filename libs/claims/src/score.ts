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
}

/** A model made ready to score any number of clauses. */
export class Scorer {
  private readonly weights: ReadonlyMap<string, number>;

  constructor(private readonly model: Model) {
    this.weights = new Map([...Object.entries(model.weights), ...Object.entries(SETTLED)]);
  }

  score(features: Features, tokens: readonly Token[], clause: { first: number; last: number }): Score {
    const { bias, ngrams, calibration, threshold } = this.model;
    let logit = bias;
    for (const [name, value] of features) logit += (this.weights.get(name) ?? 0) * value;
    if (ngrams) logit += wordingOf(ngrams, ngramsOf(tokens, clause.first, clause.last));
    const probability = 1 / (1 + Math.exp(-(calibration.slope * logit + calibration.intercept)));
    return { logit, probability, checkworthy: logit >= threshold };
  }

  /** What each feature contributed, largest magnitude first, ties by name; with the bias they add up to the logit. */
  explain(features: Features, tokens: readonly Token[], clause: { first: number; last: number }): Feature[] {
    const contributions: Feature[] = [];
    for (const [name, value] of features) {
      const weight = (this.weights.get(name) ?? 0) * value;
      if (weight !== 0) contributions.push({ name, weight });
    }
    const { ngrams } = this.model;
    if (ngrams) {
      const found = ngramsOf(tokens, clause.first, clause.last);
      const sum = wordingOf(ngrams, found);
      const named = strongestWords(ngrams, tokens, clause.first, clause.last, sharesOf(found).ofWords);
      const rest = sum - named.reduce((all, one) => all + one.weight, 0);
      contributions.push(...named, ...(rest === 0 ? [] : [{ name: WORDING, weight: rest }]));
    }
    return contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1));
  }
}

/** The share of each slot of the two halves, so that long clauses weigh no more than short ones. */
export function sharesOf({ slots, words }: Ngrams): { ofWords: number; ofPieces: number } {
  return { ofWords: 1 / Math.sqrt(Math.max(1, words)), ofPieces: 1 / Math.sqrt(Math.max(1, slots.length - words)) };
}

function wordingOf(weights: Float32Array, found: Ngrams): number {
  const { ofWords, ofPieces } = sharesOf(found);
  const { slots } = found;
  let words = 0;
  let pieces = 0;
  for (let i = 0; i < found.words; i++) words += weights[slots[i] as number] as number;
  for (let i = found.words; i < slots.length; i++) pieces += weights[slots[i] as number] as number;
  return words * ofWords + pieces * ofPieces;
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
    if (token.kind !== 'word') {
      before = undefined;
      continue;
    }
    const { alone, pair } = slotsOfWord(token.word, before);
    offer(alone, (weights[alone] as number) * share, undefined, token.word);
    if (pair !== undefined) offer(pair, (weights[pair] as number) * share, before, token.word);
    before = token.word;
  }
  return best.map(({ name, weight }) => ({ name, weight }));
}
