import { FollowPost } from '@parley/delivery';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Log } from '../apps/api/src/operations/log.js';
import { makeServer } from '../apps/api/src/start/server.js';
import { TestApp, exampleSlug, jwtSecret } from './support/app.js';
import { EventReader } from './support/event-reader.js';

const path = `/api/v1/sites/default/posts/${exampleSlug}/events`;

describe('the events of a post', () => {
  let app: TestApp;
  const readers: EventReader[] = [];
  const follow = async (headers: Record<string, string> = {}, server = app.http): Promise<EventReader> => {
    const reader = await EventReader.open(server, path, headers);
    readers.push(reader);
    return reader;
  };
  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
    await app.nest.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    // what happened before has to have left before anybody listens
    const waiting = async (): Promise<number> => (await app.database.query('SELECT 1 FROM outbox LIMIT 1')).length;
    for (const end = Date.now() + 10_000; (await waiting()) > 0 && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
  afterEach(() => {
    for (const reader of readers.splice(0)) reader.close();
  });
  afterAll(() => app.stop());

  it('tell what is written, changed and taken away, with ids and counts alone', async () => {
    const rita = await app.person('Rita Reader');
    const reader = await follow();
    expect(reader.status).toBe(200);
    const said = await rita.says('Words that no stream carries');
    await reader.until(1);
    await rita.patch(`/sites/default/comments/${said.id}`, { body: 'Other words' });
    await reader.until(2);
    await rita.delete(`/sites/default/comments/${said.id}`);
    const events = await reader.until(3);
    expect(events.map(({ event }) => event)).toEqual(['comment.created', 'comment.updated', 'comment.removed']);
    expect(events[0]?.data).toEqual({ id: said.id, postId: said.postId, parentId: null, total: 3 });
    expect(events[2]?.data.total).toBe(2);
    expect(JSON.stringify(events)).not.toContain('words');
  });

  it('go on after the last one received', async () => {
    const rita = await app.person('Rita Reader');
    const before = await follow();
    const first = await rita.says('Before the tunnel');
    const [seen] = await before.until(1);
    before.close();
    const missed = await rita.says('In the tunnel', { parentId: first.id });
    await new Promise((resolve) => setTimeout(resolve, 800));
    const after = await follow({ 'last-event-id': seen?.id ?? '' });
    const late = await rita.says('After the tunnel');
    const events = await after.until(2);
    expect(events.map(({ data }) => data.id)).toEqual([missed.id, late.id]);
    expect(events[0]?.data.parentId).toBe(first.id);
    expect(Number(events[1]?.id)).toBeGreaterThan(Number(events[0]?.id));
  });

  it('leave out nothing that happened, however quickly one thing came after another', async () => {
    const rita = await app.person('Rita Reader');
    const reader = await follow();
    const said = await rita.says('Quick');
    const quick = `/sites/default/comments/${said.id}`;
    await rita.patch(quick, { body: 'Quicker' });
    await rita.patch(quick, { body: 'Quickest' });
    await rita.delete(quick);
    const late = await rita.says('Late');
    await reader.until(4);
    for (const end = Date.now() + 5000; Date.now() < end && !reader.events.some(({ data }) => data.id === late.id);)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const told = reader.events.filter(({ data }) => data.id === said.id).map(({ event }) => event);
    expect([...new Set(told)]).toEqual(['comment.created', 'comment.updated', 'comment.removed']);
  });

  it('are headers alone where only those are asked for', async () => {
    const { port } = app.http.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(4000),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    await answer.text();
  });

  it('gather what happens at once: edits one after the other are one', async () => {
    const rita = await app.person('Rita Reader');
    const reader = await follow();
    const [one] = await Promise.all([rita.says('One'), rita.says('Two'), rita.says('Three')]);
    await rita.patch(`/sites/default/comments/${one.id}`, { body: 'One, again' });
    await reader.until(3);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(reader.events.filter(({ data }) => data.id === one.id).length).toBeLessThanOrEqual(2);
    expect(new Set(reader.events.map(({ data }) => data.id)).size).toBe(3);
  });

  it('say nothing about what waits for a moderator', async () => {
    const rita = await app.person('Rita Reader');
    const editor = await app.person('Edda Editor', 'editor');
    await editor.patch('/sites/default', { settings: { sourcePolicy: 'hold' } });
    const reader = await follow();
    const held = await rita.says('The city closed 14 of its 20 public libraries in 2019.');
    expect(held.status).toBe('pending');
    await editor.patch('/sites/default', { settings: { sourcePolicy: 'mark' } });
    const open = await rita.says('I liked it.');
    const events = await reader.until(1);
    expect(events.map(({ data }) => data.id)).toEqual([open.id]);
    const item = await app.itemOf(held.id);
    const moderator = await app.person('Mara Moderator', 'moderator');
    await moderator.post(`/sites/default/review/items/${item?.id}/decisions`, { action: 'approve', reason: 'other' });
    expect((await reader.until(2))[1]).toMatchObject({ event: 'comment.created', data: { id: held.id } });
  });

  it('are the same from every process', async () => {
    const other = await makeServer({
      db: app.db,
      log: new Log('silent'),
      jwtSecret,
      rateLimits: true,
      serves: true,
      trustedProxies: [],
      corsOrigins: [],
      publicUrl: 'http://localhost:3000',
    });
    await other.listen(0, '127.0.0.1');
    const here = await follow();
    const there = await follow({}, other.getHttpServer());
    const rita = await app.person('Rita Reader');
    await rita.says('Heard everywhere');
    await Promise.all([here.until(1), there.until(1)]);
    expect(there.events).toEqual(here.events);
    expect(there.events).toHaveLength(1);
    await other.close();
    expect(there.ended).toBe(true);
  });

  it('end when the process drains, and readers come back elsewhere', async () => {
    const reader = await follow();
    app.nest.get(FollowPost).endAll();
    for (let i = 0; i < 100 && !reader.ended; i++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reader.ended).toBe(true);
  });

  it('ask to read again what is older than a day', async () => {
    const reader = await follow({ 'last-event-id': '1000' });
    expect((await reader.until(1))[0]?.event).toBe('thread.reset');
  });

  it('begin before they are answered: what is written after the answer is told', async () => {
    const rita = await app.person('Rita Reader');
    const busy = await hold(app, 'live_event');
    let answered = false;
    const opening = follow().finally(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(answered).toBe(false);
    await busy.letGo();
    const reader = await opening;
    const said = await rita.says('Written as soon as the stream was open');
    expect((await reader.until(1))[0]?.data.id).toBe(said.id);
  });

  it('come although the database was too busy when they were to be told', async () => {
    const rita = await app.person('Rita Reader');
    const reader = await follow();
    const said = await rita.says('Told a little later');
    const busy = await hold(app, 'post_stat');
    // longer than a statement waits for a lock
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(reader.events).toEqual([]);
    await busy.letGo();
    expect((await reader.until(1, 3500))[0]?.data.id).toBe(said.id);
  });

  it('are of a post that is there', async () => {
    expect((await app.stranger.get(`/sites/default/posts/nope/events`)).problem.code).toBe('post_not_found');
  });
});

describe('an address that follows too much', () => {
  it('is refused until it closes a stream', async () => {
    const app = await TestApp.start({ rateLimits: true });
    await app.nest.listen(0, '127.0.0.1');
    const open = await Promise.all(Array.from({ length: 60 }, () => EventReader.open(app.http, path)));
    expect((await EventReader.open(app.http, path)).status).toBe(429);
    open[0]?.close();
    let status = 429;
    for (let i = 0; i < 50 && status === 429; i++) {
      const next = await EventReader.open(app.http, path);
      ({ status } = next);
      open.push(next);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(status).toBe(200);
    for (const reader of open) reader.close();
    await app.stop();
  });
});

/** Keeps everybody from a table for a while, as a migration or a slow statement does. */
async function hold(app: TestApp, table: string): Promise<{ letGo: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: app.database.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN');
  await client.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return { letGo: () => client.end() };
}
