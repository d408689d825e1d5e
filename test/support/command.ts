import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cli = join(__dirname, '../../apps/api/dist/cli.js');

export interface CommandResult {
  code: number;
  out: string;
  err: string;
}

/** The commands as an operator gives them, each a process of its own, on the database of a test. */
export class Commands {
  readonly folder = mkdtempSync(join(tmpdir(), 'parley-command-'));

  constructor(private readonly databaseUrl: string) {}

  run(...args: string[]): Promise<CommandResult> {
    return new Promise((resolve) => {
      execFile(process.execPath, [cli, ...args], { env: this.environment, maxBuffer: 256 << 20 }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
  }

  /** A command that goes on running, to be killed. */
  start(...args: string[]): ChildProcess {
    return spawn(process.execPath, [cli, ...args], { env: this.environment, stdio: 'ignore' });
  }

  file(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get environment(): NodeJS.ProcessEnv {
    const { PARLEY_TEST_SERVER: _, ...inherited } = process.env;
    return {
      ...inherited,
      DATABASE_URL: this.databaseUrl,
      PARLEY_JWT_SECRET: 'command-Zk3n8WqT1x6VbR0yLf7sJd2pGm5c',
      PARLEY_DATA_DIR: this.folder,
    };
  }
}
