import { calibrate, fit, logitOf, type Row } from './fit.js';
import { measure } from './measure.js';

const row = (values: number[], label: number): Row => ({
  columns: Int32Array.from(values.map((_, i) => i)),
  values: Float32Array.from(values),
  label,
  weight: 1,
  offset: 0,
});
const free = (columns: number) => ({
  columns,
  penalty: new Float32Array(columns).fill(1e-3),
  lowest: new Float64Array(columns).fill(-Infinity),
  highest: new Float64Array(columns).fill(Infinity),
  rounds: 300,
});

/** The second column decides, the first is the bias. */
const rows = Array.from({ length: 40 }, (_, i) => row([1, (i - 20) / 10], Number(i + (i % 3) > 20)));

test('weights find what decides', () => {
  const weights = fit(rows, free(2));
  const right = rows.filter((one) => logitOf(one, weights) > 0 === (one.label === 1));
  expect(right.length).toBeGreaterThanOrEqual(38);
});

test('a weight stays within its bounds, and the others make up for it', () => {
  const bounded = free(2);
  bounded.highest[1] = 0.5;
  const weights = fit(rows, bounded);
  expect(weights[1]).toBeLessThanOrEqual(0.5);
  expect(fit(rows, free(2))[1]).toBeGreaterThan(0.5);
});

test('calibrated probabilities meet the frequencies', () => {
  const logits = Array.from({ length: 1000 }, (_, i) => (i - 500) / 100);
  const labels = logits.map((x, i) => Number(((i * 7919) % 1000) / 1000 < 1 / (1 + Math.exp(-(0.6 * x - 0.8)))));
  const { slope, intercept } = calibrate(logits, labels);
  expect(slope).toBeCloseTo(0.6, 1);
  expect(intercept).toBeCloseTo(-0.8, 0);
});

test('figures are those of the textbook', () => {
  const judged = [
    { label: true, said: true, probability: 0.95 },
    { label: false, said: true, probability: 0.85 },
    { label: true, said: true, probability: 0.75 },
    { label: true, said: false, probability: 0.25 },
    { label: false, said: false, probability: 0.05 },
  ];
  const figures = measure(judged);
  expect(figures).toMatchObject({ count: 5, positives: 3 });
  expect(figures.precision).toBeCloseTo(2 / 3);
  expect(figures.recall).toBeCloseTo(2 / 3);
  expect(figures.f1).toBeCloseTo(2 / 3);
  expect(figures.macroF1).toBeCloseTo((2 / 3 + 1 / 2) / 2);
  expect(figures.averagePrecision).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3);
  expect(figures.calibrationError).toBeCloseTo((0.05 + 0.85 + 0.25 + 0.75 + 0.05) / 5);
});
