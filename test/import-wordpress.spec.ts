import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDatabase, verifyLog } from '@parley/store';
import { TestApp, type Comment, type ThreadPage } from './support/app.js';
import { Commands } from './support/command.js';
import { expectFragmentsOfRows } from './support/fragments.js';
import { expectWholeQueue } from './support/queue-invariants.js';

const blog = join(__dirname, 'fixtures/archives/wordpress.xml');
const asked = ['import', 'wordpress', blog, '--site', 'default'];

// each call is a process of its own
jest.setTimeout(60_000);

interface Row {
  ref: string;
  id: string;
  parent_id: string | null;
  depth: number;
  status: string;
  visible: boolean;
  body: string;
  html: string;
  created_at: Date;
  said_at: Date | null;
  author: string | null;
}

describe('a WordPress export', () => {
  let app: TestApp;
  let commands: Commands;
  let rows: Map<string, Row>;
  let first: { code: number; out: string; err: string };
  let dry: { code: number; out: string };

  const row = (ref: string): Row => rows.get(ref) as Row;
  const counts = (out: string): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;

  beforeAll(async () => {
    app = await TestApp.start();
    await prepareDatabase(app.database.url);
    commands = new Commands(app.database.url);
    const held = (): Promise<unknown[]> =>
      app.database.query(
        `SELECT (SELECT count(*) FROM comment) AS comments, (SELECT count(*) FROM post) AS posts, (SELECT count(*) FROM account) AS accounts,
                (SELECT count(*) FROM moderation_log) AS entries, (SELECT count(*) FROM imported) AS names`,
      );
    const before = await held();
    dry = await commands.run(...asked, '--dry-run', '--json');
    expect(await held()).toEqual(before);
    first = await commands.run(...asked, '--json');
    const found = await app.database.query<Row & { site_id: string }>(
      `SELECT m.ref, c.*, m.said_at, a.display_name AS author FROM imported m JOIN comment c ON c.id = m.id
       LEFT JOIN account a ON a.id = c.author_id WHERE m.kind = 'comment'`,
    );
    rows = new Map(found.map((one) => [one.ref, one]));
  });
  afterAll(async () => {
    await app.stop();
    commands.end();
  });

  it('ends with counts, and what was left out and why', () => {
    expect(first).toMatchObject({ code: 0 });
    expect(counts(first.out)).toEqual({
      imported: 34,
      published: 28,
      pending: 1,
      rejected: 1,
      removed: 4,
      deleted: 0,
      duplicates: 1,
      orphans: 3,
      skipped: [
        { ref: '108', reason: 'is a pingback' },
        { ref: '109', reason: 'is a trackback' },
        { ref: '110', reason: 'is an editors’ note' },
        { ref: '113', reason: 'has 11,000 characters; a comment has 10,000 at most' },
        { ref: '119', reason: 'has no words' },
        { ref: '140', reason: 'its article is a draft' },
        { ref: '160', reason: 'its article is behind a password' },
      ],
    });
  });

  it('is told the same about without being written', () => {
    expect(counts(dry.out)).toEqual(counts(first.out));
  });

  it('keeps states', () => {
    const states = ['101', '106', '103', '105', '107', '150'].map((ref) => row(ref).status);
    expect(states).toEqual(['published', 'pending', 'rejected', 'removed', 'removed', 'removed']);
  });

  it('keeps threads, also where children stand before their parents', () => {
    expect(row('102').parent_id).toBe(row('101').id);
    for (let n = 1; n < 12; n++) {
      expect(row(String(200 + n))).toMatchObject({ parent_id: row(String(199 + n)).id, depth: n });
    }
  });

  it('keeps times, gives a child a place after its parent, and keeps the word of the clock apart', () => {
    expect(row('101').created_at.toISOString()).toBe('2019-03-01T10:00:00.000Z');
    expect(row('101').said_at).toBeNull();
    expect(row('121').said_at?.toISOString()).toBe('2019-03-01T08:00:00.000Z');
    expect(row('121').created_at.getTime()).toBe(row('122').created_at.getTime() + 1);
    expect(row('115').created_at.getTime()).toBe(row('101').created_at.getTime() + 1);
    expect(row('116').said_at?.toISOString()).toBe('2999-01-01T00:00:00.000Z');
    expect(row('116').created_at.getTime()).toBeLessThan(Date.now());
  });

  it('turns HTML into Markdown that says the same, and lets nothing run', () => {
    expect(row('101').body).toBe(
      'The town **hall** was built in 1887 and burned down in 1912.\n\nSee [the archive](https://archive.example/town-hall?year=1912&page=2).',
    );
    expect(row('102').body).toBe('Thank you! *Really* ]]> nice 🎉');
    expect(row('117')).toMatchObject({ body: 'Words after a script.', html: '<p>Words after a script.</p>' });
    expect(row('118').body).toBe('> What he said\n>\n> > what she said\n\nI agree.\n\n- one\n- two\n\n`a < b`');
    expect(row('123').html).toBe('<p>Plain &amp; entity, 5 * 3 = 15, snake_case_word, # no heading, 1887. no list</p>');
  });

  it('keeps a child whose parent is missing, under a tombstone it shares with the others', async () => {
    expect(row('111').depth).toBe(1);
    expect(row('112').parent_id).toBe(row('111').parent_id);
    expect(row('114').parent_id).not.toBe(row('111').parent_id);
    const answer = await app.stranger.get<ThreadPage>('/sites/default/posts/town-hall/comments?limit=100');
    const stone = answer.body.items.find((item) => item.id === row('111').parent_id);
    expect(stone).toMatchObject({ status: 'deleted', body: '', author: null, replyCount: 2 });
    expect(stone?.replies?.items.map((one) => one.id).sort()).toEqual([row('111').id, row('112').id].sort());
  });

  it('keeps the place of what is not published while something published hangs below it', async () => {
    expect(row('103')).toMatchObject({ status: 'rejected', visible: true });
    expect(row('104')).toMatchObject({ status: 'published', parent_id: row('103').id });
    const answer = await app.stranger.get<ThreadPage>('/sites/default/posts/town-hall/comments?limit=100');
    expect(JSON.stringify(answer.body)).not.toContain('pills');
    expect(JSON.stringify(answer.body)).toContain('I answer spam, sorry.');
  });

  it('makes authors nobody can sign in as, and recognises them by their address without keeping it', async () => {
    const authors = await app.database.query<{ id: string; email: string | null; hashed: boolean }>(
      `SELECT a.id, a.email, c.account_id IS NOT NULL AS hashed FROM imported m JOIN account a ON a.id = m.id
       LEFT JOIN credential c ON c.account_id = a.id WHERE m.kind = 'author'`,
    );
    expect(authors.length).toBeGreaterThan(15);
    expect(authors.every((author) => author.email === null && !author.hashed)).toBe(true);
    expect([row('101').author, row('124').author]).toEqual(['Anna Abel', 'Anna Abel']);
    expect(row('123').author).toBe('Pia & Co');
    for (const table of ['account', 'imported', 'comment', 'moderation_log', 'outbox']) {
      const found = await app.database.query<{ found: boolean }>(
        `SELECT coalesce(bool_or(t::text LIKE '%mail.example%' OR t::text LIKE '%203.0.113.7%'), false) AS found FROM ${table} t`,
      );
      expect([table, found[0]?.found]).toEqual([table, false]);
    }
  });

  it('makes posts with title, address, time and state, keeps a bin out of sight, and makes none without comments', async () => {
    const posts = await app.database.query(
      `SELECT slug, title, url, created_at, closed_at IS NOT NULL AS closed, deleted_at IS NOT NULL AS binned FROM post
       WHERE url IS NOT NULL ORDER BY created_at, title`,
    );
    const written = new Date('2019-02-28T08:00:00.000Z');
    const post = { created_at: written, closed: false, binned: false };
    expect(posts).toEqual([
      {
        ...post,
        slug: 'town-hall',
        title: 'A & B: the town hall',
        url: 'https://blog.example/2019/02/town-hall',
        closed: true,
      },
      { ...post, slug: 'talk', title: 'A long talk', url: 'https://blog.example/2019/03/talk' },
      {
        ...post,
        slug: expect.stringMatching(/^blog-example-/),
        title: 'About',
        url: 'https://blog.example/?page_id=12',
      },
      { ...post, slug: expect.any(String), title: 'In the bin', url: expect.stringContaining('bin'), binned: true },
    ]);
  });

  it('counts what is published', async () => {
    const { body } = await app.stranger.get<{ counts: Record<string, number> }>(
      '/sites/default/counts?posts=town-hall,talk',
    );
    expect(body.counts).toEqual({ 'town-hall': 15, talk: 12 });
    const stats = await app.database.query<{ replies: number; below: number }>(
      `SELECT s.replies, s.below FROM comment_stat s WHERE s.comment_id = $1`,
      [row('200').id],
    );
    expect(stats).toEqual([{ replies: 1, below: 11 }]);
    const wrong = await app.database.query(
      `SELECT s.comment_id FROM comment_stat s WHERE
         s.replies + coalesce((SELECT sum(d.amount) FROM count_delta d WHERE d.parent_id = s.comment_id), 0)
         <> (SELECT count(*) FROM comment c WHERE c.parent_id = s.comment_id AND c.status = 'published')`,
    );
    expect(wrong).toEqual([]);
  });

  it('is analysed for claims, which join clusters, and fires no rule', async () => {
    const comment = await app.stranger.get<Comment>(`/sites/default/comments/${row('101').id}`);
    expect(comment.body.claims.length).toBeGreaterThan(0);
    expect(comment.body.claims.every((claim) => claim.cluster !== null)).toBe(true);
    const ids = [...rows.values()].map((one) => one.id);
    for (const table of ['finding', 'judgement'])
      expect(await app.database.query(`SELECT 1 FROM ${table} WHERE comment_id = ANY($1)`, [ids])).toEqual([]);
  });

  it('puts what waited there before the moderators here, and nothing else', async () => {
    const ids = [...rows.values()].map((one) => one.id);
    const items = await app.database.query(
      `SELECT comment_id, status, queues FROM review_item WHERE comment_id = ANY($1)`,
      [ids],
    );
    expect(items).toEqual([{ comment_id: row('106').id, status: 'open', queues: ['pending'] }]);
    await expectWholeQueue(app);
    const moderator = await app.person('Mara Moderator', 'moderator');
    const item = await app.itemOf(row('106').id);
    const decided = await moderator.post(`/sites/default/review/items/${item?.id}/decisions`, {
      action: 'approve',
      reason: 'other',
    });
    expect(decided.status).toBe(201);
  });

  it('is in the record, each comment once, and tells the world once', async () => {
    const logged = await app.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM moderation_log WHERE kind = 'comment.imported'`,
    );
    // two tombstones, too
    expect(logged).toEqual([{ n: 36 }]);
    const site = await app.database.query<{ id: string }>(`SELECT id FROM site WHERE key = 'default'`);
    expect(await verifyLog(app.db, site[0]?.id ?? '')).toMatchObject({ ok: true });
    const events = await app.database.query<{ event: string }>(
      `SELECT event FROM outbox WHERE event NOT IN ('comment.created', 'post.created', 'review_item.opened')`,
    );
    expect(events.filter(({ event }) => event === 'archive.imported')).toHaveLength(1);
  });

  it('is written as if each comment had been said here: its fragment follows from its rows', async () => {
    await expectFragmentsOfRows(
      app,
      [...rows.values()].map((one) => one.id),
    );
  });

  it('adds nothing the second time', async () => {
    const again = await commands.run(...asked, '--json');
    expect(counts(again.out)).toMatchObject({ imported: 0, published: 0, duplicates: 35, orphans: 0 });
    const text = await commands.run(...asked);
    expect(text).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 comments imported\n35 were here already, or stand twice in the file\n'),
    });
  });

  it('adds only what is new in a newer export, also below what was there', async () => {
    const newer = readFileSync(blog, 'utf8')
      .replaceAll('https://blog.example', 'http://blog.example')
      .replace(
        '<wp:comment>',
        `<wp:comment><wp:comment_id>900</wp:comment_id><wp:comment_author>Zoe</wp:comment_author>
         <wp:comment_date_gmt>2020-01-01 00:00:00</wp:comment_date_gmt><wp:comment_content>New since then.</wp:comment_content>
         <wp:comment_approved>1</wp:comment_approved><wp:comment_parent>102</wp:comment_parent></wp:comment><wp:comment>`,
      );
    const result = await commands.run(
      'import',
      'wordpress',
      commands.file('newer.xml', newer),
      '--site',
      'default',
      '--json',
    );
    expect(counts(result.out)).toMatchObject({ imported: 1, duplicates: 35, orphans: 0 });
    const [added] = await app.database.query<Row>(
      `SELECT c.* FROM imported m JOIN comment c ON c.id = m.id WHERE m.ref = '900'`,
    );
    expect(added).toMatchObject({ depth: 2, parent_id: row('102').id });
  });

  it('leaves nothing of itself behind', async () => {
    for (const table of ['import_run', 'import_record'])
      expect(await app.database.query(`SELECT 1 FROM ${table}`)).toEqual([]);
  });
});
