import { F } from './feature-names.js';

/** Where a clause stands in its text. */
export interface Place {
  /** Indices of its tokens, end exclusive. */
  first: number;
  last: number;
  /** Index of its sentence. */
  sentence: number;
  /** A frame ("I think that") states nothing by itself and is nobody's neighbour. */
  isFrame: boolean;
}

/** Features that tell where in its text a clause stands, and how much the clauses around state, by the model itself. */
export const OF_NEIGHBOURS = [
  F.claim_before,
  F.claim_after,
  F.claims_around,
  F.claim_in_sentence,
  F.ends_text,
  F.length_of_text,
  F.in_text,
] as const;

/** Logits are taken by half, so that a neighbour that is nearly sure still differs from one that is. */
const SLOPE = 0.5;

/**
 * What the neighbours of each clause tell of it: where the others state facts, so does it more often, and where they
 * tell a story or joke, it does not. What ends a text is more often its point than a fact, and long texts tell more
 * stories. A text of one sentence has no such neighbours.
 *
 * @param logits of each clause by itself
 * @param give takes a clause's index, a feature and its value
 */
export function readNeighbours(
  places: readonly Place[],
  logits: readonly number[],
  give: (index: number, feature: number, value: number) => void,
): void {
  const spoken: number[] = [];
  for (let i = 0; i < places.length; i++) if (!(places[i] as Place).isFrame) spoken.push(i);
  const first = places[spoken[0] ?? 0]?.sentence;
  if (!spoken.some((i) => (places[i] as Place).sentence !== first)) return;
  const ending = places[spoken[spoken.length - 1] as number]?.sentence;
  const length = lengthOf(places);
  const stated = spoken.map((i) => 1 / (1 + Math.exp(-SLOPE * (logits[i] as number))));
  const total = stated.reduce((sum, one) => sum + one, 0);
  const sentences = mostBySentence(places, spoken, stated);
  for (let k = 0; k < spoken.length; k++) {
    const i = spoken[k] as number;
    const own = stated[k] as number;
    give(i, F.in_text, 1);
    give(i, F.length_of_text, length);
    if ((places[i] as Place).sentence === ending) give(i, F.ends_text, 1);
    if (k > 0) give(i, F.claim_before, stated[k - 1] as number);
    if (k + 1 < spoken.length) give(i, F.claim_after, stated[k + 1] as number);
    give(i, F.claims_around, (total - own) / (spoken.length - 1));
    const { most, next } = sentences.get((places[i] as Place).sentence) as Strongest;
    const other = own === most ? next : most;
    if (other > 0) give(i, F.claim_in_sentence, other);
  }
}

/** In hundreds of tokens, up to two. */
function lengthOf(places: readonly Place[]): number {
  let tokens = 0;
  for (const { first, last } of places) tokens += last - first;
  return Math.min(2, tokens / 100);
}

/** The two clauses of a sentence that state most. */
interface Strongest {
  most: number;
  next: number;
}

function mostBySentence(
  places: readonly Place[],
  spoken: readonly number[],
  stated: readonly number[],
): Map<number, Strongest> {
  const sentences = new Map<number, Strongest>();
  spoken.forEach((i, k) => {
    const { sentence } = places[i] as Place;
    const own = stated[k] as number;
    const found = sentences.get(sentence);
    if (found === undefined) sentences.set(sentence, { most: own, next: 0 });
    else if (own > found.most) sentences.set(sentence, { most: own, next: found.most });
    else if (own > found.next) found.next = own;
  });
  return sentences;
}
