// The program as its users start it, in a process of its own, on a port it keeps over all its starts.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pause } from './times.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The last lines a process said, for whoever has to find out why it ended. */
const linesKept = 40;

export class Program {
  child;
  output = '';

  constructor(dataDir, port, env) {
    this.dataDir = dataDir;
    this.port = port;
    this.base = `http://127.0.0.1:${port}`;
    this.env = env;
  }

  /** Starts it; it may not be ready yet. */
  spawn() {
    const { DATABASE_URL: _, NODE_ENV: __, ...inherited } = process.env;
    const env = {
      ...inherited,
      PARLEY_RATE_LIMITS: 'off',
      PARLEY_LOG_LEVEL: 'warn',
      ...this.env,
      PORT: String(this.port),
      PARLEY_DATA_DIR: this.dataDir,
    };
    this.output = '';
    const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        this.output = (this.output + chunk).split('\n').slice(-linesKept).join('\n');
      });
    child.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
    this.child = child;
    return child;
  }

  async start(seconds = 60) {
    const began = Date.now();
    const child = this.spawn();
    await this.ready(seconds, child);
    return Date.now() - began;
  }

  async ready(seconds = 60, child = this.child) {
    const end = Date.now() + 1000 * seconds;
    while (Date.now() < end) {
      if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}: ${this.output}`);
      if ((await this.probe('/readyz')) === 200) return;
      await pause(20);
    }
    throw new Error(`the program was not ready within ${seconds} s: ${this.output}`);
  }

  /** The status of an address, or 0 where nobody answers in time. */
  async probe(path, ms = 5000) {
    try {
      const answer = await fetch(this.base + path, { signal: AbortSignal.timeout(ms) });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return 0;
    }
  }

  get isRunning() {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Sends the signal to this process alone; what it left goes on. */
  async end(signal = 'SIGTERM') {
    if (this.isRunning) process.kill(this.child.pid, signal);
    return this.child.ended;
  }

  /** Memory of the process, in megabytes. */
  get megabytes() {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes) / 1024);
  }
}
