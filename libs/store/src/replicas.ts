import pg from 'pg';
import { freshFor, identity, Replica, type Mark } from './replica.js';
import { sessionOptions } from './session-options.js';
import { run, type Reads, type Sql } from './sql.js';
import { statement, type Statement } from './statement.js';
import { watchedClients } from './watched-clients.js';

/** How often the age of the replicas is looked at, in milliseconds, and how often while somebody waits for them. */
const lookEvery = 200;
const hurriedEvery = 25;

const written = statement(
  'primary_position',
  `SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 AS position, ${identity}`,
);

/** A replica was taken into use, or left. */
export interface ReplicaNews {
  /** Its place in the list, from 0. */
  replica: number;
  taken: boolean;
  /** Why it was left. */
  reason?: string;
}

export interface ReplicasOptions {
  /** Of the primary. */
  url: string;
  replicaUrls: string[];
  role: string | undefined;
  poolSize: number;
  onReplica: (news: ReplicaNews) => void;
}

/**
 * The replicas of a primary, and how old each of them is. A round asks the primary how far it has written and each
 * replica how far it has come, so that age is measured by one clock: ours.
 */
export class Replicas {
  readonly list: readonly Replica[];
  /** Statements for strangers since the start, by who answered. */
  readonly served = { replica: 0, primary: 0 };
  private readonly primary: pg.Pool;
  private readonly inUse = new Set<Replica>();
  private readonly waiting = new Set<{ since: number; done: () => void }>();
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly options: ReplicasOptions) {
    this.list = options.replicaUrls.map((url) => new Replica({ ...options, url }));
    this.primary = new pg.Pool({
      connectionString: options.url,
      application_name: 'parley',
      keepAlive: true,
      Client: watchedClients(() => undefined),
      max: 1,
      connectionTimeoutMillis: freshFor,
      query_timeout: freshFor,
      options: sessionOptions(options.role),
    });
    this.primary.on('error', () => undefined);
    this.plan(0);
  }

  /** Where a stranger from an address reads: a replica, always the same one while it is fresh, else the primary. */
  readsFor(primary: Sql, address: string): Reads {
    return new StrangersReads(this, primary, address);
  }

  /** The fresh replica that is this address's own, or the next best; undefined where none is fresh. */
  choose(address: string): Replica | undefined {
    let best: { replica: Replica; score: number } | undefined;
    for (const [i, replica] of this.list.entries()) {
      if (!replica.isFresh) continue;
      const score = hashOf(`${i} ${address}`);
      if (best === undefined || score > best.score) best = { replica, score };
    }
    return best?.replica;
  }

  /**
   * Comes back once whatever is committed by now is seen by every reader of every process: when all replicas show it,
   * or after a second, when nobody reads from those that do not.
   */
  seenEverywhere(): Promise<void> {
    const since = performance.now();
    return new Promise((resolve) => {
      // a little later, as timers may be early
      const timer = setTimeout(() => waiter.done(), freshFor + 20);
      const waiter = {
        since,
        done: () => {
          clearTimeout(timer);
          this.waiting.delete(waiter);
          resolve();
        },
      };
      this.waiting.add(waiter);
      if (this.waiting.size === 1) this.plan(0);
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    for (const { done } of this.waiting) done();
    await this.round;
    await Promise.all([this.primary.end(), ...this.list.map((replica) => replica.close())]);
  }

  private plan(after: number): void {
    clearTimeout(this.timer);
    if (this.closed) return;
    this.timer = setTimeout(() => {
      // one after another: a question asked earlier must not be answered later
      this.round = this.round.then(() => this.look());
    }, after);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    const at = performance.now();
    try {
      const [mark] = await run<Omit<Mark, 'at'>>(this.primary, written, []);
      // none waits for another: one that says nothing grows old by itself
      if (mark) for (const replica of this.list) void replica.look({ at, ...mark }).then(() => this.tell());
    } catch {
      // without the primary nobody knows how old the replicas are; they grow old by themselves
    }
    this.tell();
    this.plan(this.waiting.size > 0 ? hurriedEvery : lookEvery);
  }

  private tell(): void {
    for (const [i, replica] of this.list.entries()) {
      const { isFresh } = replica;
      if (isFresh === this.inUse.has(replica) || this.closed) continue;
      if (isFresh) this.inUse.add(replica);
      else {
        this.inUse.delete(replica);
        replica.abandon();
      }
      this.options.onReplica({ replica: i, taken: isFresh, ...(isFresh ? {} : { reason: replica.reason }) });
    }
    const shown = Math.min(...this.list.map(({ showsAsOf }) => showsAsOf));
    for (const { since, done } of this.waiting) if (shown >= since) done();
  }
}

/**
 * One stranger's request. It stays with the replica it began with, and goes on at the primary once that fails or does
 * not have what was asked for; never the other way, or it would meet things older than what it has seen.
 */
class StrangersReads implements Reads {
  private replica: Replica | undefined;
  private begun = false;

  constructor(
    private readonly replicas: Replicas,
    private readonly primary: Sql,
    private readonly address: string,
  ) {}

  async rows<Row>(asked: Statement, values: readonly unknown[]): Promise<Row[]> {
    if (!this.begun) this.replica = this.replicas.choose(this.address);
    this.begun = true;
    const { served } = this.replicas;
    if (this.replica) {
      try {
        const rows = await this.replica.rows<Row>(asked, values);
        served.replica++;
        return rows;
      } catch {
        // away, or in the way of what it has to replay; what is wrong with the statement itself the primary will say
        this.replica = undefined;
      }
    }
    served.primary++;
    return this.primary.rows<Row>(asked, values);
  }

  async find<T>(look: (sql: Sql) => Promise<T | undefined>): Promise<T | undefined> {
    const found = await look(this);
    if (found !== undefined || this.replica === undefined) return found;
    this.replica = undefined;
    return look(this);
  }
}

/** FNV-1a: spreads addresses evenly, and the same way in every process. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
