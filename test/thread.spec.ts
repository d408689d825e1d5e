import { TestApp, type Comment, type Person, type ThreadPage } from './support/app.js';

interface Replies {
  items: Comment[];
  nextCursor: string | null;
  total: number;
}

/** Every comment of a nested list, depth first. */
const all = (items: Comment[]): Comment[] =>
  items.flatMap((comment) => [comment, ...all(comment.replies?.items ?? [])]);

describe('a thread', () => {
  let app: TestApp;
  let reader: Person;
  let posts = 0;
  beforeAll(async () => {
    app = await TestApp.start({ seed: false });
    reader = await app.person('Rita Reader');
  });
  afterAll(() => app.stop());

  /** A fresh post; its path. */
  const newPost = async (): Promise<string> => {
    const slug = `post-${++posts}`;
    await (await app.owner()).post('/sites/default/posts', { slug, title: 'A post' });
    return `/sites/default/posts/${slug}/comments`;
  };
  const page = async (path: string, query = ''): Promise<ThreadPage> =>
    (await app.stranger.get<ThreadPage>(path + query)).body;
  const comment = async (id: string): Promise<Comment> =>
    (await app.stranger.get<Comment>(`/sites/default/comments/${id}`)).body;

  it('is empty at first', async () => {
    expect(await page(await newPost())).toEqual({ items: [], nextCursor: null, total: 0, sort: 'oldest' });
  });

  it('shows every comment once, page by page, in each order, while others write', async () => {
    const at = await newPost();
    const ids: string[] = [];
    for (let i = 0; i < 12; i++) ids.push((await reader.says(`Number ${i}`, { at })).id);
    for (const [i, id] of ids.entries())
      if (i % 3 === 0) await reader.put(`/sites/default/comments/${id}/vote`, { value: 1 });
    for (const sort of ['oldest', 'newest', 'top']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const { items, nextCursor }: ThreadPage = await page(
          at,
          `?sort=${sort}&limit=5${cursor ? `&cursor=${cursor}` : ''}`,
        );
        seen.push(...items.map((item) => item.id));
        cursor = nextCursor;
        if (sort === 'newest') await reader.says('One more at the top', { at });
      } while (cursor);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(ids));
      if (sort === 'oldest') expect(seen.slice(0, 12)).toEqual(ids);
      if (sort === 'newest') expect(seen).toEqual([...ids].reverse());
      if (sort === 'top') expect(seen.slice(0, 4)).toEqual(ids.filter((_, i) => i % 3 === 0));
    }
  });

  it('nests replies in place, the first ones with the page and the rest behind a cursor', async () => {
    const at = await newPost();
    const root = await reader.says('Root', { at });
    const first = await reader.says('First', { at, parentId: root.id });
    const below = await reader.says('Below first', { at, parentId: first.id });
    for (let i = 0; i < 5; i++) await reader.says(`Reply ${i}`, { at, parentId: root.id });
    const { items, total } = await page(at, '?replies=4');
    expect(total).toBe(8);
    const replies = items[0]?.replies as Replies;
    expect(items[0]?.replyCount).toBe(6);
    expect(replies.total).toBe(7);
    expect(all(replies.items).map((reply) => reply.body)).toEqual(['First', 'Below first', 'Reply 0', 'Reply 1']);
    expect(replies.items[0]?.replies?.items.map((reply) => reply.id)).toEqual([below.id]);
    const rest = (
      await app.stranger.get<Replies>(`/sites/default/comments/${root.id}/replies?cursor=${replies.nextCursor}`)
    ).body;
    expect(rest.items.map((reply) => reply.body)).toEqual(['Reply 2', 'Reply 3', 'Reply 4']);
    expect(rest.nextCursor).toBeNull();
  });

  it('gives every nested list that is not whole a cursor of its own', async () => {
    const at = await newPost();
    const root = await reader.says('Root', { at });
    const first = await reader.says('First', { at, parentId: root.id });
    const second = await reader.says('Second', { at, parentId: first.id });
    for (let i = 0; i < 3; i++) await reader.says(`Deep ${i}`, { at, parentId: second.id });
    const on = async (id: string, cursor: string | null): Promise<Replies> =>
      (await app.stranger.get<Replies>(`/sites/default/comments/${id}/replies?cursor=${cursor}`)).body;
    const inPage = all((await page(at, '?replies=3')).items).find(({ id }) => id === second.id)?.replies as Replies;
    expect(inPage).toMatchObject({ items: [{ body: 'Deep 0' }], total: 3, nextCursor: expect.any(String) });
    expect((await on(second.id, inPage.nextCursor)).items.map(({ body }) => body)).toEqual(['Deep 1', 'Deep 2']);
    // below a reply, direct replies are listed; what they were answered is a list of its own
    const direct = (await app.stranger.get<Replies>(`/sites/default/comments/${first.id}/replies`)).body;
    const below = direct.items[0]?.replies as Replies;
    expect(below).toMatchObject({ items: [], total: 3, nextCursor: expect.any(String) });
    expect((await on(second.id, below.nextCursor)).items).toHaveLength(3);
    const whole = all((await page(at, '?replies=50')).items);
    expect(whole.every(({ replies }) => replies?.nextCursor === null)).toBe(true);
  });

  it('brings no replies where none are wanted, and says that there are some', async () => {
    const at = await newPost();
    const root = await reader.says('Root', { at });
    await reader.says('Reply', { at, parentId: root.id });
    const replies = (await page(at, '?replies=0')).items[0]?.replies as Replies;
    expect(replies).toMatchObject({ items: [], total: 1, nextCursor: expect.any(String) });
    const rest = (
      await app.stranger.get<Replies>(`/sites/default/comments/${root.id}/replies?cursor=${replies.nextCursor}`)
    ).body;
    expect(rest.items.map((reply) => reply.body)).toEqual(['Reply']);
  });

  it('goes as deep as its readers do, and shows where a deep comment belongs', async () => {
    const at = await newPost();
    let last = await reader.says('Level 0', { at });
    for (let depth = 1; depth <= 60; depth++) last = await reader.says(`Level ${depth}`, { at, parentId: last.id });
    expect(last.depth).toBe(60);
    const context = (
      await app.stranger.get<{ ancestors: Comment[]; comment: Comment; siblings: Comment[] }>(
        `/sites/default/comments/${last.id}/context`,
      )
    ).body;
    expect(context.ancestors.map((ancestor) => ancestor.depth)).toEqual(Array.from({ length: 60 }, (_, i) => i));
    expect(context.comment.id).toBe(last.id);
    const nested = all((await page(at, '?replies=50')).items);
    expect(nested.map((item) => item.depth)).toEqual(Array.from({ length: 51 }, (_, i) => i));
  });

  it('shows siblings beside a comment', async () => {
    const at = await newPost();
    const root = await reader.says('Root', { at });
    const replies = [];
    for (const body of ['a', 'b', 'c']) replies.push(await reader.says(body, { at, parentId: root.id }));
    const { body } = await app.stranger.get<{ siblings: Comment[] }>(
      `/sites/default/comments/${replies[1]?.id}/context`,
    );
    expect(body.siblings.map((sibling) => sibling.body)).toEqual(['a', 'c']);
  });

  it('refuses a reply to a comment of another post, to one that is gone, and to a closed post', async () => {
    const [here, there] = [await newPost(), await newPost()];
    const elsewhere = await reader.says('Elsewhere', { at: there });
    const misplaced = await reader.post(here, { body: 'Reply', parentId: elsewhere.id });
    expect([misplaced.status, misplaced.problem.code]).toEqual([422, 'parent_not_in_post']);
    const nowhere = await reader.post(here, { body: 'Reply', parentId: '00000000-0000-7000-8000-000000000000' });
    expect([nowhere.status, nowhere.problem.code]).toEqual([422, 'parent_not_in_post']);
    await reader.delete(`/sites/default/comments/${elsewhere.id}`);
    const late = await reader.post(there, { body: 'Reply', parentId: elsewhere.id });
    expect([late.status, late.problem.code]).toEqual([409, 'parent_not_published']);
    await (await app.owner()).patch(here.replace('/comments', ''), { closed: true });
    const closed = await reader.post(here, { body: 'Too late' });
    expect([closed.status, closed.problem.code]).toEqual([409, 'post_closed']);
  });

  it('keeps the place of a deleted comment while something hangs below it, and no longer', async () => {
    const at = await newPost();
    const root = await reader.says('Root', { at });
    const middle = await reader.says('Middle', { at, parentId: root.id });
    const leaf = await reader.says('Leaf', { at, parentId: middle.id });
    const gone = async (id: string): Promise<void> =>
      void expect((await reader.delete(`/sites/default/comments/${id}`)).status).toBe(204);

    await gone(middle.id);
    expect(await comment(middle.id)).toMatchObject({
      id: middle.id,
      status: 'deleted',
      body: '',
      html: '',
      author: null,
      replyCount: 1,
    });
    expect((await page(at)).total).toBe(2);
    await gone(root.id);
    const placed = all((await page(at)).items);
    expect(placed.map((item) => [item.status, item.body])).toEqual([
      ['deleted', ''],
      ['deleted', ''],
      ['published', 'Leaf'],
    ]);
    await gone(leaf.id);
    expect(await page(at)).toMatchObject({ items: [], total: 0 });
    expect((await app.stranger.get(`/sites/default/comments/${root.id}`)).status).toBe(404);
  });

  it('leaves no reply without a place when its parent is deleted in the same moment', async () => {
    const at = await newPost();
    for (let round = 0; round < 15; round++) {
      const parent = await reader.says(`Parent ${round}`, { at });
      const [reply] = await Promise.all([
        reader.post<Comment>(at, { body: 'Reply', parentId: parent.id }),
        reader.delete(`/sites/default/comments/${parent.id}`),
      ]);
      if (reply.status === 201) expect(await comment(parent.id)).toMatchObject({ status: 'deleted', replyCount: 1 });
      else expect(reply.problem.code).toBe('parent_not_published');
    }
    const { items, total } = await page(at, '?limit=100&replies=50');
    expect(all(items).filter((item) => item.status === 'published')).toHaveLength(total);
  });

  it('counts right, before and after its counts are folded', async () => {
    const at = await newPost();
    const root = await reader.says('Root', { at });
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, i) => reader.says(`Reply ${i}`, { at, parentId: root.id })),
    );
    await reader.delete(`/sites/default/comments/${replies[0]?.id}`);
    const counts = async (): Promise<unknown> => {
      const { total, items } = await page(at);
      const post = await app.stranger.get<{ commentCount: number }>(at.replace('/comments', ''));
      return [total, items[0]?.replyCount, items[0]?.replies?.total, post.body.commentCount];
    };
    expect(await counts()).toEqual([8, 7, 7, 8]);
    const { foldCounts } = await import('@parley/store');
    expect(await foldCounts(app.db)).toBeGreaterThan(0);
    expect(await counts()).toEqual([8, 7, 7, 8]);
    expect(await foldCounts(app.db)).toBe(0);
  });

  it('counts one vote a reader, whichever they end with', async () => {
    const at = await newPost();
    const { id } = await reader.says('Vote on me', { at });
    const voters = await Promise.all(['Ann', 'Ben', 'Cid'].map((name) => app.person(name)));
    const vote = async (voter: Person, value: number): Promise<unknown> =>
      (await voter.put(`/sites/default/comments/${id}/vote`, { value })).body;
    await Promise.all(voters.map((voter) => vote(voter, 1)));
    expect(await vote(voters[0] as Person, 1)).toEqual({ score: 3, value: 1 });
    expect(await vote(voters[0] as Person, -1)).toEqual({ score: 1, value: -1 });
    expect(await vote(voters[0] as Person, 0)).toEqual({ score: 2, value: 0 });
    expect((await comment(id)).score).toBe(2);
    expect((await reader.put(`/sites/default/comments/${id}/vote`, { value: 2 })).status).toBe(422);
    expect((await app.stranger.put(`/sites/default/comments/${id}/vote`, { value: 1 })).status).toBe(401);
  });

  it('puts a reply after its parent even when the clock is set back', async () => {
    const at = await newPost();
    const root = await reader.says('Root', { at });
    await app.database.query(`UPDATE comment SET created_at = now() + interval '1 hour' WHERE id = $1`, [root.id]);
    const reply = await reader.says('Reply', { at, parentId: root.id });
    expect(Date.parse(reply.createdAt)).toBeGreaterThan(Date.now() + 3_500_000);
    expect((await page(at)).items[0]?.replies?.items.map((item) => item.id)).toEqual([reply.id]);
  });
});
