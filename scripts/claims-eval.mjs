// `npm run claims:eval -- FILE…`: what the model is worth on labelled files, sentences or whole comments.
// `npm run claims:eval -- --card FOLDER`: every figure of docs/claims-model.md, from our own data and the folder's.
// `npm run claims:eval -- --folds FOLDER`: what the way of training is worth on topics it has not seen, without the test topics.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findClaims } from '../libs/claims/dist/index.js';
import {
  evaluateSentences,
  evaluateSources,
  evaluateSpans,
  macroF1OfClasses,
} from '../libs/claims/dist/training/index.js';
import { foldLines } from './claims-folds.mjs';
import { asSentence, givenSentences, hasGiven, ownComments, ownSentences } from './claims-data.mjs';

const digits = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(3));
const line = (name, figures) =>
  `${name.padEnd(34)} ${Object.entries(figures)
    .map(([key, value]) => `${key} ${digits(value)}`)
    .join('  ')}`;

/** What the card states about our own test split. */
export function ownFigures() {
  const test = ownSentences('test');
  return {
    'own test, sentences': evaluateSentences(findClaims, test).figures,
    'own test, sources of claims': evaluateSources(findClaims, test).figures,
    'own test, spans of comments': evaluateSpans(findClaims, ownComments('test')).figures,
  };
}

/** What the card states about the sets that are not ours; the three classes are learnt anew for it. */
export function givenFigures(folder) {
  const classed = (part) => givenSentences(folder, 'comments', part).filter(({ kind }) => kind !== 'nonargument');
  const validation = classed('validation');
  // the forum of Park & Cardie, whose figure on it is the published one
  const published = validation.filter(({ source }) => source === 'Regulation Room');
  const [ofAll, ofPublished] = macroF1OfClasses(classed('train'), [validation, published]);
  const of = (set) => evaluateSentences(findClaims, givenSentences(folder, set, 'validation')).figures;
  return {
    'comment validation, sentences': of('comments'),
    'debate development, sentences': of('debates'),
    'comment validation, three classes': { macroF1: ofAll },
    'of Regulation Room, three classes': { macroF1: ofPublished },
  };
}

/** Figures as they stand in the card, a line each. */
export function figureLines(figures) {
  return Object.entries(figures).map(([name, values]) => line(name, values));
}

function evaluateFile(path) {
  const bytes = readFileSync(path);
  const rows = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => JSON.parse(text));
  console.log(`\n${path}`);
  if (rows[0]?.body !== undefined) {
    const { figures, missed, extra } = evaluateSpans(findClaims, rows);
    console.log(line('unsourced spans', figures));
    for (const text of missed.slice(0, 10)) console.log(`  missed  ${text}`);
    for (const text of extra.slice(0, 10)) console.log(`  extra   ${text}`);
    return;
  }
  const sentences = rows.map((row) => asSentence(row, 'own'));
  const { figures, mistakes } = evaluateSentences(findClaims, sentences);
  console.log(line('sentences', figures));
  if (sentences.some((row) => row.sourced !== undefined))
    console.log(line('sources of claims', evaluateSources(findClaims, sentences).figures));
  console.log('  the worst mistakes:');
  for (const { text, said, probability } of mistakes.slice(0, 15))
    console.log(`  ${probability.toFixed(2)} ${said ? 'said to be a claim' : 'not seen         '}  ${text}`);
}

if (process.argv[1]?.endsWith('claims-eval.mjs')) {
  const [first, folder] = process.argv.slice(2);
  if (first === '--card' && folder && hasGiven(folder)) {
    console.log(figureLines({ ...ownFigures(), ...givenFigures(folder) }).join('\n'));
  } else if (first === '--folds' && folder && hasGiven(folder)) {
    console.log((await foldLines(folder, process.argv.includes('--mistakes'))).join('\n'));
  } else if (first && !first.startsWith('--')) {
    for (const path of process.argv.slice(2)) evaluateFile(path);
  } else {
    console.error('Usage: npm run claims:eval -- FILE…, or --card or --folds FOLDER with the labelled sets.');
    process.exitCode = 1;
  }
}
