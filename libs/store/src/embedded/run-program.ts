import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { errorCode, reasonOf } from './embedded-error.js';

/** Runs a program to its end; resolves with its standard output, rejects with an Error naming what it complained of. */
export function runProgram(file: string, args: string[], options: SpawnOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = trySpawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaints = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    child.once('error', (error) => reject(error));
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

/**
 * A child that could not be started reports it in an error event, for some reasons; for others spawn throws. Here
 * it always reports, with an Error that says why in words and has the original as its cause.
 */
export function trySpawn(file: string, args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(file, args, options);
  return child;
}

export function whyNotSpawned(file: string, error: unknown): string {
  switch (errorCode(error)) {
    case 'ENOENT':
      return `${file} does not run on this system (the bundled programs need glibc; Alpine Linux has none)`;
    case 'EACCES':
      return `${file} may not be executed by the account the database runs as`;
    case 'EPERM':
      return 'this process is root but may not switch to an unprivileged user';
    default:
      return reasonOf(error);
  }
}
