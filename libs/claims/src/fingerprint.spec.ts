import { findClaims } from './index.js';

const print = (text: string) =>
  findClaims(text)
    .claims.map((claim) => claim.fingerprint)
    .join('|');

describe('a fingerprint', () => {
  test.each([
    ['England left NATO in 2020.', 'england left nato in 2020'],
    ['England left NATO in 2020.', 'And in 2020 England has left NATO!'],
    ['The city closed 14 libraries in 2019.', 'In 2019 the city has closed fourteen of its libraries'],
    ['Rents in Dublin rose by 12% in 2012.', 'In 2012 rents in Dublin rose by 12 percent'],
  ])('is equal for %j and %j', (a, b) => {
    expect(print(a)).not.toBe('');
    expect(print(a)).toBe(print(b));
  });
  test.each([
    ['England left NATO in 2020.', 'England left NATO in 2021.'],
    ['England left NATO in 2020.', 'England never left NATO in 2020.'],
    ['England left NATO in 2020.', 'Sweden left NATO in 2020.'],
  ])('differs for %j and %j', (a, b) => expect(print(a)).not.toBe(print(b)));
});
