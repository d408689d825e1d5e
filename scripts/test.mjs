// `npm test`: builds, runs every test against a real PostgreSQL, and closes with the figures on a line of their own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.argv.push('--if-stale');
await import('./build.mjs');

const folder = mkdtempSync(join(tmpdir(), 'parley-results-'));
const results = join(folder, 'results.json');
const wanted = process.argv.slice(2).filter((argument) => argument !== '--if-stale');
const jest = join(root, 'node_modules/jest/bin/jest.js');
// when all is over and written, nothing is waited for: now and then a worker leaves something open in the parent
const { status } = spawnSync(process.execPath, [jest, '--forceExit', '--json', `--outputFile=${results}`, ...wanted], {
  cwd: root,
  // the results go to the file; what a person reads goes to the terminal
  stdio: ['ignore', 'ignore', 'inherit'],
});

let passed = 0;
let failed = 1;
let skipped = 0;
try {
  const summary = JSON.parse(readFileSync(results, 'utf8'));
  passed = summary.numPassedTests;
  // a file that cannot even be loaded has no test that could fail
  failed =
    summary.numFailedTests +
    summary.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  skipped = summary.numPendingTests;
} catch {
  console.error('The tests did not come to an end.');
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(status === 0 && failed === 0 && passed > 0 ? 0 : 1);
