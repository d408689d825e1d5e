// `npm run faults [-- F1 F3 …]`: what has to hold when processes are killed, lines break and people are many at once.
// Each procedure makes its own program and database, prints one line of JSON, and is checked as a whole afterwards.
// SEED=… repeats one. It ends with 1 where anything did not hold; the ledger of a failed procedure is kept.
import { check } from './stage/check.mjs';
import { randomFrom } from './stage/random.mjs';

const procedures = {
  F1: './kill-the-program.mjs',
  F2: './kill-the-database.mjs',
  F3: './break-the-line.mjs',
  F4: './clients-that-leave.mjs',
  F5: './locked-table.mjs',
  F6: './full-disk.mjs',
  F7: './same-keys.mjs',
  F8: './moderators-at-once.mjs',
  F11: './killed-jobs.mjs',
  F12: './migrations.mjs',
  F13: './stop-under-load.mjs',
  F15: './opposite-batches.mjs',
  F16: './reader-who-does-not-read.mjs',
  F18: './start-and-kill.mjs',
  F19: './torn-first-start.mjs',
};

const wanted = process.argv.slice(2).map((name) => name.toUpperCase());
const unknown = wanted.filter((name) => !(name in procedures));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${Object.keys(procedures).join(' ')}.`);
  process.exit(2);
}
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));

let failed = 0;
for (const [name, file] of Object.entries(procedures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { says, run } = await import(file);
  const began = performance.now();
  const faults = [];
  let figures = {};
  try {
    figures = (await run({ seed, random: randomFrom(seed), check, fault: (sentence) => faults.push(sentence) })) ?? {};
  } catch (error) {
    faults.push(`it did not come to its end: ${error.stack ?? error}`);
  }
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  console.log(JSON.stringify({ procedure: name, says, seed, ok: faults.length === 0, seconds, figures, faults }));
  if (faults.length > 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
