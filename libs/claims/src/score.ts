import type { Features } from './features.js';
import { SETTLED, type Model } from './model.js';
import type { Lexeme } from './lexeme.js';
import { wordSlots, type Ngrams } from './ngrams.js';
import type { Token } from './tokens.js';
import type { Feature } from './types.js';
import { slotOfPair, slotOfWord } from './word-hashes.js';

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
  private readonly weights: ReadonlyMap<string, number>;
  /** What the pieces of a word weigh together. */
  private readonly pieces = new WeakMap<Lexeme, number>();

  constructor(private readonly model: Model) {
    this.weights = new Map([...Object.entries(model.weights), ...Object.entries(SETTLED)]);
  }

  score(features: Features, tokens: readonly Token[], { first, last }: { first: number; last: number }): Score {
    const { bias, calibration, threshold } = this.model;
    const wording = this.wordingOf(tokens, first, last);
    let logit = bias + wording.sum;
    for (const [name, value] of features) logit += (this.weights.get(name) ?? 0) * value;
    const probability = 1 / (1 + Math.exp(-(calibration.slope * logit + calibration.intercept)));
    return { logit, probability, checkworthy: logit >= threshold, wording };
  }

  /** What each feature contributed, largest magnitude first, ties by name; with the bias they add up to the logit. */
  explain(
    features: Features,
    tokens: readonly Token[],
    { first, last }: { first: number; last: number },
    { wording }: Score,
  ): Feature[] {
    const contributions: Feature[] = [];
    for (const [name, value] of features) {
      const weight = (this.weights.get(name) ?? 0) * value;
      if (weight !== 0) contributions.push({ name, weight });
    }
    if (this.model.ngrams) {
      const named = strongestWords(this.model.ngrams, tokens, first, last, wording.share);
      const rest = named.reduce((left, one) => left - one.weight, wording.sum);
      contributions.push(...named);
      if (rest !== 0) contributions.push({ name: WORDING, weight: rest });
    }
    return contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1));
  }

  private wordingOf(tokens: readonly Token[], first: number, last: number): Score['wording'] {
    const { ngrams } = this.model;
    if (!ngrams) return { sum: 0, share: 0 };
    const slots = wordSlots(tokens, first, last);
    let words = 0;
    for (let i = 0; i < slots.length; i++) words += ngrams[slots[i] as number] as number;
    let pieces = 0;
    let count = 0;
    for (let i = first; i < last; i++) {
      const { lexeme } = tokens[i] as Token;
      if (lexeme.pieces.length === 0) continue;
      count += lexeme.pieces.length;
      pieces += this.piecesOf(lexeme, ngrams);
    }
    const { ofWords, ofPieces } = shares(slots.length, count);
    return { sum: words * ofWords + pieces * ofPieces, share: ofWords };
  }

  private piecesOf(lexeme: Lexeme, weights: Float32Array): number {
    let sum = this.pieces.get(lexeme);
    if (sum === undefined) {
      sum = 0;
      for (const slot of lexeme.pieces) sum += weights[slot] as number;
      this.pieces.set(lexeme, sum);
    }
    return sum;
  }
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
    const { hash } = token.lexeme;
    offer(best, { slot: slotOfWord(hash), before: undefined, word: token.word }, weights);
    if (before)
      offer(best, { slot: slotOfPair(before.lexeme.hash, hash), before: before.word, word: token.word }, weights);
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
}

/** Keeps the strongest, the strongest first; of equally strong ones the one that came first. */
function offer(best: Named[], one: Named, weights: Float32Array): void {
  const strength = (named: Named): number => Math.abs(weights[named.slot] as number);
  const most = strength(one);
  if (most === 0 || best.some((other) => other.slot === one.slot)) return;
  const at = best.findIndex((other) => strength(other) < most);
  if (at >= 0) best.splice(at, 0, one);
  else best.push(one);
  if (best.length > NAMED_WORDS) best.pop();
}
