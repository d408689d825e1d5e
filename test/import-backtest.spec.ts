import { join } from 'node:path';
import type { Backtest } from '@parley/contract';
import { TestApp } from './support/app.js';
import { Archives } from './support/archives.js';

const rules = '/sites/default/rules';

describe('an archive that was imported', () => {
  let app: TestApp;
  let archives: Archives;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: true, seed: false });
    archives = new Archives(app);
    await archives.bringFile('wordpress', join(__dirname, 'fixtures/archives/wordpress.xml'), 'default');
  });
  afterAll(async () => {
    await app.stop();
    archives.end();
  });

  it('can be looked through by a backtest, claims and authors included', async () => {
    const editor = await app.person('Edda Editor', 'editor');
    const tried = async (key: string, when: string): Promise<Backtest> => {
      await editor.post(rules, { key, title: key, when, then: [{ review: 'spam' }], examples: [] });
      const { body: asked } = await editor.post<Backtest>(`${rules}/${key}/backtests`, {});
      for (const end = Date.now() + 15_000; Date.now() < end;) {
        const { body } = await editor.get<Backtest>(`${rules}/${key}/backtests/${asked.id}`);
        if (body.status === 'done') return body;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('The backtest did not come to an end.');
    };
    // 34 comments; a tombstone has no words to look at
    expect(await tried('talk', 'comment.text.contains("long talk")')).toMatchObject({ scanned: 34, matched: 12 });
    expect(await tried('claims', 'claims.exists(c, c.text.contains("1887"))')).toMatchObject({ matched: 1 });
    expect(await tried('author', 'author.name == "Anna Abel"')).toMatchObject({ matched: 4 });
  });

  it('tells the worker once, and nobody else', async () => {
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      if ((await app.database.query('SELECT 1 FROM outbox')).length === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await app.database.query('SELECT 1 FROM outbox')).toEqual([]);
    for (const table of ['notification', 'live_event', 'count_delta'])
      expect([table, await app.database.query(`SELECT 1 FROM ${table}`)]).toEqual([table, []]);
  });
});
