import { bestThreshold } from './threshold.js';

const judged = Array.from({ length: 100 }, (_, i) => ({ logit: (i - 50) / 25, label: i >= 60 }));

test('the threshold lies where the classes part', () => {
  expect(bestThreshold(judged, 'both')).toBeGreaterThan(0.3);
  expect(bestThreshold(judged, 'both')).toBeLessThan(0.5);
});

test('for claims alone it lies lower where they are many and unsure', () => {
  const unsure = judged.map((one, i) => ({ ...one, label: i >= 60 || i % 2 === 0 }));
  expect(bestThreshold(unsure, 'claims')).toBeLessThan(bestThreshold(unsure, 'both'));
});
