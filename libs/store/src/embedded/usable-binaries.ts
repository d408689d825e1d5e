import { chmod, cp, lstat, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Binaries, installedBinaries, programIn, repairBinaries } from './binaries.js';
import { EmbeddedError, reasonOf } from './embedded-error.js';
import { maySwitchAccount, runProgram } from './run-program.js';
import { type ServerAccount, spawnOptionsFor } from './server-account.js';

/**
 * The programs, from a place where the account that runs the server can execute them. That is where npm put
 * them, except below a folder closed to others (root's home), after an install under a strict umask, or where
 * the links of the libraries are missing and may not be made: then a copy (60 MB), made once.
 */
export async function usableBinaries(dataDir: string, account: ServerAccount): Promise<Binaries> {
  const installed = await installedBinaries();
  const problem = (await repairBinaries(installed.folder))
    ? await whyNotRunning(installed.folder, account)
    : 'the links of its shared libraries are missing and cannot be made there';
  if (problem === undefined) return installed;

  const name = `postgres-programs-${installed.version}`;
  const places =
    account.uid === undefined
      ? [path.join(dataDir, name)]
      : ['/var/cache', '/var/tmp', os.tmpdir()].map((place) => path.join(place, `parley-${name}`));
  for (const copy of places) {
    if (await isUsableCopy(copy, account)) return { ...installed, folder: copy };
    await makeCopy(installed.folder, copy).catch(() => undefined);
    if (await isUsableCopy(copy, account)) return { ...installed, folder: copy };
  }
  throw new EmbeddedError(
    `The PostgreSQL programs in ${installed.folder} cannot be used (${problem}): ` +
      (account.uid === undefined
        ? 'run npm rebuild there, or set DATABASE_URL to a PostgreSQL 15+ server of yours.'
        : 'run as an ordinary user, move the project to a folder that others can enter, or set DATABASE_URL.'),
  );
}

/** Asking is the only sure test: modes, access lists, mount options and missing libraries all show here. */
async function whyNotRunning(folder: string, account: ServerAccount): Promise<string | undefined> {
  // An ordinary user's start finds out by itself soon enough; 15 ms saved.
  if (account.uid === undefined) return undefined;
  try {
    await runProgram(programIn(folder, 'postgres'), ['--version'], spawnOptionsFor(account, '/'));
    return undefined;
  } catch (error) {
    if (maySwitchAccount(error)) return reasonOf(error);
    throw new EmbeddedError(
      'PostgreSQL refuses to run as root, and this process may not switch to an unprivileged user: ' +
        'run as an ordinary user, or set DATABASE_URL.',
    );
  }
}

/** In a folder that everyone may write to, somebody else could have put programs under our name. */
async function isUsableCopy(copy: string, account: ServerAccount): Promise<boolean> {
  const found = await lstat(copy).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) return false;
  if (process.platform !== 'win32' && (found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0)) return false;
  return (await whyNotRunning(copy, account)) === undefined;
}

async function makeCopy(from: string, to: string): Promise<void> {
  const unfinished = await mkdtemp(`${to}-`);
  try {
    await cp(from, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('.a'),
    });
    await openToReaders(unfinished);
    await repairBinaries(unfinished);
    await rm(to, { recursive: true, force: true });
    await rename(unfinished, to);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Whatever the umask of the install was; a file is a program if its owner could execute it. */
async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const isProgram = entry.isDirectory() || ((await stat(file)).mode & 0o100) !== 0;
    await chmod(file, isProgram ? 0o755 : 0o644);
  }
}
