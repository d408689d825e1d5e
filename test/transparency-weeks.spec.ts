import type { TransparencyReport } from '@parley/contract';
import { TestApp, type Person, type ReviewItem } from './support/app.js';

const site = '/sites/default';
const day = 86_400_000;

describe('the transparency report week by week', () => {
  let app: TestApp;
  let rita: Person;
  let mara: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    rita = await app.person('Rita Reader');
    mara = await app.person('Mara Moderator', 'moderator');
    const ann = await app.person('Ann');
    for (const action of ['remove', 'dismiss', 'remove']) {
      const comment = await rita.says(`Nobody reads this. ${Math.random()}`);
      await ann.post(`${site}/comments/${comment.id}/flags`, { reason: 'spam' });
      const { id } = (await app.itemOf(comment.id)) as ReviewItem;
      await mara.post(`${site}/review/items/${id}/decisions`, { action, reason: 'spam' });
    }
    const comment = await rita.says('Somebody should hit him.');
    await ann.post(`${site}/notices`, { commentId: comment.id, explanation: 'It is a threat.', goodFaith: true });
    // two of the decisions were made long ago, one of them in the last moment of a Sunday
    const [first, second] = await app.database.query<{ id: string }>('SELECT id FROM decision ORDER BY created_at');
    const long = [first?.id, '2026-03-01T23:59:59.999Z'];
    await app.database.query(
      `UPDATE decision SET created_at = $2::timestamptz, opened_at = $2::timestamptz - interval '90 seconds' WHERE id = $1`,
      long,
    );
    await app.database.query(
      `UPDATE decision SET created_at = '2026-03-02T00:00:00Z', opened_at = NULL WHERE id = $1`,
      [second?.id],
    );
  });
  afterAll(() => app.stop());

  const report = async (query: string): Promise<TransparencyReport> =>
    (await mara.get<TransparencyReport>(`${site}/transparency?${query}`)).body;

  it('adds up to the report of the whole period', async () => {
    const { weeks = [], comments, reports, notices, decisions, appeals } = await report('from=2026-01-01&by=week');
    const sum = (of: 'comments' | 'flags' | 'notices' | 'decisions' | 'restrictions' | 'appeals'): number =>
      weeks.reduce((all, week) => all + week[of], 0);
    expect(sum('comments')).toBe(comments.posted);
    expect(sum('flags')).toBe(reports.byReason.reduce((all, { total }) => all + total, 0));
    expect(sum('notices')).toBe(notices.total);
    expect(sum('decisions')).toBe(decisions.total);
    expect(sum('restrictions')).toBe(decisions.restrictions);
    expect(sum('appeals')).toBe(appeals.total);
    expect([comments.posted, decisions.total, decisions.restrictions]).toEqual([6, 3, 2]);
  });

  it('has every week, from Monday to Monday in UTC, cut where the period is', async () => {
    const { weeks = [] } = await report('from=2026-02-25&to=2026-03-10&by=week');
    expect(weeks.map(({ from, to, decisions }) => [from.slice(0, 10), to.slice(0, 10), decisions])).toEqual([
      ['2026-02-25', '2026-03-02', 1],
      ['2026-03-02', '2026-03-09', 1],
      ['2026-03-09', '2026-03-11', 0],
    ]);
    expect(weeks[0]).toMatchObject({ medianSeconds: 90, slowestTenthSeconds: 90 });
    expect(weeks[1]).toMatchObject({ medianSeconds: null });
  });

  it('is there only where it is asked for, also in the table', async () => {
    expect(await report('')).not.toHaveProperty('weeks');
    const { text } = await mara.get(`${site}/transparency?from=2026-03-02&to=2026-03-08&by=week&format=csv`);
    expect(text).toContain('"weeks","2026-03-02T00:00:00.000Z","decisions",1\r\n');
    expect(text).toContain('"weeks","2026-03-02T00:00:00.000Z","to","2026-03-09T00:00:00.000Z"');
  });

  it('takes its times as RFC 3339 writes them', async () => {
    const of = async (from: string): Promise<string> =>
      (await report(`from=${encodeURIComponent(from)}&to=2026-03-10T00:00:00Z`)).from;
    expect(await of('2026-03-02T01:30:00+01:30')).toBe('2026-03-02T00:00:00.000Z');
    expect(await of('2026-03-01T23:30:00.123456-00:30')).toBe('2026-03-02T00:00:00.123Z');
    expect(await of('2026-03-02t00:00:00z')).toBe('2026-03-02T00:00:00.000Z');
    for (const none of ['2026-02-30T00:00:00Z', '2026-03-02T00:00:00', '2026-03-02T25:00:00Z', '1'])
      expect((await mara.get(`${site}/transparency?from=${none}`)).problem.errors?.[0]?.pointer).toBe('/from');
  });

  it('covers five years at most', async () => {
    const from = new Date(Date.now() - 6 * 366 * day).toISOString().slice(0, 10);
    const answer = await mara.get(`${site}/transparency?from=${from}&by=week`);
    expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, '/from']);
    expect((await mara.get(`${site}/transparency?by=day`)).status).toBe(422);
  });
});
