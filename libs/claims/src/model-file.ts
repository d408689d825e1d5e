import type { Model } from './model.js';
import { SLOTS, SPACE } from './word-hashes.js';

/** A model as it is stored: everything but the n-grams in a header, those as steps of a scale for each half. */
export type ModelHeader = Omit<Model, 'ngrams'> & {
  scales: readonly number[];
  /** SHA-256 of each file it was made from, hex. */
  madeFrom?: Readonly<Record<string, string>>;
};

/** @param steps base64 of one signed byte for each slot */
export function readModel({ scales, madeFrom: _, ...rest }: ModelHeader, steps: string): Model {
  const bytes = atob(steps);
  const ngrams = new Float32Array(SLOTS);
  for (let i = 0; i < bytes.length; i++)
    ngrams[i] = ((bytes.charCodeAt(i) << 24) >> 24) * (scales[i < SPACE ? 0 : 1] as number);
  return { ...rest, ngrams };
}
