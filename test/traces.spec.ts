import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Comment, Session, WebhookWithSecret } from '@parley/contract';
import { exampleSlug, thread } from './support/app.js';
import { Collector, type CollectedSpan } from './support/collector.js';
import { testDatabase, type TestDatabase } from './support/database.js';
import { Program } from './support/program.js';
import { Receiver } from './support/receiver.js';

jest.setTimeout(60_000);

const admin = { email: 'jonas@parley.test', password: 'correct-horse-battery' };
const words = 'The bakery of Ash was built in 1811.';
const threadRoute = '/api/v1/sites/:site/posts/:post/comments';

describe('where a collector is named, the program', () => {
  const collector = new Collector();
  const receiver = new Receiver();
  const detector = new Receiver();
  let database: TestDatabase;
  let endpoint: string;
  let program: Program;
  let token: string;

  const start = (more: Record<string, string> = {}): Promise<Program> =>
    Program.start({
      env: {
        DATABASE_URL: database.url,
        PARLEY_JWT_SECRET: 'Zk3n8WqT1x6VbR0yLf7sJd2pGm5cHa9u',
        PARLEY_ADMIN_EMAIL: admin.email,
        PARLEY_ADMIN_PASSWORD: admin.password,
        PARLEY_RATE_LIMITS: 'off',
        PARLEY_WEBHOOK_ALLOW_HOSTS: '127.0.0.1',
        PARLEY_DETECTOR_URL: `${detector.base}/claims`,
        PARLEY_DETECTOR_SECRET: 'a secret of the detector 0123456789',
        OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
        OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=ash',
        OTEL_SERVICE_NAME: 'comments-of-ash',
        OTEL_BSP_SCHEDULE_DELAY: '100',
        ...more,
      },
    });

  beforeAll(async () => {
    database = await testDatabase();
    endpoint = await collector.listen();
    await receiver.listen();
    await detector.listen();
    program = await start();
    token = (await program.json<Session>('/auth/login', { body: admin })).body.accessToken;
  });
  afterAll(async () => {
    await program?.remove();
    for (const one of [collector, receiver, detector]) one.close();
    await database?.drop();
  });

  /** A caller's own trace, and what names it. */
  let callers = 0;
  const caller = (flags = '01'): { traceId: string; spanId: string; headers: { traceparent: string } } => {
    const n = String(++callers);
    const [traceId, spanId] = [n.padStart(32, 'a'), n.padStart(16, 'b')];
    return { traceId, spanId, headers: { traceparent: `00-${traceId}-${spanId}-${flags}` } };
  };
  const below = (parent: CollectedSpan): CollectedSpan[] =>
    collector.spans.filter(({ parentId }) => parentId === parent.spanId);

  it('goes on with the trace of a request, by its route, with a span for each statement by its name', async () => {
    const { traceId, spanId, headers } = caller();
    const answer = await fetch(`${program.base}/api/v1${thread}?limit=25`, { headers });
    const span = await collector.find((one) => one.traceId === traceId && one.parentId === spanId);
    expect(span).toMatchObject({ name: `GET ${threadRoute}`, kind: 2, service: 'comments-of-ash', failed: false });
    expect(span.attributes).toEqual({
      'http.request.method': 'GET',
      'http.route': threadRoute,
      'http.response.status_code': 200,
      'parley.request_id': answer.headers.get('x-request-id'),
    });
    const statements = below(span);
    expect(statements.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['post_id_by_slug', 'thread_oldest_26_6']),
    );
    expect(
      statements.every(({ kind, attributes }) => kind === 3 && attributes['db.system.name'] === 'postgresql'),
    ).toBe(true);
    expect(collector.headers[0]).toMatchObject({ path: '/v1/traces', 'x-tenant': 'ash' });
  });

  it('names the trace in lines of the log', async () => {
    const { traceId, headers } = caller();
    await fetch(`${program.base}/api/v1${thread}`, { headers });
    await collector.find((one) => one.traceId === traceId);
    const line = program.output.split('\n').find((one) => one.includes(`"trace_id":"${traceId}"`)) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({
      msg: 'request',
      status: 200,
      span_id: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('follows a comment to its jobs, the detector and webhooks, and sends the trace on', async () => {
    const made = await program.json<WebhookWithSecret>('/sites/default/webhooks', {
      body: { url: `${receiver.base}/in`, events: ['comment.created'] },
      token,
    });
    expect(made.status).toBe(201);
    const { traceId, headers } = caller();
    const posted = await program.json<Comment>(thread, { body: { body: words }, token, headers });
    expect(posted.status).toBe(201);
    const ofTrace = (name: string) => collector.find((one) => one.traceId === traceId && one.name === name);
    const request = await ofTrace(`POST ${threadRoute}`);
    expect(below(request).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['comment_place_by_slug', expect.stringMatching(/^insert_rows_\d+$/)]),
    );
    const delivery = await ofTrace('webhook delivery');
    expect(delivery).toMatchObject({ parentId: request.spanId, kind: 3 });
    expect(delivery.attributes).toMatchObject({ 'parley.event': 'comment.created', 'http.response.status_code': 204 });
    const told = ({ received }: Receiver): unknown[] => received.map((one) => one.headers['traceparent']);
    expect(told(receiver)).toEqual([`00-${traceId}-${delivery.spanId}-01`]);
    const job = await ofTrace('job ask-detector');
    expect(job).toMatchObject({ parentId: request.spanId, kind: 5 });
    expect(told(detector)).toContain(`00-${traceId}-${job.spanId}-01`);
    // a job for the whole site belongs to nobody's request
    expect((await collector.find(({ name }) => name === 'job seal-log')).parentId).toBe('');
  });

  it('tells a failure by its kind, and nobody’s words, names or addresses at all', async () => {
    const { traceId, headers } = caller();
    const wrong = { email: 'nobody@parley.test', password: 'not the password at all' };
    expect((await program.json('/auth/login', { body: wrong, headers })).status).toBe(401);
    const span = await collector.find((one) => one.traceId === traceId && one.name.startsWith('POST'));
    expect(span.attributes['http.response.status_code']).toBe(401);
    expect(JSON.stringify(collector.spans)).not.toMatch(new RegExp(`bakery|parley\\.test|${exampleSlug}|password at`));
  });

  it('keeps no trace that the caller does not keep', async () => {
    const [silent, told] = [caller('00'), caller()];
    await fetch(`${program.base}/api/v1${thread}`, { headers: silent.headers });
    await fetch(`${program.base}/api/v1${thread}`, { headers: told.headers });
    await collector.find(({ traceId }) => traceId === told.traceId);
    expect(collector.spans.filter(({ traceId }) => traceId === silent.traceId)).toEqual([]);
  });

  it('ends the span of a stream when the stream begins', async () => {
    const { traceId, headers } = caller();
    const ending = new AbortController();
    const path = `/api/v1/sites/default/posts/${exampleSlug}/events`;
    const stream = await fetch(`${program.base}${path}`, { headers, signal: ending.signal });
    const span = await collector.find((one) => one.traceId === traceId && one.name.startsWith('GET'));
    expect([stream.status, span.attributes['http.response.status_code']]).toEqual([200, 200]);
    ending.abort();
  });

  it('answers as ever while the collector says nothing, and stops in time', async () => {
    collector.hangs = true;
    for (let i = 0; i < 20; i++) expect((await fetch(`${program.base}/api/v1${thread}`)).status).toBe(200);
    const began = Date.now();
    expect(await program.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(9000);
    collector.hangs = false;
  });

  it('sends what is left when it stops', async () => {
    program = await start({ OTEL_BSP_SCHEDULE_DELAY: '600000', OTEL_SERVICE_NAME: '' });
    const { traceId, headers } = caller();
    await fetch(`${program.base}/api/v1${thread}`, { headers });
    expect(await program.stop()).toBe(0);
    expect(collector.spans.find((one) => one.traceId === traceId)).toMatchObject({ service: 'parley' });
  });
});

it('nothing of it is loaded where no collector is named', async () => {
  const script = `
    const { createRequire } = await import('node:module');
    await import('./apps/api/dist/start/run.js');
    const loaded = Object.keys(createRequire(import.meta.url).cache).join(' ');
    console.log([...new Set(loaded.match(/@opentelemetry.[a-z-]+/g))].join(' '));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(__dirname, '..'),
  });
  // the words alone, which the metrics bring along
  expect(stdout.trim()).toMatch(/^(@opentelemetry.api)?$/);
});
