import pg from 'pg';
import { sessionOptions } from './session-options.js';
import { run, type Sql } from './sql.js';
import { statement, type Statement } from './statement.js';
import { watchedClients } from './watched-clients.js';

/** How old what a replica shows may be, in milliseconds, for strangers to be served from it. */
export const freshFor = 1000;

/** How many marks are kept for a replica that is behind: it is left long before, and counts from the oldest. */
const mostMarks = 50;

/** How far the primary had written at a moment of this process's clock (performance.now()). */
export interface Mark {
  at: number;
  /** Bytes of its log. */
  position: number;
  /** Which database of which cluster that is. */
  identity: string;
}

/** The same cluster by its identifier, which a replica shares with its primary, and the same database in it. */
export const identity = `(SELECT s.system_identifier FROM pg_control_system() s)::text || ' ' || current_database() AS identity`;

const replayed = statement(
  'replica_position',
  `SELECT pg_is_in_recovery() AS follows, pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::float8 AS position, ${identity}`,
);

interface Position {
  follows: boolean;
  position: number | null;
  identity: string;
}

export interface ReplicaOptions {
  url: string;
  role: string | undefined;
  poolSize: number;
}

/** A copy of the primary. What it shows is known to be no older than some moment, or it is not read from. */
export class Replica implements Sql {
  private readonly pool: pg.Pool;
  /** A connection of its own, so that its age is known while all others are busy. */
  private readonly watcher: pg.Pool;
  private readonly began = performance.now();
  private marks: Mark[] = [];
  /** How far it had come when it last answered. */
  private seen: { at: number; position: number } | undefined;
  private asking = false;
  private fault = 'it has not caught up';
  private shows = Number.NEGATIVE_INFINITY;
  private readonly underway = new Set<pg.PoolClient>();

  constructor(options: ReplicaOptions) {
    this.pool = poolOf(options, { max: options.poolSize, connectionTimeoutMillis: 1000 });
    this.watcher = poolOf(options, { max: 1, connectionTimeoutMillis: freshFor, query_timeout: freshFor });
  }

  /** Everything committed before this moment of the process's clock is shown. */
  get showsAsOf(): number {
    return this.shows;
  }

  get isFresh(): boolean {
    return performance.now() - this.shows <= freshFor;
  }

  /** How old what it shows may be at most, in seconds; since the start where it never showed anything of use. */
  get lagSeconds(): number {
    return (performance.now() - Math.max(this.shows, this.began)) / 1000;
  }

  /** Why it is not fresh, for the log. */
  get reason(): string {
    return this.fault;
  }

  /** Remembers how far the primary has come, and asks the replica whether it is there. */
  async look(mark: Mark): Promise<void> {
    const isAhead = this.seen !== undefined && this.seen.at < mark.at && this.seen.position > mark.position;
    if (isAhead) this.distrust('it is ahead of the primary, so it follows another one');
    else if (this.marks.length < mostMarks) this.marks.push(mark);
    if (this.asking) return;
    this.asking = true;
    try {
      const [answer] = await run<Position>(this.watcher, replayed, []);
      if (answer) this.learn(answer, mark, isAhead);
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
      this.seen = undefined;
    } finally {
      this.asking = false;
    }
  }

  async rows<Row>(asked: Statement, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.pool.connect();
    this.underway.add(client);
    let failed = true;
    try {
      const rows = await run<Row>(client, asked, values, 'replica');
      failed = false;
      return rows;
    } finally {
      if (this.underway.delete(client)) client.release(failed);
    }
  }

  /** Breaks the connections that have a question open: nobody goes on waiting for a replica that has gone quiet. */
  abandon(): void {
    for (const client of this.underway) client.release(true);
    this.underway.clear();
  }

  async close(): Promise<void> {
    this.abandon();
    await Promise.all([this.pool.end(), this.watcher.end()]);
  }

  private learn(answer: Position, mark: Mark, isAhead: boolean): void {
    const { position, follows } = answer;
    if (answer.identity !== mark.identity) return this.distrust('it is a copy of another database');
    if (!follows || position === null) return this.distrust('it does not follow a primary');
    // the first answer counts once the primary has been seen to be as far
    const isKnown = this.seen !== undefined && !isAhead;
    this.seen = { at: performance.now(), position };
    if (!isKnown) return;
    this.fault = 'it is behind';
    while (this.marks[0] !== undefined && this.marks[0].position <= position)
      this.shows = (this.marks.shift() as Mark).at;
  }

  private distrust(why: string): void {
    this.fault = why;
    this.marks = [];
    this.shows = Number.NEGATIVE_INFINITY;
  }
}

function poolOf({ url, role }: ReplicaOptions, settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'parley',
    keepAlive: true,
    Client: watchedClients(() => undefined),
    options: sessionOptions(role, { default_transaction_read_only: 'on' }),
    ...settings,
  });
  // a connection that breaks is made anew; whoever uses it is told by the statement
  pool.on('error', () => undefined);
  return pool;
}
