import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { type Binaries, programIn } from './binaries.js';
import { clusterExists, giveTo } from './cluster-folder.js';
import { EmbeddedError, errorCode, reasonOf } from './embedded-error.js';
import { agreedPassword, writeDurably } from './password.js';
import { processRuns } from './processes.js';
import { runProgram } from './run-program.js';
import {
  folderArgument,
  hasWorkingDirectoryName,
  type ServerAccount,
  spawnOptionsFor,
  WORKING_DIRECTORY,
} from './server-account.js';

export const SUPERUSER = 'parley';

const PREFIX = 'postgres-init-';
const inProgress = new Set<string>();

/**
 * Makes the database folder. All work is done in a sibling that is renamed into place when complete, so a start
 * that is killed leaves nothing half done, and of several at once the first to finish wins.
 */
export async function initCluster(
  dataDir: string,
  folder: string,
  binaries: Binaries,
  account: ServerAccount,
): Promise<void> {
  const name = `${PREFIX}${process.pid}-${randomBytes(6).toString('hex')}`;
  const workshop = path.join(dataDir, name);
  const draft = path.join(workshop, 'data');
  inProgress.add(name);
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const password = await agreedPassword(dataDir, workshop);
    await writeDurably(path.join(workshop, 'password'), password);
    await giveTo(workshop, account);
    await runInitdb(draft, binaries, account);
    await putInPlace(draft, folder);
  } finally {
    await rm(workshop, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
    inProgress.delete(name);
  }
}

async function runInitdb(draft: string, binaries: Binaries, account: ServerAccount): Promise<void> {
  const workshop = hasWorkingDirectoryName(account) ? `${WORKING_DIRECTORY}/..` : path.dirname(draft);
  const args = [
    `--pgdata=${folderArgument(account, draft)}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${workshop}/password`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built in, so that the data sorts the same on every system and after its upgrades.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  try {
    await runProgram(programIn(binaries.folder, 'initdb'), args, spawnOptionsFor(account, draft));
  } catch (error) {
    throw new EmbeddedError(
      `The database could not be made in ${path.dirname(path.dirname(draft))}: ${reasonOf(error)}` +
        (/permission denied/i.test(reasonOf(error)) && account.uid !== undefined
          ? ' (set PARLEY_DATA_DIR to a folder that others can enter, or run as an ordinary user).'
          : '.'),
    );
  }
}

async function putInPlace(draft: string, folder: string): Promise<void> {
  // Windows does not rename over an empty folder.
  if (process.platform === 'win32') await rmdir(folder).catch(() => undefined);
  try {
    await rename(draft, folder);
  } catch (error) {
    const lostTheRace = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(errorCode(error) ?? '');
    if (!lostTheRace || !(await clusterExists(folder))) throw error;
  }
  await syncFolder(path.dirname(folder));
}

/** The new name survives a power failure only once its folder is on disk; Windows cannot open folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What killed starts left behind; the work of those still running is spared. */
export async function removeLeftovers(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(PREFIX) || inProgress.has(name)) continue;
    const maker = Number.parseInt(name.slice(PREFIX.length), 10);
    if (maker !== process.pid && (await processRuns(maker))) continue;
    await rm(path.join(dataDir, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}
