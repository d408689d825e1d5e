import { FEATURE_NAMES } from './feature-names.js';
import { SETTLED, type Model } from './model.js';
import { readWordSlots, wordSlotAt, type Ngrams } from './ngrams.js';
import type { Lexeme } from './lexeme.js';
import type { Signals } from './signals/signals.js';
import type { Token } from './tokens.js';
import type { Feature } from './types.js';
import { slotOfPair } from './word-hashes.js';

/** How many words or pairs of words are named one by one; the others are summed up as the wording. */
const NAMED_WORDS = 2;
const WORDING = 'wording';

/** What the model makes of one clause. */
export interface Score {
  logit: number;
  /** Calibrated probability, 0 to 1. */
  probability: number;
  checkworthy: boolean;
  /** The part of the logit that comes from the words themselves, and what each of them counts for. */
  wording: { sum: number; share: number };
}

/** A model made ready to score any number of clauses. */
export class Scorer {
  /** By the numbers of the features. */
  private readonly weights: Float64Array;

  constructor(private readonly model: Model) {
    this.weights = Float64Array.from(FEATURE_NAMES, (name) => SETTLED[name] ?? model.weights[name] ?? 0);
  }

  score(features: Signals, tokens: readonly Token[], { first, last }: { first: number; last: number }): Score {
    const { bias, calibration, threshold } = this.model;
    const wording = this.wordingOf(tokens, first, last);
    let logit = bias + wording.sum;
    for (const feature of features.present) logit += this.weightOf(feature) * features.get(feature);
    const probability = 1 / (1 + Math.exp(-(calibration.slope * logit + calibration.intercept)));
    return { logit, probability, checkworthy: logit >= threshold, wording };
  }

  /** What each feature contributed, largest magnitude first, ties by name; with the bias they add up to the logit. */
  explain(
    features: Signals,
    tokens: readonly Token[],
    { first, last }: { first: number; last: number },
    { wording }: Score,
  ): Feature[] {
    const contributions: Feature[] = [];
    for (const feature of features.present) {
      const weight = this.weightOf(feature) * features.get(feature);
      if (weight !== 0) contributions.push({ name: FEATURE_NAMES[feature] as string, weight });
    }
    if (this.model.ngrams) {
      const named = strongestWords(this.model.ngrams, tokens, first, last, wording.share);
      const rest = named.reduce((left, one) => left - one.weight, wording.sum);
      contributions.push(...named);
      if (rest !== 0) contributions.push({ name: WORDING, weight: rest });
    }
    return contributions.sort(byStrength);
  }

  private wordingOf(tokens: readonly Token[], first: number, last: number): Score['wording'] {
    const { ngrams } = this.model;
    if (!ngrams) return { sum: 0, share: 0 };
    const slots = readWordSlots(tokens, first, last);
    let words = 0;
    for (let i = 0; i < slots; i++) words += ngrams[wordSlotAt(i)] as number;
    let pieces = 0;
    let count = 0;
    for (let i = first; i < last; i++) {
      const { lexeme } = tokens[i] as Token;
      count += lexeme.pieces.length;
      pieces += weightOfPieces(lexeme, ngrams);
    }
    const { ofWords, ofPieces } = shares(slots, count);
    return { sum: words * ofWords + pieces * ofPieces, share: ofWords };
  }

  private weightOf(feature: number): number {
    return this.weights[feature] as number;
  }
}

function byStrength(a: Feature, b: Feature): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1);
}

function weightOfPieces({ pieces, weighed }: Lexeme, weights: Float32Array): number {
  if (weighed.by !== weights) {
    weighed.by = weights;
    weighed.sum = pieces.reduce((sum, slot) => sum + (weights[slot] as number), 0);
  }
  return weighed.sum;
}

/** The share of each slot of the two halves, so that long clauses weigh no more than short ones. */
export function sharesOf({ slots, words }: Ngrams): Shares {
  return shares(words, slots.length - words);
}

interface Shares {
  ofWords: number;
  ofPieces: number;
}

function shares(words: number, pieces: number): Shares {
  return { ofWords: 1 / Math.sqrt(Math.max(1, words)), ofPieces: 1 / Math.sqrt(Math.max(1, pieces)) };
}

/** Hashes are not turned back into words, so the words are those of the text at hand. */
function strongestWords(
  weights: Float32Array,
  tokens: readonly Token[],
  first: number,
  last: number,
  share: number,
): Feature[] {
  const best: Named[] = [];
  let before: Token | undefined;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') {
      before = undefined;
      continue;
    }
    const { hash, slot } = token.lexeme;
    offer(best, slot, undefined, token.word, weights);
    if (before) offer(best, slotOfPair(before.lexeme.hash, hash), before.word, token.word, weights);
    before = token;
  }
  return best.map(({ slot, before: other, word }) => ({
    name: other === undefined ? `word ${word}` : `words ${other} ${word}`,
    weight: (weights[slot] as number) * share,
  }));
}

interface Named {
  slot: number;
  before: string | undefined;
  word: string;
  strength: number;
}

/** Keeps the strongest, the strongest first; of equally strong ones the one that came first. */
function offer(best: Named[], slot: number, before: string | undefined, word: string, weights: Float32Array): void {
  const strength = Math.abs(weights[slot] as number);
  const weakest = best[NAMED_WORDS - 1];
  if (strength === 0 || (weakest !== undefined && weakest.strength >= strength)) return;
  if (best.some((other) => other.slot === slot)) return;
  const at = best.findIndex((other) => other.strength < strength);
  best.splice(at < 0 ? best.length : at, 0, { slot, before, word, strength });
  if (best.length > NAMED_WORDS) best.pop();
}
