import { F, FEATURE_NAMES } from '../feature-names.js';
import { OF_NEIGHBOURS, readNeighbours } from '../neighbours.js';
import type { Unit } from './examples.js';
import { fit, type Row } from './fit.js';
import { rounded } from './rounded.js';
import { bestThreshold, type JudgedLogit } from './threshold.js';

/** A clause of a whole comment: its logit by a model that has not seen its topic, and what it is. */
export interface JudgedUnit {
  unit: Unit;
  logit: number;
  label: boolean;
}

const penalty = 1e-3;
const rounds = 400;
/** Logits beyond this say no more than it does. */
const FURTHEST = 8;

/**
 * Weights of the features of neighbours, in units of the logit they are added to, and the one of `in_text` such that
 * texts of several sentences have the threshold of single sentences.
 *
 * @param comments the clauses of each comment
 */
export function fitNeighbours(comments: readonly (readonly JudgedUnit[])[], threshold: number): Record<string, number> {
  const places = OF_NEIGHBOURS.filter((feature) => feature !== F.in_text);
  const rows: Row[] = [];
  const judged: (JudgedLogit & { values: number[] })[] = [];
  for (const clauses of comments) {
    const values = clauses.map(() => new Map<number, number>());
    readNeighbours(
      clauses.map(({ unit }) => unit),
      clauses.map(({ logit }) => logit),
      (i, feature, value) => values[i]?.set(feature, value),
    );
    clauses.forEach(({ unit, logit, label }, i) => {
      if (unit.settled !== 0 || !values[i]?.has(F.in_text)) return;
      const around = places.map((feature) => values[i]?.get(feature) ?? 0);
      rows.push(rowOf([Math.max(-FURTHEST, Math.min(FURTHEST, logit)), 1, ...around], label));
      judged.push({ logit, label, values: around });
    });
  }
  const columns = places.length + 2;
  const [slope = 1, , ...others] = fit(rows, {
    columns,
    rounds,
    penalty: new Float32Array(columns).fill(penalty),
    lowest: new Float64Array(columns).fill(-Infinity),
    highest: new Float64Array(columns).fill(Infinity),
  });
  const weights = others.map((weight) => rounded(weight / slope));
  const moved = judged.map(({ logit, label, values }) => ({
    label,
    logit: values.reduce((sum, value, i) => sum + value * (weights[i] as number), logit),
  }));
  const named = places.map((feature, i) => [FEATURE_NAMES[feature] as string, weights[i] as number]);
  return { ...Object.fromEntries(named), in_text: rounded(threshold - bestThreshold(moved, 'claims')) };
}

function rowOf(values: number[], label: boolean): Row {
  return {
    columns: Int32Array.from(values, (_, i) => i),
    values: Float32Array.from(values),
    label: Number(label),
    weight: 1,
    offset: 0,
  };
}
