import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { errorCode, reasonOf } from './embedded-error.js';

/** Resolves when the program runs; rejects with an Error that says in words why it cannot, the original as its cause. */
export async function spawnProgram(file: string, args: string[], options: SpawnOptions): Promise<ChildProcess> {
  try {
    // Some reasons are thrown and others come as an event.
    const child = spawn(file, args, options);
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    return child;
  } catch (error) {
    throw new Error(whyNotSpawned(file, error), { cause: error });
  }
}

/** Runs a program to its end; resolves with its standard output, rejects with an Error naming what it complained of. */
export async function runProgram(file: string, args: string[], options: SpawnOptions): Promise<string> {
  const child = await spawnProgram(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let complaints = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(complaintIn(complaints) ?? `it ended with ${signal ?? `code ${code}`}`));
    });
  });
}

/** The line of a PostgreSQL program's output that says what went wrong. */
export function complaintIn(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((each) => /\b(fatal|panic|error):/i.test(each)) ?? lines.at(-1);
  return line?.replace(/^.*?\b(fatal|panic|error):\s*/i, '').trim();
}

export function maySwitchAccount(error: unknown): boolean {
  return errorCode(error instanceof Error ? error.cause : undefined) !== 'EPERM';
}

function whyNotSpawned(file: string, error: unknown): string {
  switch (errorCode(error)) {
    case 'ENOENT':
      return `${file} does not run on this system; the bundled programs need glibc, which Alpine Linux has not`;
    case 'EACCES':
      return `${file} may not be executed by the account the database runs as`;
    case 'EPERM':
      return 'this process is root but may not switch to an unprivileged user';
    default:
      return reasonOf(error);
  }
}
