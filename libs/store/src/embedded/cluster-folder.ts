import { chmod, lchown, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedError, errorCode, reasonOf } from './embedded-error.js';
import { hasWorkingDirectoryName, type ServerAccount } from './server-account.js';

export async function openDataDir(dataDir: string): Promise<string> {
  try {
    await makeFolder(dataDir);
    return await realpath(dataDir);
  } catch (error) {
    throw new EmbeddedError(
      `The data folder ${dataDir} cannot be used (${reasonOf(error)}): set PARLEY_DATA_DIR to a folder you can write to.`,
    );
  }
}

/** Not by Node's own recursion: where nothing can be made, as below /proc, it goes on for ever. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    const parent = path.dirname(folder);
    if (errorCode(error) !== 'ENOENT' || (await stat(parent).catch(() => undefined))) throw error;
    await makeFolder(parent);
    await mkdir(folder, { mode: 0o700 });
  }
}

/** An empty folder, such as a fresh volume, counts as none: the finished one replaces it. */
export async function clusterExists(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    if (errorCode(error) === 'EACCES') {
      throw new EmbeddedError(`The database folder ${folder} belongs to another user: run as that user or as root.`);
    }
    throw new EmbeddedError(`The database folder ${folder} cannot be read: ${reasonOf(error)}.`);
  }
}

export async function checkVersion(folder: string, major: number): Promise<void> {
  const found = await readFile(path.join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (found === undefined) {
    throw new EmbeddedError(
      `The folder ${folder} is not a complete PostgreSQL data folder: move it away or restore it.`,
    );
  }
  if (Number.parseInt(found, 10) !== major) {
    throw new EmbeddedError(
      `The database in ${folder} was made by PostgreSQL ${found.trim()} and this version of Parley brings PostgreSQL ` +
        `${major}: start it with the version that made it, export, and import into a new data folder.`,
    );
  }
}

/** PostgreSQL insists on owning its folder and on nobody else reading it; a copy put back by hand often differs. */
export async function checkOwnership(folder: string, account: ServerAccount): Promise<void> {
  if (process.platform === 'win32') return;
  const { uid, mode } = await stat(folder);
  if (account.uid !== undefined) {
    if (uid !== account.uid) await giveTo(folder, account);
  } else if (uid !== process.getuid?.()) {
    throw new EmbeddedError(`The database folder ${folder} belongs to another user: run as that user or as root.`);
  }
  if ((mode & 0o077) !== 0) await chmod(folder, 0o700);
}

export async function giveTo(folder: string, account: ServerAccount): Promise<void> {
  if (account.uid === undefined || account.gid === undefined) return;
  try {
    await lchown(folder, account.uid, account.gid);
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      await lchown(path.join(entry.parentPath, entry.name), account.uid, account.gid);
    }
  } catch (error) {
    throw new EmbeddedError(
      `The database folder ${folder} cannot be given to the unprivileged user ${account.uid} that PostgreSQL needs ` +
        `(${reasonOf(error)}): run as an ordinary user, or set DATABASE_URL.`,
    );
  }
}

/** Where a path is the only way in, the data folder itself must let the account pass; the files in it stay closed. */
export async function letAccountPass(dataDir: string, account: ServerAccount): Promise<void> {
  if (account.uid === undefined || hasWorkingDirectoryName(account)) return;
  const { mode } = await stat(dataDir);
  if ((mode & 0o001) === 0) await chmod(dataDir, mode | 0o111);
}
