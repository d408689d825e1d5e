import { TestApp, thread, type Comment, type Person } from './support/app.js';

describe('changing what was written', () => {
  let app: TestApp;
  let reader: Person;
  let moderator: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    reader = await app.person('Rita Reader');
    moderator = await app.person('Mara Moderator', 'moderator');
  });
  afterAll(() => app.stop());

  const path = (comment: Comment): string => `/sites/default/comments/${comment.id}`;
  const approve = async (comment: Comment): Promise<void> => {
    const item = await app.itemOf(comment.id);
    const answer = await moderator.post(`/sites/default/review/items/${item?.id}/decisions`, {
      action: 'approve',
      reason: 'other',
    });
    expect(answer.status).toBe(201);
  };

  it('replaces the words, keeps the old ones as a revision, and says so', async () => {
    const comment = await reader.says('First words.');
    const edited = (await reader.patch<Comment>(path(comment), { body: 'Second *words*.' })).body;
    expect(edited).toMatchObject({
      body: 'Second *words*.',
      html: '<p>Second <em>words</em>.</p>',
      version: 2,
      editedAt: expect.any(String),
    });
    const revisions = (await reader.get<{ items: object[] }>(`${path(comment)}/revisions`)).body.items;
    expect(revisions).toEqual([
      { version: 2, body: 'Second *words*.', at: edited.editedAt, by: reader.id },
      { version: 1, body: 'First words.', at: comment.createdAt, by: reader.id },
    ]);
    expect((await app.thread('?limit=100')).items.find((item) => item.id === comment.id)?.body).toBe('Second *words*.');
  });

  it('is nobody else’s business, and neither is the history', async () => {
    const comment = await reader.says('Mine.');
    const other = await app.person('Noor Haddad');
    for (const answer of [
      await other.patch(path(comment), { body: 'Yours' }),
      await other.delete(path(comment)),
      await other.get(`${path(comment)}/revisions`),
    ]) {
      expect([answer.status, answer.problem.code]).toEqual([403, 'forbidden']);
    }
    expect((await app.stranger.get<Comment>(path(comment))).body.body).toBe('Mine.');
  });

  it('is open to the author for a while, to moderators for longer', async () => {
    const comment = await reader.says('An hour ago.');
    await app.database.query(`UPDATE comment SET created_at = now() - interval '1 hour' WHERE id = $1`, [comment.id]);
    expect((await reader.patch(path(comment), { body: 'Now' })).problem.code).toBe('edit_window_over');
    expect((await reader.delete(path(comment))).problem.code).toBe('edit_window_over');
    expect((await moderator.patch<Comment>(path(comment), { body: 'By a moderator' })).body.body).toBe(
      'By a moderator',
    );
    const [newest] = (await reader.get<{ items: { by: string }[] }>(`${path(comment)}/revisions`)).body.items;
    expect(newest?.by).toBe(moderator.id);
  });

  it('looks at the claims again and keeps the identity of words that stayed', async () => {
    const claim = 'In 2018 the town of Ravenna sold 30 percent of its waterworks.';
    const comment = await reader.says(claim);
    const edited = (
      await reader.patch<Comment>(path(comment), {
        body: `Think about this. ${claim} In 2019 Modena sold 12 percent of its forests.`,
      })
    ).body;
    expect(edited.claims).toHaveLength(2);
    expect(edited.claims[0]).toMatchObject({ id: comment.claims[0]?.id, text: comment.claims[0]?.text });
    expect(edited.body.slice(edited.claims[0]?.start, edited.claims[0]?.end)).toBe(edited.claims[0]?.text);
  });

  it('opens a decided item again when it brings a new claim, and not when it leaves the marked words alone', async () => {
    const claim = 'In 2018 the town of Ferrara sold 30 percent of its waterworks.';
    const comment = await reader.says(claim);
    await approve(comment);
    await reader.patch(path(comment), { body: `${claim} Make of that what you like.` });
    expect(await app.itemOf(comment.id)).toBeUndefined();
    await reader.patch(path(comment), { body: 'In 2018 the town of Ferrara sold 80 percent of its waterworks.' });
    expect(await app.itemOf(comment.id)).toMatchObject({ status: 'open', queues: ['claims'] });
  });

  it('cannot bring back what a moderator removed', async () => {
    const comment = await reader.says('In 2018 the town of Parma sold 30 percent of its waterworks.');
    const item = await app.itemOf(comment.id);
    await moderator.post(`/sites/default/review/items/${item?.id}/decisions`, {
      action: 'remove',
      reason: 'false_claim',
    });
    expect((await reader.patch(path(comment), { body: 'Something else' })).problem.code).toBe('comment_gone');
    expect((await reader.delete(path(comment))).problem.code).toBe('comment_gone');
    expect((await app.stranger.get(path(comment))).status).toBe(404);
  });

  it('changes nothing when the words are the same', async () => {
    const comment = await reader.says('The same.');
    expect((await reader.patch<Comment>(path(comment), { body: 'The same.' })).body).toMatchObject({
      version: 1,
      editedAt: null,
    });
  });

  it('keeps one of two edits made of the same version', async () => {
    const comment = await reader.says('Zero.');
    const tag = (await reader.get(path(comment))).headers['etag'] as string;
    const answers = await Promise.all(
      ['One.', 'Two.'].map((body) => reader.patch(path(comment), { body }, { 'if-match': tag })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
  });
});

