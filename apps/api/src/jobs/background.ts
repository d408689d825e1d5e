import { Injectable } from '@nestjs/common';
import { Database, foldCounts } from '@parley/store';
import type { WorkerEvents } from 'graphile-worker';
import { Checkpoints } from '../operations/checkpoints.js';
import { Log } from '../operations/log.js';
import { Detector } from './detector.js';
import { JobRunner } from './job-runner.js';
import { Outgoing } from './outgoing.js';
import { relayOnce } from './relay.js';
import { crontab, tasks } from './tasks.js';
import { tracedTasks } from './traced-tasks.js';

/** Pauses between rounds, in milliseconds. */
const foldEvery = 250;
const relayEvery = 100;
const beatEvery = 5000;

/** What happens beside the requests: counts are folded, events leave, jobs run. */
@Injectable()
export class Background {
  private readonly jobs: JobRunner;
  private readonly loops: Promise<void>[] = [];
  private stopping = false;
  private wake: (() => void)[] = [];
  private readonly told: ((loop: string) => void)[] = [];

  constructor(
    private readonly db: Database,
    private readonly log: Log,
    private readonly detector: Detector,
    private readonly checkpoints: Checkpoints,
    private readonly outgoing: Outgoing,
  ) {
    this.jobs = new JobRunner(db, log);
  }

  /** What becomes of jobs. */
  get events(): WorkerEvents {
    return this.jobs.events;
  }

  /** Jobs nobody tries any more; not known where no jobs run. */
  get jobsGivenUp(): number | undefined {
    return this.jobs.givenUp;
  }

  async start(): Promise<void> {
    const { jobs, db, detector } = this;
    await jobs.start(tracedTasks(tasks(db, this.checkpoints, detector.settings)), crontab);
    const asks = detector.settings !== undefined;
    this.loops.push(this.loop('folding counts', foldEvery, () => foldCounts(db)));
    this.loops.push(this.loop('relaying events', relayEvery, () => relayOnce(db, asks)));
    for (const { name, every, round } of this.outgoing.kinds) this.loops.push(this.loop(name, every, round));
    this.loops.push(this.loop('watching over jobs', beatEvery, () => jobs.beat()));
  }

  /** Lets rounds and jobs that run come to their end. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const wake of this.wake) wake();
    await Promise.all([...this.loops, this.outgoing.stop()]);
    await this.jobs.stop();
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
