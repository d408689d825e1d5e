// The database under test: asked directly, and killed like a machine that loses its power.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { until } from './times.mjs';

const host = fileURLToPath(new URL('database-host.mjs', import.meta.url));

/** The server in a data folder, whoever started it. */
export class DatabaseServer {
  launcher;

  constructor(dataDir) {
    this.dataDir = dataDir;
  }

  /** @returns its address; the same at each start */
  async start() {
    const child = spawn(process.execPath, [host, this.dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.launcher = child;
    child.ended = new Promise((resolve) => child.once('exit', resolve));
    return new Promise((resolve, reject) => {
      child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
      child.once('exit', (code) => reject(new Error(`the database server did not start (${code})`)));
    });
  }

  get postmaster() {
    return Number(readFileSync(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  get url() {
    const port = readFileSync(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
    const password = readFileSync(join(this.dataDir, 'postgres-password'), 'utf8').trim();
    return `postgres://parley:${encodeURIComponent(password)}@127.0.0.1:${port}/parley`;
  }

  /** Kills the postmaster; its children notice and die. Whoever would start it again is killed first. */
  async kill() {
    const pid = this.postmaster;
    if (this.launcher) {
      process.kill(this.launcher.pid, 'SIGKILL');
      await this.launcher.ended;
    }
    process.kill(pid, 'SIGKILL');
  }

  async stop() {
    if (this.launcher?.exitCode !== null || this.launcher.signalCode !== null) return;
    process.kill(this.launcher.pid, 'SIGTERM');
    await this.launcher.ended;
  }

  /** One question, over a connection of its own. */
  async ask(text, values = []) {
    const client = await this.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async connect() {
    let client;
    let why;
    const connected = await until(async () => {
      client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 3000 });
      client.on('error', () => undefined);
      return client.connect().then(
        () => true,
        (error) => {
          why = error;
          return false;
        },
      );
    }, 20);
    if (!connected) throw new Error(`the database cannot be asked: ${why}`);
    return client;
  }
}
