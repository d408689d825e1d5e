import type { Features } from './features.js';
import type { Model } from './model.js';
import type { Feature } from './types.js';

/** What the model makes of one clause. */
export interface Score {
  logit: number;
  /** Calibrated probability, 0 to 1. */
  probability: number;
  checkworthy: boolean;
  /** Contributions, largest magnitude first; ties by name. */
  contributions: Feature[];
}

/** Scores feature values with a model and says what each of them contributed. */
export function score(model: Model, features: Features): Score {
  const contributions: Feature[] = [];
  let logit = model.bias;
  for (const [name, value] of features) {
    const weight = (model.weights[name] ?? 0) * value;
    if (weight === 0) continue;
    contributions.push({ name, weight });
    logit += weight;
  }
  contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1));
  const { slope, intercept } = model.calibration;
  const probability = 1 / (1 + Math.exp(-(slope * logit + intercept)));
  return { logit, probability, checkworthy: logit >= model.threshold, contributions };
}
