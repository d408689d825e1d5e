import { setTimeout as sleep } from 'node:timers/promises';
import { programIn } from './binaries.js';
import type { Cluster } from './cluster.js';
import { EmbeddedError, reasonOf } from './embedded-error.js';
import { isServerNamed, nameSetting, processRuns } from './processes.js';
import { runProgram, spawnProgram } from './run-program.js';
import { folderArgument, spawnOptionsFor } from './server-account.js';
import { complaintOf, openServerLog } from './server-log.js';

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // Paths of sockets are limited to 107 bytes, and data folders may lie deep.
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '100',
  shared_buffers: '128MB',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  jit: 'off',
};

/** A server process that we started; `ended` resolves with what it complained of. */
export interface Postmaster {
  readonly pid: number;
  readonly ended: Promise<string>;
}

export async function startPostmaster(cluster: Cluster, port: number): Promise<Postmaster> {
  const { account, binaries, dataDir, folder, name } = cluster;
  const log = await openServerLog(dataDir, account);
  const settings = Object.entries(SETTINGS).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const file = programIn(binaries.folder, 'postgres');
  const where = ['-D', folderArgument(account, folder), '-p', String(port)];
  const child = await spawnProgram(file, [...where, '-c', nameSetting(name), ...settings], {
    ...spawnOptionsFor(account, folder),
    // Its own session: Ctrl-C in the terminal reaches the application, which stops the server when it has drained.
    detached: true,
    stdio: ['ignore', log.handle.fd, log.handle.fd],
  }).catch(async (error: unknown) => {
    await log.handle.close();
    throw new EmbeddedError(`The database server cannot be started: ${reasonOf(error)}.`);
  });
  child.unref();
  const pid = child.pid as number;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve())).then(async () => {
    const complaint = await complaintOf(log, pid).catch(() => 'its log cannot be read');
    await log.handle.close().catch(() => undefined);
    return complaint;
  });
  return { pid, ended };
}

/** Resolves when a server that is not our child has gone; never keeps this process alive. */
export async function whenGone(pid: number): Promise<void> {
  while (await processRuns(pid)) await sleep(500, undefined, { ref: false });
}

const STOPPING = [
  // Ends sessions and writes everything out; SIGTERM would wait for the sessions to end by themselves.
  { signal: 'INT', patience: 10_000 },
  // Ends at once; the next start recovers from the log of writes.
  { signal: 'QUIT', patience: 5_000 },
  { signal: 'KILL', patience: 2_000 },
] as const;

export async function stopPostmaster(cluster: Cluster, pid: number): Promise<void> {
  for (const { signal, patience } of STOPPING) {
    if (!(await isServerNamed(pid, cluster.name))) return;
    await sendSignal(cluster, pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!(await processRuns(pid))) return;
      await sleep(20);
    }
  }
  throw new EmbeddedError(`The database server (process ${pid}) does not stop.`);
}

async function sendSignal(cluster: Cluster, pid: number, signal: 'INT' | 'QUIT' | 'KILL'): Promise<void> {
  // Windows has no signals; PostgreSQL has its own way there.
  if (process.platform === 'win32') {
    const program = programIn(cluster.binaries.folder, 'pg_ctl');
    await runProgram(program, ['kill', signal, String(pid)], {}).catch(() => undefined);
    return;
  }
  try {
    process.kill(pid, `SIG${signal}`);
  } catch {
    // Gone in this moment.
  }
}
