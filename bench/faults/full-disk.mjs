// F6: the disk of the database is full for twenty seconds under load.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Load } from './stage/load.mjs';
import { onStage } from './stage/on-stage.mjs';
import { pause, quantile } from './stage/times.mjs';

export const says = 'while the disk is full writers are refused in time, and all is well when there is room again';
const seconds = Number(process.env.FAULT_SECONDS ?? 20);
const room = 256;
const megabyte = 1024 * 1024;
const limits = { longestMs: 10_000, backMs: 20_000, leftMegabytes: 2 };

const free = (folder) => {
  const { bavail, bsize } = statfsSync(folder);
  return (bavail * bsize) / megabyte;
};

/** Fills the disk but for so much; whatever others give back is taken as well until it is stopped. */
function fill(folder, ballasts) {
  const left = free(folder) - limits.leftMegabytes;
  if (left < 1) return;
  const path = join(folder, `ballast-${ballasts.length}`);
  writeFileSync(path, Buffer.alloc(Math.floor(left) * megabyte));
  ballasts.push(path);
}

function whyNoDisk() {
  const place = mkdtempSync(join(tmpdir(), 'parley-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'parley-faults', place], { stdio: 'pipe' });
    execFileSync('umount', [place]);
    return undefined;
  } catch (error) {
    return `no disk can be mounted here: ${String(error.stderr ?? error).trim()}`;
  } finally {
    rmdirSync(place);
  }
}

export async function run(given) {
  const skipped = whyNoDisk();
  if (skipped) return { skipped };
  return onStage(given, { room, lives: true }, async (stage, { random, fault }) => {
    const { ledger, program, folder } = stage;
    const load = new Load(stage, random, { perSecond: 80 }).start();
    await pause(6000);
    stage.before = program.megabytes;
    const ballasts = [];
    const filled = Date.now();
    while (Date.now() - filled < 1000 * seconds) {
      fill(folder, ballasts);
      await pause(200);
    }
    const during = ledger.answers.filter(({ at }) => at > filled);
    for (const path of ballasts) rmSync(path);
    const emptied = Date.now();
    while (!ledger.answers.some(({ at, status }) => at > emptied && status === 201)) {
      if (Date.now() - emptied > limits.backMs) break;
      await pause(50);
    }
    const backMs = Date.now() - emptied;
    await pause(3000);
    await load.stop();
    const refused = during.filter(({ status }) => status === 503);
    if (refused.length === 0) fault('nobody was refused: the disk was not full');
    const other = during.filter(({ status }) => status === 0 || (status >= 500 && status !== 503));
    if (other.length > 0) fault(`${other.length} answers of ${other[0].status} while the disk was full`);
    const silent = refused.filter(({ retryAfter }) => retryAfter === null);
    if (silent.length > 0) fault(`${silent.length} answers of 503 without Retry-After`);
    const longestMs = quantile(
      during.map(({ ms }) => ms),
      1,
    );
    if (longestMs > limits.longestMs) fault(`an answer took ${longestMs} ms`);
    if (backMs > limits.backMs) fault(`writes did not work ${backMs} ms after there was room`);
    if (!program.isRunning) fault('the program ended with its disk');
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    const codes = {};
    for (const { code, status } of during) codes[code ?? status] = (codes[code ?? status] ?? 0) + 1;
    return { codes, panics: log.split('PANIC').length - 1, longestMs, backMs, ...ledger.figures };
  });
}
