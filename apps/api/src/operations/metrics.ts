import { Injectable } from '@nestjs/common';
import { Database, readGauges, type Gauges, type Replicas } from '@parley/store';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry, type Metric } from 'prom-client';
import { Background } from '../jobs/background.js';
import { StreamLimit } from '../live/stream-limit.js';

/** How long what was read of the database counts as now, in milliseconds: several scrapers cost as much as one. */
const knownFor = 5000;
/** How long a scrape waits for the database, in milliseconds; it tells of the process in any case. */
const patience = 2000;

const ofDatabase: [keyof Gauges, string, string][] = [
  ['outboxWaiting', 'parley_outbox_waiting', 'Events that have not left, counted up to 10000.'],
  ['outboxAge', 'parley_outbox_oldest_seconds', 'Age of the oldest event that has not left.'],
  ['logUnsealed', 'parley_log_unsealed', 'Entries of the moderation log that wait for their seal, up to 10000.'],
  ['deliveriesWaiting', 'parley_webhook_deliveries_waiting', 'Messages to webhooks that wait, up to 10000.'],
  ['mailsWaiting', 'parley_mails_waiting', 'Mails that wait, up to 10000.'],
  ['itemsOpen', 'parley_review_items_open', 'Review items that are open, over all sites.'],
];

/** What this process and its database tell a Prometheus. Nothing in it names a person, a site or an address asked for. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private known: { gauges: Promise<Gauges>; at: number } | undefined;

  private readonly requests = new Histogram({
    name: 'parley_http_request_duration_seconds',
    help: 'Time to answer, by route. Streams that stay open are not in it.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private readonly jobs = new Counter({
    name: 'parley_jobs_total',
    help: 'Background jobs, by task and how they ended: done, failed (tried again where it can), given_up.',
    labelNames: ['task', 'outcome'] as const,
    registers: [this.registry],
  });
  private readonly rounds = new Counter({
    name: 'parley_round_failures_total',
    help: 'Rounds of the loops beside the requests that failed and were tried again.',
    labelNames: ['loop'] as const,
    registers: [this.registry],
  });
  private readonly databaseUp = new Gauge({
    name: 'parley_database_up',
    help: '1 when the database answered the scrape.',
    registers: [this.registry],
  });
  private readonly waiting: Map<keyof Gauges, Gauge>;

  constructor(
    private readonly db: Database,
    streams: StreamLimit,
    background: Background,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    const live = new Gauge({
      name: 'parley_live_streams',
      help: 'Event streams that readers hold open here.',
      registers: [],
      collect() {
        this.set(streams.streams);
      },
    });
    const connections = new Gauge({
      name: 'parley_database_connections',
      help: 'Connections of this process: busy, idle, and requests that wait for one.',
      labelNames: ['state'] as const,
      registers: [],
      collect() {
        const { totalCount, idleCount, waitingCount } = db.pool;
        this.set({ state: 'busy' }, totalCount - idleCount);
        this.set({ state: 'idle' }, idleCount);
        this.set({ state: 'waiting' }, waitingCount);
      },
    });
    const givenUp = new Gauge({
      name: 'parley_jobs_given_up',
      help: 'Jobs that nobody tries any more, of all processes, counted up to 10000; told by those that run jobs.',
      registers: [],
      collect() {
        if (background.jobsGivenUp === undefined) this.remove();
        else this.set(background.jobsGivenUp);
      },
    });
    for (const metric of [live, connections, givenUp, ...(db.replicas ? ofReplicas(db.replicas) : [])])
      this.registry.registerMetric(metric);
    this.waiting = new Map(ofDatabase.map(([key, name, help]) => [key, new Gauge({ name, help, registers })]));
    const { events } = background;
    events.on('job:success', ({ job }) => this.jobs.inc({ task: job.task_identifier, outcome: 'done' }));
    events.on('job:error', ({ job }) => this.jobs.inc({ task: job.task_identifier, outcome: 'failed' }));
    events.on('job:failed', ({ job }) => this.jobs.inc({ task: job.task_identifier, outcome: 'given_up' }));
    background.onRoundFailed((loop) => this.rounds.inc({ loop }));
  }

  /** The type of `text()`. */
  get contentType(): string {
    return this.registry.contentType;
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  /** Everything, in Prometheus' text format. */
  async text(): Promise<string> {
    const gauges = await this.look();
    this.databaseUp.set(gauges === undefined ? 0 : 1);
    for (const [key, gauge] of this.waiting) {
      if (gauges === undefined) gauge.remove();
      else gauge.set(gauges[key]);
    }
    return this.registry.metrics();
  }

  private async look(): Promise<Gauges | undefined> {
    const now = performance.now();
    if (this.known === undefined || now - this.known.at > knownFor)
      this.known = { gauges: readGauges(this.db), at: now };
    const { gauges } = this.known;
    try {
      return await Promise.race([gauges, late()]);
    } catch {
      this.known = undefined;
      return undefined;
    }
  }
}

function ofReplicas(replicas: Replicas): Metric[] {
  const registers: [] = [];
  const lag = new Gauge({
    name: 'parley_replica_lag_seconds',
    help: 'How old what a replica shows may be at most. Over 1 it is not read from.',
    labelNames: ['replica'] as const,
    registers,
    collect() {
      for (const [i, { lagSeconds }] of replicas.list.entries()) this.set({ replica: i }, lagSeconds);
    },
  });
  const reads = new Counter({
    name: 'parley_replica_reads_total',
    help: 'Statements for strangers, by who answered: a replica, or the primary where none was fresh or had it.',
    labelNames: ['served_by'] as const,
    registers,
    collect() {
      this.reset();
      this.inc({ served_by: 'replica' }, replicas.served.replica);
      this.inc({ served_by: 'primary' }, replicas.served.primary);
    },
  });
  return [lag, reads];
}

function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the database does not answer')), patience).unref();
  });
}
