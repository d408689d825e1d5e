import { editDistance, nearestName } from './nearest.js';

describe('the nearest name', () => {
  it.each([
    ['aceptedSources', 'acceptedSources'],
    ['SOURCED', 'sourced'],
    ['txet', 'text'],
    ['scor', 'score'],
    ['entirely', undefined],
    ['', undefined],
    ['x'.repeat(1000), undefined],
  ])('of %s is %s', (written, near) => {
    expect(nearestName(written, ['acceptedSources', 'sourced', 'text', 'score'])).toBe(near);
  });

  it.each([
    ['', '', 0],
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
    ['abc', '', 3],
  ])('counts the edits from %s to %s', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});
