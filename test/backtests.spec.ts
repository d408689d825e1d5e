import type { Backtest, BacktestPage, Rule } from '@parley/contract';
import { TestApp, type Comment, type Person } from './support/app.js';

const rules = '/sites/default/rules';

describe('a backtest', () => {
  let app: TestApp;
  let admin: Person;
  let moderator: Person;
  let reader: Person;
  const said: Record<string, Comment> = {};
  const write = (key: string, when: string) =>
    admin.post<Rule>(rules, { key, title: key, when, then: [{ review: 'spam' }], examples: [] });
  const start = async (key: string, body: object = {}): Promise<Backtest> => {
    const answer = await moderator.post<Backtest>(`${rules}/${key}/backtests`, body);
    expect(answer.status).toBe(202);
    expect(answer.headers['location']).toBe(`/api/v1${rules}/${key}/backtests/${answer.body.id}`);
    return answer.body;
  };
  const over = async ({ rule, id }: Backtest): Promise<Backtest> => {
    const end = Date.now() + 15_000;
    for (;;) {
      const { body } = await moderator.get<Backtest>(`${rules}/${rule}/backtests/${id}`);
      if (body.status === 'done' || body.status === 'failed' || Date.now() > end) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const decide = async (comment: Comment, action: string): Promise<void> => {
    const item = await app.itemOf(comment.id);
    const answer = await moderator.post(`/sites/default/review/items/${item?.id ?? ''}/decisions`, {
      action,
      reason: 'spam',
    });
    expect(answer.status).toBe(201);
  };

  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
    admin = await app.person('Ada Admin', 'admin');
    moderator = await app.person('Mara Moderator', 'moderator');
    reader = await app.person('Rita Reader');
    await write('casino', 'comment.text.matches("(?i)casino")');
    await admin.put(`${rules}/casino/mode`, { mode: 'live' });
    for (const body of [
      'Casino one',
      'Casino two',
      'Roulette three',
      'Casino and roulette',
      'A quiet day',
      'A louder day',
    ])
      said[body] = await reader.says(body);
    await decide(said['Casino one'] as Comment, 'remove');
    await decide(said['Casino two'] as Comment, 'dismiss');
    await decide(said['Casino and roulette'] as Comment, 'remove');
  });
  afterAll(() => app.stop());

  it('finds what a rule would have matched, and compares it with the decisions of moderators', async () => {
    const done = await over(await start('casino'));
    expect(done).toMatchObject({
      status: 'done',
      scanned: 8,
      matched: 3,
      unfinished: 0,
      comparedWith: 1,
      newlyCaught: 0,
      noLongerCaught: 0,
      precision: 0.667,
      recall: 1,
      decisions: { decided: 3, agreed: 2, matchedAgreed: 2, matchedDismissed: 1 },
    });
    expect(done.samples).toHaveLength(3);
    expect(done.samples?.[0]).toMatchObject({
      matchedText: [{ text: 'Casino' }],
      decided: 'agreed',
      change: 'caught_before',
    });
  });

  it('tells what another version would newly catch and no longer catch', async () => {
    await admin.post(`${rules}/casino/versions`, {
      when: 'comment.text.matches("(?i)roulette")',
      then: [{ review: 'spam' }],
    });
    const done = await over(await start('casino', { version: 2 }));
    expect(done).toMatchObject({ matched: 2, newlyCaught: 1, noLongerCaught: 2, comparedWith: 1 });
    expect(done).toMatchObject({ precision: 1, recall: 0.5 });
    const changes = (done.samples as { commentId: string; change: string }[]).map((one) => [one.commentId, one.change]);
    expect(changes).toEqual(
      expect.arrayContaining([
        [said['Roulette three']?.id, 'newly_caught'],
        [said['Casino two']?.id, 'no_longer_caught'],
      ]),
    );
  });

  it('sees the facts as they were then: who was new is not new any more', async () => {
    const newcomer = await app.person('Nina New');
    await write('newcomers', 'signals.firstComment');
    await admin.put(`${rules}/newcomers/mode`, { mode: 'shadow' });
    const first = await newcomer.says('My first words here');
    await newcomer.says('My second words here');
    const done = await over(await start('newcomers'));
    expect((done.samples as { commentId: string }[]).map((one) => one.commentId)).toEqual(
      expect.arrayContaining([first.id]),
    );
    expect(done.matched).toBe(2); // and Rita's first
    expect(done.comparedWith).toBeNull();
  });

  it('looks at the newest comments of the time it is given', async () => {
    const last = await over(await start('casino', { version: 1, limit: 2 }));
    expect(last).toMatchObject({ scanned: 2, matched: 0, limit: 2 });
    const before = await over(await start('casino', { version: 1, to: said['Casino two']?.createdAt }));
    expect(before.matched).toBe(1);
    const none = await over(await start('casino', { version: 1, from: '2100-01-01T00:00:00Z' }));
    expect(none).toMatchObject({ scanned: 0, matched: 0, precision: null, recall: null });
  });

  it('changes nothing', async () => {
    const before = await app.database.query('SELECT count(*)::int AS findings FROM finding');
    await over(await start('casino', { version: 2 }));
    expect(await app.database.query('SELECT count(*)::int AS findings FROM finding')).toEqual(before);
  });

  it('is listed with its rule, the newest first', async () => {
    const { items } = (await moderator.get<BacktestPage>(`${rules}/casino/backtests?limit=2`)).body;
    expect(items).toHaveLength(2);
    expect(items[0]?.createdAt.localeCompare(items[1]?.createdAt ?? '')).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['casino', { version: 99 }, 'rule_not_found'],
    ['nothing', {}, 'rule_not_found'],
    ['casino', { from: 'yesterday' }, 'validation_failed'],
    ['casino', { from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' }, 'validation_failed'],
    ['casino', { limit: 0 }, 'validation_failed'],
  ])('of %s with %j is refused', async (key, body, code) => {
    expect((await moderator.post(`${rules}/${key}/backtests`, body)).problem.code).toBe(code);
  });

  it('is not found under another rule, and not for readers', async () => {
    const { items } = (await moderator.get<BacktestPage>(`${rules}/casino/backtests`)).body;
    expect((await moderator.get(`${rules}/newcomers/backtests/${items[0]?.id ?? ''}`)).problem.code).toBe(
      'backtest_not_found',
    );
    expect((await reader.post(`${rules}/casino/backtests`, {})).problem.code).toBe('forbidden');
  });

  it('can be stopped while it runs, and not twice', async () => {
    await app.database.query(
      `INSERT INTO comment (site_id, id, post_id, root_id, depth, status, visible, body, html, fragment, created_at)
       SELECT p.site_id, g.id, p.id, g.id, 0, 'published', true, 'brought along ' || g.n, '', '', now()
       FROM post p, LATERAL (SELECT n, gen_random_uuid() AS id FROM generate_series(1, 40000) n) g`,
    );
    const running = await start('casino', { version: 1 });
    const at = `${rules}/casino/backtests/${running.id}`;
    const end = Date.now() + 10_000;
    while ((await moderator.get<Backtest>(at)).body.scanned === 0 && Date.now() < end)
      await new Promise((r) => setTimeout(r, 50));
    expect((await moderator.delete(at)).status).toBe(204);
    const stopped = (await moderator.get<Backtest>(at)).body;
    expect(stopped).toMatchObject({ status: 'failed', failure: 'cancelled' });
    expect(stopped.scanned).toBeGreaterThan(0);
    expect(stopped.scanned).toBeLessThan(40_000);
    expect((await moderator.delete(at)).problem.code).toBe('backtest_over');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await moderator.get<Backtest>(at)).body).toEqual(stopped);
  });

  it('whose process went away is told as interrupted', async () => {
    const { endLostBacktests } = await import('@parley/store');
    await app.database.query(
      `UPDATE backtest SET status = 'running', seen_at = now() - interval '1 hour', failure = NULL WHERE failure = 'cancelled'`,
    );
    await endLostBacktests(app.db);
    const { items } = (await moderator.get<BacktestPage>(`${rules}/casino/backtests?limit=1`)).body;
    expect(items[0]).toMatchObject({ status: 'failed', failure: 'interrupted' });
  });
});
