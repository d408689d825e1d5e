import { ADJECTIVES } from './adjectives.js';
import { ADVERBS } from './adverbs.js';

export { A } from './modifier-kinds.js';

/** Adjectives and adverbs by what they say. A word may stand in several lists. */
export const MODIFIERS: readonly (readonly [number, string])[] = [...ADJECTIVES, ...ADVERBS];
