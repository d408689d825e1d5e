import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { connectionUrl, greet, isWrongPassword } from './connection.js';
import { EmbeddedError, reasonOf } from './embedded-error.js';
import { freePort } from './free-port.js';
import { discardStalePidFile, lastPort, readPidFile } from './pid-file.js';
import { type Postmaster, startPostmaster, stopPostmaster, whenGone } from './postmaster.js';
import { isServerNamed } from './processes.js';

/** A server that answers, ours or adopted. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
  readonly gone: Promise<unknown>;
}

/** Recovery after a crash may replay much. */
const PATIENCE = 120_000;
const PATIENCE_WITH_SILENCE = 30_000;

/**
 * Makes a server answer on the folder: adopts the one that runs (its launcher was killed, or another start won),
 * or starts one. `port` asks for that port, as the connection pools of a server that died know no other.
 */
export async function bringUp(cluster: Cluster, signal: AbortSignal, port?: number): Promise<RunningServer> {
  const begun = Date.now();
  for (;;) {
    signal.throwIfAborted();
    const found = await readPidFile(cluster.folder);
    if (found !== undefined && (await isServerNamed(found.pid, cluster.name))) {
      const server = { pid: found.pid, port: found.port, adopted: true };
      if (found.status === 'ready' && (await answers(cluster, found.port))) {
        return { ...server, gone: whenGone(found.pid) };
      }
      const patience = found.status === 'ready' ? PATIENCE_WITH_SILENCE : PATIENCE;
      if (Date.now() - begun > patience) {
        throw new EmbeddedError(
          `A database server (process ${found.pid}) runs on ${cluster.folder} but does not answer: stop it.`,
        );
      }
      await sleep(50);
      continue;
    }
    await discardStalePidFile(cluster.folder, cluster.name);
    const wanted = port ?? (await freePort(await lastPort(cluster.folder)));
    const postmaster = await startPostmaster(cluster, wanted);
    const complaint = await untilReady(cluster, postmaster, signal).catch(async (error: unknown) => {
      await stopPostmaster(cluster, postmaster.pid);
      throw error;
    });
    if (complaint === undefined) {
      return { pid: postmaster.pid, port: wanted, adopted: false, gone: postmaster.ended };
    }
    if (!PASSING.test(complaint) || Date.now() - begun > PATIENCE_WITH_SILENCE) {
      throw new EmbeddedError(
        `The database server on ${cluster.folder} does not start: ${complaint.replace(/\.$/, '')} ` +
          `(more in ${cluster.dataDir}/postgres.log).`,
      );
    }
    await sleep(100);
  }
}

/** Another start came first; children of a killed server still work; the port was taken in this moment. */
const PASSING = /lock file .* (already exists|is empty)|pre-existing shared memory|could not (bind|create any TCP)/i;

/** What the server complained of when it ended instead. */
async function untilReady(cluster: Cluster, postmaster: Postmaster, signal: AbortSignal): Promise<string | undefined> {
  let complaint: string | undefined;
  void postmaster.ended.then((text) => (complaint = text));
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline && !signal.aborted) {
    if (complaint !== undefined) return complaint;
    const found = await readPidFile(cluster.folder);
    if (found?.pid === postmaster.pid && found.status === 'ready' && (await answers(cluster, found.port))) {
      return undefined;
    }
    await sleep(10);
  }
  signal.throwIfAborted();
  throw new EmbeddedError(`The database server on ${cluster.folder} was not ready in time.`);
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  try {
    return (await greet(connectionUrl(port, cluster.password))) === cluster.name;
  } catch (error) {
    if (isWrongPassword(error)) {
      throw new EmbeddedError(
        `The database in ${cluster.folder} does not accept the password in ${cluster.dataDir}/postgres-password ` +
          `(${reasonOf(error)}): put back the file that belongs to it.`,
      );
    }
    return false;
  }
}
