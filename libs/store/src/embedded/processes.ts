import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { errorCode } from './embedded-error.js';
import { runProgram } from './run-program.js';

const hasProc = existsSync('/proc/self/stat');

/** A process that has ended but was not collected by its parent does not run any more. */
export async function processRuns(pid: number): Promise<boolean> {
  if (!pidIsTaken(pid)) return false;
  if (!hasProc) return true;
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return status !== undefined && !/\) [ZX]/.test(status);
}

/** Also true of a process that has ended and was not collected. */
export function pidIsTaken(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Process ids are given out again: whether this one is a server that was started under the name. The command line
 * is what everyone may read, even root in a container that was not given the right to look into other processes.
 */
export async function isServerNamed(pid: number, name: string): Promise<boolean> {
  if (!(await processRuns(pid))) return false;
  // PostgreSQL asks a process there by a channel that only its own have, so a foreign one does not disturb it.
  if (process.platform === 'win32') return true;
  const command = hasProc
    ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    : await runProgram('ps', ['-ww', '-o', 'args=', '-p', String(pid)], {}).catch(() => '');
  return command.split(/[\0\s]+/).includes(nameSetting(name));
}

export function nameSetting(name: string): string {
  return `cluster_name=${name}`;
}
