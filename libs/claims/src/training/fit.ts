/** A row of a sparse matrix: columns and their values, the label, and how much the row counts. */
export interface Row {
  columns: Int32Array;
  values: Float32Array;
  /** 0 or 1. */
  label: number;
  weight: number;
  /** Added to the row's logit whatever the weights. */
  offset: number;
}

export interface FitOptions {
  columns: number;
  /** L2 penalty of each column. */
  penalty: Float32Array;
  /** What each weight may not fall below and not rise above. */
  lowest: Float64Array;
  highest: Float64Array;
  rounds: number;
}

/**
 * Weights of a logistic regression with an L2 penalty and given bounds, by accelerated projected gradient over all rows
 * at once (Beck & Teboulle 2009, FISTA with restart). No randomness and a fixed order: the same rows give the same
 * weights, bit for bit.
 */
export function fit(rows: readonly Row[], options: FitOptions): Float64Array {
  const { columns, penalty, lowest, highest, rounds } = options;
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const steps = stepsOf(rows, penalty, total);
  let weights = new Float64Array(columns);
  let ahead = new Float64Array(columns);
  let momentum = 1;
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const { gradient, loss } = descent(rows, ahead, penalty, total);
    const next = new Float64Array(columns);
    for (let j = 0; j < columns; j++) {
      const moved = (ahead[j] as number) - (steps[j] as number) * (gradient[j] as number);
      next[j] = Math.min(highest[j] as number, Math.max(lowest[j] as number, moved));
    }
    if (loss > best) momentum = 1;
    best = Math.min(best, loss);
    const following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const pull = (momentum - 1) / following;
    ahead = next.map((value, j) => value + pull * (value - (weights[j] as number)));
    weights = next;
    momentum = following;
  }
  return weights;
}

/** The logit of a row. */
export function logitOf(row: Pick<Row, 'columns' | 'values' | 'offset'>, weights: Float64Array): number {
  let logit = row.offset;
  for (let k = 0; k < row.columns.length; k++)
    logit += (weights[row.columns[k] as number] as number) * (row.values[k] as number);
  return logit;
}

function descent(
  rows: readonly Row[],
  weights: Float64Array,
  penalty: Float32Array,
  total: number,
): { gradient: Float64Array; loss: number } {
  const gradient = weights.map((weight, j) => weight * (penalty[j] as number));
  let loss = 0;
  for (let j = 0; j < weights.length; j++) loss += 0.5 * (weights[j] as number) * (gradient[j] as number);
  for (const row of rows) {
    const logit = logitOf(row, weights);
    const error = ((1 / (1 + Math.exp(-logit)) - row.label) * row.weight) / total;
    loss += (row.weight / total) * Math.log1p(Math.exp(row.label === 1 ? -logit : logit));
    for (let k = 0; k < row.columns.length; k++) {
      const column = row.columns[k] as number;
      gradient[column] = (gradient[column] as number) + error * (row.values[k] as number);
    }
  }
  return { gradient, loss };
}

/**
 * A step for each column, so that rare columns move as fast as common ones: one over a bound of its curvature,
 * a quarter of the mean of its values times the sums of their rows, by Jensen's inequality.
 */
function stepsOf(rows: readonly Row[], penalty: Float32Array, total: number): Float64Array {
  const curvature = Float64Array.from(penalty);
  for (const row of rows) {
    let sum = 0;
    for (const value of row.values) sum += Math.abs(value);
    for (let k = 0; k < row.columns.length; k++) {
      const column = row.columns[k] as number;
      const bound = (row.weight * Math.abs(row.values[k] as number) * sum) / (4 * total);
      curvature[column] = (curvature[column] as number) + bound;
    }
  }
  return curvature.map((bound) => 1 / bound);
}

/** Logits beyond this say no more than it does; a clause that is settled beforehand lies far outside. */
const FURTHEST = 8;

/** Slope and intercept that turn logits into probabilities (Platt 1999, without his prior), by Newton's method. */
export function calibrate(logits: readonly number[], labels: readonly number[]): { slope: number; intercept: number } {
  const held = logits.map((x) => Math.max(-FURTHEST, Math.min(FURTHEST, x)));
  let [slope, intercept] = [0.5, 0];
  for (let round = 0; round < 100; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    held.forEach((x, i) => {
      const p = 1 / (1 + Math.exp(-(slope * x + intercept)));
      const error = p - (labels[i] as number);
      const spread = p * (1 - p);
      g0 += error * x;
      g1 += error;
      h00 += spread * x * x;
      h01 += spread * x;
      h11 += spread;
    });
    const determinant = h00 * h11 - h01 * h01;
    // half steps: Newton's whole ones overshoot from far away
    slope -= (0.5 * (h11 * g0 - h01 * g1)) / determinant;
    intercept -= (0.5 * (h00 * g1 - h01 * g0)) / determinant;
  }
  return { slope, intercept };
}
