import type { Comment, ReviewItemList } from '@parley/contract';
import { TestApp, type Person } from './support/app.js';

const items = '/sites/default/review/items';

describe('a line of the list of review items', () => {
  let app: TestApp;
  let rita: Person;
  let mara: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    rita = await app.person('Rita Reader');
    mara = await app.person('Mara Moderator', 'moderator');
  });
  afterAll(() => app.stop());

  const list = async (query = ''): Promise<ReviewItemList> =>
    (await mara.get<ReviewItemList>(`${items}?status=open&limit=100${query}`)).body;
  const lineOf = async ({ id }: Comment, query = '') =>
    (await list(query)).items.find(({ commentId }) => commentId === id)?.excerpt;

  it('shows the claim in its words, who wrote it, and where', async () => {
    const comment = await rita.says('I was there. Remember: the ministry sold 14 lighthouses to Norway in 1987. Sad.');
    expect(comment.claims).not.toEqual([]);
    for (const sort of ['priority', 'oldest', 'newest']) {
      const line = await lineOf(comment, `&sort=${sort}`);
      expect(line).toMatchObject({
        status: 'published',
        labels: [],
        author: { id: rita.id, displayName: 'Rita Reader' },
        postTitle: expect.stringContaining('Moscow'),
        postSlug: 'moscow-calls-for-strengthened-cooperation',
        clusters: [comment.claims[0]?.cluster?.id],
      });
      expect(line?.text.slice(line.start, line.end)).toBe(comment.claims[0]?.text);
      expect(line?.text).not.toContain('I was there');
    }
  });

  it('shows how a comment begins that has no claim, and what became of it', async () => {
    const comment = await rita.says(`Nonsense,\n\nall of it. ${'😀'.repeat(400)}`);
    await (await app.person('Ann')).post(`/sites/default/comments/${comment.id}/flags`, { reason: 'abuse' });
    const line = await lineOf(comment);
    expect(line).toMatchObject({ start: 0, end: 0, clusters: [] });
    expect(line?.text).toBe(`Nonsense, all of it. ${'😀'.repeat(218)}`);
  });

  it('names nobody where the account was erased', async () => {
    const gone = await app.person('Gone Soon');
    const comment = await gone.says('In 1931 the village of Elm burnt down within 40 minutes.');
    expect((await gone.delete('/auth/me')).status).toBe(204);
    await app.database.query('UPDATE comment SET author_id = NULL WHERE id = $1', [comment.id]);
    expect((await lineOf(comment))?.author).toBeNull();
  });

  it('keeps the order and the pages of the list', async () => {
    for (let i = 0; i < 6; i++) await rita.says(`In 190${i} the town of Elm built ${i + 2} bridges over the Ouse.`);
    for (const sort of ['priority', 'oldest', 'newest']) {
      const whole = (await list(`&sort=${sort}`)).items.map(({ id }) => id);
      const paged: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: ReviewItemList = (
          await mara.get<ReviewItemList>(
            `${items}?status=open&limit=4&sort=${sort}${cursor === '' ? '' : `&cursor=${cursor}`}`,
          )
        ).body;
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(whole);
    }
  });
});
