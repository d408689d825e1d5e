// `npm run bench:rules`, `npm run bench:claims`: what a pure library costs by itself, against its limits.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

const name = process.argv[2];
const file = (path) => fileURLToPath(new URL(`../libs/${name}/${path}`, import.meta.url));
const { code } = transformFileSync(file(`bench/${name}.bench.ts`), {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
});
// beside what it measures, built as it is served
const built = file(`dist/${name}.bench.js`);
writeFileSync(built, code.replace('../src/index.js', './index.js'));
await import(built);
