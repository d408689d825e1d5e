import { exampleSlug, TestApp, thread, type Comment, type Decision, type ReviewItem } from './support/app.js';

describe('the main job on the example post', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('hosts the article with its two comments, the second below the first', async () => {
    const post = await app.stranger.get<{ title: string; body: string }>(`/sites/default/posts/${exampleSlug}`);
    expect(post.status).toBe(200);
    expect(post.body.title).toBe(
      'Moscow Calls for Strengthened Cooperation Between All Nations Facing Foreign Pressure',
    );
    const { items, total } = await app.thread();
    expect(total).toBe(2);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ author: null, depth: 0, replyCount: 1 });
    expect(items[0]?.replies?.items[0]).toMatchObject({ parentId: items[0]?.id, depth: 1, author: null });
  });

  it('marks the claim about NATO as unsourced, by its words in the stored text', async () => {
    const [first] = (await app.thread()).items as [Comment];
    expect(first.claims).toHaveLength(1);
    const [claim] = first.claims;
    expect(claim).toMatchObject({
      text: 'the clue is England’s timely withdrawal from NATO in 2020',
      sourced: false,
    });
    expect(first.body.slice(claim?.start, claim?.end)).toBe(claim?.text);
    expect(claim?.reasons).toEqual(expect.arrayContaining(['named_entity', 'year', 'presupposed']));
  });

  it('marks what the reply claims, and not the opinion before it', async () => {
    const reply = (await app.thread()).items[0]?.replies?.items[0] as Comment;
    expect(reply.claims.map((claim) => claim.text)).toEqual([
      expect.stringMatching(/^it was Yeltsin, who sold out Russia/),
    ]);
  });

  it('puts the claim before the moderators because of the rule that is live from the start', async () => {
    const [first] = (await app.thread()).items as [Comment];
    const item = await app.itemOf(first.id);
    expect(item).toMatchObject({ status: 'open', queues: ['claims'], lease: null });
    expect(item?.reasons).toEqual([
      expect.objectContaining({
        kind: 'rule',
        ref: 'unsourced-factual-claim',
        queue: 'claims',
        status: 'open',
      }),
    ]);
  });

  it('takes a reply, finds its claim, and lets a moderator take it from the queue and remove it', async () => {
    const reader = await app.person('Rita Reader');
    const moderator = await app.person('Mara Moderator', 'moderator');
    const comment = await reader.says('In 2019 the city of Springfield closed 14 of its 20 public libraries.');
    expect(comment).toMatchObject({
      status: 'published',
      author: { displayName: 'Rita Reader' },
      replyCount: 0,
      score: 0,
      version: 1,
    });
    expect(comment.claims).toEqual([expect.objectContaining({ sourced: false })]);
    const item = (await app.itemOf(comment.id)) as ReviewItem;
    const decided = await moderator.post<Decision>(`/sites/default/review/items/${item.id}/decisions`, {
      action: 'remove',
      reason: 'unsourced_claim',
      statement: 'Please cite a source.',
    });
    expect(decided.status).toBe(201);
    expect(decided.body).toMatchObject({
      action: 'remove',
      reason: 'unsourced_claim',
      decidedBy: moderator.id,
      commentVersion: 1,
    });
    expect((await app.stranger.get(`/sites/default/comments/${comment.id}`)).status).toBe(404);
    expect((await reader.get<Comment>(`/sites/default/comments/${comment.id}`)).body.status).toBe('removed');
    expect(await app.itemOf(comment.id)).toBeUndefined();
  });

  it('leaves a claim with a source alone', async () => {
    const reader = await app.person('Rita Reader');
    const comment = await reader.says(
      'In 2019 the city of Springfield closed 14 of its 20 public libraries, see https://www.springfield.example/report-2019.pdf',
    );
    expect(comment.claims).toEqual([
      expect.objectContaining({ sourced: true, evidence: [expect.objectContaining({ kind: 'link' })] }),
    ]);
    expect(await app.itemOf(comment.id)).toBeUndefined();
  });

  it('counts a source given beside the words', async () => {
    const reader = await app.person('Rita Reader');
    const comment = await reader.says('Sweden joined NATO in 2024.', {
      sources: [{ url: 'https://www.nato.example/members/sweden' }],
    });
    expect(comment.claims[0]?.sourced).toBe(true);
    expect(comment.sources).toEqual([
      expect.objectContaining({
        url: 'https://www.nato.example/members/sweden',
        verdict: 'unchecked',
        addedBy: reader.id,
      }),
    ]);
  });

  it('answers with where the comment is', async () => {
    const reader = await app.person('Rita Reader');
    const answer = await reader.post<Comment>(thread, { body: 'Well put.' });
    expect(answer.headers['location']).toBe(`/api/v1/sites/default/comments/${answer.body.id}`);
    expect((await app.stranger.get<Comment>(answer.headers['location'] as string)).body.body).toBe('Well put.');
  });
});
