import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comment, CommentContext, Post, RepliesPage, Site } from '@parley/contract';
import { Database, type ReplicaNews, type Replicas } from '@parley/store';
import { exampleSlug, TestApp, thread, type ThreadPage } from './support/app.js';
import { BrokenLine } from './support/broken-line.js';
import { EventReader } from './support/event-reader.js';
import { ask, ownPrimary, Standby, type OwnServer } from './support/standby.js';

jest.setTimeout(60_000);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const page = `/posts/${exampleSlug}`;

async function until(what: string, holds: () => unknown, patience = 10_000): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(20)) if (await holds()) return;
  throw new Error(`it did not come about: ${what}`);
}

const MOST_TRIES = 10;

/** What the first try gives that came in time: a busy machine may ask only when the replicas have caught up. */
async function firstOf<T>(tried: () => Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < MOST_TRIES; i++) {
    const given = await tried();
    if (given !== undefined) return given;
  }
  throw new Error('Strangers were never shown what is a moment old.');
}

let primary: OwnServer;
let near: Standby;
let late: Standby;
beforeAll(async () => {
  primary = await ownPrimary();
  [near, late] = await Promise.all([Standby.of(primary), Standby.of(primary, { recovery_min_apply_delay: '3s' })]);
});
afterAll(async () => {
  await near?.stop();
  await late?.stop();
  await primary?.stop();
});

/** Every statement a server runs until `work` is done, by name. */
async function statementsOf(server: OwnServer, work: () => Promise<void>): Promise<string[]> {
  const log = join(server.dataDir, 'postgres.log');
  const logged = (): string[] => readFileSync(log, 'utf8').match(/execute \w+(?=: )/g) ?? [];
  try {
    await ask(server, 'ALTER SYSTEM SET log_min_duration_statement = 0', 'SELECT pg_reload_conf()');
    await pause(200);
    const before = logged().length;
    await work();
    return logged()
      .slice(before)
      .map((line) => line.replace('execute ', ''));
  } finally {
    await ask(server, 'ALTER SYSTEM RESET log_min_duration_statement', 'SELECT pg_reload_conf()');
  }
}

const replicasOf = (app: TestApp): Replicas => app.db.replicas as Replicas;
const isFresh = (app: TestApp, replica = 0): boolean => replicasOf(app).list[replica]?.isFresh ?? false;

