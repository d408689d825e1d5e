import type { Appeal, Notification, NotificationList, ReviewItemDetail, StatementOfReasons } from '@parley/contract';
import { TestApp, type Comment, type Decision, type Person, type ReviewItem } from './support/app.js';

const site = '/sites/default';
const items = `${site}/review/items`;
let claims = 0;

describe('appeals', () => {
  let app: TestApp;
  let reader: Person;
  let ann: Person;
  let mara: Person;
  let omar: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    reader = await app.person('Rita Reader');
    ann = await app.person('Ann');
    mara = await app.person('Mara Moderator', 'moderator');
    omar = await app.person('Omar Moderator', 'moderator');
  });
  afterAll(() => app.stop());

  const claim = async (): Promise<{ comment: Comment; item: ReviewItem }> => {
    const comment = await reader.says(
      `In ${1900 + ++claims} the ministry of transport sold ${claims} percent of the railway to Norway.`,
    );
    return { comment, item: (await app.itemOf(comment.id)) as ReviewItem };
  };
  const decide = (who: Person, itemId: string, action: string, body: object = {}) =>
    who.post<Decision>(`${items}/${itemId}/decisions`, { action, reason: 'unsourced_claim', ...body });
  const appeal = (who: Person, decisionId: string, text = 'The railway act, section 3, says so.') =>
    who.post<Appeal>(`${site}/decisions/${decisionId}/appeals`, { text });
  /** A removed comment with the decision that removed it. */
  const removed = async () => {
    const { comment, item } = await claim();
    const { body: decision } = await decide(mara, item.id, 'remove');
    return { comment, item, decision };
  };
  const told = async (who: Person, kind: string): Promise<Notification | undefined> =>
    (await who.get<NotificationList>('/notifications?limit=100')).body.items.find((one) => one.kind === kind);
  const itemNow = async (item: ReviewItem): Promise<ReviewItemDetail> =>
    (await mara.get<ReviewItemDetail>(`${items}/${item.id}`)).body;

  it('put the item into the queue of appeals, once', async () => {
    const { item, decision } = await removed();
    const answer = await appeal(reader, decision.id);
    expect([answer.status, answer.body]).toEqual([
      201,
      expect.objectContaining({ decisionId: decision.id, party: 'author', status: 'open', decidedAt: null }),
    ]);
    expect((await appeal(reader, decision.id, 'again')).problem.code).toBe('already_appealed');
    const { items: waiting } = (await omar.get<{ items: ReviewItem[] }>(`${items}?queue=appeals&limit=100`)).body;
    expect(waiting.find((one) => one.id === item.id)).toMatchObject({ status: 'open', queues: ['appeals'] });
    const statement = (await reader.get<StatementOfReasons>(`${site}/decisions/${decision.id}`)).body;
    expect(statement.appeal).toEqual(answer.body);
    expect(statement.redress.possible).toBe(false);
  });

  it('are not decided by whoever took the decision, nor handed to them', async () => {
    const { item, decision } = await removed();
    await appeal(reader, decision.id);
    for (const action of ['overturn', 'uphold', 'remove', 'dismiss', 'approve'])
      expect((await decide(mara, item.id, action)).problem).toMatchObject({ status: 403, code: 'same_moderator' });
    for (let next = await mara.post<ReviewItem>(`${items}/next`, { queue: 'appeals' }); next.status === 200;) {
      expect(next.body.id).not.toBe(item.id);
      next = await mara.post<ReviewItem>(`${items}/next`, { queue: 'appeals' });
    }
    expect((await itemNow(item)).status).toBe('open');
    await decide(omar, item.id, 'uphold');
  });

  it('overturned restore the comment and the record of those who reported it', async () => {
    const { comment, item } = await claim();
    await ann.post(`${site}/comments/${comment.id}/flags`, { reason: 'misinformation' });
    const { body: decision } = await decide(mara, item.id, 'remove');
    expect((await itemNow(item)).flags[0]?.status).toBe('agreed');
    await appeal(reader, decision.id);
    const overturned = await decide(omar, item.id, 'overturn', { reason: 'other', statement: 'You were right.' });
    expect([overturned.status, overturned.body]).toEqual([
      201,
      expect.objectContaining({ reverses: decision.id, statusBefore: 'removed', statusAfter: 'published' }),
    ]);
    expect((await app.stranger.get<Comment>(`${site}/comments/${comment.id}`)).body.status).toBe('published');
    const after = await itemNow(item);
    expect(after).toMatchObject({ status: 'decided', queues: [] });
    expect(after.flags[0]?.status).toBe('dismissed');
    expect(await told(reader, 'appeal.decided')).toMatchObject({
      text: 'You were right.',
      data: { outcome: 'overturned' },
    });
    expect(await told(ann, 'flag.settled')).toMatchObject({ data: { outcome: 'dismissed' } });
  });

  it('upheld change nothing and tell who appealed', async () => {
    const { comment, item, decision } = await removed();
    await appeal(reader, decision.id);
    expect((await decide(omar, item.id, 'uphold')).status).toBe(201);
    expect((await mara.get<Comment>(`${site}/comments/${comment.id}`)).body.status).toBe('removed');
    const statement = (await reader.get<StatementOfReasons>(`${site}/decisions/${decision.id}`)).body;
    expect(statement.appeal).toMatchObject({ status: 'upheld', decidedAt: expect.any(String) });
    expect(await told(reader, 'appeal.decided')).toMatchObject({ data: { outcome: 'upheld' } });
    expect((await appeal(reader, decision.id)).problem.code).toBe('already_appealed');
  });

  it('of a rejected comment publish it', async () => {
    const owner = await app.owner();
    await owner.patch(site, { settings: { sourcePolicy: 'hold' } });
    await new Promise((resolve) => setTimeout(resolve, 1050));
    const { comment, item } = await claim();
    await owner.patch(site, { settings: { sourcePolicy: 'mark' } });
    expect(comment.status).toBe('pending');
    const { body: decision } = await decide(mara, item.id, 'reject');
    await appeal(reader, decision.id);
    await decide(omar, item.id, 'overturn');
    expect((await app.stranger.get<Comment>(`${site}/comments/${comment.id}`)).body.status).toBe('published');
  });

  it('by a reader whose flag was dismissed put the comment before the moderators again', async () => {
    const comment = await reader.says('Buy my cheap watches, everybody!');
    await ann.post(`${site}/comments/${comment.id}/flags`, { reason: 'spam' });
    const item = (await app.itemOf(comment.id)) as ReviewItem;
    const { body: decision } = await decide(mara, item.id, 'dismiss', { reason: 'spam' });
    expect((await appeal(await app.person('Ben'), decision.id)).problem.code).toBe('decision_not_found');
    expect((await ann.get<StatementOfReasons>(`${site}/decisions/${decision.id}`)).body.redress.possible).toBe(true);
    expect((await appeal(ann, decision.id)).body.party).toBe('reporter');
    expect((await appeal(reader, decision.id)).problem.code).toBe('nothing_to_appeal');
    await decide(omar, item.id, 'overturn', { reason: 'spam' });
    expect(await itemNow(item)).toMatchObject({ status: 'open', queues: ['flags'] });
    expect((await decide(mara, item.id, 'remove', { reason: 'spam' })).status).toBe(201);
    expect((await itemNow(item)).flags[0]?.status).toBe('agreed');
  });

  it('are for the author, within six months, against what stands', async () => {
    const { decision } = await removed();
    expect((await appeal(ann, decision.id)).problem.code).toBe('decision_not_found');
    expect((await appeal(omar, decision.id)).problem.code).toBe('forbidden');
    await app.database.query(`UPDATE decision SET created_at = created_at - interval '184 days' WHERE id = $1`, [
      decision.id,
    ]);
    expect((await appeal(reader, decision.id)).problem).toMatchObject({ status: 403, code: 'appeal_window_over' });
    const { decision: other } = await removed();
    await omar.post(`${site}/decisions/${other.id}/undo`);
    expect((await appeal(reader, other.id)).problem.code).toBe('decision_reversed');
    for (const text of ['', '   ', 'x'.repeat(5001)])
      expect((await appeal(reader, decision.id, text)).problem.errors?.[0]?.pointer).toBe('/text');
  });

  it('come before everything else that could be decided', async () => {
    const { item, decision } = await removed();
    expect((await decide(omar, item.id, 'uphold')).status).toBe(409);
    await appeal(reader, decision.id);
    expect((await decide(omar, item.id, 'approve')).problem.code).toBe('action_not_possible');
    expect((await decide(omar, item.id, 'escalate')).status).toBe(201);
    expect((await itemNow(item)).queues).toEqual(['appeals', 'escalated']);
    const { item: other } = await claim();
    expect((await decide(omar, other.id, 'uphold')).problem.code).toBe('action_not_possible');
  });

  it('are decided by the same moderator where there is no other and the site says so', async () => {
    const owner = await app.owner();
    await owner.post('/sites', { key: 'tiny', name: 'Tiny' });
    await owner.post('/sites/tiny/posts', { slug: 'one', title: 'One' });
    const comment = await reader.says('You are a fool.', { at: '/sites/tiny/posts/one/comments' });
    await ann.post(`/sites/tiny/comments/${comment.id}/flags`, { reason: 'abuse' });
    const [item] = (await owner.get<{ items: ReviewItem[] }>('/sites/tiny/review/items')).body.items;
    const path = `/sites/tiny/review/items/${item?.id}/decisions`;
    const { body: decision } = await owner.post<Decision>(path, { action: 'remove', reason: 'abuse' });
    await reader.post(`/sites/tiny/decisions/${decision.id}/appeals`, { text: 'It was a joke.' });
    const overturn = { action: 'overturn', reason: 'other' };
    expect((await owner.post(path, overturn)).problem.code).toBe('same_moderator');
    await owner.patch('/sites/tiny', { settings: { appealsBySameModerator: true } });
    await owner.put(`/sites/tiny/members/${omar.id}`, { role: 'moderator' });
    expect((await owner.post(path, overturn)).problem.code).toBe('same_moderator');
    await owner.put(`/sites/tiny/members/${omar.id}`, { role: 'member' });
    expect((await owner.post<ReviewItem>('/sites/tiny/review/items/next')).body.id).toBe(item?.id);
    expect((await owner.post(path, overturn)).status).toBe(201);
  });
});

