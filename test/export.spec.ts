import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportSite, openArchive } from '@parley/exchange';
import {
  archivedTables,
  findSite,
  notArchived,
  notArchivedColumns,
  prepareDatabase,
  sealLog,
  tableKinds,
  verifyLog,
  type SiteRecord,
} from '@parley/store';
import { restoreFrom } from '../apps/api/src/command-line/restore-command.js';
import { exampleSlug, TestApp, thread, type Comment, type ReviewItem } from './support/app.js';
import { Archives } from './support/archives.js';
import { Commands } from './support/command.js';
import { testDatabase } from './support/database.js';
import { expectFragmentsOfRows } from './support/fragments.js';
import { expectWholeQueue } from './support/queue-invariants.js';

jest.setTimeout(120_000);

async function siteOf(app: TestApp, key = 'default'): Promise<SiteRecord> {
  const site = await findSite(app.db, key);
  if (!site) throw new Error(`There is no site ${key}.`);
  return site;
}

async function exported(app: TestApp, key = 'default', addresses = false): Promise<string> {
  let text = '';
  await exportSite(app.db, await siteOf(app, key), { addresses }, (lines) => {
    text += lines;
    return Promise.resolve();
  });
  return text;
}

const typesOf = (text: string): string[] => [
  ...new Set(
    text
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type),
  ),
];

/** Lets everything happen on a site that can happen there. */
async function live(app: TestApp): Promise<void> {
  const [anna, boris] = [await app.person('Anna'), await app.person('Boris')];
  const moderator = await app.person('Mara Moderator', 'moderator');
  const editor = await app.person('Edda Editor', 'editor');
  const owner = await app.owner();
  const claim = await anna.says('The town hall burned down in 1912. See https://archive.example/town/1912.');
  const reply = await boris.says('Nobody died, they say. 🎉', { parentId: claim.id });
  const deep = await anna.says('Germany left NATO in 1987.', { parentId: reply.id });
  const gone = await boris.says('This goes.');
  await boris.delete(`/sites/default/comments/${gone.id}`);
  await boris.put(`/sites/default/comments/${claim.id}/vote`, { value: 1 });
  await anna.patch(`/sites/default/comments/${claim.id}`, { body: 'The town hall burned down in 1913, I think.' });
  await anna.post(`/sites/default/comments/${claim.id}/sources`, { url: 'https://archive.example/town/1913' });
  await boris.post(`/sites/default/comments/${deep.id}/flags`, { reason: 'misinformation' });
  const item = (await app.itemOf(deep.id)) as ReviewItem;
  await moderator.post(`/sites/default/review/items/${item.id}/notes`, { text: 'Look at the year.' });
  await moderator.put(`/sites/default/review/items/${item.id}/assignee`, { userId: moderator.id });
  const decided = await moderator.post<{ id: string }>(`/sites/default/review/items/${item.id}/decisions`, {
    action: 'remove',
    reason: 'false_claim',
    statement: 'It is wrong.',
  });
  expect(decided.status).toBe(201);
  expect(
    (await anna.post(`/sites/default/decisions/${decided.body.id}/appeals`, { text: 'It is right.' })).status,
  ).toBe(201);
  await moderator.post(`/sites/default/review/items/next`, {});
  const { body: clusters } = await moderator.get<{ items: { id: string }[] }>('/sites/default/claim-clusters');
  const cluster = `/sites/default/claim-clusters/${clusters.items[0]?.id}`;
  const { headers } = await moderator.get(cluster);
  const verdict = { verdict: 'disputed', note: 'Read this.', sources: [{ url: 'https://facts.example/1' }] };
  expect((await moderator.patch(cluster, verdict, { 'if-match': headers['etag'] as string })).status).toBe(200);
  const rule = {
    key: 'casino',
    title: 'Casino',
    when: 'comment.text.contains("casino")',
    then: [{ hold: true }],
    examples: [],
  };
  expect((await editor.post('/sites/default/rules', rule)).status).toBe(201);
  await owner.put('/sites/default/rules/casino/mode', { mode: 'live', version: 1 });
  await anna.says('My casino is open.');
  await moderator.put(`/sites/default/users/${boris.id}/sanction`, { kind: 'premoderate', reason: 'spam' });
  await app.stranger.post('/sites/default/notices', {
    commentId: claim.id,
    explanation: 'This is against the law, since it says so.',
    goodFaith: true,
    name: 'Norbert Notice',
    email: 'norbert@notice.example',
  });
  await moderator.post('/sites/default/review/views', { name: 'Mine', shared: true, query: { queue: 'claims' } });
  await editor.patch('/sites/default', { settings: { hosts: ['daily.example'], maxDisplayDepth: 4 } });
}

