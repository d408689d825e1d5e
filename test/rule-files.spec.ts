import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '@parley/store';
import { TestApp } from './support/app.js';

const root = join(__dirname, '..');
const casino = `rules:
  - key: casino
    title: Casino spam
    when: comment.text.matches("(?i)casino")
    then:
      - hold: true
      - { review: spam, priority: 40 }
    mode: shadow
    examples:
      - { text: my Casino link, match: true }
      - { text: a nice day, match: false }
`;

describe('rules as files', () => {
  let app: TestApp;
  const folder = mkdtempSync(join(tmpdir(), 'parley-rules-'));
  const parley = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      const { PARLEY_TEST_SERVER: _, ...inherited } = process.env;
      const env = {
        ...inherited,
        DATABASE_URL: app.database.url,
        PARLEY_JWT_SECRET: 'rules-Zk3n8WqT1x6VbR0yLf7sJd2pGm5c',
        PARLEY_DATA_DIR: folder,
      };
      execFile(process.execPath, [join(root, 'apps/api/dist/cli.js'), 'rules', ...args], { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  beforeAll(async () => {
    app = await TestApp.start();
    await prepareDatabase(app.database.url);
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are tested with an exit code, without a database', async () => {
    const good = await parley('test', file('good.yaml', casino));
    expect(good).toMatchObject({ code: 0, out: 'casino: 2 examples, all as said\n1 of 1 rules hold\n' });
    const bad = await parley('test', file('bad.yaml', casino.replace('match: false', 'match: true')));
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('casino: does not match: “a nice day” (comment.text.matches("(?i)casino"): false)');
  });

  it('are told what is wrong with them, and where', async () => {
    const faulty = await parley('test', file('faulty.yaml', casino.replace('comment.text', 'comment.txet')));
    expect(faulty.code).toBe(1);
    expect(faulty.out).toContain('casino: /when line 1, column 9: `comment` has no field `txet`. Did you mean `text`?');
    const broken = await parley('test', file('broken.yaml', 'rules: [}'));
    expect(broken).toMatchObject({ code: 1, err: expect.stringContaining('broken.yaml') });
    const unknown = await parley('test', file('unknown.yaml', casino.replace('title:', 'titel:')));
    expect(unknown.err).toContain('rule 1: titel is unknown here');
    expect((await parley('test', file('empty.yaml', ''))).err).toContain('no list of rules');
  });

  it('become rules, then versions, and the same again changes nothing', async () => {
    const path = file('casino.yaml', casino);
    expect((await parley('import', path)).out).toBe('casino: created, version 1, off\n');
    expect((await parley('import', path)).out).toBe('casino: unchanged, version 1, off\n');
    expect((await parley('import', path, '--switch')).out).toBe('casino: unchanged, version 1, shadow\n');
    const changed = file('changed.yaml', casino.replace('priority: 40', 'priority: 50'));
    expect((await parley('import', changed)).out).toBe('casino: new version, version 2, shadow\n');
  });

  it('are not imported at all where one of them fails', async () => {
    const two = `${casino.replace('key: casino', 'key: fine')}${casino.replace('rules:\n', '').replace('match: false', 'match: true')}`;
    const refused = await parley('import', file('two.yaml', two));
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was imported.') });
    expect(await app.database.query(`SELECT key FROM rule WHERE key = 'fine'`)).toEqual([]);
    expect((await parley('import', file('casino.yaml', casino), '--site', 'nowhere')).err).toContain(
      'There is no site “nowhere”.',
    );
  });

  it('come out as they went in', async () => {
    const out = (await parley('export')).out;
    const path = file('exported.yaml', out);
    expect(readFileSync(path, 'utf8')).toContain('key: unsourced-factual-claim');
    const again = await parley('import', path);
    expect(again.out.split('\n').filter((line) => !line.includes('unchanged') && line !== '')).toEqual([
      // the mode applies to version 1, so that is what was exported
      'casino: new version, version 3, shadow',
    ]);
  });
});
