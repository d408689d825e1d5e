import type {
  Appeal,
  NotificationList,
  ReviewStatistics,
  StatementOfReasons,
  TransparencyReport,
} from '@parley/contract';
import { TestApp, type Comment, type Decision, type Person, type ReviewItem } from './support/app.js';
import { expectWholeQueue } from './support/queue-invariants.js';

const site = '/sites/default';

describe('a comment that a rule rejects by itself', () => {
  let app: TestApp;
  let mara: Person;
  let author: Person;
  let said: Comment;
  let decision: Decision;

  const told = async (person: Person): Promise<NotificationList['items']> =>
    (await person.get<NotificationList>('/notifications?limit=100')).body.items;
  const decisionOf = async (comment: Comment): Promise<Decision> => {
    const item = (await app.itemOf(comment.id, 'status=decided')) ?? (await app.itemOf(comment.id));
    const { body } = await mara.get<{ decisions: Decision[] }>(`${site}/review/items/${item?.id}`);
    return body.decisions[0] as Decision;
  };
  const statement = (person: Person, id: string) => person.get<StatementOfReasons>(`${site}/decisions/${id}`);
  const rule = async (key: string, title: string, word: string, then: object[]): Promise<void> => {
    const owner = await app.owner();
    const when = word.startsWith('flags') ? word : `comment.text.contains("${word}")`;
    expect((await owner.post(`${site}/rules`, { key, title, when, then, examples: [] })).status).toBe(201);
    expect((await owner.put(`${site}/rules/${key}/mode`, { mode: 'live', version: 1 })).status).toBe(200);
  };
  const decide = (item: ReviewItem | undefined, action: string) =>
    mara.post<Decision>(`${site}/review/items/${item?.id}/decisions`, { action, reason: 'spam' });

  beforeAll(async () => {
    app = await TestApp.start({ seed: false });
    mara = await app.person('Mara Moderator', 'moderator');
    author = await app.person('Arno Author');
    await (
      await app.owner()
    ).post(`${site}/posts`, { slug: 'moscow-calls-for-strengthened-cooperation', title: 'A post' });
    await rule('pills', 'Offers of pills', 'pills', [{ reject: 'spam' }]);
    await rule('casino', 'Offers of casinos', 'casino', [{ reject: 'spam' }, { review: 'offers', priority: 70 }]);
    await rule('shout', 'Shouting', 'LISTEN', [{ hold: true }]);
    await rule('reported', 'Reported twice', 'flags.total >= 2', [{ reject: 'abuse' }]);
    said = await author.says('Cheap pills for everybody');
    decision = await decisionOf(said);
  });
  afterAll(() => app.stop());

  it('is hidden by a decision of its own, which no person took', async () => {
    expect(said.status).toBe('rejected');
    expect(decision).toMatchObject({
      action: 'reject',
      reason: 'spam',
      automatic: true,
      decidedBy: null,
      statusBefore: 'pending',
      statusAfter: 'rejected',
    });
    expect(await app.itemOf(said.id)).toBeUndefined();
    expect((await app.itemOf(said.id, 'status=decided'))?.reasons).toMatchObject([
      { kind: 'rule', ref: 'pills', status: 'agreed', queue: 'pending' },
    ]);
    expect((await app.stranger.get(`${site}/comments/${said.id}`)).status).toBe(404);
  });

  it('gives its author a statement of reasons: automated means, rule, words, ground and redress', async () => {
    const [notification] = await told(author);
    expect(notification).toMatchObject({ kind: 'comment.decided', decisionId: decision.id, commentId: said.id });
    expect(notification?.text).toContain('“Offers of pills”');
    const { body } = await statement(author, decision.id);
    expect(body).toMatchObject({
      action: 'reject',
      restriction: { status: 'rejected', until: null },
      facts: { basis: 'own_initiative', reasons: ['Offers of pills'], words: ['pills'], commentVersion: 1 },
      automatedMeans: { detection: true, decision: true },
      ground: { code: 'spam', title: 'Advertising and repetition', ground: 'contractual' },
      redress: { possible: true, path: `/api/v1${site}/decisions/${decision.id}/appeals` },
    });
    expect(body.statement).toContain('No person has looked at it yet');
    expect(body.redress.text).toContain('a person, decides');
    expect((await statement(await app.person('Sam Stranger'), decision.id)).status).toBe(404);
  });

  it('counts as decided by automated means, and not in how fast or how well people decide', async () => {
    const report = (await mara.get<TransparencyReport>(`${site}/transparency`)).body;
    expect(report.decisions).toMatchObject({
      total: 1,
      restrictions: 1,
      byMeans: { automatedDetection: 1, automatedDecision: 1, humanDecision: 0, notice: 0 },
      medianSeconds: null,
    });
    const statistics = (await mara.get<ReviewStatistics>(`${site}/review/statistics`)).body;
    expect([statistics.rules, statistics.queues, statistics.moderators]).toEqual([[], [], []]);
  });

  it('can be appealed, and any moderator decides: granted, it is published', async () => {
    const appeal = await author.post<Appeal>(`${site}/decisions/${decision.id}/appeals`, {
      text: 'I write of my mother.',
    });
    expect([appeal.status, appeal.body.party]).toEqual([201, 'author']);
    const item = await app.itemOf(said.id);
    expect(item?.queues).toEqual(['appeals']);
    expect((await mara.post<ReviewItem>(`${site}/review/items/next`, { queue: 'appeals' })).body.id).toBe(item?.id);
    const overturned = await decide(item, 'overturn');
    expect(overturned.body).toMatchObject({ statusAfter: 'published', automatic: false, decidedBy: mara.id });
    expect((await app.stranger.get<Comment>(`${site}/comments/${said.id}`)).body.status).toBe('published');
    expect((await told(author))[0]).toMatchObject({ kind: 'appeal.decided', data: { outcome: 'overturned' } });
    expect((await statement(author, decision.id)).body.reversedBy).toBe(overturned.body.id);
  });

  it('can be appealed in vain', async () => {
    const other = await author.says('More pills');
    const first = await decisionOf(other);
    await author.post(`${site}/decisions/${first.id}/appeals`, { text: 'Please.' });
    expect((await decide(await app.itemOf(other.id), 'uphold')).status).toBe(201);
    expect((await author.get<Comment>(`${site}/comments/${other.id}`)).body.status).toBe('rejected');
    const again = await author.post(`${site}/decisions/${first.id}/appeals`, { text: 'Please, please.' });
    expect([again.status, again.problem.code]).toEqual([409, 'already_appealed']);
  });

  it('waits for a person when a moderator takes the decision back', async () => {
    const other = await author.says('Pills? No: pills!');
    const first = await decisionOf(other);
    expect((await mara.post(`${site}/decisions/${first.id}/undo`)).status).toBe(201);
    expect(await app.itemOf(other.id)).toMatchObject({ queues: ['pending'], status: 'open' });
    expect((await author.get<Comment>(`${site}/comments/${other.id}`)).body.status).toBe('pending');
    expect((await decide(await app.itemOf(other.id), 'approve')).body.statusAfter).toBe('published');
  });

  it('is decided and still before a person where the rule asks for a look as well', async () => {
    const other = await author.says('My casino is the best');
    expect(other.status).toBe('rejected');
    expect(await app.itemOf(other.id)).toMatchObject({
      queues: ['offers'],
      reasons: [
        { queue: 'offers', status: 'open' },
        { queue: 'pending', status: 'agreed' },
      ],
    });
    expect(await decisionOf(other)).toMatchObject({ automatic: true, action: 'reject' });
    expect((await decide(await app.itemOf(other.id), 'approve')).body.statusAfter).toBe('published');
  });

  it('is told to nobody where nobody is to be told, and to no reader', async () => {
    const rita = await app.person('Rita Reader');
    expect((await told(rita)).length).toBe(0);
  });

  it('is only held where it was published before: a rule takes nothing away by itself', async () => {
    const other = await author.says('You know nothing at all');
    for (const name of ['Rita Reader', 'Rob Reader'])
      await (await app.person(name)).post(`${site}/comments/${other.id}/flags`, { reason: 'abuse' });
    const { JudgeAgain } = await import('@parley/discussion');
    const [row] = await app.database.query<{ id: string }>(`SELECT id FROM site WHERE key = 'default'`);
    await app.nest.get(JudgeAgain, { strict: false }).afterFlag(row?.id ?? '', other.id);
    const own = (await author.get<Comment>(`${site}/comments/${other.id}`)).body;
    expect([own.status, own.held]).toEqual(['pending', ['Reported twice']]);
    expect((await app.itemOf(other.id))?.queues).toEqual(['flags', 'pending']);
    expect((await told(author))[0]).toMatchObject({ kind: 'comment.held', commentId: other.id });
  });

  it('leaves a whole queue and a record that verifies', async () => {
    await expectWholeQueue(app);
    const hidden = await app.database.query(
      `SELECT c.id FROM comment c LEFT JOIN review_item i ON i.comment_id = c.id AND i.status = 'open'
       LEFT JOIN decision d ON d.comment_id = c.id AND d.status_after = c.status
       WHERE c.status IN ('pending', 'rejected', 'removed') AND i.id IS NULL AND d.id IS NULL`,
    );
    expect(hidden).toEqual([]);
    expect((await mara.get<{ ok: boolean }>(`${site}/audit/verify`)).body.ok).toBe(true);
  });
});