describe('with a replica, a stranger', () => {
  let app: TestApp;
  let line: BrokenLine;
  const news: ReplicaNews[] = [];
  beforeAll(async () => {
    line = new BrokenLine(new URL(near.url));
    app = await TestApp.start({
      primary: primary.url,
      replicas: [await line.open()],
      jobs: true,
      onReplica: (one) => news.push(one),
    });
    await app.nest.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app?.stop();
    await line?.close();
  });
  beforeEach(async () => {
    line.breaks = () => undefined;
    await until('the replica is in use', () => isFresh(app));
  });

  const served = (): { replica: number; primary: number } => ({ ...replicasOf(app).served });

  it('is served from it: threads, comments, posts, counts, the feed and the pages', async () => {
    const said = await (await app.person('Rita Reader')).says('The bridge of Elm was closed in 1990.');
    await app.db.seenEverywhere();
    const { stranger } = app;
    const statements = await statementsOf(primary, async () => {
      const words = 'bridge of Elm';
      const asked: [string, string][] = [
        [thread, words],
        [`/sites/default/comments/${said.id}`, words],
        [`/sites/default/comments/${said.id}/replies`, 'items'],
        [`/sites/default/comments/${said.id}/context`, words],
        ['/sites/default/posts', exampleSlug],
        [`/sites/default/posts/${exampleSlug}`, exampleSlug],
        [`/sites/default/counts?posts=${exampleSlug}`, '3'],
        [`/sites/default/posts/${exampleSlug}/comments.atom`, words],
        ['/', exampleSlug],
        [page, words],
        [`${page}/thread`, words],
        [`${page}/comments/${said.id}`, words],
        [`${page}/comments/${said.id}/part`, words],
      ];
      for (const [path, says] of asked) {
        const { status, text } = await stranger.get(path);
        expect([path, status, text.includes(says)]).toEqual([path, 200, true]);
      }
    });
    expect(statements.filter((name) => /^(thread|post|comment|live_event_last)_/.test(name))).toEqual([]);
  });

  it('leaves the primary to whoever is signed in', async () => {
    const rita = await app.person('Rita Reader');
    const before = served();
    const statements = await statementsOf(primary, async () => {
      expect((await rita.get<ThreadPage>(thread)).status).toBe(200);
    });
    expect(statements).toContain('thread_oldest_26_6');
    expect(served()).toEqual(before);
  });

  it('finds what a stream has just told, however it is asked for', async () => {
    const rita = await app.person('Rita Reader');
    const reader = await EventReader.open(app.http, `/api/v1/sites/default/posts/${exampleSlug}/events`);
    try {
      for (let n = 1; n <= 3; n++) {
        const { id } = await rita.says(`Said as number ${n}.`);
        await reader.until(n);
        const seen = (await app.stranger.get<ThreadPage>(`${thread}?sort=newest`)).body;
        expect([seen.items[0]?.id, reader.events[n - 1]?.data.id]).toEqual([id, id]);
        expect(seen.total).toBe(reader.events[n - 1]?.data.total);
      }
    } finally {
      reader.close();
    }
  });

  it('is told how old the replica is by the metrics', async () => {
    await app.stranger.get(thread);
    const { text } = await app.stranger.get('/metrics');
    const lag = Number(/parley_replica_lag_seconds\{replica="0"\} (\S+)/.exec(text)?.[1]);
    expect(lag).toBeGreaterThanOrEqual(0);
    expect(lag).toBeLessThan(1);
    const reads = Number(/parley_replica_reads_total\{served_by="replica"\} (\d+)/.exec(text)?.[1]);
    expect(reads).toBeGreaterThan(0);
    expect(text).toContain('parley_replica_reads_total{served_by="primary"}');
  });

  /** Reads threads until `stop`; every answer's status and how long it took. */
  const readOn = (): { stop: () => Promise<{ statuses: Set<number>; longest: number; count: number }> } => {
    const statuses = new Set<number>();
    const ending = new AbortController();
    let [longest, count] = [0, 0];
    const all = Array.from({ length: 8 }, async () => {
      while (!ending.signal.aborted) {
        const began = performance.now();
        statuses.add((await app.stranger.get(`${thread}?limit=${1 + (count % 40)}`)).status);
        longest = Math.max(longest, performance.now() - began);
        count++;
      }
    });
    const stop = async (): Promise<{ statuses: Set<number>; longest: number; count: number }> => {
      ending.abort();
      await Promise.all(all);
      return { statuses, longest, count };
    };
    return { stop };
  };

  it('notices nothing when it is killed, and is served from it again once it is back', async () => {
    const reading = readOn();
    await pause(300);
    news.length = 0;
    near.kill();
    await until('it was left', () => news.some(({ taken }) => !taken));
    expect((await app.stranger.get('/readyz')).status).toBe(200);
    await until('it was taken again', () => news.some(({ taken }) => taken), 20_000);
    await pause(300);
    const { statuses, count } = await reading.stop();
    expect([...statuses]).toEqual([200]);
    expect(count).toBeGreaterThan(50);
    const before = served();
    await app.stranger.get(thread);
    expect(served().replica).toBeGreaterThan(before.replica);
    expect(served().primary).toBe(before.primary);
  });

  it('is answered by the primary when the replica says nothing any more', async () => {
    const reading = readOn();
    await pause(200);
    line.breaks = () => 'silent';
    await until('it was left', () => !isFresh(app));
    await pause(300);
    const { statuses, longest } = await reading.stop();
    expect([...statuses]).toEqual([200]);
    // a second until it is known to be gone, and what the machine has to do besides
    expect(longest).toBeLessThan(3000);
  });

  it('is answered by the primary while the replica stands still, and by the replica when it has caught up', async () => {
    const rita = await app.person('Rita Reader');
    news.length = 0;
    await near.holdStill();
    const { id } = await rita.says('Said while the replica stood still.');
    await until('it was left', () => news.length > 0);
    expect(news).toEqual([{ replica: 0, taken: false, reason: 'it is behind' }]);
    expect((await app.stranger.get(`${thread}?sort=newest`)).text).toContain(id);
    await near.goOn();
    await until('it was taken again', () => isFresh(app));
    const before = served();
    expect((await app.stranger.get(`${thread}?sort=newest`)).text).toContain(id);
    expect(served().primary).toBe(before.primary);
  });
});

