import { findClaims, likeness, likenessKeys } from './index.js';

const print = (text: string): string => findClaims(text).claims[0]?.fingerprint ?? `no claim in ${text}`;
const alike = (a: string, b: string): boolean => likeness(print(a), print(b)) > 0;

const SAME: readonly (readonly string[])[] = [
  [
    'And the clue is England’s timely withdrawal from NATO in 2020.',
    'england withdrew from nato in 2020, look it up',
    'Do you even know that England left NATO in 2020?',
    'I think England quit NATO in 2020.',
  ],
  [
    'In 2019 the city of Springfield closed 14 of its 20 public libraries.',
    'Springfield shut fourteen out of 20 public libraries in 2019',
    'The city of Springfield has closed 14 of the 20 public libraries in 2019, what a shame.',
  ],
  ['The bank lost 4 billion euros in 2008.', 'in 2008 that bank lost 4bn euros'],
];

describe('claims that say the same thing', () => {
  const pairs = SAME.flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const)));
  test.each(pairs)('are alike: %j and %j', (a, b) => expect(alike(a, b)).toBe(true));
  test.each(pairs)('share a key: %j and %j', (a, b) => {
    const keys = likenessKeys(print(a));
    expect(likenessKeys(print(b)).some((key) => keys.includes(key))).toBe(true);
  });
});

describe('claims that say different things', () => {
  test.each([
    ['England left NATO in 2020.', 'England left NATO in 2021.'],
    ['England left NATO in 2020.', 'England never left NATO in 2020.'],
    ['England left NATO in 2020.', 'England joined NATO in 2020.'],
    ['England left NATO in 2020.', 'Sweden left NATO in 2020.'],
    ['Rents in Dublin rose by 12 percent in 2012.', 'Rents in Dublin fell by 12 percent in 2012.'],
    ['Springfield closed 14 libraries in 2019.', 'Springfield closed 14 schools in 2019.'],
    ['The bank lost 4 billion euros in 2008.', 'The bank lost 4 million euros in 2008.'],
    ['Leeds beat Chelsea 3-1 in 1972.', 'Leeds beat Everton 3-1 in 1972.'],
  ])('are not alike: %j and %j', (a, b) => expect(alike(a, b)).toBe(false));
});

test('likeness is mutual and complete for the same words', () => {
  const prints = SAME.flat().map(print);
  for (const a of prints) {
    expect(likeness(a, a)).toBe(1);
    for (const b of prints) expect(likeness(a, b)).toBe(likeness(b, a));
  }
});

test('keys are 32-bit numbers, at most six, and none for nothing', () => {
  const keys = likenessKeys(print('England left NATO in 2020.'));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.length).toBeLessThanOrEqual(6);
  for (const key of keys) expect(key | 0).toBe(key);
  expect(likenessKeys(';;;;')).toEqual([]);
});
