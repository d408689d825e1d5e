import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { ArchiveRefused } from '@parley/exchange';
import { prepareDatabase } from '@parley/store';
import { importCommand } from '../apps/api/src/command-line/import-command.js';
import { UsageRefused } from '../apps/api/src/command-line/refusals.js';
import { TestApp } from './support/app.js';
import { Archives, type Brought } from './support/archives.js';
import { Commands } from './support/command.js';
import { wordpressExport, type BlogComment } from './support/wordpress.js';

// each call is a process of its own
jest.setTimeout(120_000);

let app: TestApp;
let commands: Commands;
let archives: Archives;
let sites = 0;

beforeAll(async () => {
  app = await TestApp.start({ seed: false });
  await prepareDatabase(app.database.url);
  commands = new Commands(app.database.url);
  archives = new Archives(app);
});
afterAll(async () => {
  await app.stop();
  commands.end();
  archives.end();
});

/** A site of its own for each test. */
async function newSite(): Promise<string> {
  const key = `site-${++sites}`;
  const made = await (await app.owner()).post('/sites', { key, name: key });
  expect(made.status).toBe(201);
  return key;
}

function bring(content: string | Buffer, site: string, options?: { dryRun: boolean }): Promise<Brought> {
  return archives.bring('wordpress', content, site, options);
}

interface Stored {
  ref: string;
  parent: string | null;
  depth: number;
  body: string;
}

async function storedOf(site: string): Promise<Stored[]> {
  return app.database.query<Stored>(
    `SELECT m.ref, p.ref AS parent, c.depth, c.body FROM imported m JOIN site s ON s.id = m.site_id
     JOIN comment c ON c.site_id = s.id AND c.id = m.id
     LEFT JOIN imported p ON p.site_id = s.id AND p.id = c.parent_id
     WHERE s.key = $1 AND m.kind = 'comment' ORDER BY c.created_at, c.id`,
    [site],
  );
}

const three: BlogComment[] = [{ id: 1 }, { id: 2, parent: 1 }, { id: 3, parent: 2 }];

describe('the command', () => {
  it('ends with 2 and says how it is meant where it was not meant so', async () => {
    const faulty = [
      [],
      ['wordpress'],
      ['wordpress', 'x.xml'],
      ['myspace', 'x.xml', '--site', 'default'],
      ['wordpress', 'x.xml', '--site', 'default', '--quick'],
      ['wordpress', 'x.xml', 'y.xml', '--site', 'default'],
    ];
    for (const args of faulty) {
      const refused = importCommand(args, () => Promise.reject(new Error('opened')));
      await expect(refused).rejects.toBeInstanceOf(UsageRefused);
      await expect(refused).rejects.toThrow('Usage: parley import FORMAT FILE --site KEY');
    }
    const result = await commands.run('import', 'wordpress', 'x.xml');
    expect(result).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: parley import') });
  });

  it('says how it is meant to who asks, and ends with 0', async () => {
    for (const name of ['import', 'export', 'rules']) {
      const { code, out, err } = await commands.run(name, '--help');
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`Usage: parley ${name}`);
    }
    expect(await commands.run('mails', '-h')).toMatchObject({ code: 0, out: expect.stringContaining('Mails of the') });
  });

  it('takes the value of an option after a sign of equality, too', async () => {
    const path = commands.file('three.xml', wordpressExport(three));
    const { code, out } = await commands.run('import', 'wordpress', path, `--site=${await newSite()}`, '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ imported: 3 })]);
  });

  it('ends with 1 where the file or the site is refused, or the file ends in the middle', async () => {
    const path = commands.file('whole.xml', wordpressExport(three));
    const refused = await commands.run('import', 'wordpress', path, '--site', 'nowhere');
    expect(refused).toEqual({ code: 1, out: '', err: 'There is no site “nowhere”.\n' });
    const other = commands.file('other.xml', '<html></html>');
    expect(await commands.run('import', 'wordpress', other, '--site', 'default', '--json')).toMatchObject({
      code: 1,
      out: '',
      err: 'This is no WordPress export (WXR): it begins with <html>.\n',
    });
    const cut = commands.file('cut.xml', wordpressExport(three, ''));
    const broken = await commands.run('import', 'wordpress', cut, '--site', await newSite(), '--json');
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(
      /could not be read to its end\. Line \d+: unclosed tag: item\. What came before it was taken\./,
    );
    expect(JSON.parse(broken.out)).toMatchObject({ imported: 3, skipped: [] });
  });
});

