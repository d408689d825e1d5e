import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { startEmbedded, type EmbeddedServer } from '@parley/store/embedded';
import pg from 'pg';

/** An embedded server of a test's own. */
export interface OwnServer {
  url: string;
  dataDir: string;
  stop(): Promise<void>;
}

/** A primary beside the one all tests share: its folder can be copied, and what it does is done for one test alone. */
export async function ownPrimary(): Promise<OwnServer> {
  const server = await serverIn(mkdtempSync(join(tmpdir(), 'parley-primary-')));
  // a copy begins with what was written when its copying began
  await ask(server, `ALTER SYSTEM SET wal_keep_size = '512MB'`, 'SELECT pg_reload_conf()');
  return server;
}

/** Asks a server something as its owner, one statement after the other. */
export async function ask(server: OwnServer, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function serverIn(dataDir: string): Promise<OwnServer> {
  const server: EmbeddedServer = await startEmbedded({ dataDir });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, dataDir, stop };
}

/** A streaming replica: a copy of a primary's folder that follows it. */
export class Standby implements OwnServer {
  private constructor(
    private readonly server: OwnServer,
    private readonly admin: pg.Pool,
  ) {}

  /** @param settings of PostgreSQL, such as recovery_min_apply_delay */
  static async of(primary: OwnServer, settings: Record<string, string> = {}): Promise<Standby> {
    const dataDir = mkdtempSync(join(tmpdir(), 'parley-standby-'));
    const label = await copyFolder(primary, dataDir);
    const { hostname, port, username, password } = new URL(primary.url);
    const conninfo = `host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}`;
    const lines = Object.entries({ primary_conninfo: conninfo, ...settings }).map(
      ([name, to]) => `${name} = '${to}'\n`,
    );
    writeFileSync(join(dataDir, 'postgres/backup_label'), label);
    writeFileSync(join(dataDir, 'postgres/standby.signal'), '');
    writeFileSync(join(dataDir, 'postgres/postgresql.auto.conf'), lines.join(''));
    const server = await serverIn(dataDir);
    const admin = new pg.Pool({ connectionString: server.url, max: 1 });
    admin.on('error', () => undefined);
    return new Standby(server, admin);
  }

  get url(): string {
    return this.server.url;
  }

  get dataDir(): string {
    return this.server.dataDir;
  }

  /** Shows nothing new until it is told to go on, and answers all the while. */
  async holdStill(): Promise<void> {
    await this.admin.query('SELECT pg_wal_replay_pause()');
  }

  async goOn(): Promise<void> {
    await this.admin.query('SELECT pg_wal_replay_resume()');
  }

  /** Kills the server; its launcher brings it back. */
  kill(): void {
    process.kill(Number.parseInt(readFileSync(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8'), 10), 'SIGKILL');
  }

  async stop(): Promise<void> {
    await this.admin.end();
    await this.server.stop();
  }
}

/** Copies a server's folder while it runs. @returns the label that says from where the copy has to be replayed */
async function copyFolder(primary: OwnServer, to: string): Promise<string> {
  const from = join(primary.dataDir, 'postgres');
  // the same session begins and ends it
  const client = new pg.Client({ connectionString: primary.url });
  await client.connect();
  try {
    await client.query(`SELECT pg_backup_start('standby', true)`);
    const omitted = (path: string): boolean =>
      /^postmaster\.(pid|opts)$/.test(basename(path)) || relative(from, path).startsWith('pg_wal/');
    await cp(from, join(to, 'postgres'), { recursive: true, filter: (path) => !omitted(path) });
    await cp(join(primary.dataDir, 'postgres-password'), join(to, 'postgres-password'));
    mkdirSync(join(to, 'postgres/pg_wal'), { recursive: true });
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    return rows[0]?.labelfile ?? '';
  } finally {
    await client.end();
  }
}
