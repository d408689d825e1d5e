import { REASONS, SUPPRESSORS } from '../features.js';
import type { Model } from '../model.js';
import type { FeatureName } from '../feature-names.js';
import { SLOTS, SPACE } from '../word-hashes.js';
import { sharesOf } from '../score.js';
import {
  agreement,
  expectedSpans,
  unitsOf,
  type LabelledComment,
  type LabelledSentence,
  type SetName,
  type Unit,
} from './examples.js';
import { calibrate, fit, logitOf, type FitOptions, type Row } from './fit.js';

/** What a model is made from. Nothing of the test split comes near it. */
export interface TrainingData {
  sentences: LabelledSentence[];
  comments: LabelledComment[];
  /** Chooses the threshold of a model that has not seen it, and is then learnt from, too. */
  tuning: LabelledSentence[];
  tuningComments: LabelledComment[];
  /** Turns logits into probabilities. */
  calibration: LabelledSentence[];
}

export interface TrainingOptions {
  /** How much a row of each set counts. */
  weightOf: Record<SetName, number>;
  /** L2 penalties: of named features, of n-grams; what belongs to one set alone costs `apart` times as much. */
  penalty: { features: number; ngrams: number; apart: number };
  rounds: number;
  /** How often the clause that carries a sentence's label is chosen anew. */
  passes: number;
}

export const usualOptions: TrainingOptions = {
  weightOf: { own: 4, comments: 1, debates: 0.3 },
  penalty: { features: 1e-6, ngrams: 5e-6, apart: 0.7 },
  rounds: 120,
  passes: 3,
};

/** What is shown as a reason counts for at least so much, or it would be no reason. */
const leastWeight = 0.15;

const sets: SetName[] = ['own', 'comments', 'debates'];

interface Bag {
  units: Unit[];
  label: number;
  set: SetName;
}

/**
 * Learns weights for clauses from labels of sentences. A sentence is a claim if one of its clauses is, so its label
 * goes to the clause the model of the pass before found strongest (to the longest in the first pass). Each set has
 * weights of its own beside the shared ones (Daumé 2007, "Frustratingly easy domain adaptation"); served are the
 * shared ones with those of our own set. Features that are shown as reasons never count against a claim, and the ones
 * shown as doubts never for it.
 */
export function train(data: TrainingData, options: TrainingOptions = usualOptions): Model {
  const held = data.comments.filter((_, i) => i % HELD_OUT === 0);
  const first = fitModel(
    data.sentences,
    data.comments.filter((_, i) => i % HELD_OUT !== 0),
    options,
  );
  const tuning = data.tuning.map(({ text, label }) => ({ logit: strongestLogit(first, unitsOf(text)), label }));
  const threshold = bestThreshold(tuning);
  const among = bestThreshold([...held, ...data.tuningComments].flatMap((comment) => judgedClauses(first, comment)));
  // the threshold is chosen on what the first model never saw; then nothing is left unused
  const model = fitModel([...data.sentences, ...data.tuning], [...data.comments, ...data.tuningComments], options);
  const weights = shifted(model.weights, 'among_several', threshold - among);
  const served = { ...model, weights };
  return { ...served, threshold, calibration: calibrationOf(served, data.calibration) };
}

/** One in so many comments helps to choose thresholds before it is learnt from. */
const HELD_OUT = 4;

// One threshold serves both: what a clause of a longer text needs less is given to it beforehand.
function shifted(weights: Model['weights'], name: FeatureName, by: number): Model['weights'] {
  return { ...weights, [name]: round((weights[name] ?? 0) + by) };
}

/** Clauses of a longer comment, and whether each is an expected claim. */
function judgedClauses(model: Model, comment: LabelledComment): { logit: number; label: boolean }[] {
  const expected = expectedSpans(comment);
  return unitsOf(comment.body, comment.parent)
    .filter((unit) => unit.features.has('among_several'))
    .map((unit) => ({
      logit: logitOfUnit(model, unit),
      label: expected.some((span) => agreement(span, unit) >= 0.5),
    }));
}

