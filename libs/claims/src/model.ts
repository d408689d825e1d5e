/**
 * A linear model over named features and hashed n-grams. The logit is `bias + Σ weight × value`, and the score shown
 * is `1 / (1 + e^-(slope × logit + intercept))`.
 */
export interface Model {
  name: string;
  version: string;
  /** Weight by feature name; a feature without a weight counts nothing. */
  weights: Readonly<Record<string, number>>;
  /** Weight by slot of `ngrams.ts`; absent where n-grams count nothing. Each half counts by its root of how many. */
  ngrams?: Float32Array;
  bias: number;
  /** Platt scaling from the logit to a probability. */
  calibration: { slope: number; intercept: number };
  /** A clause is check-worthy from this logit on. */
  threshold: number;
}

/**
 * What settles a clause whatever else it says, not learnt: somebody else's words, another language, a question, the
 * words around a statement.
 */
export const SETTLED: Readonly<Record<string, number>> = {
  question: -9,
  not_english: -9,
  quoted_parent: -9,
  source_only: -9,
  frame: -6,
};
