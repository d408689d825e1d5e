export { macroF1OfClasses } from './classes.js';
export { evaluateSentences, evaluateSources, evaluateSpans } from './evaluate.js';
export type { Found, Mistake } from './evaluate.js';
export { agreement, expectedSpans } from './examples.js';
export type { LabelledComment, LabelledSentence, SetName } from './examples.js';
export { harmonic, measure } from './measure.js';
export type { Figures, Judged } from './measure.js';
export { toSteps, train, usualOptions } from './train.js';
export type { TrainingData, TrainingOptions } from './train.js';
