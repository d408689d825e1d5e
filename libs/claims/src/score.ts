import { FEATURE_NAMES } from './feature-names.js';
import { SETTLED, type Model } from './model.js';
import { readNeighbours } from './neighbours.js';
import { readKindSlots, readWordSlots } from './ngrams.js';
import type { Signals } from './signals/signals.js';
import type { ReadClause } from './surroundings.js';
import type { Token } from './tokens.js';
import type { Feature } from './types.js';
import { slotOfPair, SPACE } from './word-hashes.js';

/** How many words or pairs of words are named one by one; the others are summed up as the wording. */
const NAMED_WORDS = 2;
const WORDING = 'wording';

/** What the model makes of one clause. */
export interface Score {
  logit: number;
  /** Calibrated probability, 0 to 1. */
  probability: number;
  checkworthy: boolean;
  wording: Wording;
}

/** The part of the logit that comes from the words and their kinds, and what each word counts for. */
interface Wording {
  sum: number;
  share: number;
}

/** A model made ready to score any number of clauses. */
export class Scorer {
  /** By the numbers of the features. */
  private readonly weights: Float64Array;

  constructor(private readonly model: Model) {
    this.weights = Float64Array.from(FEATURE_NAMES, (name) => SETTLED[name] ?? model.weights[name] ?? 0);
  }

  /**
   * Scores the clauses of one text: each by itself first, then with what its neighbours are. What these tell of it is
   * added to its features.
   */
  scoreAll(clauses: readonly ReadClause[], tokens: readonly Token[]): Score[] {
    const wordings = clauses.map(({ clause }) => this.wordingOf(tokens, clause.first, clause.last));
    const logits = clauses.map(({ features }, i) => this.logitOf(features, wordings[i] as Wording));
    readNeighbours(
      clauses.map(({ clause }) => clause),
      logits.slice(),
      (i, feature, value) => {
        (clauses[i] as ReadClause).features.set(feature, value);
        logits[i] = (logits[i] as number) + this.weightOf(feature) * value;
      },
    );
    return logits.map((logit, i) => this.scoreOf(logit, wordings[i] as Wording));
  }

  /** What each feature contributed, largest magnitude first, ties by name; with the bias they add up to the logit. */
  explain(
    features: Signals,
    tokens: readonly Token[],
    { first, last }: { first: number; last: number },
    { wording }: Score,
  ): Feature[] {
    const contributions: Feature[] = [];
    for (let i = 0; i < features.size; i++) {
      const feature = features.at(i);
      const weight = this.weightOf(feature) * features.get(feature);
      if (weight !== 0) insert(contributions, { name: FEATURE_NAMES[feature] as string, weight });
    }
    if (this.model.ngrams) {
      const named = strongestWords(this.model.ngrams, tokens, first, last, wording.share);
      let rest = wording.sum;
      for (const one of named) {
        rest -= one.weight;
        insert(contributions, one);
      }
      if (rest !== 0) insert(contributions, { name: WORDING, weight: rest });
    }
    return contributions;
  }

  private logitOf(features: Signals, wording: Wording): number {
    let logit = this.model.bias + wording.sum;
    for (let i = 0; i < features.size; i++) {
      const feature = features.at(i);
      logit += this.weightOf(feature) * features.get(feature);
    }
    return logit;
  }

  private scoreOf(logit: number, wording: Wording): Score {
    const { calibration, threshold } = this.model;
    const probability = 1 / (1 + Math.exp(-(calibration.slope * logit + calibration.intercept)));
    return { logit, probability, checkworthy: logit >= threshold, wording };
  }

  private wordingOf(tokens: readonly Token[], first: number, last: number): Wording {
    const { ngrams } = this.model;
    if (!ngrams) return { sum: 0, share: 0 };
    const words = readWordSlots(tokens, first, last);
    let ofWords = 0;
    for (let i = 0; i < words.size; i++) ofWords += ngrams[words.at(i)] as number;
    const kinds = readKindSlots(tokens, first, last);
    let ofKinds = 0;
    for (let i = 0; i < kinds.size; i++) ofKinds += ngrams[SPACE + kinds.at(i)] as number;
    const share = shareOf(words.size);
    return { sum: ofWords * share + ofKinds * shareOf(kinds.size), share };
  }

  private weightOf(feature: number): number {
    return this.weights[feature] as number;
  }
}

/** Puts it among some twenty that are in order already: cheaper than sorting them at the end. */
function insert(sorted: Feature[], feature: Feature): void {
  let at = sorted.length;
  while (at > 0 && comesBefore(feature, sorted[at - 1] as Feature)) {
    sorted[at] = sorted[at - 1] as Feature;
    at--;
  }
  sorted[at] = feature;
}

function comesBefore(one: Feature, other: Feature): boolean {
  const strength = Math.abs(one.weight);
  const others = Math.abs(other.weight);
  return strength > others || (strength === others && one.name < other.name);
}

/** What each of so many slots counts for, so that long clauses weigh no more than short ones. */
export function shareOf(slots: number): number {
  return 1 / Math.sqrt(Math.max(1, slots));
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