describe('notifications', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('are listed page by page, read one by one or all at once, by their owner alone', async () => {
    const [rita, ann, mara] = [
      await app.person('Rita Reader'),
      await app.person('Ann'),
      await app.person('Mara Moderator', 'moderator'),
    ];
    for (let i = 0; i < 3; i++) {
      const comment = await rita.says(`In ${1970 + i} the city of Turin closed ${i + 3} schools.`);
      const item = (await app.itemOf(comment.id)) as ReviewItem;
      await mara.post(`${items}/${item.id}/decisions`, { action: 'remove', reason: 'unsourced_claim' });
    }
    const list = async (query = '') => (await rita.get<NotificationList>(`/notifications?${query}`)).body;
    const all = await list();
    expect(all.unread).toBe(3);
    expect(all.items.map(({ kind, site: where, readAt }) => [kind, where, readAt])).toEqual(
      [1, 2, 3].map(() => ['comment.decided', 'default', null]),
    );
    const first = await list('limit=2');
    const rest = await list(`limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(all.items);
    const id = all.items[1]?.id;
    expect((await ann.put(`/notifications/${id}/read`)).problem.code).toBe('notification_not_found');
    expect((await rita.put(`/notifications/${id}/read`)).status).toBe(204);
    expect((await list('unread=true')).items.map((one) => one.id)).toEqual([all.items[0]?.id, all.items[2]?.id]);
    expect((await rita.put('/notifications/read')).status).toBe(204);
    expect(await list('unread=true')).toEqual({ items: [], nextCursor: null, unread: 0 });
    expect((await ann.get<NotificationList>('/notifications')).body.items).toEqual([]);
    expect((await app.stranger.get('/notifications')).status).toBe(401);
  });
});
