import type { ClaimCluster, ClaimClusterDetail, ClaimClusterPage } from '@parley/contract';
import { JudgeAgain } from '@parley/discussion';
import { RearrangeClusters, spreadAtOnce, spreadWholeCluster } from '@parley/moderation';
import { exampleSlug, TestApp, type Comment, type Person, type ReviewItem } from './support/app.js';
import { expectWholeQueue } from './support/queue-invariants.js';

const phrasings = [
  'england withdrew from nato in 2020, look it up',
  'Do you even know that England left NATO in 2020?',
  'I read the piece twice. England has left NATO in 2020.',
];
const clusters = '/sites/default/claim-clusters';

describe('claims that say the same thing', () => {
  let app: TestApp;
  let moderator: Person;
  let reader: Person;
  const said: Comment[] = [];
  const clusterOf = (comment: Comment): string => comment.claims[0]?.cluster?.id ?? '';
  const again = async (comment: Comment): Promise<Comment> =>
    (await app.stranger.get<Comment>(`/sites/default/comments/${comment.id}`)).body;
  const one = async (id: string): Promise<ClaimClusterDetail> =>
    (await moderator.get<ClaimClusterDetail>(`${clusters}/${id}`)).body;

  beforeAll(async () => {
    app = await TestApp.start();
    moderator = await app.person('Mara Moderator', 'moderator');
    reader = await app.person('Rita Reader');
    for (const body of phrasings) said.push(await reader.says(body));
  });
  afterAll(() => app.stop());

  it('form one cluster, together with the seeded one', async () => {
    const seeded = (await app.thread()).items[0] as Comment;
    expect(new Set([seeded, ...said].map(clusterOf)).size).toBe(1);
    const cluster = await one(clusterOf(seeded));
    expect(cluster).toMatchObject({ verdict: 'undecided', memberCount: 4, note: '', sources: [], nextCursor: null });
    expect(cluster.members.map((member) => member.commentId)).toEqual([seeded, ...said].map(({ id }) => id));
  });

  it.each([
    'England left NATO in 2021.',
    'England never left NATO in 2020.',
    'England joined NATO in 2020.',
    'Sweden left NATO in 2020.',
  ])('are not joined by one that says something else: %s', async (body) => {
    expect(clusterOf(await reader.says(body))).not.toBe(clusterOf(said[0] as Comment));
  });

  it('show the note of a decision on every member, and leave the queue', async () => {
    const id = clusterOf(said[0] as Comment);
    expect(await app.itemOf((said[0] as Comment).id, 'queue=claims')).toBeDefined();
    const before = await moderator.get<ClaimClusterDetail>(`${clusters}/${id}`);
    const decided = await moderator.patch<ClaimCluster>(
      `${clusters}/${id}`,
      {
        verdict: 'false',
        note: 'The United Kingdom has been a member of NATO without a break since 1949.',
        sources: [{ url: 'https://www.nato.int/members', title: 'Member countries' }],
      },
      { 'if-match': before.headers['etag'] ?? '' },
    );
    expect(decided.status).toBe(200);
    expect(decided.body).toMatchObject({ verdict: 'false', version: 2, decidedBy: moderator.id, memberCount: 4 });
    for (const comment of said) {
      expect((await again(comment)).claims[0]?.cluster).toEqual({
        id,
        verdict: 'false',
        note: 'The United Kingdom has been a member of NATO without a break since 1949.',
        sources: [{ url: 'https://www.nato.int/members', title: 'Member countries' }],
      });
      expect(await app.itemOf(comment.id)).toBeUndefined();
    }
  });

  it('shows it on a later one from its first moment, which fills no queue', async () => {
    const later = await reader.says('Fact: England quit NATO in 2020!');
    expect(later.claims[0]?.cluster).toMatchObject({ verdict: 'false', id: clusterOf(said[0] as Comment) });
    expect(await app.itemOf(later.id)).toBeUndefined();
  });

  it('shows the note to readers of the page', async () => {
    const page = await app.stranger.get(`/posts/${exampleSlug}`);
    expect(page.text).toContain('Moderators’ note');
    expect(page.text).toContain('claim noted');
    expect(page.text).toContain('without a break since 1949');
  });

  it('is written down, with the events of the change', async () => {
    const log = await app.database.query<{ kind: string; data: { clusterId?: string } }>(
      `SELECT kind, data FROM moderation_log WHERE kind IN ('claim_cluster.decided', 'review_item.answered')`,
    );
    expect(log.filter((entry) => entry.kind === 'claim_cluster.decided')).toHaveLength(1);
    expect(log.filter((entry) => entry.kind === 'review_item.answered')).toHaveLength(4);
    expect((await (await app.owner()).get<{ ok: boolean }>('/sites/default/audit/verify')).body.ok).toBe(true);
  });

  it('is not decided over what somebody else decided meanwhile', async () => {
    const id = clusterOf(said[0] as Comment);
    const answer = await moderator.patch(`${clusters}/${id}`, { verdict: 'supported' }, { 'if-match': '"1"' });
    expect([answer.status, answer.problem.code]).toEqual([412, 'precondition_failed']);
    expect((await one(id)).verdict).toBe('false');
  });

  it('keeps its verdict where only the note changes', async () => {
    const id = clusterOf(said[0] as Comment);
    const before = await one(id);
    const { status, body } = await moderator.patch<ClaimCluster>(`${clusters}/${id}`, { note: 'In other words.' });
    expect([status, body]).toEqual([200, expect.objectContaining({ verdict: 'false', note: 'In other words.' })]);
    expect(body.sources).toEqual(before.sources);
    await moderator.patch(`${clusters}/${id}`, { note: before.note });
    expect((await moderator.patch(`${clusters}/${id}`, {})).status).toBe(422);
  });

  it('can be split by a moderator, and merged again', async () => {
    const id = clusterOf(said[0] as Comment);
    const leaving = (await again(said[1] as Comment)).claims[0]?.id ?? '';
    const split = await moderator.post<ClaimCluster>(`${clusters}/${id}/split`, { claimIds: [leaving] });
    expect(split.status).toBe(201);
    expect(split.body).toMatchObject({ memberCount: 1, verdict: 'undecided' });
    expect((await again(said[1] as Comment)).claims[0]?.cluster).toMatchObject({ id: split.body.id, note: '' });
    const merged = await moderator.post<ClaimCluster>(`${clusters}/${split.body.id}/merge`, { into: id });
    expect(merged.body).toMatchObject({ id, verdict: 'false' });
    expect((await again(said[1] as Comment)).claims[0]?.cluster).toMatchObject({ id, verdict: 'false' });
    expect((await moderator.get(`${clusters}/${split.body.id}`)).status).toBe(404);
  });

  it.each([
    ['no claim of the cluster', 'Ashford', (_: string, foreign: string) => [foreign]],
    ['all of its claims', 'Belfast', (own: string) => [own]],
  ])('cannot be split by %s', async (_, town, ids) => {
    const lonely = await reader.says(`In 1998 the town of ${town} sold 9 of its 11 parks.`);
    const own = lonely.claims[0]?.id ?? '';
    const foreign = (said[0] as Comment).claims[0]?.id ?? '';
    const answer = await moderator.post(`${clusters}/${clusterOf(lonely)}/split`, { claimIds: ids(own, foreign) });
    expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, '/claimIds']);
  });

  it('are listed by verdict, page by page', async () => {
    const all: ClaimCluster[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer: { body: ClaimClusterPage } = await moderator.get<ClaimClusterPage>(
        `${clusters}?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      all.push(...answer.body.items);
      cursor = answer.body.nextCursor;
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(4);
    const decided = await moderator.get<ClaimClusterPage>(`${clusters}?verdict=false`);
    expect(decided.body.items.map(({ id }) => id)).toEqual([clusterOf(said[0] as Comment)]);
    expect((await reader.get(clusters)).status).toBe(403);
    expect((await moderator.get(`${clusters}?cursor=damaged`)).problem.code).toBe('invalid_cursor');
  });

  it('are joined afterwards where two founded the same in one moment', async () => {
    const words = 'In 2003 the harbour of Eastport lost 40 of its 90 cranes.';
    const [a, b] = await Promise.all([reader.says(words), moderator.says(words)]);
    await app.nest.get(RearrangeClusters).joinTwins();
    expect(clusterOf(await again(a))).toBe(clusterOf(await again(b)));
  });

  it('keep a comment in the queue while one of its claims is undecided', async () => {
    const both = await reader.says('England left NATO in 2020. In 2011 Norway closed 17 of its 30 prisons.');
    expect(both.claims).toHaveLength(2);
    expect((await app.itemOf(both.id))?.queues).toEqual(['claims']);
    const other = both.claims[1]?.cluster?.id ?? '';
    await moderator.patch(`${clusters}/${other}`, { verdict: 'disputed', note: 'Reports differ.' });
    expect(await app.itemOf(both.id)).toBeUndefined();
    const item = (await app.itemOf(both.id, 'status=decided'))?.reasons;
    expect(item?.map((reason) => reason.status)).toEqual(['agreed']);
  });
});

describe('a verdict that is taken back', () => {
  let app: TestApp;
  let moderator: Person;
  let reader: Person;
  let site: string;
  let cluster: string;
  const waiting: Comment[] = [];
  let rejected: Comment;
  let sourced: Comment;
  let gone: Comment;
  let before: unknown[];

  const judge = async (verdict: string): Promise<void> => {
    const answer = await moderator.patch<ClaimCluster>(`${clusters}/${cluster}`, { verdict, note: 'Looked up.' });
    expect(answer.status).toBe(200);
  };
  /** What moderators see of every item that waited, without its age and version. */
  const queue = async (): Promise<unknown[]> =>
    app.database.query(
      `SELECT i.comment_id, i.status, i.queues, array_agg(r.kind || ' ' || r.status || ' ' || r.queue ORDER BY r.id) AS reasons
       FROM review_item i JOIN review_reason r ON r.item_id = i.id
       WHERE i.comment_id = ANY($1::uuid[]) GROUP BY i.id, i.comment_id, i.status, i.queues ORDER BY i.comment_id`,
      [waiting.map((comment) => comment.id)],
    );
  const statusOf = async (comment: Comment): Promise<string> => {
    const rows = await app.database.query<{ status: string }>('SELECT status FROM review_item WHERE comment_id = $1', [
      comment.id,
    ]);
    return rows[0]?.status ?? 'none';
  };

  beforeAll(async () => {
    app = await TestApp.start({ seed: false });
    moderator = await app.person('Mara Moderator', 'moderator');
    reader = await app.person('Rita Reader');
    const post = { slug: 'town', title: 'Town' };
    expect((await (await app.owner()).post('/sites/default/posts', post)).status).toBe(201);
    const at = '/sites/default/posts/town/comments';
    const words = 'In 2003 the harbour of Eastport lost 40 of its 90 cranes.';
    rejected = await reader.says(words, { at });
    sourced = await reader.says(words, { at });
    gone = await reader.says(words, { at });
    for (let i = 0; i < spreadAtOnce + 4; i++) waiting.push(await reader.says(words, { at }));
    cluster = waiting[0]?.claims[0]?.cluster?.id ?? '';
    const first = waiting[0] as Comment;
    await moderator.post(`/sites/default/comments/${first.id}/flags`, { reason: 'off_topic' });
    const item = (await app.itemOf(rejected.id)) as ReviewItem;
    await moderator.post(`/sites/default/review/items/${item.id}/decisions`, { action: 'dismiss', reason: 'other' });
    await reader.post(`/sites/default/comments/${sourced.id}/sources`, { url: 'https://eastport.example/cranes' });
    before = await queue();
    const [row] = await app.database.query<{ id: string }>(`SELECT id FROM site WHERE key = 'default'`);
    site = row?.id ?? '';
    await judge('false');
    await spreadWholeCluster(app.db, site, cluster);
    await reader.delete(`/sites/default/comments/${gone.id}`);
  }, 60_000);
  afterAll(() => app.stop());

  it('had taken every item out of the queue of claims', async () => {
    const rows = (await queue()) as { status: string; queues: string[] }[];
    expect(rows.filter((row) => row.queues.includes('claims'))).toEqual([]);
    expect(rows.filter((row) => row.status === 'open').map((row) => row.queues)).toEqual([['flags']]);
    await expectWholeQueue(app);
  });

  it('brings the first hundred back with the answer and the others with the job, as they were', async () => {
    await judge('undecided');
    const back = (rows: unknown[]): number =>
      (rows as { queues: string[] }[]).filter((row) => row.queues.includes('claims')).length;
    expect(back(await queue())).toBeGreaterThanOrEqual(spreadAtOnce - 3);
    expect(back(await queue())).toBeLessThan(waiting.length);
    await spreadWholeCluster(app.db, site, cluster);
    expect(await queue()).toEqual(before);
    await expectWholeQueue(app);
  }, 20_000);

  it('leaves alone what a person decided, what has a source, and what is gone', async () => {
    expect(await statusOf(rejected)).toBe('decided');
    expect(await statusOf(sourced)).toBe('decided');
    expect(await statusOf(gone)).toBe('decided');
  });

  it('changes nothing more when the job runs again', async () => {
    const versions = () => app.database.query('SELECT id, version FROM review_item ORDER BY id');
    const was = await versions();
    await spreadWholeCluster(app.db, site, cluster);
    expect(await versions()).toEqual(was);
  });

  it('brings before a moderator what was said while it stood', async () => {
    await judge('false');
    const at = '/sites/default/posts/town/comments';
    const later = await reader.says('In 2003 the harbour of Eastport lost 40 of its 90 cranes, they say.', { at });
    expect(later.claims[0]?.cluster).toMatchObject({ id: cluster, verdict: 'false' });
    expect(await statusOf(later)).toBe('none');
    await judge('undecided');
    for (let i = 0; i < 2; i++) await app.nest.get(JudgeAgain).afterVerdict(site, cluster);
    const rows = await app.database.query('SELECT status, queues FROM review_item WHERE comment_id = $1', [later.id]);
    expect(rows).toEqual([{ status: 'open', queues: ['claims'] }]);
    await expectWholeQueue(app);
  });

  it('can be given again, and the record verifies', async () => {
    await judge('disputed');
    expect((await app.itemOf((waiting[1] as Comment).id))?.queues).toBeUndefined();
    const verdict = await moderator.get<{ ok: boolean }>('/sites/default/audit/verify');
    expect(verdict.body.ok).toBe(true);
  });
});
