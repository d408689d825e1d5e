// Reads labelled sentences and comments: our own, and the folder of data that is not ours to pass on.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const own = fileURLToPath(new URL('../libs/claims/labelled', import.meta.url));
const given = {
  debates: ['claimbuster-train.jsonl.gz', 'claimbuster-dev.jsonl'],
  comments: ['verifiability-train.jsonl.gz', 'verifiability-validation.jsonl'],
};

export const splits = JSON.parse(readFileSync(join(own, 'splits.json'), 'utf8'));
export const madeFrom = {};

function linesOf(path, name) {
  const bytes = readFileSync(path);
  madeFrom[name] = createHash('sha256').update(bytes).digest('hex');
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** A row of any of the sets as { text, label, set }, with what else it says. */
export function asSentence(row, set) {
  if (row.label === 'claim' || row.label === 'none') return { ...row, label: row.label === 'claim', set };
  if (['CFS', 'UFS', 'NFS'].includes(row.label)) return { ...row, label: row.label === 'CFS', set: 'debates' };
  if (['verifiable', 'unverifiable', 'nonargument'].includes(row.label)) {
    const experiential = String(row.experiential) === 'True';
    const kind = row.label === 'verifiable' ? (experiential ? 'testimony' : 'fact') : row.label;
    return { ...row, label: kind === 'fact', kind, set: 'comments' };
  }
  throw new Error(`A label that is not known: ${row.label}`);
}

export function ownSentences(split) {
  return splits[split].flatMap((topic) => ownLines('sentences', topic).map((row) => asSentence(row, 'own')));
}

export function ownComments(split) {
  return splits[split].flatMap((topic) => ownLines('comments', topic));
}

// A topic may have sentences alone, or whole comments alone.
function ownLines(kind, topic) {
  const path = join(own, kind, `${topic}.jsonl`);
  return existsSync(path) ? linesOf(path, `${kind}/${topic}`).map((row) => ({ ...row, topic })) : [];
}

/** Whether the folder holds the sets that are not ours. */
export function hasGiven(folder) {
  return Object.values(given)
    .flat()
    .every((name) => existsSync(join(folder, name)));
}

export function givenSentences(folder, set, part) {
  const name = given[set][part === 'train' ? 0 : 1];
  return linesOf(join(folder, name), name).map((row) => asSentence(row, set));
}

/** Everything a model is made from: our train and development topics, and the folder's comments to calibrate on. */
export function trainingData(folder) {
  return {
    sentences: [...ownSentences('train'), ...ownSentences('development')],
    comments: [...ownComments('train'), ...ownComments('development')],
    calibration: givenSentences(folder, 'comments', 'validation'),
  };
}
