import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedError, startEmbedded, urlForDatabase } from './index.js';
import {
  ask,
  leaveBehindByKilledLauncher,
  newDataDir,
  pidOf,
  removeAll,
  start,
  stopAll,
  until,
} from './spec-cluster.js';

const isRoot = process.getuid?.() === 0;
const onLinuxAsRoot = isRoot && process.platform === 'linux' ? it : it.skip;
if (onLinuxAsRoot === it.skip) console.log('Not root on Linux: starts in folders closed to others are not tried.');

const onLinux = process.platform === 'linux' ? it : it.skip;

/** With a database in it, for the behaviours that do not need a first start. */
let used: string;

afterEach(stopAll);

beforeAll(async () => {
  used = await newDataDir();
  await (await start(used)).stop();
}, 30_000);

afterAll(removeAll);

describe('the embedded server', () => {
  jest.setTimeout(30_000);

  it('starts from nothing, stops, and finds its data on the second start', async () => {
    const dataDir = await newDataDir();
    const first = await start(dataDir);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await expect(ask(first.url, 'SELECT 1')).rejects.toThrow();

    const second = await start(dataDir);
    expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42);
    expect(second.url).toBe(first.url);
  });

  it('keeps its password to itself, its promises to the disk, and its port to this machine', async () => {
    const dataDir = used;
    const { url } = await start(dataDir);
    const settings = [
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'listen_addresses',
      'server_encoding',
      'TimeZone',
    ];
    const shown = await Promise.all(settings.map((name) => ask(url, `SHOW ${name}`)));
    expect(shown).toEqual(['on', 'on', 'on', '127.0.0.1', 'UTF8', 'UTC']);
    expect(await ask(url, 'SELECT current_database()')).toBe('parley');
    expect((await stat(path.join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('can be stopped any number of times', async () => {
    const server = await start(used);
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
  });

  it('shares one server between two starts at the same moment, also the very first', async () => {
    const dataDir = await newDataDir();
    const [one, other] = await Promise.all([start(dataDir), start(dataDir)]);
    expect(one.url).toBe(other.url);
    expect(await ask(other.url, 'SELECT 1')).toBe(1);
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres-password', 'postgres.log']);
  });

  it('comes back at the same address after the server is killed', async () => {
    const dataDir = used;
    const lines: string[] = [];
    const { url } = await start(dataDir, (line) => lines.push(line));
    await ask(url, 'CREATE TABLE survivor AS SELECT 42 AS answer');
    const killed = await pidOf(dataDir);
    process.kill(killed, 'SIGKILL');
    await until(async () => (await ask(url, 'SELECT answer FROM survivor')) === 42);
    expect(await pidOf(dataDir)).not.toBe(killed);
    expect(lines.filter((line) => line.includes(`process ${killed}) is gone`))).toHaveLength(1);
  });

  (existsSync('/proc/self/cmdline') ? it : it.skip)(
    'adopts the server whose launcher was killed, brings it back when it dies, and stops it',
    async () => {
      const dataDir = used;
      const orphan = await leaveBehindByKilledLauncher(dataDir);
      const server = await start(dataDir);
      expect(await pidOf(dataDir)).toBe(orphan.pid);

      process.kill(orphan.pid ?? 0, 'SIGKILL');
      await until(async () => (await ask(server.url, 'SELECT 1')) === 1);
      await server.stop();
      expect(existsSync(path.join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
    },
  );

  it('starts although its last process id now belongs to another program, or its note of it is empty', async () => {
    const dataDir = used;
    const note = path.join(dataDir, 'postgres/postmaster.pid');
    await writeFile(note, `${process.pid}\n/elsewhere\n1\n9\n\n\n1 1\nready\n`);
    await (await start(dataDir)).stop();
    await writeFile(note, '');
    const server = await start(dataDir);
    expect(await ask(server.url, 'SELECT 1')).toBe(1);
  });

  it('starts clean after a first start that was killed half way', async () => {
    const dataDir = await newDataDir();
    const leftover = path.join(dataDir, 'postgres-init-999999999-abc');
    await mkdir(path.join(leftover, 'data/base'), { recursive: true });
    await writeFile(path.join(leftover, 'data/PG_VERSION'), '18\n');
    await writeFile(path.join(dataDir, 'postgres-password'), 'agreed-before-the-kill\n');
    const server = await start(dataDir);
    expect(await ask(server.url, 'SELECT 1')).toBe(1);
    expect(existsSync(leftover)).toBe(false);
    expect(new URL(server.url).password).toBe('agreed-before-the-kill');
  });

  it('says what is wrong in one sentence', async () => {
    const dataDir = await newDataDir();
    const folder = path.join(dataDir, 'postgres');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'PG_VERSION'), '17\n');
    const anotherVersion = await startEmbedded({ dataDir }).catch((error: unknown) => error);
    expect(anotherVersion).toBeInstanceOf(EmbeddedError);
    expect(String(anotherVersion)).toMatch(/was made by PostgreSQL 17 and this version of Parley brings PostgreSQL 18/);

    await writeFile(path.join(folder, 'PG_VERSION'), '18\n');
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/password file .* is missing/);
    await rm(path.join(folder, 'PG_VERSION'));
    await writeFile(path.join(folder, 'stranger'), '');
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/is not a complete PostgreSQL data folder/);
  });

  onLinux('ends at once where no folder can be made', async () => {
    const program = `import('@parley/store/embedded').then((m) => m.startEmbedded({ dataDir: '/proc/parley/data' }))
      .catch((error) => console.log(error.message))`;
    // in a process of its own: what goes on for ever could not be stopped in this one
    const said = await new Promise<string>((resolve) => {
      execFile(process.execPath, ['-e', program], { timeout: 8000 }, (_, stdout) => resolve(stdout));
    });
    expect(said).toMatch(/PARLEY_DATA_DIR/);
  });

  it('names another database on the same server', () => {
    expect(urlForDatabase('postgres://parley:p@127.0.0.1:1/parley', 'a b')).toBe(
      'postgres://parley:p@127.0.0.1:1/a%20b',
    );
  });

  onLinuxAsRoot('runs unprivileged for root in a folder that nobody else may enter', async () => {
    const dataDir = await newDataDir(os.homedir());
    await chmod(path.dirname(dataDir), 0o700);
    const server = await start(dataDir);
    expect(await ask(server.url, 'SELECT 1')).toBe(1);
    const status = await readFile(`/proc/${await pidOf(dataDir)}/status`, 'utf8');
    expect(status).toMatch(/^CapEff:\s*0+$/m);
    expect(status).not.toMatch(/^Uid:.*\b0\b/m);
    expect((await stat(dataDir)).mode & 0o077).toBe(0);
  });

  onLinuxAsRoot('takes back a data folder that was restored as root', async () => {
    const dataDir = used;
    await new Promise((resolve) => execFile('chown', ['-R', '0:0', dataDir], resolve));
    const server = await start(dataDir);
    expect(await ask(server.url, 'SELECT 1')).toBe(1);
  });
});
