import type { Model } from '../model.js';
import { unitsOf, type LabelledComment, type LabelledSentence } from './examples.js';
import {
  bagOf,
  bagsOfComment,
  fitModel,
  logitOfUnit,
  strongestLogit,
  type Bag,
  type TrainingOptions,
} from './fit-model.js';
import { fitNeighbours, type JudgedUnit } from './fit-neighbours.js';
import { calibrate } from './fit.js';
import { rounded } from './rounded.js';
import { bestThreshold } from './threshold.js';

/** What a model is made from. Nothing of the test split comes near it. */
export interface TrainingData {
  sentences: LabelledSentence[];
  comments: LabelledComment[];
  /** Turns logits into probabilities. */
  calibration: LabelledSentence[];
}

export const usualOptions: TrainingOptions = {
  penalty: { features: 1e-5, slots: 5e-5 },
  rounds: 200,
  passes: 2,
};

/** Thresholds and neighbours are learnt from what models say that have not seen the topics, a part of them each. */
const PARTS = 4;

/**
 * Learns the weights of clauses by themselves from everything; then, from what models say of topics they have not seen,
 * the threshold of single sentences and what the neighbours of a clause tell of it.
 */
export function train(data: TrainingData, options: TrainingOptions = usualOptions): Model {
  const sentences = data.sentences.map(bagOf);
  const comments = data.comments.map(bagsOfComment);
  const partOf = partsOf([...sentences, ...comments.flat()]);
  const judgedSentences: { logit: number; label: boolean }[] = [];
  const judgedComments: JudgedUnit[][] = [];
  for (let part = 0; part < PARTS; part++) {
    const isHeld = (bag: Bag | undefined) => bag !== undefined && partOf(bag) === part;
    const early = fitModel(
      [...sentences, ...comments.flat()].filter((bag) => !isHeld(bag)),
      options,
    );
    for (const { units, label } of sentences.filter(isHeld))
      judgedSentences.push({ logit: strongestLogit(early, units), label: label === 1 });
    for (const bags of comments.filter(([bag]) => isHeld(bag)))
      judgedComments.push(bags.map((bag) => judgedUnit(early, bag)));
  }
  const threshold = bestThreshold(judgedSentences, 'both');
  const alone = fitModel([...sentences, ...comments.flat()], options);
  const weights = { ...alone.weights, ...fitNeighbours(judgedComments, threshold) };
  const served = { ...alone, weights, threshold };
  return { ...served, calibration: calibrationOf(served, data.calibration) };
}

/** Which part a topic belongs to. */
function partsOf(bags: readonly Bag[]): (bag: Bag) => number | undefined {
  const topics = [...new Set(bags.map(({ topic }) => topic))].sort();
  const parts = new Map(topics.map((topic, i) => [topic, i % PARTS]));
  return ({ topic }) => parts.get(topic);
}

function judgedUnit(model: Model, { units, label }: Bag): JudgedUnit {
  const [unit] = units as [JudgedUnit['unit']];
  return { unit, logit: logitOfUnit(model, unit), label: label === 1 };
}

function calibrationOf(model: Model, rows: readonly LabelledSentence[]): Model['calibration'] {
  const { slope, intercept } = calibrate(
    rows.map(({ text }) => strongestLogit(model, unitsOf(text))),
    rows.map(({ label }) => Number(label)),
  );
  return { slope: rounded(slope), intercept: rounded(intercept) };
}