export function fitModel(sentences: LabelledSentence[], comments: LabelledComment[], options: TrainingOptions): Model {
  const bags = [...sentences.map(bagOf), ...comments.flatMap(bagsOfComment)].filter((bag) => bag.units.length > 0);
  const columns = columnsFor(bags);
  let weights: Float64Array | undefined;
  for (let pass = 0; pass < options.passes; pass++) {
    const rows = bags.map((bag) => {
      const strongest = weights === undefined ? longest(bag.units) : strongestUnit(bag, columns, weights);
      return columns.row(strongest, bag.set, bag.label, options.weightOf[bag.set]);
    });
    weights = fit(rows, { ...columns.limits(options.penalty), columns: columns.count, rounds: options.rounds });
  }
  return toModel(columns.served(weights as Float64Array));
}

function bagOf({ text, label, set }: LabelledSentence): Bag {
  return { units: unitsOf(text), label: Number(label), set };
}

/** In a whole comment each clause has a label of its own. */
function bagsOfComment(comment: LabelledComment): Bag[] {
  const expected = expectedSpans(comment);
  return unitsOf(comment.body, comment.parent).map((unit) => ({
    units: [unit],
    label: Number(expected.some((span) => agreement(span, unit) >= 0.5)),
    set: 'own',
  }));
}

function longest(units: Unit[]): Unit {
  return units.reduce((most, unit) =>
    unit.settled - most.settled > 0 || (unit.settled === most.settled && unit.end - unit.start > most.end - most.start)
      ? unit
      : most,
  );
}

function strongestUnit(bag: Bag, columns: Columns, weights: Float64Array): Unit {
  const logits = bag.units.map((unit) => logitOf(columns.row(unit, bag.set, 0, 1), weights));
  return bag.units[logits.indexOf(Math.max(...logits))] as Unit;
}

/** Where each weight stands: a block for what is shared, then one for each set. */
interface Columns {
  count: number;
  row(unit: Unit, set: SetName, label: number, weight: number): Row;
  limits(penalty: TrainingOptions['penalty']): Pick<FitOptions, 'penalty' | 'lowest' | 'highest'>;
  served(weights: Float64Array): Pick<Model, 'weights' | 'bias'> & { ngrams: Float64Array };
}

