import { unitsOf, type Unit } from './examples.js';
import { fit, logitOf, type Row } from './fit.js';
import { harmonic } from './measure.js';
import { sharesOf } from './pieces.js';
import { OF_SURROUNDINGS } from '../surroundings.js';
import { shareOf } from '../score.js';
import { SLOTS, SPACE } from '../word-hashes.js';

/** A sentence with one of several classes. */
export interface Classed {
  text: string;
  kind: string;
}

// these, and how much words count, by five folds of the training data
const penalty = { features: 1e-4, ngrams: 1e-4 };
const wordsCount = 1.4;
const rounds = 80;
const PARTS = 5;

/**
 * The form of the model on another question: one head for each class, the highest wins. Sentences are taken as wholes.
 *
 * @returns the mean F1 of the classes on each of the tests after learning from `train`
 */
export function macroF1OfClasses(train: readonly Classed[], tests: readonly (readonly Classed[])[]): number[] {
  const learnt: Learnt[] = train.map(({ text, kind }) => ({ unit: whole(text), kind }));
  const names = [...new Set(learnt.flatMap(({ unit }) => [...unit.features.keys()]))].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const columns = names.length + 1 + SLOTS + SPACE;
  const limits = {
    penalty: new Float32Array(columns).fill(penalty.ngrams).fill(penalty.features, 0, names.length + 1),
    lowest: new Float64Array(columns).fill(-Infinity),
    highest: new Float64Array(columns).fill(Infinity),
  };
  const rowOf = (unit: Whole, label: number): Row => {
    const known = [...unit.features].filter(([name]) => place.has(name));
    const { ofWords, ofPieces } = sharesOf(unit.ngrams);
    const slots = [...unit.ngrams.slots];
    const ofKinds = shareOf(unit.kinds.length);
    return {
      columns: Int32Array.from([
        ...known.map(([name]) => place.get(name) as number),
        names.length,
        ...slots.map((slot) => names.length + 1 + slot),
        ...unit.kinds.map((slot) => names.length + 1 + SLOTS + slot),
      ]),
      values: Float32Array.from([
        ...known.map(([, value]) => value),
        1,
        ...slots.map((_, i) => (i < unit.ngrams.words ? wordsCount * ofWords : ofPieces)),
        ...unit.kinds.map(() => ofKinds),
      ]),
      label,
      weight: 1,
      offset: 0,
    };
  };
  const classes = [...new Set(train.map((one) => one.kind))].sort();
  const fitHeads = (examples: readonly Learnt[]): Float64Array[] =>
    classes.map((kind) => {
      const rows = examples.map(({ unit, kind: is }) => rowOf(unit, Number(is === kind)));
      return fit(rows, { ...limits, columns, rounds });
    });
  const logitsOf = (heads: Float64Array[], units: readonly Whole[]): number[][] =>
    units.map((unit) => heads.map((weights) => logitOf(rowOf(unit, 0), weights)));
  // rare classes would hardly ever win: how far each is favoured is chosen by what heads say that have not seen a part
  const judged: { logits: number[]; kind: string }[] = [];
  for (let part = 0; part < PARTS; part++) {
    const early = fitHeads(learnt.filter((_, i) => i % PARTS !== part));
    for (const { unit, kind } of learnt.filter((_, i) => i % PARTS === part))
      judged.push({ logits: logitsOf(early, [unit])[0] as number[], kind });
  }
  const favour = bestFavour(
    judged.map(({ logits }) => logits),
    judged.map(({ kind }) => kind),
    classes,
  );
  const heads = fitHeads(learnt);
  return tests.map((test) => {
    const logits = logitsOf(
      heads,
      test.map(({ text }) => whole(text)),
    );
    return macroF1(
      chosen(logits, favour, classes),
      test.map(({ kind }) => kind),
      classes,
    );
  });
}

interface Whole extends Pick<Unit, 'features' | 'ngrams'> {
  /** Each kind of word and pair of kinds once. */
  kinds: number[];
}

interface Learnt {
  unit: Whole;
  kind: string;
}

/** What is added to each class's logit so that the mean F1 is highest; the first class is the measure of the others. */
function bestFavour(logits: number[][], kinds: string[], classes: string[]): number[] {
  let best = classes.map(() => 0);
  let most = macroF1(chosen(logits, best, classes), kinds, classes);
  for (const step of [0.4, 0.2, 0.1])
    for (let round = 0; round < 3; round++)
      for (let c = 1; c < classes.length; c++)
        for (const by of [-2 * step, -step, step, 2 * step]) {
          const tried = best.map((value, i) => (i === c ? value + by : value));
          const f1 = macroF1(chosen(logits, tried, classes), kinds, classes);
          if (f1 > most) [best, most] = [tried, f1];
        }
  return best;
}

function chosen(logits: number[][], favour: number[], classes: string[]): string[] {
  return logits.map((row) => {
    const favoured = row.map((logit, i) => logit + (favour[i] as number));
    return classes[favoured.indexOf(Math.max(...favoured))] as string;
  });
}

function macroF1(said: readonly string[], kinds: readonly string[], classes: readonly string[]): number {
  const f1s = classes.map((kind) => {
    const hits = kinds.filter((one, i) => one === kind && said[i] === kind).length;
    return harmonic(hits, said.filter((one) => one === kind).length, kinds.filter((one) => one === kind).length);
  });
  return f1s.reduce((sum, one) => sum + one, 0) / classes.length;
}

/** All clauses of a sentence taken together, without what they say of each other. */
function whole(text: string): Whole {
  const units = unitsOf(text);
  const features = new Map<string, number>();
  for (const unit of units) {
    for (const [name, value] of unit.features)
      if (!OF_SURROUNDINGS.has(name)) features.set(name, Math.max(features.get(name) ?? 0, value));
    if (unit.settled !== 0) features.set('settled', 1);
  }
  const words = new Set(units.flatMap(({ ngrams }) => [...ngrams.slots.subarray(0, ngrams.words)]));
  const pieces = new Set(units.flatMap(({ ngrams }) => [...ngrams.slots.subarray(ngrams.words)]));
  const ngrams = { slots: Int32Array.from([...words, ...pieces]), words: words.size };
  const kinds = [...new Set(units.flatMap((unit) => [...unit.kinds]))];
  return { features, ngrams, kinds };
}
