import { readFile, stat } from 'node:fs/promises';

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the owner of its data folder, or as `nobody`
 * where there is none yet. Started by anyone else, it runs as that user and `uid` is not set.
 */
export interface ServerAccount {
  readonly uid?: number;
  readonly gid?: number;
}

const NOBODY = { uid: 65534, gid: 65534 };

export async function accountFor(clusterFolder: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(clusterFolder).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return nobody();
}

async function nobody(): Promise<ServerAccount> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const entry = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(passwd);
  if (entry === null) return NOBODY;
  // macOS writes nobody as -2; the system calls take it unsigned.
  return { uid: Number(entry[1]) >>> 0, gid: Number(entry[2]) >>> 0 };
}

/**
 * How the server is told where its data folder is. An unprivileged account cannot walk a path through folders
 * that only root may enter. It can use its working directory, though, which is entered while still root; on
 * Linux that has the fixed name below. So nothing has to be opened up and no capability is handed over.
 */
export function folderArgument(account: ServerAccount, folder: string): string {
  return hasWorkingDirectoryName(account) ? WORKING_DIRECTORY : folder;
}

export function hasWorkingDirectoryName(account: ServerAccount): boolean {
  return account.uid !== undefined && process.platform === 'linux';
}

export const WORKING_DIRECTORY = '/proc/self/cwd';

/** Spawn options of every PostgreSQL program. The environment is bare: our secrets and PG* settings stay out. */
export function spawnOptionsFor(account: ServerAccount, folder: string) {
  const bare = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return {
    cwd: folder,
    env: process.platform === 'win32' ? { ...process.env, ...bare } : bare,
    windowsHide: true,
    ...account,
  };
}
