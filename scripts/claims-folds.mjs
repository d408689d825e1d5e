// Leave-topics-out cross-validation over the train and development topics: four models, each judged on the topics it
// has not seen. Two of them are trained at a time.
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { judgeFold, summaryOf } from '../libs/claims/dist/training/index.js';
import { trainingData } from './claims-data.mjs';

const FOLDS = 4;
const AT_ONCE = 2;

function judgedInWorker(folder, fold) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { folder, fold } });
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}

/** The figures of all folds, and the texts that were judged otherwise than their labels if they are asked for. */
export async function foldLines(folder, withMistakes) {
  const outcomes = [];
  const waiting = Array.from({ length: FOLDS }, (_, fold) => fold);
  const work = async () => {
    for (let fold = waiting.shift(); fold !== undefined; fold = waiting.shift())
      outcomes[fold] = await judgedInWorker(folder, fold);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const { spans, sentences } = summaryOf(outcomes);
  const line = (name, figures) =>
    `${name.padEnd(28)} ${Object.entries(figures)
      .map(([key, value]) => `${key} ${Number.isInteger(value) ? value : value.toFixed(3)}`)
      .join('  ')}`;
  const mistakes = outcomes.flatMap(({ missed, extra }) => [
    ...missed.map((text) => `missed  ${text}`),
    ...extra.map((text) => `extra   ${text}`),
  ]);
  return [
    line('unseen topics, spans', spans),
    line('unseen topics, sentences', sentences),
    ...(withMistakes ? mistakes : []),
  ];
}

if (!isMainThread && workerData?.fold !== undefined) {
  const outcome = judgeFold(trainingData(workerData.folder), workerData.fold, FOLDS);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort.postMessage(outcome);
}
