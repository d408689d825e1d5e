import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import { Database, foldCounts } from '@parley/store';
import {
  Logger as JobLogger,
  makeWorkerUtils,
  run,
  type Runner,
  type WorkerEvents,
  type WorkerUtils,
} from 'graphile-worker';
import { Checkpoints } from '../operations/checkpoints.js';
import { Log } from '../operations/log.js';
import { Detector } from './detector.js';
import { Outgoing } from './outgoing.js';
import { relayOnce } from './relay.js';
import { crontab, tasks } from './tasks.js';

/** Pauses between rounds, in milliseconds. */
const foldEvery = 250;
const relayEvery = 100;

/** What happens beside the requests: counts are folded, events leave, jobs run. */
@Injectable()
export class Background {
  private runner: Runner | undefined;
  private utils: WorkerUtils | undefined;
  private readonly loops: Promise<void>[] = [];
  private stopping = false;
  private wake: (() => void)[] = [];
  private readonly told: ((loop: string) => void)[] = [];

  /** What becomes of jobs. */
  readonly events: WorkerEvents = new EventEmitter();

  constructor(
    private readonly db: Database,
    private readonly log: Log,
    private readonly detector: Detector,
    private readonly checkpoints: Checkpoints,
    private readonly outgoing: Outgoing,
  ) {}

  async start(): Promise<void> {
    const logger = new JobLogger(() => (level, message) => {
      if (level === 'error') this.log.error({ jobs: true }, message);
      else if (level === 'warning') this.log.warn({ jobs: true }, message);
      else this.log.debug({ jobs: true }, message);
    });
    const shared = { pgPool: this.db.pool, logger, noPreparedStatements: false };
    this.utils = await makeWorkerUtils(shared);
    await this.utils.migrate();
    this.runner = await run({
      ...shared,
      concurrency: 2,
      pollInterval: 2000,
      noHandleSignals: true,
      events: this.events,
      taskList: tasks(this.db, this.checkpoints, this.detector.settings),
      crontab,
    });
    const { utils } = this;
    this.loops.push(this.loop('folding counts', foldEvery, () => foldCounts(this.db)));
    this.loops.push(
      this.loop('relaying events', relayEvery, () => relayOnce(this.db, utils, this.detector.settings !== undefined)),
    );
    for (const { name, every, round } of this.outgoing.kinds) this.loops.push(this.loop(name, every, round));
  }

  /** Lets rounds and jobs that run come to their end. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const wake of this.wake) wake();
    await Promise.all([...this.loops, this.outgoing.stop()]);
    await this.runner?.stop();
    await this.utils?.release();
  }

  /** Tells `told` the name of every loop of which a round failed. */
  onRoundFailed(told: (loop: string) => void): void {
    this.told.push(told);
  }

  /** Goes on through faults: while the database is away it asks less and less often. */
  private async loop(name: string, pause: number, round: () => Promise<number>): Promise<void> {
    let wait = pause;
    while (!this.stopping) {
      try {
        const done = await round();
        wait = done > 0 ? pause : Math.min(wait * 1.5, 4 * pause);
      } catch (error) {
        wait = Math.min(Math.max(wait, 250) * 2, 5000);
        for (const told of this.told) told(name);
        this.log.warn({ error: String(error) }, `${name} failed; trying again in ${wait} ms`);
      }
      await this.sleep(wait);
    }
  }

  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.wake = this.wake.filter((other) => other !== done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.wake.push(done);
    });
  }
}