describe('a file that cannot be taken', () => {
  it.each([
    [
      'is another document',
      '<html><body>Hello</body></html>',
      'This is no WordPress export (WXR): it begins with <html>.',
    ],
    [
      'is a feed',
      '<rss><channel><item><title>x</title></item></channel></rss>',
      'it is a feed, which holds no comments',
    ],
    ['is no XML', 'Dear reader, find enclosed', 'This is no WordPress export (WXR). Line 1'],
    ['is empty', '', 'This is no WordPress export (WXR): it begins with nothing.'],
    ['is a zip archive', Buffer.from('PK\u0003\u0004rest'), 'is a zip archive. Unpack it'],
    [
      'swells when it is read',
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${wordpressExport([{ id: 1 }]).replace(/^.*\n/, '')}`,
      'declares entities of its own',
    ],
  ])('since it %s, is refused with the reason and leaves nothing', async (_, content, says) => {
    const refused = bring(content, 'default');
    await expect(refused).rejects.toBeInstanceOf(ArchiveRefused);
    await expect(refused).rejects.toThrow(says);
    expect(await app.database.query(`SELECT 1 FROM import_record`)).toEqual([]);
  });

  it('since it is not there, is refused', async () => {
    await expect(archives.bringFile('wordpress', '/nowhere/blog.xml', 'default')).rejects.toThrow('cannot be read');
  });
});

describe('a file that ends in the middle', () => {
  it('is kept as far as it was whole, told with its line, and goes on with the whole file', async () => {
    const site = await newSite();
    const whole = wordpressExport([...three, { id: 4, parent: 9 }, { id: 9 }]);
    const cut = whole.slice(0, whole.indexOf('<wp:comment_id>9'));
    const broken = await bring(cut, site);
    expect(broken).toMatchObject({
      broken: expect.stringMatching(/^Line \d+: unclosed tag: wp:comment\.$/),
      imported: 3,
      skipped: [{ ref: '4', reason: 'answers a comment that is not in the part of the file that could be read' }],
    });
    expect(await bring(whole, site)).toMatchObject({ imported: 2, duplicates: 3, orphans: 0, skipped: [] });
    expect((await storedOf(site)).find((one) => one.ref === '4')?.parent).toBe('9');
  });

  it('or packed and cut, is told so, too', async () => {
    const site = await newSite();
    const packed = gzipSync(
      wordpressExport(Array.from({ length: 3000 }, (_, n) => ({ id: n + 1, text: `${n * 7919}` }))),
    );
    const result = await bring(packed.subarray(0, packed.length - 2000), site);
    expect(result.broken).toMatch(/^Line \d+: The packed file ends in the middle\.$/);
    expect(result.imported).toBeGreaterThan(100);
  });

  it('or goes wrong in the middle, is told where', async () => {
    const site = await newSite();
    const result = await bring(`${wordpressExport(three, '')}\n<wrong></mistake>`, site);
    expect(result).toMatchObject({ imported: 3, broken: expect.stringMatching(/^Line 20: unexpected close tag/) });
  });
});

describe('what files hold', () => {
  it('is read packed with gzip, and in whatever encoding it really has', async () => {
    const text = wordpressExport([{ id: 1, text: 'Grüße aus Köln' }]);
    for (const content of [
      gzipSync(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1'),
      Buffer.from(text, 'latin1'),
      Buffer.from(text.replace('UTF-8', 'ISO-8859-1')),
    ]) {
      const site = await newSite();
      expect(await bring(content, site)).toMatchObject({ imported: 1 });
      expect(await storedOf(site)).toMatchObject([{ body: 'Grüße aus Köln' }]);
    }
  });

  it('is cleaned: NFC, no control characters, no halves of characters', async () => {
    const site = await newSite();
    await bring(wordpressExport([{ id: 1, text: 'Ko\u0308ln\u0000\u0007 \u001b[31mred' }]), site);
    expect(await storedOf(site)).toMatchObject([{ body: 'Köln [31mred' }]);
  });

  it('may answer itself in a circle, which is cut open', async () => {
    const site = await newSite();
    const circle = [
      { id: 1, parent: 3 },
      { id: 2, parent: 1 },
      { id: 3, parent: 2 },
      { id: 4, parent: 4 },
      { id: 5, parent: 4 },
    ];
    expect(await bring(wordpressExport(circle), site)).toMatchObject({ imported: 5, orphans: 2 });
    expect((await storedOf(site)).map((one) => one.depth).sort()).toEqual([1, 1, 2, 2, 3]);
    expect(await bring(wordpressExport(circle), site, { dryRun: true })).toMatchObject({
      imported: 0,
      duplicates: 5,
    });
  });

  it('may run backwards by its clock, 1,200 answers deep', async () => {
    const site = await newSite();
    const chain = Array.from({ length: 1200 }, (_, n) => ({
      id: n + 1,
      parent: n,
      at: new Date(Date.UTC(2019, 5, 1) - n * 60_000).toISOString().slice(0, 19).replace('T', ' '),
    }));
    expect(await bring(wordpressExport(chain), site)).toMatchObject({ imported: 1200, orphans: 0 });
    const stored = await storedOf(site);
    expect(stored.map((one) => one.depth)).toEqual(Array.from({ length: 1200 }, (_, n) => n));
    expect(stored.slice(1).every((one, n) => one.parent === String(n + 1))).toBe(true);
  });

  it('may be one comment with more answers than a batch, all said before it', async () => {
    const site = await newSite();
    const crowd = Array.from({ length: 1300 }, (_, n) => ({ id: n + 2, parent: 1, at: '2019-01-01 00:00:00' }));
    const result = await bring(wordpressExport([...crowd, { id: 1, at: '2019-06-01 00:00:00' }]), site);
    expect(result).toMatchObject({ imported: 1301, orphans: 0 });
    const [stat] = await app.database.query<{ replies: number; below: number }>(
      `SELECT s.replies, s.below FROM imported m JOIN comment_stat s ON s.site_id = m.site_id AND s.comment_id = m.id
       JOIN site t ON t.id = m.site_id WHERE t.key = $1 AND m.kind = 'comment' AND m.ref = '1'`,
      [site],
    );
    expect(stat).toEqual({ replies: 1300, below: 1300 });
  });
});

describe('an import that is not alone', () => {
  const many = wordpressExport(Array.from({ length: 4000 }, (_, n) => ({ id: n + 1, parent: n % 7 === 0 ? 0 : n })));

  it('goes on where it was killed', async () => {
    const site = await newSite();
    const path = commands.file('killed.xml', many);
    const child = commands.start('import', 'wordpress', path, '--site', site);
    const count = async (): Promise<number> => (await storedOf(site)).length;
    while ((await count()) < 500) await new Promise((resolve) => setTimeout(resolve, 30));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const before = await count();
    expect(before).toBeLessThan(4000);
    const rest = await bring(many, site);
    expect(rest).toMatchObject({ imported: 4000 - rest.duplicates, orphans: 0, skipped: [] });
    expect(rest.duplicates).toBeGreaterThanOrEqual(before);
    expect(await count()).toBe(4000);
  });

  it('writes nothing twice where two bring the same file at once', async () => {
    const site = await newSite();
    const both = await Promise.all([bring(many, site), bring(many, site)]);
    expect(both[0].imported + both[1].imported).toBe(4000);
    expect(both[0].duplicates + both[1].duplicates).toBe(4000);
    expect(await storedOf(site)).toHaveLength(4000);
    const [post] = await app.database.query<{ posts: number; comments: number }>(
      `SELECT count(*)::int AS posts, sum(t.comments)::int AS comments FROM post p JOIN post_stat t ON t.site_id = p.site_id AND t.post_id = p.id
       JOIN site s ON s.id = p.site_id WHERE s.key = $1`,
      [site],
    );
    expect(post).toEqual({ posts: 1, comments: 4000 });
  });

  it('finds a post that is there by its address, however that is spelled', async () => {
    const site = await newSite();
    const owner = await app.owner();
    const url = 'http://small.example/talk';
    const made = await owner.post<{ id: string }>(`/sites/${site}/posts`, { slug: 'ours', title: 'Ours', url });
    await bring(wordpressExport(three), site);
    const posts = await app.database.query(`SELECT p.id FROM post p JOIN site s ON s.id = p.site_id WHERE s.key = $1`, [
      site,
    ]);
    expect(posts).toEqual([{ id: made.body.id }]);
    const { body } = await app.stranger.get<{ counts: object }>(`/sites/${site}/counts?posts=ours`);
    expect(body.counts).toEqual({ ours: 3 });
  });
});
