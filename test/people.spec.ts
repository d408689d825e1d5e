import type {
  Flagging,
  NotificationList,
  PriorityAnswer,
  ReviewItemDetail,
  Sanction,
  UserRecord,
} from '@parley/contract';
import { TestApp, thread, type Comment, type Person, type ReviewItem } from './support/app.js';

const site = '/sites/default';
const items = `${site}/review/items`;

describe('people', () => {
  let app: TestApp;
  let mara: Person;
  let owner: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    mara = await app.person('Mara Moderator', 'moderator');
    owner = await app.owner();
  });
  afterAll(() => app.stop());

  const sanction = (who: Person, kind: string, more: object = {}) =>
    mara.put<Sanction>(`${site}/users/${who.id}/sanction`, { kind, reason: 'You were warned twice.', ...more });
  const post = (who: Person, body: string) => who.post<Comment>(thread, { body });
  const decide = (itemId: string, action: string, reason = 'spam') =>
    mara.post(`${items}/${itemId}/decisions`, { action, reason });
  const flag = (who: Person, commentId: string, reason = 'spam') =>
    who.post(`${site}/comments/${commentId}/flags`, { reason });
  const priorityOf = async (itemId: string): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await mara.get<PriorityAnswer>(`${items}/${itemId}/priority`)).body.parts.map(({ part, value }) => [
        part,
        value,
      ]),
    );

  describe('a sanction', () => {
    it('of premoderation lets every comment wait, and edits of published ones', async () => {
      const who = await app.person('Paul Premoderated');
      const before = await who.says('Good morning.');
      expect((await sanction(who, 'premoderate')).body).toMatchObject({
        kind: 'premoderate',
        until: null,
        setBy: mara.id,
      });
      const after = await post(who, 'Good evening.');
      expect(after.body.status).toBe('pending');
      expect(await app.itemOf(after.body.id)).toMatchObject({ queues: ['pending'] });
      await who.patch(`${site}/comments/${before.id}`, { body: 'Buy watches.' });
      expect((await mara.get<Comment>(`${site}/comments/${before.id}`)).body.status).toBe('pending');
      expect(await app.itemOf(before.id)).toMatchObject({ queues: ['pending'] });
    });

    it('of mute takes writing, and leaves reading, voting, reporting and appealing', async () => {
      const who = await app.person('Mila Muted');
      const other = await (await app.person('Rita Reader')).says('A lovely day.');
      const own = await who.says('So it is.');
      await sanction(who, 'mute', { until: '2099-01-01T00:00:00Z' });
      const refused = await post(who, 'Once more.');
      expect(refused.problem).toMatchObject({
        status: 403,
        code: 'muted',
        detail:
          'You cannot write comments here until 2099-01-01T00:00:00.000Z. The moderators say: You were warned twice.',
      });
      expect((await who.patch(`${site}/comments/${own.id}`, { body: 'x' })).problem.code).toBe('muted');
      expect((await who.put(`${site}/comments/${other.id}/vote`, { value: 1 })).status).toBe(200);
      expect((await flag(who, other.id)).status).toBe(201);
    });

    it('of ban takes everything others see', async () => {
      const who = await app.person('Bert Banned');
      const other = await (await app.person('Rita Reader')).says('Another lovely day.');
      await sanction(who, 'ban');
      expect((await post(who, 'Hello again.')).problem.code).toBe('banned');
      expect((await who.put(`${site}/comments/${other.id}/vote`, { value: 1 })).problem.code).toBe('banned');
      expect((await flag(who, other.id)).problem.code).toBe('banned');
      expect((await who.get(thread)).status).toBe(200);
      await owner.post('/sites', { key: 'elsewhere', name: 'Elsewhere' });
      await owner.post('/sites/elsewhere/posts', { slug: 'one', title: 'One' });
      expect((await who.post('/sites/elsewhere/posts/one/comments', { body: 'Hello there.' })).status).toBe(201);
    });

    it('holds with the next request, ends by itself, and is taken back', async () => {
      const who = await app.person('Emil Ending');
      await sanction(who, 'mute', { until: new Date(Date.now() + 800).toISOString() });
      expect((await post(who, 'Too soon.')).problem.code).toBe('muted');
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect((await post(who, 'Now then.')).status).toBe(201);
      expect((await mara.get<UserRecord>(`${site}/users/${who.id}/record`)).body.sanction.kind).toBe('none');
      await sanction(who, 'ban');
      expect((await sanction(who, 'none')).body.kind).toBe('none');
      expect((await post(who, 'Back again.')).status).toBe(201);
      const told = (await who.get<NotificationList>('/notifications')).body.items.map((one) => one.text);
      expect(told).toEqual([
        'You can write here again. The moderators say: You were warned twice.',
        'You cannot take part here. The moderators say: You were warned twice.',
        expect.stringContaining('This ends on'),
      ]);
    });

    it('ends at a time of any offset', async () => {
      const who = await app.person('Ole Offset');
      const { status, body } = await sanction(who, 'mute', { until: '2099-01-01T01:30:00.123456+01:30' });
      expect([status, body.until]).toEqual([200, '2099-01-01T00:00:00.123Z']);
    });

    it.each([
      ['an unknown kind', { kind: 'exile' }, '/kind'],
      ['a time that is over', { until: '2020-01-01T00:00:00Z' }, '/until'],
      ['a time that is none', { until: 'tomorrow' }, '/until'],
      ['no reason', { reason: '' }, '/reason'],
      ['a reason of a megabyte', { reason: 'x'.repeat(200_000) }, '/reason'],
    ])('is refused with %s', async (_, body, pointer) => {
      const who = await app.person('Rita Reader');
      const answer = await sanction(who, 'mute', body);
      expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, pointer]);
    });

    it('is not for oneself, for other moderators or by readers', async () => {
      const omar = await app.person('Omar Moderator', 'moderator');
      const rita = await app.person('Rita Reader');
      expect((await sanction(mara, 'ban')).problem.code).toBe('forbidden');
      expect((await sanction(omar, 'ban')).problem.code).toBe('forbidden');
      expect((await sanction(owner, 'ban')).problem.code).toBe('forbidden');
      expect((await rita.put(`${site}/users/${omar.id}/sanction`, { kind: 'ban', reason: 'x' })).status).toBe(403);
      expect((await rita.get(`${site}/users/${omar.id}/record`)).status).toBe(403);
      const nobody = `${site}/users/00000000-0000-7000-8000-000000000000`;
      expect((await mara.get(`${nobody}/record`)).problem.code).toBe('user_not_found');
      expect((await mara.put(`${nobody}/sanction`, { kind: 'ban', reason: 'x' })).problem.code).toBe('user_not_found');
    });
  });

  describe('a record', () => {
    it('says what somebody wrote and reported, and how often it stood', async () => {
      const [who, rita] = [await app.person('Rolf Recorded'), await app.person('Rita Reader')];
      for (const [text, action] of [
        ['Buy one.', 'remove'],
        ['Buy two.', 'remove'],
        ['Buy three.', 'dismiss'],
      ] as const) {
        const comment = await who.says(text);
        await flag(rita, comment.id);
        const item = (await app.itemOf(comment.id)) as ReviewItem;
        await decide(item.id, action);
      }
      const theirs = await rita.says('A fine article.');
      await flag(who, theirs.id);
      const { body: record } = await mara.get<UserRecord>(`${site}/users/${who.id}/record`);
      expect(record).toMatchObject({
        user: { id: who.id, displayName: 'Rolf Recorded' },
        comments: { total: 3, published: 1, removed: 2, flagged: 3 },
        rejectionRate: 0.667,
        flags: { total: 1, open: 1, accuracy: null, weight: 3 },
        sanction: { kind: 'none' },
        flagging: { muted: false },
      });
      expect(record.decisions.map((one) => one.action)).toEqual(['dismiss', 'remove', 'remove']);
      expect((await mara.get<UserRecord>(`${site}/users/${rita.id}/record`)).body.flags).toMatchObject({
        agreed: 2,
        dismissed: 1,
        accuracy: 0.667,
      });
    });
  });

  describe('a reader who reports', () => {
    it('weighs more or less by how often moderators agreed, after six reports', async () => {
      const [good, bad, fresh] = await Promise.all(['Gina Good', 'Bruno Bad', 'Fred Fresh'].map((n) => app.person(n)));
      const author = await app.person('Aron Author');
      const reported = async (who: Person): Promise<ReviewItem> => {
        const comment = await author.says(`Words number ${Math.random()}.`);
        await flag(who, comment.id);
        return (await app.itemOf(comment.id, 'status=open&sort=newest')) as ReviewItem;
      };
      for (let i = 0; i < 6; i++) {
        await decide((await reported(good as Person)).id, 'remove');
        await decide((await reported(bad as Person)).id, 'dismiss');
      }
      const weights = await Promise.all(
        [good, bad, fresh].map(async (who) => (await priorityOf((await reported(who as Person)).id))['reporters']),
      );
      expect(weights).toEqual([6.9, 0, 3]);
    });

    it('in bad faith can be muted, and what they report is kept', async () => {
      const [who, ann, author] = [
        await app.person('Boris Badfaith'),
        await app.person('Ann'),
        await app.person('Aron Author'),
      ];
      const muted = await mara.put<Flagging>(`${site}/users/${who.id}/flagging`, {
        muted: true,
        reason: 'Forty in a row.',
      });
      expect(muted.body).toMatchObject({ muted: true, until: null });
      const comment = await author.says('Nothing wrong with this.');
      expect((await flag(who, comment.id)).status).toBe(201);
      expect(await app.itemOf(comment.id)).toBeUndefined();
      await flag(ann, comment.id);
      const item = (await app.itemOf(comment.id)) as ReviewItem;
      expect((await priorityOf(item.id))['reporters']).toBe(3);
      const detail = (await mara.get<ReviewItemDetail>(`${items}/${item.id}`)).body;
      expect([detail.flags.length, detail.reasons.length]).toEqual([2, 1]);
      await mara.put(`${site}/users/${who.id}/flagging`, { muted: false, reason: 'Another chance.' });
      const next = await author.says('Nor with this.');
      await flag(who, next.id);
      expect(await app.itemOf(next.id)).toMatchObject({ queues: ['flags'] });
    });
  });
});
