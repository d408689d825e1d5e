import { EventEmitter } from 'node:events';
import { countGivenUpJobs, forgetJobWorkers, goneJobWorkers, seeJobWorkers, type Database } from '@parley/store';
import {
  Logger as JobLogger,
  makeWorkerUtils,
  run,
  type Runner,
  type SharedOptions,
  type TaskList,
  type WorkerEvents,
  type WorkerUtils,
} from 'graphile-worker';
import type { Log } from '../operations/log.js';

/**
 * How jobs end is told in batches, if only of one: a single word that cannot be told is a rejection the library leaves
 * to nobody, which ends the process, while one in a batch ends the runner.
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Pauses before a runner that ended is started again, in milliseconds. */
const shortest = 500;
const longest = 10_000;

/**
 * Runs the jobs of the queue, and goes on running them: a runner ends when the database goes away in the wrong moment,
 * and what it had taken would stay taken for hours.
 */
export class JobRunner {
  /** What becomes of jobs. */
  readonly events: WorkerEvents = new EventEmitter();

  /** Jobs nobody tries any more, of whatever process; not known before the first beat. */
  givenUp: number | undefined;

  private readonly working = new Set<string>();
  private readonly shared: SharedOptions;
  private runner: Runner | undefined;
  private ended: Promise<void> | undefined;
  private stopping = false;
  private wake: () => void = () => undefined;
  private opened: WorkerUtils | undefined;

  constructor(
    private readonly db: Database,
    private readonly log: Log,
  ) {
    const logger = new JobLogger(() => (level, message) => {
      if (level === 'error') log.error({ jobs: true }, message);
      else if (level === 'warning') log.warn({ jobs: true }, message);
      else log.debug({ jobs: true }, message);
    });
    this.shared = { pgPool: db.pool, logger, noPreparedStatements: false };
    this.events.on('pool:create', ({ workerPool }) => this.working.add(workerPool.id));
    this.events.on('pool:release', ({ workerPool }) => this.working.delete(workerPool.id));
  }

  /** Hands jobs to the queue. */
  get utils(): WorkerUtils {
    if (!this.opened) throw new Error('The queue is not open yet.');
    return this.opened;
  }

  async start(tasks: TaskList, crontab: string): Promise<void> {
    this.opened = await makeWorkerUtils(this.shared);
    await this.opened.migrate();
    this.ended = this.goOn(tasks, crontab);
  }

  /** Lets jobs that run come to their end. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.runner?.stop().catch(() => undefined);
    await this.ended;
    await this.opened?.release();
  }

  /** Says that the runners here are alive, and frees what others had taken that are not. Always has something to do. */
  async beat(): Promise<number> {
    if (this.working.size > 0) await seeJobWorkers(this.db, [...this.working]);
    const gone = await goneJobWorkers(this.db);
    if (gone.length > 0) {
      await this.utils.forceUnlockWorkers(gone);
      await forgetJobWorkers(this.db, gone);
      this.log.info({ workers: gone.length }, 'the jobs of runners that are gone are free again');
    }
    this.givenUp = await countGivenUpJobs(this.db);
    return 1;
  }

  private async goOn(tasks: TaskList, crontab: string): Promise<void> {
    for (let wait = shortest; !this.stopping; wait = Math.min(2 * wait, longest)) {
      const began = Date.now();
      const reason = await this.runOnce(tasks, crontab).then(() => 'they ended', String);
      if (this.stopping) return;
      if (Date.now() - began > longest) wait = shortest;
      this.log.warn({ reason }, `jobs stand still; starting them again in ${wait} ms`);
      await this.sleep(wait);
    }
  }

  /** Comes back when the runner has ended, for whatever reason. */
  private async runOnce(tasks: TaskList, crontab: string): Promise<void> {
    const { shared, events } = this;
    this.runner = await run({
      ...shared,
      events,
      preset,
      concurrency: 2,
      pollInterval: 2000,
      noHandleSignals: true,
      taskList: tasks,
      crontab,
    });
    // at once, or what a runner that dies early had taken would be nobody's
    await seeJobWorkers(this.db, [...this.working]).catch(() => undefined);
    if (this.stopping) await this.runner.stop().catch(() => undefined);
    await this.runner.promise;
  }

  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
