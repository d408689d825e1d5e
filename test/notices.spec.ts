import type {
  NoticeList,
  NoticeReceipt,
  NotificationList,
  StatementOfReasons,
  TransparencyReport,
} from '@parley/contract';
import { exampleSlug, TestApp, type Decision, type Person, type ReviewItem } from './support/app.js';

const site = '/sites/default';

describe('a notice of illegal content', () => {
  let app: TestApp;
  let rita: Person;
  let mara: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    rita = await app.person('Rita Reader');
    mara = await app.person('Mara Moderator', 'moderator');
  });
  afterAll(() => app.stop());

  const send = (who: Person, commentId: string, more: object = {}) =>
    who.post<NoticeReceipt>(`${site}/notices`, {
      commentId,
      explanation: 'It calls for violence.',
      goodFaith: true,
      ...more,
    });
  const decide = (itemId: string, action: string) =>
    mara.post<Decision>(`${site}/review/items/${itemId}/decisions`, { action, reason: 'illegal' });

  it('is taken from anybody, with a receipt, and comes before all flags', async () => {
    const comment = await rita.says('Somebody should hit him.');
    const sent = await send(app.stranger, comment.id, {
      law: 'Penal code, section 111',
      name: 'Ann',
      email: 'ann@example.org',
    });
    expect([sent.status, sent.body]).toEqual([
      201,
      {
        reference: expect.stringMatching(/^N-[2-9A-Z]{12}$/),
        commentId: comment.id,
        status: 'open',
        text: 'Your notice arrived. A person looks at it.',
        receivedAt: expect.any(String),
        decidedAt: null,
      },
    ]);
    const item = (await app.itemOf(comment.id)) as ReviewItem;
    expect(item).toMatchObject({ queues: ['flags'] });
    expect(item.reasons[0]?.text).toBe(
      'A notice says it is against the law. (Penal code, section 111) “It calls for violence.”',
    );
    const { body: decision } = await decide(item.id, 'remove');
    const path = `${site}/notices/${sent.body.reference}`;
    expect((await app.stranger.get<NoticeReceipt>(path)).body).toMatchObject({
      status: 'agreed',
      decidedAt: expect.any(String),
    });
    const statement = await rita.get<StatementOfReasons>(`${site}/decisions/${decision.id}`);
    expect(statement.body.facts).toMatchObject({ basis: 'notice', reasons: ['A notice says it is against the law.'] });
    expect(statement.body.ground.ground).toBe('legal');
    expect(statement.text).not.toMatch(/ann@|violence/i);
    await mara.post(`${site}/decisions/${decision.id}/undo`);
    expect((await app.stranger.get<NoticeReceipt>(path)).body.status).toBe('open');
  });

  it('tells a sender with an account what became of it', async () => {
    const ann = await app.person('Ann');
    const comment = await rita.says('I do not like this minister.');
    const { body: receipt } = await send(ann, comment.id);
    await decide(((await app.itemOf(comment.id)) as ReviewItem).id, 'dismiss');
    expect((await ann.get<NotificationList>('/notifications')).body.items[0]).toMatchObject({
      kind: 'notice.decided',
      data: { reference: receipt.reference, outcome: 'dismissed' },
    });
    const { notices } = (await mara.get<TransparencyReport>(`${site}/transparency`)).body;
    expect(notices).toEqual({ total: 2, agreed: 0, dismissed: 1, open: 1 });
  });

  it('is listed for moderators, with its sender, its receipt and what was decided', async () => {
    const comment = await rita.says('Burn the town hall down.');
    const ann = await app.person('Ann');
    const law = 'Penal code, section 126';
    const { body: receipt } = await send(ann, comment.id, { law, name: 'Ann A.', email: 'ann@example.org' });
    const list = async (query = '') => (await mara.get<NoticeList>(`${site}/notices?${query}`)).body;
    const item = (await app.itemOf(comment.id)) as ReviewItem;
    expect((await list('limit=1')).items[0]).toEqual({
      ...receipt,
      id: expect.any(String),
      explanation: 'It calls for violence.',
      law,
      sender: { accountId: ann.id, name: 'Ann A.', email: 'ann@example.org' },
      itemId: item.id,
      words: 'Burn the town hall down.',
      commentStatus: 'published',
      postTitle: expect.stringContaining('Moscow'),
      postSlug: exampleSlug,
      decision: null,
    });
    await decide(item.id, 'remove');
    expect((await list('status=open')).items.map(({ reference }) => reference)).not.toContain(receipt.reference);
    expect((await list('status=agreed')).items[0]).toMatchObject({
      reference: receipt.reference,
      commentStatus: 'removed',
      decision: { action: 'remove', reason: 'illegal', decidedBy: mara.id },
    });
    const first = await list('limit=1');
    expect((await list(`limit=100&cursor=${first.nextCursor}`)).items).not.toContainEqual(first.items[0]);
    expect((await mara.get(`${site}/notices?status=gone`)).status).toBe(422);
    expect((await rita.get(`${site}/notices`)).status).toBe(403);
    expect((await app.stranger.get(`${site}/notices`)).status).toBe(401);
  });

  it.each([
    ['without good faith', { goodFaith: false }, '/goodFaith'],
    ['without a reason', { explanation: ' ' }, '/explanation'],
    ['about no comment', { commentId: 'first' }, '/commentId'],
    ['with an address that is none', { email: 'ann' }, '/email'],
  ])('is refused %s', async (_, body, pointer) => {
    const comment = await rita.says('A lovely day.');
    const answer = await send(app.stranger, comment.id, body);
    expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });

  it('is about a comment that is there, and known by its reference alone', async () => {
    expect((await send(app.stranger, '00000000-0000-7000-8000-000000000000')).problem.code).toBe('comment_not_found');
    expect((await app.stranger.get(`${site}/notices/N-222222222222`)).problem.code).toBe('notice_not_found');
  });
});