describe('the source policy of a site', () => {
  let app: TestApp;
  let reader: Person;
  const claim = 'In 2018 the town of Ravenna sold 30 percent of its waterworks.';
  beforeAll(async () => {
    app = await TestApp.start();
    reader = await app.person('Rita Reader');
  });
  afterAll(() => app.stop());

  const policy = async (sourcePolicy: string): Promise<void> => {
    const answer = await (await app.owner()).patch('/sites/default', { settings: { sourcePolicy } });
    expect(answer.status).toBe(200);
  };

  it('asks before it takes a claim, and takes it with a source or when told again', async () => {
    await policy('ask');
    const asked = await reader.post<{ claims: object[] }>(thread, { body: claim });
    expect([asked.status, asked.problem.code]).toEqual([422, 'source_wanted']);
    expect(asked.body.claims).toEqual([expect.objectContaining({ text: claim.slice(0, -1), sourced: false })]);
    expect((await app.thread()).total).toBe(2);
    expect(
      (await reader.post(thread, { body: claim, sources: [{ url: 'https://ravenna.example/water/2018' }] })).status,
    ).toBe(201);
    expect((await reader.post(thread, { body: claim, acknowledged: true })).status).toBe(201);
  });

  it('holds a claim until a moderator publishes it, seen by its author and moderators alone', async () => {
    await policy('hold');
    const held = await reader.says(claim);
    expect(held.status).toBe('pending');
    const path = `/sites/default/comments/${held.id}`;
    expect((await app.stranger.get(path)).status).toBe(404);
    expect((await (await app.person('Noor Haddad')).get(path)).status).toBe(404);
    expect((await reader.get<Comment>(path)).body.body).toBe(claim);
    const item = await app.itemOf(held.id);
    expect(item?.queues).toEqual(['claims', 'pending']);
    const moderator = await app.person('Mara Moderator', 'moderator');
    const dismissed = await moderator.post(`/sites/default/review/items/${item?.id}/decisions`, {
      action: 'dismiss',
      reason: 'other',
    });
    expect(dismissed.problem.code).toBe('action_not_possible');
    const total = (await app.thread()).total;
    expect(
      (
        await moderator.post(`/sites/default/review/items/${item?.id}/decisions`, {
          action: 'approve',
          reason: 'other',
        })
      ).status,
    ).toBe(201);
    expect((await app.stranger.get<Comment>(path)).body.status).toBe('published');
    expect((await app.thread()).total).toBe(total + 1);
  });

  it('leaves claims alone when it is off', async () => {
    await policy('off');
    const comment = await reader.says(claim);
    expect(comment).toMatchObject({ status: 'published', claims: [] });
    expect(await app.itemOf(comment.id)).toBeUndefined();
  });
});
