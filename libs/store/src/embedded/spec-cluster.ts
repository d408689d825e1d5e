import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedServer, startEmbedded } from './index.js';

const servers: EmbeddedServer[] = [];
const folders: string[] = [];

export async function newDataDir(parent = os.tmpdir()): Promise<string> {
  const folder = await mkdtemp(path.join(parent, 'parley-embedded-'));
  folders.push(folder);
  return path.join(folder, '.parley');
}

export async function start(dataDir: string, log?: (line: string) => void): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, ...(log && { log }) });
  servers.push(server);
  return server;
}

export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

export async function pidOf(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
}

export async function until(condition: () => unknown): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(50)) {
    if (await Promise.resolve(condition()).catch(() => false)) return;
  }
  throw new Error('it did not come about in 10 s');
}

/** The supervisor of a server in this process would bring it back, so the server whose launcher died is started by hand. */
export async function leaveBehindByKilledLauncher(dataDir: string): Promise<ChildProcess> {
  const before = await start(dataDir);
  const pid = await pidOf(dataDir);
  const [program, ...args] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').slice(0, -1);
  const owner = await stat(path.join(dataDir, 'postgres'));
  await before.stop();
  const orphan = spawn(program ?? '', args, {
    cwd: path.join(dataDir, 'postgres'),
    stdio: 'ignore',
    detached: true,
    ...(process.getuid?.() === 0 && { uid: owner.uid, gid: owner.gid }),
  });
  await until(async () => /ready/.test(await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')));
  return orphan;
}

export async function stopAll(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
}

export async function removeAll(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}
