import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { checkOwnership, checkVersion, clusterExists, letAccountPass, openDataDir } from './cluster-folder.js';
import { initCluster, removeLeftovers } from './init-cluster.js';
import { readPassword } from './password.js';
import { accountFor, type ServerAccount } from './server-account.js';
import { usableBinaries } from './usable-binaries.js';

/** A database folder that is complete and all that is needed to run a server on it. */
export interface Cluster {
  readonly dataDir: string;
  readonly folder: string;
  /** Tells its server from every other process; it stays when the folder is moved, and a copy has another. */
  readonly name: string;
  readonly account: ServerAccount;
  readonly binaries: Binaries;
  readonly password: string;
}

export async function openCluster(requestedDir: string, log: (line: string) => void): Promise<Cluster> {
  const dataDir = await openDataDir(path.resolve(requestedDir));
  const folder = path.join(dataDir, 'postgres');
  const account = await accountFor(folder);
  const binaries = await usableBinaries(dataDir, account);
  await letAccountPass(dataDir, account);
  await removeLeftovers(dataDir);
  if (!(await clusterExists(folder))) {
    log(`Making a PostgreSQL ${binaries.major} database in ${folder}`);
    await initCluster(dataDir, folder, binaries, account);
  }
  await checkVersion(folder, binaries.major);
  const password = await readPassword(dataDir);
  await checkOwnership(folder, account);
  const { ino } = await stat(folder, { bigint: true });
  return { dataDir, folder, name: `parley-${ino.toString(36)}`, account, binaries, password };
}