function columnsFor(bags: readonly Bag[]): Columns {
  const names = [...new Set(bags.flatMap((bag) => bag.units.flatMap((unit) => [...unit.features.keys()])))].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  // in a block: the named features, the bias, the n-grams
  const block = names.length + 1 + SLOTS;
  const count = block * (sets.length + 1);
  return {
    count,
    row: (unit, set, label, weight) => {
      const { features, ngrams, settled } = unit;
      const shares = sharesOf(ngrams);
      const known = [...features].filter(([name]) => place.has(name));
      const size = known.length + 1 + ngrams.slots.length;
      const columns = new Int32Array(2 * size);
      const values = new Float32Array(2 * size);
      let k = 0;
      for (const start of [0, block * (sets.indexOf(set) + 1)]) {
        for (const [name, value] of known) {
          columns[k] = start + (place.get(name) as number);
          values[k++] = value;
        }
        columns[k] = start + names.length;
        values[k++] = 1;
        ngrams.slots.forEach((slot, i) => {
          columns[k] = start + names.length + 1 + slot;
          values[k++] = i < ngrams.words ? shares.ofWords : shares.ofPieces;
        });
      }
      return { columns, values, label, weight, offset: settled };
    },
    limits: ({ features, ngrams, apart }) => {
      const penalty = new Float32Array(count);
      const lowest = new Float64Array(count).fill(-Infinity);
      const highest = new Float64Array(count).fill(Infinity);
      for (let b = 0; b <= sets.length; b++) {
        const dearer = b === 0 ? 1 : apart;
        penalty.fill(ngrams * dearer, b * block + names.length + 1, (b + 1) * block);
        penalty.fill(features * dearer, b * block, b * block + names.length + 1);
        const least = b === 0 ? leastWeight : 0;
        names.forEach((name, i) => {
          if (REASONS.has(name)) lowest[b * block + i] = least;
          if (SUPPRESSORS.has(name)) highest[b * block + i] = -least;
        });
      }
      return { penalty, lowest, highest };
    },
    served: (weights) => {
      const at = (i: number): number => (weights[i] as number) + (weights[block + i] as number);
      const ngrams = Float64Array.from({ length: SLOTS }, (_, slot) => at(names.length + 1 + slot));
      return {
        weights: Object.fromEntries(names.map((name, i) => [name, round(at(i))])),
        bias: round(at(names.length)),
        ngrams,
      };
    },
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Cuts the n-grams down to a byte each; threshold and calibration belong to the weights that will be served. */
function toModel({ weights, bias, ngrams }: Pick<Model, 'weights' | 'bias'> & { ngrams: Float64Array }): Model {
  return {
    name: 'parley-claims',
    version: '1',
    weights,
    bias,
    ngrams: toSteps(ngrams).weights,
    calibration: { slope: 1, intercept: 0 },
    threshold: 0,
  };
}

function calibrationOf(model: Model, rows: readonly LabelledSentence[]): Model['calibration'] {
  const { slope, intercept } = calibrate(
    rows.map(({ text }) => strongestLogit(model, unitsOf(text))),
    rows.map(({ label }) => Number(label)),
  );
  return { slope: round(slope), intercept: round(intercept) };
}

/** Weights in 255 steps of each half's largest, as they are stored. */
export function toSteps(weights: ArrayLike<number>): {
  steps: Int8Array;
  scales: [number, number];
  weights: Float32Array;
} {
  const steps = new Int8Array(SLOTS);
  const rounded = new Float32Array(SLOTS);
  const scales = [0, SPACE].map((from) => {
    let most = 0;
    for (let i = from; i < from + SPACE; i++) most = Math.max(most, Math.abs(weights[i] as number));
    const scale = most / 127;
    for (let i = from; i < from + SPACE; i++) {
      steps[i] = scale === 0 ? 0 : Math.round((weights[i] as number) / scale);
      rounded[i] = (steps[i] as number) * scale;
    }
    return scale;
  }) as [number, number];
  return { steps, scales, weights: rounded };
}

export function strongestLogit(model: Model, units: Unit[]): number {
  return Math.max(-20, ...units.map((unit) => logitOfUnit(model, unit)));
}

function logitOfUnit({ weights, ngrams, bias }: Model, unit: Unit): number {
  let logit = bias + unit.settled;
  for (const [name, value] of unit.features) logit += (weights[name] ?? 0) * value;
  const { ofWords, ofPieces } = sharesOf(unit.ngrams);
  unit.ngrams.slots.forEach((slot, i) => {
    logit += (ngrams?.[slot] ?? 0) * (i < unit.ngrams.words ? ofWords : ofPieces);
  });
  return logit;
}

/** The threshold with the highest mean F1 of both classes; the middle of the best ones. */
export function bestThreshold(judged: { logit: number; label: boolean }[]): number {
  const macro = (threshold: number): number => {
    const hits = judged.filter((one) => one.label && one.logit >= threshold).length;
    const said = judged.filter((one) => one.logit >= threshold).length;
    const positives = judged.filter((one) => one.label).length;
    const quiet = judged.length - said - (positives - hits);
    return (2 * hits) / (said + positives) + (2 * quiet) / (2 * judged.length - said - positives);
  };
  const steps = Array.from({ length: 121 }, (_, i) => (i - 60) / 20);
  // neighbours count too, so that no single sentence decides
  const smooth = steps.map((step) => macro(step - 0.05) + macro(step) + macro(step + 0.05));
  const best = Math.max(...smooth);
  const winners = steps.filter((_, i) => (smooth[i] as number) >= best - 1e-9);
  return winners[Math.floor(winners.length / 2)] as number;
}
