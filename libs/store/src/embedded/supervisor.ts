import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { bringUp, type RunningServer } from './bring-up.js';
import type { Cluster } from './cluster.js';
import { reasonOf } from './embedded-error.js';
import { stopPostmaster } from './postmaster.js';

const FIRST_DELAY = 250;
const LONGEST_DELAY = 5_000;
/** A server that ran this long did not die of its start. */
const STEADY = 1_000;

/** Keeps a server running on the port it began with until it is told to stop. */
export class Supervisor {
  private readonly cancelled = new AbortController();
  private readonly kept: Promise<void>;
  private stopped?: Promise<void>;
  private delay = FIRST_DELAY;

  constructor(
    private readonly cluster: Cluster,
    private server: RunningServer,
    private readonly log: (line: string) => void,
  ) {
    this.kept = this.keep();
  }

  /** The first call does the work, whoever calls; a server that another launcher adopted too is stopped for both. */
  stop(): Promise<void> {
    this.stopped ??= this.stopOnce();
    return this.stopped;
  }

  private async stopOnce(): Promise<void> {
    this.cancelled.abort();
    await this.kept;
    await stopPostmaster(this.cluster, this.server.pid);
  }

  private async keep(): Promise<void> {
    const { signal } = this.cancelled;
    const cancelled = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    while (!signal.aborted) {
      const since = Date.now();
      await Promise.race([this.server.gone, cancelled]);
      if (signal.aborted) return;
      if (!existsSync(this.cluster.folder)) {
        this.log(`The database folder ${this.cluster.folder} was removed, and its server is gone`);
        return;
      }
      if (Date.now() - since > STEADY) this.delay = FIRST_DELAY;
      this.log(`The database server (process ${this.server.pid}) is gone; starting it again`);
      await this.restart(signal);
    }
  }

  private async restart(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await sleep(this.delay, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      this.delay = Math.min(this.delay * 2, LONGEST_DELAY);
      try {
        this.server = await bringUp(this.cluster, signal, this.server.port);
        this.log(`The database server is back (process ${this.server.pid})`);
        return;
      } catch (error) {
        if (!signal.aborted) this.log(`The database server is still away: ${reasonOf(error)}`);
      }
    }
  }
}
