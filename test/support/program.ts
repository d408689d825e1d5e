import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The program as its users start it, in a process of its own. */
export class Program {
  output = '';
  exit: Promise<number | null>;

  private constructor(
    readonly child: ChildProcess,
    readonly base: string,
    readonly dataDir: string,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exit = new Promise((resolve) => child.on('exit', (code) => resolve(code)));
  }

  /** Starts it; it may not be ready yet. */
  static async spawn(options: { dataDir?: string; env?: Record<string, string> } = {}): Promise<Program> {
    const port = await freePort();
    const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'parley-program-'));
    const { PARLEY_TEST_SERVER: _, DATABASE_URL: __, NODE_ENV: ___, ...inherited } = process.env;
    const env = { ...inherited, PORT: String(port), PARLEY_DATA_DIR: dataDir, ...options.env };
    const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    return new Program(child, `http://127.0.0.1:${port}`, dataDir);
  }

  /** Starts it and waits until it can answer. */
  static async start(options: { dataDir?: string; env?: Record<string, string> } = {}): Promise<Program> {
    const program = await Program.spawn(options);
    await program.ready();
    return program;
  }

  async ready(): Promise<void> {
    const end = Date.now() + 60_000;
    while (Date.now() < end) {
      if (this.child.exitCode !== null) throw new Error(`the program ended: ${this.output}`);
      const answer = await fetch(`${this.base}/readyz`).catch(() => undefined);
      if (answer?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`not ready in time: ${this.output}`);
  }

  async json<T>(
    path: string,
    init: { method?: string; body?: object; token?: string; headers?: Record<string, string> } = {},
  ): Promise<{ status: number; body: T }> {
    const headers = {
      ...(init.body ? { 'content-type': 'application/json' } : {}),
      ...(init.token ? { authorization: `Bearer ${init.token}` } : {}),
      ...init.headers,
    };
    const answer = await fetch(`${this.base}/api/v1${path}`, {
      method: init.method ?? (init.body ? 'POST' : 'GET'),
      headers,
      ...(init.body ? { body: JSON.stringify(init.body) } : {}),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text ? JSON.parse(text) : null) as T };
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.exit;
  }

  /** Ends it and what it left. */
  async remove(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
