import { F } from './feature-names.js';
import { readNeighbours, type Place } from './neighbours.js';

const place = (sentence: number, isFrame = false): Place => ({
  sentence,
  isFrame,
  first: 10 * sentence,
  last: 10 * sentence + 5,
});

function given(places: Place[], logits: number[]): Map<number, number>[] {
  const values = places.map(() => new Map<number, number>());
  readNeighbours(places, logits, (i, feature, value) => values[i]?.set(feature, value));
  return values;
}

test('a text of one sentence has no neighbours', () => {
  expect(given([place(0), place(0)], [3, -3]).map((values) => values.size)).toEqual([0, 0]);
});

test('each clause is told of what stands before and after it, and of all others', () => {
  const [first, second, third] = given([place(0), place(1), place(1)], [4, 0, -4]);
  expect(first?.has(F.claim_before)).toBe(false);
  expect(second?.get(F.claim_before)).toBeCloseTo(1 / (1 + Math.exp(-2)));
  expect(second?.get(F.claim_after)).toBeCloseTo(1 / (1 + Math.exp(2)));
  expect(second?.get(F.claims_around)).toBeCloseTo(0.5);
  expect(third?.get(F.claim_in_sentence)).toBeCloseTo(0.5);
  expect(first?.has(F.claim_in_sentence)).toBe(false);
});

test('a frame is nobody’s neighbour and has none', () => {
  const values = given([place(0), place(1, true), place(1)], [4, 9, 0]);
  expect(values[1]?.size).toBe(0);
  expect(values[2]?.get(F.claim_before)).toBeCloseTo(1 / (1 + Math.exp(-2)));
});

test('what stands in the last sentence is told so, and each how long the text is', () => {
  const [first, second, third] = given([place(0), place(1), place(1)], [0, 0, 0]);
  expect(first?.has(F.ends_text)).toBe(false);
  expect([second?.get(F.ends_text), third?.get(F.ends_text)]).toEqual([1, 1]);
  expect(first?.get(F.length_of_text)).toBeCloseTo(0.15);
});
