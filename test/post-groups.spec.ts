import type { CommentList, Post, ReviewStatistics, SavedView } from '@parley/contract';
import { TestApp, type Comment, type Person, type ReviewItem } from './support/app.js';

const site = '/sites/default';
const items = `${site}/review/items`;

describe('the group of a post', () => {
  let app: TestApp;
  let mara: Person;
  let editor: Person;
  let reader: Person;
  const said = new Map<string, Comment>();

  const list = async (query: string): Promise<string[]> =>
    (await mara.get<{ items: ReviewItem[] }>(`${items}?limit=100&${query}`)).body.items.map((item) => item.commentId);
  const search = async (query: string): Promise<string[]> =>
    (await mara.get<CommentList>(`${site}/comments?limit=100&${query}`)).body.items.map((comment) => comment.id);
  const idOf = (slug: string): string => said.get(slug)?.id ?? '';

  beforeAll(async () => {
    app = await TestApp.start({ seed: false });
    mara = await app.person('Mara Moderator', 'moderator');
    editor = await app.person('Edda Editor', 'editor');
    reader = await app.person('Rita Reader');
    for (const [slug, group] of [
      ['vote', 'politics'],
      ['match', 'sport'],
      ['cup', 'sport'],
      ['diary', undefined],
    ]) {
      const made = await editor.post<Post>(`${site}/posts`, { slug, title: slug, ...(group ? { group } : {}) });
      expect([made.status, made.body.group]).toEqual([201, group ?? null]);
      const words = `In 2003 the ${slug} of Eastport lost 40 of its 90 cranes.`;
      said.set(String(slug), await reader.says(words, { at: `${site}/posts/${slug}/comments` }));
    }
  });
  afterAll(() => app.stop());

  it('is shown with the post, changed and taken away by editors', async () => {
    expect((await app.stranger.get<Post>(`${site}/posts/vote`)).body.group).toBe('politics');
    const path = `${site}/posts/diary`;
    expect((await editor.patch<Post>(path, { group: 'culture' })).body.group).toBe('culture');
    expect((await editor.patch<Post>(path, { title: 'A diary' })).body.group).toBe('culture');
    expect((await editor.patch<Post>(path, { group: null })).body.group).toBeNull();
    const posts = (await app.stranger.get<{ items: Post[] }>(`${site}/posts`)).body.items;
    expect(posts.map(({ slug, group }) => [slug, group])).toContainEqual(['cup', 'sport']);
  });

  it.each(['Politics', 'home news', '-x', 'x'.repeat(41), ''])('cannot be “%s”', async (group) => {
    const made = await editor.post(`${site}/posts`, { slug: 'other', title: 'Other', group });
    expect([made.status, made.problem.errors?.[0]?.pointer]).toEqual([422, '/group']);
    const asked = await mara.get(`${items}?postGroup=${encodeURIComponent(group)}`);
    expect([asked.status, asked.problem.errors?.[0]?.pointer]).toEqual([422, '/postGroup']);
  });

  it('filters the items of the queue, in every order and beside other filters', async () => {
    for (const sort of ['priority', 'oldest', 'newest'])
      expect((await list(`postGroup=sport&sort=${sort}`)).sort()).toEqual([idOf('match'), idOf('cup')].sort());
    expect(await list('postGroup=politics&queue=claims')).toEqual([idOf('vote')]);
    expect(await list('postGroup=politics&queue=flags')).toEqual([]);
    expect(await list('postGroup=weather')).toEqual([]);
    const first = await mara.get<{ items: ReviewItem[]; nextCursor: string }>(`${items}?postGroup=sport&limit=1`);
    const second = await list(`postGroup=sport&cursor=${first.body.nextCursor}`);
    expect([first.body.items[0]?.commentId, ...second].sort()).toEqual([idOf('match'), idOf('cup')].sort());
  });

  it('filters the search over comments, with words and without', async () => {
    expect((await search('postGroup=sport')).sort()).toEqual([idOf('match'), idOf('cup')].sort());
    expect(await search('postGroup=sport&q=cup')).toEqual([idOf('cup')]);
    expect(await search('postGroup=politics&q=cup')).toEqual([]);
  });

  it('is kept in a saved view', async () => {
    const query = { postGroup: 'sport', queue: 'claims' };
    const saved = await mara.post<SavedView>(`${site}/review/views`, { name: 'Sport', query });
    expect([saved.status, saved.body.query]).toEqual([201, query]);
    const wrong = await mara.post(`${site}/review/views`, { name: 'Wrong', query: { postGroup: 'A B' } });
    expect([wrong.status, wrong.problem.errors?.[0]?.pointer]).toEqual([422, '/query/postGroup']);
  });

  it('has figures of its own', async () => {
    for (const [slug, action] of [
      ['match', 'remove'],
      ['cup', 'dismiss'],
      ['diary', 'remove'],
    ]) {
      const item = await app.itemOf(idOf(String(slug)));
      const decided = await mara.post(`${items}/${item?.id}/decisions`, { action, reason: 'unsourced_claim' });
      expect(decided.status).toBe(201);
    }
    const { postGroups } = (await mara.get<ReviewStatistics>(`${site}/review/statistics`)).body;
    expect(postGroups).toMatchObject([
      { name: '', decided: 1, agreed: 1, dismissed: 0 },
      { name: 'sport', decided: 2, agreed: 1, dismissed: 1, agreement: 0.5, medianSeconds: expect.any(Number) },
    ]);
  });
});
