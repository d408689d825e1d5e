import { link, readFile, rename, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { errorCode } from './embedded-error.js';
import { isServerNamed, pidIsTaken } from './processes.js';

export interface PidFile {
  readonly pid: number;
  readonly port: number;
  /** starting, ready, stopping, or empty before the server has come that far. */
  readonly status: string;
}

function pidFileOf(folder: string): string {
  return path.join(folder, 'postmaster.pid');
}

export async function readPidFile(folder: string): Promise<PidFile | undefined> {
  const text = await readFile(pidFileOf(folder), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

/** The port of the last server on the folder, which PostgreSQL leaves in the note of its options. */
export async function lastPort(folder: string): Promise<number | undefined> {
  const options = await readFile(path.join(folder, 'postmaster.opts'), 'utf8').catch(() => '');
  const found = /"-p" "(\d+)"/.exec(options);
  return found === null ? undefined : Number(found[1]);
}

/**
 * PostgreSQL replaces the file of a dead server by itself, but refuses to start when the process id has since
 * gone to another program, when the dead process was never collected, or when a crash left the file empty.
 * Whether children of the dead server are still at work it finds out in another way, so no data is at risk.
 */
export async function discardStalePidFile(folder: string, serverName: string): Promise<void> {
  const file = pidFileOf(folder);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const pid = Number.parseInt(text, 10);
  if (Number.isInteger(pid)) {
    if (!pidIsTaken(pid) || (await isServerNamed(pid, serverName))) return;
  } else {
    // Perhaps only just created: a server writes it right away.
    const age = Date.now() - (await stat(file).then((found) => found.mtimeMs, Date.now));
    if (age < 2_000) return;
  }
  // Another launcher may have put a live file there by now, so look at what was taken away and put that back.
  const taken = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(file, taken);
    if ((await readFile(taken, 'utf8')) !== text) await link(taken, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    await rm(taken, { force: true });
  }
}
