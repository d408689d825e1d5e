import { unitsOf, type Unit } from './examples.js';
import { fit, logitOf, type Row } from './fit.js';
import { harmonic } from './measure.js';
import { SLOTS } from '../word-hashes.js';
import { sharesOf } from '../score.js';

/** A sentence with one of several classes. */
export interface Classed {
  text: string;
  kind: string;
}

const penalty = { features: 1e-5, ngrams: 1e-4 };
const rounds = 80;

/**
 * The form of the model on another question: one head for each class, the highest wins; the mean F1 of the classes on
 * `test` after learning from `train`. Sentences are taken as wholes.
 */
export function macroF1OfClasses(train: readonly Classed[], test: readonly Classed[]): number {
  const learnt = train.map(({ text, kind }) => ({ unit: whole(text), kind }));
  const names = [...new Set(learnt.flatMap(({ unit }) => [...unit.features.keys()]))].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const columns = names.length + 1 + SLOTS;
  const limits = {
    penalty: new Float32Array(columns).fill(penalty.ngrams).fill(penalty.features, 0, names.length + 1),
    lowest: new Float64Array(columns).fill(-Infinity),
    highest: new Float64Array(columns).fill(Infinity),
  };
  const rowOf = (unit: Unit, label: number, weight: number): Row => {
    const known = [...unit.features].filter(([name]) => place.has(name));
    const { ofWords, ofPieces } = sharesOf(unit.ngrams);
    const slots = [...unit.ngrams.slots];
    return {
      columns: Int32Array.from([
        ...known.map(([name]) => place.get(name) as number),
        names.length,
        ...slots.map((slot) => names.length + 1 + slot),
      ]),
      values: Float32Array.from([
        ...known.map(([, value]) => value),
        1,
        ...slots.map((_, i) => (i < unit.ngrams.words ? ofWords : ofPieces)),
      ]),
      label,
      weight,
      offset: 0,
    };
  };
  const classes = [...new Set(train.map((one) => one.kind))].sort();
  const heads = classes.map((kind) => {
    const own = learnt.filter((one) => one.kind === kind).length;
    // rare classes count for more, or the most frequent one would win everywhere
    const weight = Math.sqrt((learnt.length - own) / own);
    const rows = learnt.map(({ unit, kind: is }) => rowOf(unit, Number(is === kind), is === kind ? weight : 1));
    return fit(rows, { ...limits, columns, rounds });
  });
  const said = test.map(({ text }) => {
    const row = rowOf(whole(text), 0, 1);
    const logits = heads.map((weights) => logitOf(row, weights));
    return classes[logits.indexOf(Math.max(...logits))];
  });
  const f1s = classes.map((kind) => {
    const hits = test.filter((one, i) => one.kind === kind && said[i] === kind).length;
    return harmonic(hits, said.filter((one) => one === kind).length, test.filter((one) => one.kind === kind).length);
  });
  return f1s.reduce((sum, one) => sum + one, 0) / classes.length;
}

/** All clauses of a sentence taken together. */
function whole(text: string): Unit {
  const units = unitsOf(text);
  const features = new Map<string, number>();
  for (const unit of units) {
    for (const [name, value] of unit.features) features.set(name, Math.max(features.get(name) ?? 0, value));
    if (unit.settled !== 0) features.set('settled', 1);
  }
  const words = new Set(units.flatMap(({ ngrams }) => [...ngrams.slots.subarray(0, ngrams.words)]));
  const pieces = new Set(units.flatMap(({ ngrams }) => [...ngrams.slots.subarray(ngrams.words)]));
  const ngrams = { slots: Int32Array.from([...words, ...pieces]), words: words.size };
  return { features, ngrams, settled: 0, start: 0, end: text.length };
}
