/**
 * A linear model over named features and hashed n-grams. The logit is `bias + Σ weight × value`, and the score shown
 * is `1 / (1 + e^-(slope × logit + intercept))`.
 */
export interface Model {
  name: string;
  version: string;
  /** Weight by feature name; a feature without a weight counts nothing. */
  weights: Readonly<Record<string, number>>;
  /**
   * Weight by slot: words and their pairs, then kinds and their pairs; absent where they count nothing. Each half counts
   * by its root of how many.
   */
  ngrams?: Float32Array;
  bias: number;
  /** Platt scaling from the logit to a probability. */
  calibration: { slope: number; intercept: number };
  /** A clause is check-worthy from this logit on. */
  threshold: number;
}

/**
 * What settles a clause whatever else it says, not learnt: somebody else's words, another language, a question, a
 * guess, what would be if something were, the writer's own life, the words around a statement.
 */
export const SETTLED: Readonly<Record<string, number>> = {
  question: -20,
  not_english: -20,
  quoted_parent: -20,
  source_only: -20,
  frame: -20,
  guess: -20,
  conditional: -20,
  own_life: -20,
};
