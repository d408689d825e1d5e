import { waitInWords } from './wait-in-words.js';

describe('a wait in words', () => {
  it.each([
    [1, '1 second'],
    [40, '40 seconds'],
    [90, '90 seconds'],
    [91, '2 minutes'],
    [3600, '60 minutes'],
    [5401, '2 hours'],
    [86_400, '24 hours'],
  ])('of %i seconds is %s', (seconds, words) => expect(waitInWords(seconds)).toBe(words));
});
