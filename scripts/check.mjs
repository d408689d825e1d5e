// `npm run check`: everything that can be said about the sources without running them.
// One line for each check, and the output of those that failed.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const atOnce = 2;

// the slowest first
const checks = [
  ['types', 'typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit', '--pretty', 'false'],
  ['embed', 'typescript/bin/tsc', '-p', 'apps/embed/tsconfig.json', '--noEmit', '--pretty', 'false'],
  ['console', 'typescript/bin/tsc', '-p', 'apps/console/tsconfig.json', '--noEmit', '--pretty', 'false'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['boundaries', 'dependency-cruiser/bin/dependency-cruise.mjs', 'libs', 'apps', 'test', '--config'],
  ['lint', 'oxlint/bin/oxlint', '--quiet'],
];

function run([name, program, ...args]) {
  const began = performance.now();
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(process.execPath, [`node_modules/${program}`, ...args], { cwd: root });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.padStart(5)} s`);
      resolve({ name, ok: code === 0, output: Buffer.concat(output).toString() });
    });
  });
}

const waiting = [...checks];
const results = [];

async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next));
}

await Promise.all(Array.from({ length: atOnce }, work));
const failed = results.filter((result) => !result.ok);
for (const { name, output } of failed) console.log(`\n${name}\n${output.trimEnd()}`);
if (failed.length > 0) process.exitCode = 1;