describe('while a replica is three seconds behind,', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ primary: primary.url, replicas: [late.url], jobs: true });
    await app.nest.listen(0, '127.0.0.1');
    await (await app.owner()).patch<Site>('/sites/default', { settings: { hosts: ['news.example.org'] } });
    await app.person('Rita Reader');
    await app.person('Mara Moderator', 'moderator');
  });
  afterAll(() => app?.stop());
  beforeEach(() => until('the replica is in use', () => isFresh(app)));

  const newest = async (person = app.stranger): Promise<string[]> =>
    (await person.get<ThreadPage>(`${thread}?sort=newest`)).body.items.map(({ id }) => id);

  it('a stream tells of a comment when every reader finds it, also one whose page was drawn without it', async () => {
    const rita = await app.person('Rita Reader');
    const events = `/api/v1/sites/default/posts/${exampleSlug}/events`;
    const before = await EventReader.open(app.http, events);
    const { id, drawn } = await firstOf(async () => {
      const comment = await rita.says('Not on the page yet.');
      const { text } = await app.stranger.get(page);
      return text.includes(comment.id) ? undefined : { id: comment.id, drawn: text };
    });
    await until('it has left', async () => (await app.database.query('SELECT 1 FROM outbox LIMIT 1')).length === 0);
    const after = await EventReader.open(app.http, `${events}?after=${/data-after="(\d+)"/.exec(drawn)?.[1]}`);
    try {
      for (const reader of [before, after]) {
        await until('it is told', () => reader.events.some(({ data }) => data.id === id));
        expect((await newest())[0]).toBe(id);
      }
    } finally {
      for (const reader of [before, after]) reader.close();
    }
  });

  it('an author sees their own comment at once, and a moderator never sees a decision undone', async () => {
    const rita = await app.person('Rita Reader');
    const mara = await app.person('Mara Moderator', 'moderator');
    const { id } = await rita.says('In 2019 the city of Springfield closed 14 of its 20 public libraries.');
    expect(await newest(rita)).toContain(id);
    const item = await app.itemOf(id);
    const decided = await mara.post(`/sites/default/review/items/${item?.id}/decisions`, {
      action: 'remove',
      reason: 'false_claim',
    });
    expect(decided.status).toBe(201);
    for (const end = Date.now() + 1200; Date.now() < end; await pause(50)) {
      expect((await mara.get<Comment>(`/sites/default/comments/${id}`)).body.status).toBe('removed');
      expect(await newest(rita)).not.toContain(id);
    }
  });

  it('a stranger sees what is older than a second, and is not told that an older page is the newer one', async () => {
    const rita = await app.person('Rita Reader');
    const { id, etag } = await firstOf(async () => {
      const comment = await rita.says('Seen by strangers a moment later.');
      const { etag: tag = '' } = (await rita.get(`${thread}?sort=newest`)).headers as { etag?: string };
      // what the replica shows is older than what the tag is of
      const older = await app.stranger.get<ThreadPage>(`${thread}?sort=newest`, { 'if-none-match': tag });
      const isOlder = older.status === 200 && !older.body.items.some((one) => one.id === comment.id);
      return isOlder ? { id: comment.id, etag: tag } : undefined;
    });
    await pause(1000);
    expect(await newest()).toContain(id);
    expect((await app.stranger.get(`${thread}?sort=newest`, { 'if-none-match': etag })).status).toBe(304);
  });

  it('a stranger finds what somebody points to, before it is there', async () => {
    const rita = await app.person('Rita Reader');
    const said = await rita.says('A comment with an answer.');
    const reply = await rita.says('The answer.', { parentId: said.id });
    const context = await app.stranger.get<CommentContext>(`/sites/default/comments/${reply.id}/context`);
    expect([context.status, context.body.ancestors[0]?.id]).toEqual([200, said.id]);
    const below = await app.stranger.get<RepliesPage>(`/sites/default/comments/${said.id}/replies`);
    expect(below.body.items.map(({ id }) => id)).toEqual([reply.id]);
    expect((await app.stranger.get(`${page}/comments/${reply.id}/part`)).text).toContain('The answer.');
  });

  it('a stranger who makes the post of a page reads it at once', async () => {
    const url = 'https://news.example.org/the-new-bridge';
    const made = await app.stranger.post<Post>('/sites/default/posts/resolve', { url, title: 'The new bridge' });
    expect(made.status).toBe(201);
    expect((await app.stranger.get('/sites/default/posts')).text).toContain('The new bridge');
    expect((await app.stranger.get(`/sites/default/posts/${made.body.slug}/comments`)).status).toBe(200);
    expect((await app.stranger.get(`/posts/${made.body.slug}/thread`)).status).toBe(200);
  });
});

describe('of several replicas,', () => {
  it('a stranger stays with one, strangers are spread, and who loses theirs finds another', async () => {
    const app = await TestApp.start({ primary: primary.url, replicas: [near.url, late.url] });
    try {
      const replicas = replicasOf(app);
      await until('both are in use', () => isFresh(app, 0) && isFresh(app, 1));
      const addresses = Array.from({ length: 200 }, (_, i) => `10.0.${i % 7}.${i}`);
      const chosen = addresses.map((address) => replicas.choose(address));
      expect(addresses.map((address) => replicas.choose(address))).toEqual(chosen);
      for (const replica of replicas.list)
        expect(chosen.filter((one) => one === replica).length).toBeGreaterThan(addresses.length / 4);
      await (await app.person('Rita Reader')).says('Only one of them hears of this in time.');
      await until('one was left', () => !isFresh(app, 1));
      expect(new Set(addresses.map((address) => replicas.choose(address)))).toEqual(new Set([replicas.list[0]]));
    } finally {
      await app.stop();
    }
  });

  it('none is used that is a copy of something else, or no copy at all', async () => {
    const shared = process.env['PARLEY_TEST_SERVER'] ?? '';
    const db = await Database.connect({ url: primary.url, replicaUrls: [shared, primary.url, near.url] });
    try {
      await until('the good one is in use', () => db.replicas?.list[2]?.isFresh);
      await pause(500);
      expect(db.replicas?.list.map(({ isFresh: fresh, reason }) => (fresh ? 'in use' : reason))).toEqual([
        'it is a copy of another database',
        'it does not follow a primary',
        'in use',
      ]);
    } finally {
      await db.close();
    }
  });
});
