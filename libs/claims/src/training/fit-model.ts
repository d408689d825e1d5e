import type { Model } from '../model.js';
import { shareOf } from '../score.js';
import { SPACE } from '../word-hashes.js';
import { Columns, type Penalties } from './columns.js';
import {
  agreement,
  expectedSpans,
  unitsOf,
  type LabelledComment,
  type LabelledSentence,
  type Unit,
} from './examples.js';
import { fit, logitOf } from './fit.js';
import { toSteps } from './steps.js';

export interface TrainingOptions {
  penalty: Penalties;
  rounds: number;
  /** How often the clause that carries a sentence's label is chosen anew. */
  passes: number;
}

/** Clauses under one label: one of them carries it. */
export interface Bag {
  units: Unit[];
  label: number;
  ofComment: boolean;
  topic: string;
}

/** A sentence is a claim if one of its clauses is. */
export function bagOf({ text, label, topic }: LabelledSentence): Bag {
  return { units: unitsOf(text), label: Number(label), ofComment: false, topic: topic ?? '' };
}

/** In a whole comment each clause has a label of its own. */
export function bagsOfComment(comment: LabelledComment): Bag[] {
  const expected = expectedSpans(comment);
  return unitsOf(comment.body, comment.parent).map((unit) => ({
    units: [unit],
    label: Number(expected.some((span) => agreement(span, unit) >= 0.5)),
    ofComment: true,
    topic: comment.topic ?? '',
  }));
}

/**
 * Learns weights for clauses. The label of a sentence goes to the clause the model of the pass before found strongest,
 * to the longest in the first pass.
 */
export function fitModel(all: readonly Bag[], options: TrainingOptions): Model {
  const bags = all.filter((bag) => bag.units.length > 0);
  const columns = Columns.for(bags.flatMap((bag) => bag.units));
  let weights: Float64Array | undefined;
  for (let pass = 0; pass < options.passes; pass++) {
    const rows = bags.map((bag) => {
      const strongest = weights === undefined ? longest(bag.units) : strongestUnit(bag, columns, weights);
      return columns.row(strongest, bag.ofComment, bag.label);
    });
    weights = fit(rows, { ...columns.limits(options.penalty), columns: columns.count, rounds: options.rounds });
  }
  const served = columns.served(weights as Float64Array);
  return {
    name: 'parley-claims',
    version: '1',
    ...served,
    ngrams: toSteps(served.ngrams).weights,
    calibration: { slope: 1, intercept: 0 },
    threshold: 0,
  };
}

function longest(units: Unit[]): Unit {
  return units.reduce((most, unit) =>
    unit.settled - most.settled > 0 || (unit.settled === most.settled && unit.end - unit.start > most.end - most.start)
      ? unit
      : most,
  );
}

function strongestUnit(bag: Bag, columns: Columns, weights: Float64Array): Unit {
  if (bag.units.length === 1) return bag.units[0] as Unit;
  const logits = bag.units.map((unit) => logitOf(columns.row(unit, bag.ofComment, 0), weights));
  return bag.units[logits.indexOf(Math.max(...logits))] as Unit;
}

/** The logit of the strongest clause, without what neighbours tell. */
export function strongestLogit(model: Model, units: readonly Unit[]): number {
  return Math.max(-20, ...units.map((unit) => logitOfUnit(model, unit)));
}

/** The logit of a clause by itself. */
export function logitOfUnit({ weights, ngrams, bias }: Model, { features, words, kinds, settled }: Unit): number {
  let logit = bias + settled;
  for (const [name, value] of features) logit += (weights[name] ?? 0) * value;
  for (const slot of words) logit += (ngrams?.[slot] ?? 0) * shareOf(words.length);
  for (const slot of kinds) logit += (ngrams?.[SPACE + slot] ?? 0) * shareOf(kinds.length);
  return logit;
}
