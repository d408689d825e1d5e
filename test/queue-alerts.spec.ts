import type { NotificationList, QueueAlertsAnswer } from '@parley/contract';
import { WatchAges } from '@parley/moderation';
import { TestApp, type Comment, type Person } from './support/app.js';

const site = '/sites/default';
const alerts = `${site}/review/alerts`;

describe('a queue that is late', () => {
  let app: TestApp;
  let mara: Person;
  let omar: Person;
  let nora: Person;
  let owner: Person;
  let said: Comment;

  const late = async (person: Person): Promise<NotificationList['items']> =>
    (await person.get<NotificationList>('/notifications?limit=100')).body.items.filter(
      (one) => one.kind === 'queue.late',
    );
  const look = () => app.nest.get(WatchAges).run();
  const age = (hours: number) =>
    app.database.query(`UPDATE review_item SET opened_at = now() - make_interval(hours => $2) WHERE comment_id = $1`, [
      said.id,
      hours,
    ]);

  beforeAll(async () => {
    app = await TestApp.start({ seed: false });
    mara = await app.person('Mara Moderator', 'moderator');
    omar = await app.person('Omar Moderator', 'moderator');
    nora = await app.person('Nora Moderator', 'moderator');
    owner = await app.owner();
    await owner.post(`${site}/posts`, { slug: 'town', title: 'Town' });
    said = await (
      await app.person('Rita Reader')
    ).says('In 2003 the harbour of Eastport lost 40 of its 90 cranes.', {
      at: `${site}/posts/town/comments`,
    });
    await mara.put(alerts, { everyQueue: true });
    await omar.put(alerts, { everyQueue: false, queues: ['claims', 'flags', 'claims'] });
    await nora.put(alerts, { everyQueue: false, queues: ['appeals'] });
  });
  afterAll(() => app.stop());

  it('is told to nobody who did not ask', async () => {
    expect((await owner.get<QueueAlertsAnswer>(alerts)).body).toEqual({ everyQueue: false, queues: [] });
    expect((await omar.get<QueueAlertsAnswer>(alerts)).body).toEqual({
      everyQueue: false,
      queues: ['claims', 'flags'],
    });
  });

  it('is not told while it is well', async () => {
    await age(23);
    await look();
    expect((await late(mara)).length + (await late(omar)).length).toBe(0);
  });

  it('is told once to those who want it, however often the clock looks', async () => {
    await age(25);
    for (let i = 0; i < 3; i++) await look();
    await Promise.all([look(), look()]);
    for (const person of [mara, omar]) {
      const [first, ...more] = await late(person);
      expect(more).toEqual([]);
      expect(first).toMatchObject({ site: 'default', data: { queue: 'claims', targetHours: 24 }, commentId: null });
      expect(first?.text).toBe(
        'The oldest item in the queue “claims” has waited longer than the 24 hours the site gives it.',
      );
    }
    expect([await late(nora), await late(owner)]).toEqual([[], []]);
  });

  it('is told again only after it was well in between', async () => {
    await age(1);
    await look();
    expect(await late(mara)).toHaveLength(1);
    await age(30);
    await look();
    expect(await late(mara)).toHaveLength(2);
    const item = await app.itemOf(said.id);
    await mara.post(`${site}/review/items/${item?.id}/decisions`, { action: 'dismiss', reason: 'other' });
    await look();
    expect(await app.database.query('SELECT queue FROM queue_late')).toEqual([]);
  });

  it('is measured by the target of its queue', async () => {
    const editor = await app.person('Edda Editor', 'editor');
    await editor.patch(site, { settings: { ageTargetHours: { default: 24, flags: 2 } } });
    await mara.post(`${site}/comments/${said.id}/flags`, { reason: 'off_topic' });
    await age(3);
    await look();
    expect((await late(omar))[0]?.data).toMatchObject({ queue: 'flags', targetHours: 2 });
  });

  it('is no longer told to who does not moderate any more', async () => {
    await age(1);
    await look();
    const before = (await late(omar)).length;
    await owner.put(`${site}/members/${omar.id}`, { role: 'member' });
    await age(5);
    await look();
    expect((await late(omar)).length).toBe(before);
    expect((await late(mara))[0]?.data).toMatchObject({ queue: 'flags' });
    expect((await omar.get(alerts)).status).toBe(403);
  });

  it.each([
    ['no answer to the question', {}, '/everyQueue'],
    ['a name no queue has', { everyQueue: false, queues: ['A queue'] }, '/queues'],
    [
      'more queues than there can be',
      { everyQueue: false, queues: Array.from({ length: 51 }, (_, i) => `q${i}`) },
      '/queues',
    ],
    ['something else', { everyQueue: true, mail: true }, '/mail'],
  ])('cannot be asked for with %s', async (_, body, pointer) => {
    const answer = await mara.put(alerts, body);
    expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });
});