describe('a comment that a rule holds', () => {
  let app: TestApp;
  let author: Person;
  let said: Comment;
  const titles = ['Shouting'];

  beforeAll(async () => {
    app = await TestApp.start();
    const owner = await app.owner();
    author = await app.person('Arno Author');
    const shouting = {
      key: 'shout',
      title: 'Shouting',
      when: 'comment.text.contains("LISTEN")',
      then: [{ hold: true }],
    };
    await owner.post(`${site}/rules`, { ...shouting, examples: [] });
    await owner.put(`${site}/rules/shout/mode`, { mode: 'live', version: 1 });
    said = await author.says('LISTEN to me');
  });
  afterAll(() => app.stop());

  it('tells its author that it waits and why, in the answer and later', async () => {
    expect([said.status, said.held]).toEqual(['pending', titles]);
    expect((await author.get<Comment>(`${site}/comments/${said.id}`)).body.held).toEqual(titles);
    const [first] = (await author.get<NotificationList>('/notifications')).body.items;
    expect(first).toMatchObject({ kind: 'comment.held', commentId: said.id, decisionId: null });
    expect(first?.text).toBe('Your comment waits for a moderator. The reason: Shouting.');
  });

  it('tells it again after its author changed their name', async () => {
    await author.patch('/auth/me', { displayName: 'Arno Autor' });
    const { rebuildFragment } = await import('@parley/store');
    const [row] = await app.database.query<{ id: string }>(`SELECT id FROM site WHERE key = 'default'`);
    await rebuildFragment(app.db, row?.id ?? '', said.id);
    const own = (await author.get<Comment>(`${site}/comments/${said.id}`)).body;
    expect([own.author?.displayName, own.held]).toEqual(['Arno Autor', titles]);
  });

  it('says nothing of it once it is published', async () => {
    const mara = await app.person('Mara Moderator', 'moderator');
    const item = await app.itemOf(said.id);
    await mara.post(`${site}/review/items/${item?.id}/decisions`, { action: 'approve', reason: 'other' });
    const read = (await app.stranger.get<Comment>(`${site}/comments/${said.id}`)).body;
    expect(read.status).toBe('published');
    expect(read).not.toHaveProperty('held');
  });
});
