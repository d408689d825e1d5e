import { Failure, type Actor } from '@parley/contract';
import type pg from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { entities } from './entities/index.js';
import { migrations } from './migrations/index.js';
import { keepPatience } from './patience.js';
import { Replicas, type ReplicaNews } from './replicas.js';
import { sessionOptions } from './session-options.js';
import { SnakeNames } from './snake-names.js';
import { asked, run, type Reads, type Sql, type Tx } from './sql.js';
import type { Statement } from './statement.js';
import { watchedClients } from './watched-clients.js';

export type { Reads, Sql, Tx } from './sql.js';
export type { ReplicaNews, Replicas } from './replicas.js';

/** A transaction that may take long: it also reads what is too much to hold. */
export interface LongTx extends Tx {
  /** Rows of a statement of any length, some at a time; one such statement at a time. */
  stream<Row>(statement: Statement, values: readonly unknown[]): AsyncIterable<Row[]>;
}

export interface DatabaseOptions {
  url: string;
  /** The role to act under; its rights end where the record begins. Absent: the one that signs in. */
  role?: string;
  /** Most connections held at a time. */
  poolSize?: number;
  /** Told of connections that broke. */
  onConnectionLost?: (error: Error) => void;
  /** Copies that strangers are served from while they are fresh. */
  replicaUrls?: string[];
  /** Told when a replica is taken into use or left. */
  onReplica?: (news: ReplicaNews) => void;
}

const usualPoolSize = 10;

/** SQLSTATEs after which the same transaction may simply be tried again. */
const worthAnotherTry = new Set(['40001', '40P01']);

/** The TypeORM settings of a Parley database; nothing anywhere synchronises a schema. */
export function dataSourceFor(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNames(),
    synchronize: false,
    installExtensions: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    applicationName: 'parley',
    poolErrorHandler: (error: Error) => options.onConnectionLost?.(error),
    extra: {
      Client: watchedClients((error) => options.onConnectionLost?.(error)),
      max: options.poolSize ?? usualPoolSize,
      connectionTimeoutMillis: 2500,
      keepAlive: true,
      options: sessionOptions(options.role),
    },
  });
}

/** The database: prepared statements on its pool, transactions, entities. */
export class Database implements Reads {
  private constructor(
    readonly source: DataSource,
    readonly pool: pg.Pool,
    /** Absent where there are none. */
    readonly replicas: Replicas | undefined,
  ) {}

  static async connect(options: DatabaseOptions): Promise<Database> {
    const source = await dataSourceFor(options).initialize();
    const pool = (source.driver as PostgresDriver).master as pg.Pool;
    // the job queue trusts a pool by this listener; what it should do is in the class, for the first connections, too
    pool.on('connect', () => undefined);
    keepPatience(pool);
    return new Database(source, pool, replicasFor(options));
  }

  get manager(): EntityManager {
    return this.source.manager;
  }

  async rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return run<Row>(this.pool, statement, values);
  }

  /** The primary has everything there is. */
  find<T>(look: (sql: Sql) => Promise<T | undefined>): Promise<T | undefined> {
    return look(this);
  }

  /**
   * Where somebody reads what everybody may see. Whoever is signed in reads from the primary, so that they meet what
   * they have just done; a stranger from a replica that is fresh, the same one for each address.
   */
  readsFor(viewer: Actor | null, address: string): Reads {
    return viewer === null && this.replicas ? this.replicas.readsFor(this, address) : this;
  }

  /** Comes back once whatever is committed by now is seen by every reader of every process; at once without replicas. */
  async seenEverywhere(): Promise<void> {
    await this.replicas?.seenEverywhere();
  }

  /**
   * Runs `work` in one transaction; what it throws rolls everything back. A deadlock or a serialisation failure
   * is tried again up to twice, so `work` must have no effect outside the transaction.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === 3 || !worthAnotherTry.has(sqlState(error))) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * (5 + Math.random() * 20)));
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.PoolClient;
      await asked('begin', 'primary', () => client.query('BEGIN'));
      try {
        const result = await work(transactionOn(runner, client));
        await asked('commit', 'primary', () => client.query('COMMIT'));
        return result;
      } catch (error) {
        // a connection that broke has nothing to roll back; the first error is the one to tell
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs `work` in one transaction that may take as long as it takes; it is not tried again.
   * @param mode `snapshot` reads everything as it is at this moment, and writes nothing
   */
  async long<T>(mode: 'snapshot' | 'write', work: (tx: LongTx) => Promise<T>): Promise<T> {
    return this.once(async (tx) => {
      if (mode === 'snapshot') await tx.rows(asSnapshot, []);
      for (const statement of withoutLimits) await tx.rows(statement, []);
      return work({ ...tx, stream: (statement, values) => streamOf(tx, statement, values) });
    });
  }

  /** Comes back when the database answers. */
  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.replicas?.close();
    await this.source.destroy();
  }
}

