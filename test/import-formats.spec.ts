import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ArchiveRefused, type ImportFormat } from '@parley/exchange';
import { TestApp } from './support/app.js';
import { Archives } from './support/archives.js';
import { expectFragmentsOfRows } from './support/fragments.js';
import { issoDatabase } from './support/isso.js';
import { expectWholeQueue } from './support/queue-invariants.js';

const archive = (name: string): Buffer => readFileSync(join(__dirname, 'fixtures/archives', name));

jest.setTimeout(60_000);

let app: TestApp;
let archives: Archives;
let sites = 0;

beforeAll(async () => {
  app = await TestApp.start({ seed: false });
  archives = new Archives(app);
});
afterAll(async () => {
  await app.stop();
  archives.end();
});

async function newSite(): Promise<string> {
  const key = `site-${++sites}`;
  expect((await (await app.owner()).post('/sites', { key, name: key })).status).toBe(201);
  return key;
}

interface Stored {
  ref: string;
  id: string;
  parent: string | null;
  kind: string | null;
  status: string;
  body: string;
  author: string | null;
  score: number;
  at: string;
  editedAt: Date | null;
  url: string | null;
  slug: string;
  post: string;
}

async function storedOf(site: string): Promise<Map<string, Stored>> {
  const rows = await app.database.query<Stored>(
    `SELECT m.ref, c.id, p.ref AS parent, p.kind, c.status, c.body, coalesce(a.display_name, c.guest_name) AS author, t.score, c.created_at AS at,
            c.edited_at AS "editedAt", o.url, o.slug, o.id AS post
     FROM imported m JOIN site s ON s.id = m.site_id JOIN comment c ON c.site_id = s.id AND c.id = m.id
     JOIN comment_stat t ON t.site_id = s.id AND t.comment_id = c.id JOIN post o ON o.site_id = s.id AND o.id = c.post_id
     LEFT JOIN account a ON a.id = c.author_id
     LEFT JOIN imported p ON p.site_id = s.id AND p.id = c.parent_id AND p.kind IN ('comment', 'tombstone')
     WHERE s.key = $1 AND m.kind = 'comment' ORDER BY m.ref`,
    [site],
  );
  return new Map(rows.map((row) => [row.ref, { ...row, at: (row.at as unknown as Date).toISOString() }]));
}

describe('a Disqus export', () => {
  let site: string;
  let rows: Map<string, Stored>;
  const row = (ref: string): Stored => rows.get(ref) as Stored;

  it('is brought in with its counts, and once', async () => {
    site = await newSite();
    const dry = await archives.bring('disqus', archive('disqus.xml'), site, { dryRun: true });
    const brought = await archives.bring('disqus', archive('disqus.xml'), site);
    expect(brought).toEqual({
      imported: 8,
      published: 6,
      pending: 0,
      rejected: 1,
      removed: 1,
      deleted: 0,
      duplicates: 0,
      orphans: 2,
      skipped: [
        { ref: '9009', reason: 'belongs to an article that is not in the archive' },
        { ref: 'post 10 of the file', reason: 'has no id' },
      ],
      broken: null,
    });
    // what hangs below a comment of another thread is seen when it is placed
    expect(dry).toEqual({ ...brought, orphans: 1 });
    expect(await archives.bring('disqus', gzipSync(archive('disqus.xml')), site)).toMatchObject({
      imported: 0,
      duplicates: 8,
    });
    rows = await storedOf(site);
  });

  it('keeps threads, states, times and authors, whatever the order of the file', () => {
    expect(row('9002')).toMatchObject({ parent: '9001', author: 'Berta', at: '2015-06-01T10:00:00.000Z' });
    expect(row('9003')).toMatchObject({ status: 'rejected', author: 'Watches' });
    expect(row('9004')).toMatchObject({ status: 'removed', author: 'Carl' });
    expect(row('9005')).toMatchObject({ parent: '9004', status: 'published', author: 'Anna Abel' });
    expect(row('9006')).toMatchObject({ kind: 'tombstone', author: 'Dora' });
  });

  it('turns its HTML into Markdown, and what was typed without into the same', () => {
    expect(row('9001').body).toBe(
      'The bridge cost the town 12 million euros in 2014.\n\nSee https://archive.example/budget/2014/report 😀',
    );
    expect(row('9002').body).toBe('I do not think so, *really*.\nIt was 4 million in 2013.');
    expect(row('9006').body).toBe('Typed without markup,\nin two lines & with 1 < 2.');
  });

  it('finds threads of one page by its address, keeps a deleted one apart and out of sight', async () => {
    const url = 'https://paper.example/2015/bridge';
    const posts = await app.database.query(
      `SELECT p.title, p.url, p.closed_at IS NOT NULL AS closed, p.deleted_at IS NOT NULL AS binned FROM post p
       JOIN site s ON s.id = p.site_id WHERE s.key = $1 ORDER BY p.created_at`,
      [site],
    );
    expect(posts).toEqual([
      { title: 'The new bridge & its price', url, closed: true, binned: false },
      { title: 'A thread that was deleted', url, closed: false, binned: true },
    ]);
    expect(row('9006').post).toBe(row('9001').post);
    expect(row('9007').post).not.toBe(row('9001').post);
  });

  it('gives a reply to another thread a place under a tombstone of its own', () => {
    expect(row('9008')).toMatchObject({ kind: 'tombstone', post: row('9007').post });
  });
});

