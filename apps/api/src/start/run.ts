import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SetUpOwner } from '@parley/accounts';
import { FollowPost } from '@parley/delivery';
import { BringExample } from '@parley/discussion';
import { Background } from '../jobs/background.js';
import { keepTraces } from '@parley/store';
import type { Log } from '../operations/log.js';
import type { Tracer } from '../operations/tracer.js';
import { Readiness } from '../operations/readiness.js';
import type { Settings } from '../settings/settings.js';
import { cannotListen } from './cannot-listen.js';
import type { DatabaseServer } from './database-server.js';
import { readExample } from './example.js';
import { openDatabase, type Opened } from './open-database.js';
import { outliveDatabaseTrouble } from './outlive-database-trouble.js';
import { makeServer } from './server.js';

export interface Running {
  /** What to tell the person who started it. */
  banner: string[];
  stop(): Promise<void>;
}

/** How long a stop waits for requests and jobs before it goes on without them, in milliseconds. */
const patience = 7000;

/** How long a stop goes on taking requests, in milliseconds. */
const drainFor = 400;

/** How long whoever came in last has to say what they want, in milliseconds. */
const lastComers = 150;

/** Starts what the settings ask for: API, worker or both in one process. */
export async function runParley(settings: Settings, log: Log, server: DatabaseServer): Promise<Running> {
  outliveDatabaseTrouble(log);
  const tracer = settings.traces && (await openTracer(settings.role, settings.traces, log));
  const serves = settings.role !== 'worker';
  const opened = await openDatabase(settings, log, server, serves ? settings.replicaUrls : []);
  let app: NestFastifyApplication | undefined;
  let background: Background | undefined;
  try {
    app = await makeServer({ ...settings, db: opened.db, log, jwtSecret: opened.jwtSecret, serves, tracer });
    const setupToken = serves ? await firstStart(app, settings) : undefined;
    background = settings.role === 'api' ? undefined : app.get(Background);
    await background?.start();
    await app.listen({ port: settings.port, host: settings.host }).catch((error: unknown) => {
      throw cannotListen(error);
    });
    const [running, jobs] = [app, background];
    return { banner: bannerOf(settings, setupToken), stop: () => stopAll(running, jobs, opened, log, tracer) };
  } catch (error) {
    // jobs first: they would go on asking a database that is closed
    await background?.stop().catch(() => undefined);
    await app?.close().catch(() => undefined);
    await tracer?.stop();
    await opened.close().catch(() => undefined);
    throw error;
  }
}

/** Loaded only here, so that whoever keeps no traces does not wait for what it takes. */
async function openTracer(role: string, traces: { headers: string | undefined }, log: Log): Promise<Tracer> {
  const { Tracer: Opened } = await import('../operations/tracer.js');
  const tracer = new Opened(log, role, traces.headers);
  keepTraces(tracer);
  log.addToLines(() => tracer.ids());
  return tracer;
}

/** Site, example and administrator, where they are missing; the token of the setup link, where one is needed. */
async function firstStart(app: NestFastifyApplication, settings: Settings): Promise<string | undefined> {
  await app.get(BringExample).run(settings.seed === 'example' ? readExample() : undefined);
  const owner = app.get(SetUpOwner);
  if (settings.admin) await owner.fromSettings({ ...settings.admin, displayName: 'Administrator' });
  return (await owner.isNeeded()) ? owner.newLink() : undefined;
}

function bannerOf(settings: Settings, setupToken: string | undefined): string[] {
  const { publicUrl } = settings;
  if (settings.role === 'worker') return ['Parley worker is running.'];
  const rows = [
    ...(settings.seed === 'example'
      ? [['article', `${publicUrl}/posts/moscow-calls-for-strengthened-cooperation`]]
      : []),
    ['posts', `${publicUrl}/`],
    ['console', `${publicUrl}/console`],
    ['API docs', `${publicUrl}/api/docs`],
    ...(setupToken === undefined
      ? []
      : [
          ['set up', `${publicUrl}/setup?token=${setupToken}`],
          ['', 'makes the first administrator; works once, for 30 minutes'],
        ]),
  ] as [string, string][];
  return ['', 'Parley is running.', '', ...rows.map(([name, value]) => `  ${name.padEnd(10)}${value}`), ''];
}

/**
 * Goes on answering for a moment, so that whoever was on the way still gets through; each answer asks its client to go
 * elsewhere. Then nothing new is taken, and what runs comes to its end.
 */
async function stopAll(
  app: NestFastifyApplication,
  background: Background | undefined,
  opened: Opened,
  log: Log,
  tracer: Tracer | undefined,
): Promise<void> {
  app.get(Readiness).drain();
  log.info({}, 'draining');
  await pause(drainFor);
  app.get(FollowPost).endAll();
  const server = app.getHttpServer();
  await closeDoor(server);
  // a connection that was busy when the listening ended is closed once it has been answered
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([Promise.all([app.close(), background?.stop()]), pause(patience)]);
  clearInterval(sweep);
  server.closeAllConnections();
  await Promise.all([tracer?.stop(), opened.close()]);
  log.info({}, 'stopped');
  log.flush();
}

/**
 * Takes nobody new, and lets those who have just come say what they want: the server's own way to close cuts off a
 * connection that has not been read from yet.
 */
async function closeDoor(server: Server): Promise<void> {
  // right after those who knocked were let in
  await new Promise(setImmediate);
  Listener.prototype.close.call(server);
  await pause(lastComers);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