function replicasFor(options: DatabaseOptions): Replicas | undefined {
  const { url, role, replicaUrls = [], poolSize = usualPoolSize, onReplica = () => undefined } = options;
  return replicaUrls.length === 0 ? undefined : new Replicas({ url, role, replicaUrls, poolSize, onReplica });
}

const asSnapshot = { name: '', text: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY' };
const withoutLimits = ['statement_timeout', 'idle_in_transaction_session_timeout'].map((limit) => ({
  name: '',
  text: `SET LOCAL ${limit} = 0`,
}));

/** Rows read through a cursor at a time. */
const fetchedAtOnce = 1000;

async function* streamOf<Row>(tx: Tx, { text }: Statement, values: readonly unknown[]): AsyncIterable<Row[]> {
  await tx.rows({ name: '', text: `DECLARE stream NO SCROLL CURSOR FOR ${text}` }, values);
  for (;;) {
    const rows = await tx.rows<Row>({ name: '', text: `FETCH ${fetchedAtOnce} FROM stream` }, []);
    if (rows.length > 0) yield rows;
    if (rows.length < fetchedAtOnce) break;
  }
  await tx.rows({ name: '', text: 'CLOSE stream' }, []);
}

function transactionOn(runner: QueryRunner, client: pg.PoolClient): Tx {
  return { manager: runner.manager, rows: (statement, values) => run(client, statement, values) };
}

/** The SQLSTATE of a driver's error, or ''. Constraint names are not read: a distributed database does not give them. */
export function sqlState(error: unknown): string {
  const code =
    (error as { code?: unknown } | null)?.code ??
    (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' ? code : '';
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  // what was the primary follows another one now
  '25006',
]);
/** Some try again by themselves before (`worthAnotherTry`); what is left then passes, too. */
const busy = new Set(['57014', '55P03', '25P03', '58030', ...worthAnotherTry]);

/** A database error as an expected refusal, where it is one: away, or too busy; otherwise undefined. */
export function asFailure(error: unknown): Failure | undefined {
  const state = sqlState(error);
  const message = error instanceof Error ? error.message : '';
  if (
    unreachable.has(state) ||
    state.startsWith('08') ||
    /not currently accepting connections|Connection terminated|connection timeout|Client has encountered a connection error/i.test(
      message,
    )
  ) {
    return new Failure(
      'database_unavailable',
      'The database cannot be reached at the moment. Try again in a few seconds, with the same Idempotency-Key where there was one: then nothing is stored twice.',
    );
  }
  if (state === '53100')
    return new Failure('overloaded', 'The server has no room left to store this. Its operator has to make some.');
  // class 53: it lacks memory, or whatever else there is only so much of
  if (busy.has(state) || state.startsWith('53') || /timeout exceeded when trying to connect/i.test(message))
    return new Failure('overloaded', 'The server is too busy to answer this now. Try again in a few seconds.');
  return undefined;
}