describe('a Remark42 backup', () => {
  it.each([
    ['as it is', archive('remark42.ndjson')],
    ['packed', gzipSync(archive('remark42.ndjson'))],
  ])('%s keeps threads, times, scores, edits and what was deleted', async (_, content) => {
    const site = await newSite();
    expect(await archives.bring('remark42', content, site)).toEqual({
      imported: 6,
      published: 5,
      pending: 0,
      rejected: 0,
      removed: 0,
      deleted: 1,
      duplicates: 0,
      orphans: 1,
      skipped: [],
      broken: null,
    });
    const rows = await storedOf(site);
    expect(rows.get('b1')).toMatchObject({
      body: "The mill burned in **1903**, I'm sure.",
      author: 'Ana',
      score: 3,
      at: '2021-05-01T08:00:00.123Z',
      url: 'https://gazette.example/mill',
    });
    expect(rows.get('b2')).toMatchObject({
      body: 'No, in *1905*.\n\n- one',
      parent: 'b1',
      score: -1,
      editedAt: new Date('2021-05-01T09:05:00Z'),
    });
    expect(rows.get('b3')).toMatchObject({ status: 'deleted', body: '', author: null, parent: 'b1' });
    expect(rows.get('b4')).toMatchObject({ parent: 'b3', author: 'Ana' });
    expect(rows.get('c2')).toMatchObject({ kind: 'tombstone', url: 'https://gazette.example/river?page=2' });
    const [mill] = await app.database.query(
      `SELECT p.title, p.closed_at IS NOT NULL AS closed FROM post p JOIN site s ON s.id = p.site_id WHERE s.key = $1 AND p.url LIKE '%mill'`,
      [site],
    );
    expect(mill).toEqual({ title: 'The old mill', closed: true });
    expect(await archives.bring('remark42', content, site)).toMatchObject({ imported: 0, duplicates: 6 });
  });

  it('that ends in the middle of a line is kept to the line before', async () => {
    const site = await newSite();
    const text = archive('remark42.ndjson').toString();
    const brought = await archives.bring('remark42', text.slice(0, text.indexOf('Why was that') + 5), site);
    expect(brought).toMatchObject({ imported: 3, broken: 'Line 5: It is no JSON, or not all of it.' });
  });
});