describe('a site that is written out', () => {
  let app: TestApp;
  let other: TestApp;
  let archives: Archives;
  let commands: Commands;
  let text: string;
  let path: string;

  beforeAll(async () => {
    app = await TestApp.start();
    archives = new Archives(app);
    await archives.bringFile('wordpress', join(__dirname, 'fixtures/archives/wordpress.xml'), 'default');
    await live(app);
    text = await exported(app);
    // from now on the first one is only read: who signs in is known to the application that was started last
    other = await TestApp.start({ seed: false });
    await prepareDatabase(other.database.url);
    commands = new Commands(other.database.url);
    path = commands.file('default.ndjson', text);
  });
  afterAll(async () => {
    await app.stop();
    await other.stop();
    archives.end();
    commands.end();
  });

  it('holds a line for each thing, in an order that is always the same', async () => {
    expect(await exported(app)).toBe(text);
    const expected = archivedTables
      .map(({ type }) => type)
      .filter((type) => !['batch', 'backtest', 'queue_alert'].includes(type));
    expect(typesOf(text)).toEqual(['parley', 'site', 'account', ...expected, 'end']);
  });

  it('holds no password, no session and no secret, and addresses only where they are wanted', async () => {
    expect(text).not.toMatch(/argon2|password_hash|token_hash|refresh/);
    expect(text).not.toMatch(/@parley\.test|norbert@notice\.example|Norbert Notice/);
    const full = await exported(app, 'default', true);
    expect(full).toContain('norbert@notice.example');
    expect(full).toContain('owner@parley.test');
    expect(full).not.toMatch(/argon2|password_hash|token_hash|refresh/);
    expect(full.split('\n')).toHaveLength(text.split('\n').length);
  });

  it('names every table and every column of a site, or says why it is left out', async () => {
    const columns = await app.database.query<{ table: string; column: string }>(
      `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
       WHERE c.table_schema = 'public' AND c.column_name <> 'site_id' AND c.table_name IN
         (SELECT table_name FROM information_schema.columns WHERE column_name = 'site_id')`,
    );
    const kinds = tableKinds as Record<string, string>;
    const missing = columns
      .filter(({ table }) => kinds[table] !== 'local' && !(table in notArchived))
      .filter(({ table, column }) => {
        const archived = archivedTables.find((one) => one.table === table);
        return !archived?.columns.includes(column) && !(`${table}.${column}` in notArchivedColumns);
      });
    expect(missing).toEqual([]);
  });

  it('is restored to an equal export, where the site is not there yet or is empty', async () => {
    const dry = await commands.run('import', 'parley', path, '--dry-run', '--json');
    expect(dry.code).toBe(0);
    const result = await commands.run('import', 'parley', path, '--json');
    expect(result).toMatchObject({ code: 0 });
    expect(dry.out).toBe(result.out);
    const [{ n } = { n: 0 }] = await app.database.query<{ n: number }>('SELECT count(*)::int AS n FROM comment');
    expect(JSON.parse(result.out)).toMatchObject({ imported: n, duplicates: 0, orphans: 0, skipped: [] });
    expect(await exported(other)).toBe(text);
    const out = await commands.run('export', '--site', 'default');
    expect(out.out).toBe(text);
  });

  it('has its record whole where it was restored, and goes on with it', async () => {
    const verdict = await verifyLog(app.db, (await siteOf(app)).id);
    expect(await verifyLog(other.db, (await siteOf(other)).id)).toEqual(verdict);
    expect(verdict.ok).toBe(true);
  });

  it('reads the same where it was restored', async () => {
    for (const address of [
      `${thread}?limit=100&replies=50`,
      '/sites/default/posts/town-hall/comments?limit=100',
      '/sites/default/posts',
    ]) {
      const [here, there] = [await app.stranger.get(address), await other.stranger.get(address)];
      expect(there.body).toEqual(here.body);
    }
    await expectWholeQueue(other);
    const comments = await other.database.query<{ id: string }>('SELECT id FROM comment');
    await expectFragmentsOfRows(
      other,
      comments.map((one) => one.id),
    );
  });

  it('adds nothing the second time, and recognises what was imported before it was written out', async () => {
    const again = await commands.run('import', 'parley', path, '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({ imported: 0 });
    const elsewhere = new Archives(other);
    const blog = await elsewhere.bringFile('wordpress', join(__dirname, 'fixtures/archives/wordpress.xml'), 'default');
    elsewhere.end();
    expect(blog).toMatchObject({ imported: 0, duplicates: 35 });
  });

  it('goes on living where it was restored', async () => {
    const owner = await other.owner();
    const said = await owner.post<Comment>(`/sites/default/posts/${exampleSlug}/comments`, { body: 'And on it goes.' });
    expect(said.status).toBe(201);
    expect((await verifyLog(other.db, (await siteOf(other)).id)).ok).toBe(true);
    const back = await commands.run('import', 'parley', path, '--json');
    expect(back.code).toBe(0);
  });

  it('can be restored beside itself under another key, with the same record', async () => {
    const mine = new Commands(app.database.url);
    const file = mine.file('default.ndjson', text);
    const result = await mine.run('import', 'parley', file, '--site', 'copy', '--json');
    mine.end();
    expect(result).toMatchObject({ code: 0 });
    const copy = await siteOf(app, 'copy');
    expect(await exported(app, 'copy')).toBe(text.replace('"key":"default"', '"key":"copy"'));
    await sealLog(app.db, copy.id);
    expect((await verifyLog(app.db, copy.id)).ok).toBe(true);
  });

  it('brings addresses along where they were asked for, and leaves one to the account that has it already', async () => {
    const fresh = await testDatabase();
    await prepareDatabase(fresh.url);
    await fresh.query(
      `INSERT INTO account (id, email, display_name) VALUES (gen_random_uuid(), 'OWNER@parley.test', 'Here first')`,
    );
    const file = commands.file('full.ndjson', await exported(app, 'default', true));
    const restored = await restoreFrom(openArchive(file), fresh.url, { site: undefined, dryRun: false });
    const emails = await fresh.query<{ display_name: string; email: string | null }>(
      `SELECT display_name, email FROM account WHERE display_name IN ('Olga Owner', 'Anna') ORDER BY display_name`,
    );
    await fresh.drop();
    expect(restored.withoutAddress).toBe(1);
    expect(emails).toEqual([
      { display_name: 'Anna', email: expect.stringContaining('@parley.test') },
      { display_name: 'Olga Owner', email: null },
    ]);
  });

  it('is refused into a site that has something else in it', async () => {
    const owner = await other.owner();
    await owner.post('/sites', { key: 'full', name: 'Full' });
    await owner.post('/sites/full/posts', { slug: 'a', title: 'A' });
    const result = await commands.run('import', 'parley', path, '--site', 'full');
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(result.err).toContain('The site “full” is not empty.');
  });

  it.each<[string, (whole: string) => string, string]>([
    [
      'is cut between two lines',
      (whole) => whole.slice(0, whole.lastIndexOf('\n', whole.length / 2) + 1),
      'ends in the middle',
    ],
    ['is cut within a line', (whole) => whole.slice(0, whole.length / 2), 'is no JSON'],
    ['lacks a line', (whole) => whole.replace(/\n\{"type":"vote".*/, ''), 'records and holds'],
    ['is no archive', () => '{"hello":1}\n', 'This is no archive of Parley.'],
    ['is newer', (whole) => whole.replace('"version":1}', '"version":2}'), 'version 1 can be read'],
    [
      'holds what nobody knows',
      (whole) => whole.replace('"type":"vote"', '"type":"credential"'),
      'no records of type “credential”',
    ],
    [
      'was changed in what happened',
      (whole) => whole.replace(/("kind":"comment\.deleted".*?"status": ")deleted/, '$1removed'),
      'does not fit its chain',
    ],
    ['answers what is not there', (whole) => whole.replace(/\n\{"type":"post",.*/g, ''), ''],
  ])('is not restored at all where the file %s', async (_, spoil, says) => {
    const file = commands.file('spoiled.ndjson', spoil(text));
    const refused = restoreFrom(openArchive(file), other.database.url, { site: 'spoiled', dryRun: false });
    await expect(refused).rejects.toThrow(says);
    expect(await findSite(other.db, 'spoiled')).toBeUndefined();
    expect(readFileSync(file, 'utf8')).not.toBe(text);
    writeFileSync(file, '');
  });

  // last: of several applications in a process, the newest says who is signed in
  it('takes the place of the example, as long as nobody has done anything there', async () => {
    const fresh = await TestApp.start();
    const mine = new Commands(fresh.database.url);
    const file = mine.file('default.ndjson', text);
    const example = mine.file('example.ndjson', await exported(fresh));
    const same = await mine.run('import', 'parley', example, '--json');
    expect(JSON.parse(same.out)).toMatchObject({ imported: 0, duplicates: 2 });
    expect((await fresh.stranger.get(`/sites/default/posts/${exampleSlug}`)).status).toBe(200);
    expect(await mine.run('import', 'parley', file, '--json')).toMatchObject({ code: 0 });
    expect(await exported(fresh)).toBe(text);

    const used = await TestApp.start();
    const theirs = new Commands(used.database.url);
    await (await used.person('Rita Reader')).says('Hello.');
    const refused = await theirs.run('import', 'parley', file);
    expect(refused.err).toContain('The site “default” is not empty.');
    for (const one of [mine, theirs]) one.end();
    for (const one of [fresh, used]) await one.stop();
  });

  it('holds entries of the record that have no place in it yet, and gives them one', async () => {
    const quiet = await TestApp.start();
    const target = await testDatabase();
    const mine = new Commands(target.url);
    try {
      const rita = await quiet.person('Rita Reader');
      let said: Comment | undefined;
      let taken = '';
      // the first line is written when everything has been sealed and before the moment of which the rest tells
      await exportSite(quiet.db, await siteOf(quiet), { addresses: false }, async (lines) => {
        said ??= await rita.says('In 1987 the town of Elm sold 9 of its ships.');
        taken += lines;
      });
      const entries = taken.split('\n').filter((line) => line.startsWith('{"type":"entry"'));
      const kinds = entries.flatMap((line) => {
        const { comment_id: about, kind } = JSON.parse(line) as { comment_id: string; kind: string };
        return about === said?.id ? [kind] : [];
      });
      expect(kinds).toEqual(['comment.posted', 'review_item.opened']);
      await prepareDatabase(target.url);
      // which checks each against its hash
      expect(await mine.run('import', 'parley', mine.file('quiet.ndjson', taken), '--json')).toMatchObject({ code: 0 });
    } finally {
      mine.end();
      await quiet.stop();
      await target.drop();
    }
  });

  it('is written out while people write, vote, report and decide, and is restored as it was at one moment', async () => {
    const busy = await TestApp.start({ jobs: true });
    let target: TestApp | undefined;
    let mine: Commands | undefined;
    try {
      const owner = await busy.owner();
      const writers = await Promise.all(['Anna', 'Boris', 'Clara'].map((name) => busy.person(name)));
      const acknowledged = writers.map(() => 0);
      const load = { stops: false };
      const writes = async (writer: (typeof writers)[number], who: number): Promise<void> => {
        for (let n = 0; !load.stops; n++) {
          const said = await writer.says(`${who} ${n}: in ${1900 + n} the town of Elm sold ${n + 2} of its ships.`);
          acknowledged[who] = n + 1;
          await writer.says('An answer.', { parentId: said.id });
          await writers[(who + 1) % 3]?.post(`/sites/default/comments/${said.id}/flags`, { reason: 'misinformation' });
          await writers[(who + 2) % 3]?.put(`/sites/default/comments/${said.id}/vote`, { value: 1 });
          const item = await owner.post<ReviewItem>('/sites/default/review/items/next', {});
          const decision = { action: n % 2 ? 'remove' : 'approve', reason: 'other' };
          if (item.status === 200) await owner.post(`/sites/default/review/items/${item.body.id}/decisions`, decision);
        }
      };
      const writing = Promise.all(writers.map(writes)).finally(() => (load.stops = true));
      while (!load.stops && Math.min(...acknowledged) < 3) await new Promise((resolve) => setTimeout(resolve, 20));
      const before = [...acknowledged];
      const taken = await exported(busy);
      const after = [...acknowledged];
      while (!load.stops && Math.min(...acknowledged) < 6) await new Promise((resolve) => setTimeout(resolve, 20));
      load.stops = true;
      await writing;

      target = await TestApp.start({ seed: false });
      mine = new Commands(target.database.url);
      const restored = await mine.run('import', 'parley', mine.file('busy.ndjson', taken), '--json');
      expect(restored).toMatchObject({ code: 0 });
      expect(await exported(target)).toBe(taken);
      expect((await verifyLog(target.db, (await siteOf(target)).id)).ok).toBe(true);
      await expectWholeQueue(target);
      // whoever writes one thing after the other is cut off at one place, and not before what was acknowledged by then
      const bodies = (await target.database.query<{ body: string }>('SELECT body FROM comment')).map(
        ({ body }) => body,
      );
      for (const who of writers.keys()) {
        const numbers = bodies.flatMap((body) =>
          body.startsWith(`${who} `) ? [Number.parseInt(body.slice(2), 10)] : [],
        );
        expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, n) => n));
        expect(numbers.length).toBeGreaterThanOrEqual(before[who] ?? 0);
        expect(numbers.length).toBeLessThanOrEqual((after[who] ?? 0) + 1);
      }
      const one = `SELECT d.id FROM decision d LEFT JOIN moderation_log l ON l.data->>'decisionId' = d.id::text
                   GROUP BY d.id HAVING count(l.id) <> 1`;
      expect(await target.database.query(one)).toEqual([]);
      const { body } = await target.stranger.get<{ total: number }>(`${thread}?limit=1`);
      const published = `SELECT 1 FROM comment WHERE status = 'published'`;
      expect(body.total).toBe((await target.database.query(published)).length);
    } finally {
      mine?.end();
      await busy.stop();
      await target?.stop();
    }
  });
});
