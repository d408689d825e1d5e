import type { PriorityAnswer, Site } from '@parley/contract';
import { TestApp, thread, type Comment, type Person, type ReviewItem } from './support/app.js';
import { expectWholeQueue } from './support/queue-invariants.js';

const site = '/sites/default';
const items = `${site}/review/items`;

describe('what counts how much in a priority', () => {
  let app: TestApp;
  let mara: Person;
  let editor: Person;
  let reader: Person;
  let claim: Comment;
  let flagged: Comment;

  const set = (priority: object) => editor.patch<Site>(site, { settings: { priority } });
  const itemOf = async (comment: Comment): Promise<ReviewItem> => (await app.itemOf(comment.id)) as ReviewItem;
  const partsOf = async (comment: Comment): Promise<Record<string, number>> => {
    const { body } = await mara.get<PriorityAnswer>(`${items}/${(await itemOf(comment)).id}/priority`);
    return Object.fromEntries(body.parts.map(({ part, value }) => [part, value]));
  };
  const order = async (): Promise<string[]> =>
    (await mara.get<{ items: ReviewItem[] }>(`${items}?status=open&limit=100`)).body.items.map(
      (item) => item.commentId,
    );
  /** Waits until the job has brought the stored priority of every open item in line with the arithmetic. */
  const weighed = async (): Promise<void> => {
    for (let i = 0; i < 100; i++) {
      const open = (await mara.get<{ items: ReviewItem[] }>(`${items}?status=open&limit=100`)).body.items;
      const off = await Promise.all(
        open.map(async (item) => {
          const { body } = await mara.get<PriorityAnswer>(`${items}/${item.id}/priority`);
          return Math.abs(body.priority - item.priority);
        }),
      );
      if (off.every((difference) => difference < 0.2)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the open items were not weighed again');
  };

  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
    mara = await app.person('Mara Moderator', 'moderator');
    editor = await app.person('Edda Editor', 'editor');
    reader = await app.person('Rita Reader');
    claim = await reader.says('In 2003 the harbour of Eastport lost 40 of its 90 cranes.');
    flagged = await reader.says('What a day.');
    await mara.post(`${site}/comments/${flagged.id}/flags`, { reason: 'off_topic' });
  });
  afterAll(() => app.stop());

  it('is shown with the settings of the site, the usual as long as nobody changed it', async () => {
    expect((await app.stranger.get<Site>(site)).body.settings.priority).toEqual({
      severity: { rule: 1, flag: 1, claim: 1, appeal: 1, policy: 1 },
      reporters: 1,
      reach: 2,
      age: 1,
    });
  });

  it.each([
    ['a severity beyond twice', { severity: { flag: 2.1 } }, 'severity'],
    ['a kind there is not', { severity: { rumour: 1 } }, 'severity'],
    ['a severity below nothing', { severity: { flag: -1 } }, 'severity'],
    ['reporters beyond five times', { reporters: 6 }, 'reporters'],
    ['a word for a number', { reach: 'far' }, 'reach'],
    ['more than ten points an hour', { age: 11 }, 'age'],
    ['what is no number', { age: null }, 'age'],
    ['a part there is not', { mood: 1 }, 'mood'],
  ])('cannot be %s', async (_, priority, field) => {
    const answer = await set(priority);
    expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, `/settings/priority/${field}`]);
  });

  it('is set by editors alone', async () => {
    expect((await mara.patch(site, { settings: { priority: { age: 0 } } })).status).toBe(403);
  });

  it('changes part by part, and open items are weighed again', async () => {
    const before = await partsOf(flagged);
    const rank = await order();
    expect(rank.indexOf(claim.id)).toBeLessThan(rank.indexOf(flagged.id));
    const changed = await set({ severity: { flag: 2, rule: 0.5 }, reporters: 3, reach: 0 });
    expect(changed.body.settings.priority).toEqual({
      severity: { rule: 0.5, flag: 2, claim: 1, appeal: 1, policy: 1 },
      reporters: 3,
      reach: 0,
      age: 1,
    });
    await weighed();
    const after = await partsOf(flagged);
    expect(after).toMatchObject({
      severity: 2 * (before['severity'] ?? 0),
      reporters: 3 * (before['reporters'] ?? 0),
      reach: 0,
    });
    const now = await order();
    expect(now.indexOf(flagged.id)).toBeLessThan(now.indexOf(claim.id));
    expect((await mara.post<ReviewItem>(`${items}/next`)).body.commentId).toBe(flagged.id);
    await expectWholeQueue(app);
  });

  it('says in words what the site changed', async () => {
    const { body } = await mara.get<PriorityAnswer>(`${items}/${(await itemOf(flagged)).id}/priority`);
    const said = Object.fromEntries(body.parts.map(({ part, text }) => [part, text]));
    expect(said['severity']).toMatch(/a flag of \d+, times 2 on this site/);
    expect(said['reporters']).toMatch(/30 at most, times 3 on this site/);
    expect(said['reach']).toMatch(/^0 for each doubling/);
  });

  it('can leave the age out, and counts from the first moment for what comes later', async () => {
    await set({ age: 0 });
    await weighed();
    expect((await partsOf(claim))['age']).toBe(0);
    const later = await reader.says('In 2004 the port of Westhaven lost 50 of its 80 cranes.', { at: thread });
    const item = await itemOf(later);
    expect(item.priority).toBeCloseTo(
      Object.values(await partsOf(later)).reduce((sum, part) => sum + part, 0),
      1,
    );
    expect(await order()).toContain(later.id);
    await expectWholeQueue(app);
  });

  it('follows the age targets too', async () => {
    await set({ age: 1 });
    const due = (await itemOf(claim)).dueAt;
    await editor.patch(site, { settings: { ageTargetHours: { default: 24, claims: 2 } } });
    for (let i = 0; i < 100 && (await itemOf(claim)).dueAt === due; i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(Date.parse(due) - Date.parse((await itemOf(claim)).dueAt)).toBe(22 * 3_600_000);
    await weighed();
    await expectWholeQueue(app);
  });
});