describe('a database of Isso', () => {
  const noon = Date.UTC(2018, 3, 1, 12) / 1000;
  const database = issoDatabase(
    [
      { id: 1, uri: '/blog/fair.html', title: 'The fair' },
      { id: 2, uri: '/blog/rain/', title: '' },
    ],
    [
      {
        id: 1,
        tid: 1,
        text: 'The fair began in *1702*.',
        author: 'Ute',
        email: 'ute@mail.example',
        created: noon + 0.25,
        likes: 4,
        dislikes: 1,
      },
      { id: 2, tid: 1, parent: 1, text: 'Who says so?', author: null, created: noon + 60, modified: noon + 90 },
      { id: 3, tid: 1, text: 'Waiting, since 2018.', mode: 2, author: 'Vera', created: noon + 120 },
      { id: 4, tid: 1, text: '', mode: 4, author: null, created: noon + 180 },
      {
        id: 5,
        tid: 1,
        parent: 4,
        text: '<b>No</b> HTML & ümlauts 🎪',
        author: 'UTE',
        email: 'Ute@mail.example',
        created: noon + 240,
      },
      { id: 6, tid: 2, parent: 77, text: 'It rained.', author: 'Walt', created: noon + 300 },
    ],
  );

  it('is read as it is', async () => {
    const site = await newSite();
    const brought = await archives.bring('isso', database, site, { address: 'https://fair.example' });
    expect(brought).toMatchObject({ imported: 6, published: 4, pending: 1, deleted: 1, orphans: 1, skipped: [] });
    const rows = await storedOf(site);
    expect(rows.get('1')).toMatchObject({
      body: 'The fair began in *1702*.',
      author: 'Ute',
      score: 3,
      at: '2018-04-01T12:00:00.250Z',
      url: 'https://fair.example/blog/fair.html',
    });
    expect(rows.get('2')).toMatchObject({ parent: '1', author: null, editedAt: new Date((noon + 90) * 1000) });
    expect(rows.get('3')).toMatchObject({ status: 'pending' });
    expect(rows.get('5')).toMatchObject({ parent: '4', author: 'Ute', body: '<b>No</b> HTML & ümlauts 🎪' });
    await expectFragmentsOfRows(
      app,
      [...rows.values()].map((one) => one.id),
    );
    await expectWholeQueue(app);
    expect(await archives.bring('isso', database, site)).toMatchObject({ imported: 0, duplicates: 6 });
  });

  it('makes posts without an address where nobody says where its paths are', async () => {
    const site = await newSite();
    await archives.bring('isso', database, site);
    const rows = await storedOf(site);
    expect(rows.get('1')).toMatchObject({ url: null, slug: 'fair' });
    expect(rows.get('6')).toMatchObject({ url: null, slug: 'rain' });
  });

  it('that was kept with a write-ahead journal and is whole without it is read, too', async () => {
    const site = await newSite();
    const copy = Buffer.from(database);
    copy[18] = copy[19] = 2;
    expect(await archives.bring('isso', copy, site)).toMatchObject({ imported: 6 });
  });
});

describe('a file of another kind', () => {
  it.each<[ImportFormat, string, string | Buffer]>([
    ['disqus', 'This is no Disqus export: it begins with <rss>.', archive('wordpress.xml')],
    ['wordpress', 'This is no WordPress export (WXR): it begins with <disqus>.', archive('disqus.xml')],
    ['remark42', 'This is no Remark42 backup', archive('disqus.xml')],
    ['remark42', 'This is no Remark42 backup', '{"id":"a"}\n'],
    ['remark42', 'of version 7', '{"version":7,"users":[],"posts":[]}\n'],
    ['isso', 'This is no database of Isso (comments.db).', archive('remark42.ndjson')],
    ['isso', 'This is no database of Isso (comments.db)', Buffer.from(`SQLite format 3\u0000${'x'.repeat(500)}`)],
  ])('is refused by %s: %s', async (format, says, content) => {
    const refused = archives.bring(format, content, await newSite());
    await expect(refused).rejects.toBeInstanceOf(ArchiveRefused);
    await expect(refused).rejects.toThrow(says);
  });
});
