import { distance, listOf, nearest } from './draft.js';

describe('the rule editor', () => {
  it('counts the letters between two words', () => {
    expect(distance('aceptedSources', 'acceptedSources')).toBe(1);
    expect(distance('', 'abc')).toBe(3);
    expect(distance('same', 'same')).toBe(0);
  });

  it('offers the field that was probably meant', () => {
    const fault = { line: 2, column: 13, message: '`author` has no field `coments`.', expected: ['name', 'comments'] };
    expect(nearest('true\n  && author.coments < 3', fault)).toEqual({ word: 'coments', instead: 'comments' });
  });

  it('offers nothing where nothing is near', () => {
    const fault = { line: 1, column: 1, message: '`author` has no field `x`.', expected: ['emailVerified'] };
    expect(nearest('author.x', fault).instead).toBeUndefined();
  });

  it('reads what was expected', () => {
    expect(listOf('one of known, id')).toEqual(['known', 'id']);
    expect(listOf('a number')).toEqual([]);
  });
});
