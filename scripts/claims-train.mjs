// `npm run claims:train -- FOLDER`: makes the model of libs/claims from the labelled data in FOLDER and our own.
// The same data gives the same file, byte for byte.
import { writeFileSync } from 'node:fs';
import { toSteps, train } from '../libs/claims/dist/training/index.js';
import { hasGiven, madeFrom, trainingData } from './claims-data.mjs';

const [folder] = process.argv.slice(2);
if (!folder || !hasGiven(folder)) {
  console.error('Usage: npm run claims:train -- FOLDER, the folder with the labelled sets (docs/claims-model.md).');
  process.exit(1);
}
const model = train(trainingData(folder));
const { ngrams, ...rest } = model;
const { steps, scales } = toSteps(ngrams);
const header = { ...rest, scales, madeFrom };
const file = new URL('../libs/claims/src/trained-model.ts', import.meta.url);
writeFileSync(
  file,
  `import { readModel } from './model-file.js';

/** Made by \`npm run claims:train\`; what it is and what it is worth stands in docs/claims-model.md. */
export const TRAINED_MODEL = readModel(
  ${JSON.stringify(header, null, 1).replaceAll('\n', '\n  ')},
  '${Buffer.from(steps.buffer).toString('base64')}',
);
`,
);
console.log(`${file.pathname}: ${Object.keys(model.weights).length} features, threshold ${model.threshold}`);
