import { scaleOf } from './scale.js';

describe('the scale of a plot', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [32, [0, 10, 20, 30, 40]],
    [97, [0, 25, 50, 75, 100]],
    [1200, [0, 500, 1000, 1500]],
  ])('for %d has round lines', (most, lines) => {
    expect(scaleOf(most)).toEqual({ top: lines.at(-1), lines });
  });
});
