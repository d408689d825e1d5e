import type {
  CommentList,
  ModeratorList,
  Note,
  ReviewItemDetail,
  ReviewStatistics,
  SavedView,
  SavedViewList,
  WorkFigures,
} from '@parley/contract';
import { TestApp, exampleSlug, type Comment, type Decision, type Person, type ReviewItem } from './support/app.js';

const site = '/sites/default';
const items = `${site}/review/items`;
let claims = 0;

describe('moderators at work', () => {
  let app: TestApp;
  let rita: Person;
  let mara: Person;
  let omar: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    rita = await app.person('Rita Reader');
    mara = await app.person('Mara Moderator', 'moderator');
    omar = await app.person('Omar Moderator', 'moderator');
  });
  afterAll(() => app.stop());

  const claim = async (): Promise<{ comment: Comment; item: ReviewItem }> => {
    const comment = await rita.says(
      `In ${1900 + ++claims} the ministry of transport sold ${claims} percent of the railway to Norway.`,
    );
    return { comment, item: (await app.itemOf(comment.id)) as ReviewItem };
  };

  describe('a note', () => {
    it('is read by moderators, with the item, and by nobody else', async () => {
      const { comment, item } = await claim();
      const { status, body } = await mara.post<Note>(`${items}/${item.id}/notes`, { text: '  I asked the ministry. ' });
      expect([status, body]).toEqual([
        201,
        expect.objectContaining({ authorId: mara.id, authorName: 'Mara Moderator', text: 'I asked the ministry.' }),
      ]);
      await omar.post(`${items}/${item.id}/notes`, { text: 'So did I.' });
      const { notes } = (await omar.get<ReviewItemDetail>(`${items}/${item.id}`)).body;
      expect(notes.map((note) => note.text)).toEqual(['I asked the ministry.', 'So did I.']);
      expect((await rita.get(`${site}/comments/${comment.id}`)).text).not.toMatch(/ministry\.'/);
      expect((await rita.post(`${items}/${item.id}/notes`, { text: 'x' })).status).toBe(403);
    });

    it('is kept once, however often it is sent with its key', async () => {
      const { item } = await claim();
      const send = (text: string) =>
        mara.post<Note>(`${items}/${item.id}/notes`, { text }, { 'idempotency-key': 'note-1' });
      const first = await send('I asked.');
      const again = await send('I asked.');
      expect([again.status, again.text, again.headers['idempotency-replayed']]).toEqual([201, first.text, 'true']);
      expect((await send('I asked again.')).problem.code).toBe('idempotency_key_reused');
      expect((await mara.get<ReviewItemDetail>(`${items}/${item.id}`)).body.notes).toHaveLength(1);
    });

    it.each([
      ['nothing', ''],
      ['white space', '  \n '],
      ['5,001 characters', 'x'.repeat(5001)],
    ])('cannot be %s', async (_, text) => {
      const { item } = await claim();
      const answer = await mara.post(`${items}/${item.id}/notes`, { text });
      expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, '/text']);
    });

    it('cannot be a megabyte, or about an item of another site', async () => {
      const { item } = await claim();
      expect((await mara.post(`${items}/${item.id}/notes`, { text: 'x'.repeat(1_000_000) })).status).toBe(413);
      const owner = await app.owner();
      await owner.post('/sites', { key: 'other', name: 'Other' });
      const path = `/sites/other/review/items/${item.id}`;
      expect((await owner.post(`${path}/notes`, { text: 'x' })).problem.code).toBe('review_item_not_found');
      expect((await owner.put(`${path}/assignee`, { userId: null })).problem.code).toBe('review_item_not_found');
    });
  });

  describe('an assignee', () => {
    it('is the only one who is handed the item', async () => {
      const { item } = await claim();
      const answer = await mara.put<ReviewItem>(`${items}/${item.id}/assignee`, { userId: omar.id });
      expect([answer.status, answer.body.assignee]).toEqual([200, omar.id]);
      const mine = (await omar.get<{ items: ReviewItem[] }>(`${items}?assignee=me`)).body.items;
      expect(mine.map((one) => one.id)).toEqual([item.id]);
      for (let i = 0; i < 50; i++) {
        const next = await mara.post<ReviewItem>(`${items}/next`);
        if (next.status === 204) break;
        expect(next.body.id).not.toBe(item.id);
      }
      expect((await mara.put<ReviewItem>(`${items}/${item.id}/assignee`, { userId: null })).body.assignee).toBeNull();
    });

    it('is changed only by whoever has seen the item as it is', async () => {
      const { item } = await claim();
      const path = `${items}/${item.id}`;
      const seen = (await mara.get(path)).headers['etag'] as string;
      const first = await mara.put(`${path}/assignee`, { userId: omar.id }, { 'if-match': seen });
      expect([first.status, first.headers['etag']]).toEqual([200, (await mara.get(path)).headers['etag']]);
      const late = await mara.put(`${path}/assignee`, { userId: null }, { 'if-match': seen });
      expect([late.status, late.problem.code]).toEqual([412, 'precondition_failed']);
    });

    it('moderates the site', async () => {
      const { item } = await claim();
      for (const userId of [rita.id, '00000000-0000-7000-8000-000000000000', 'omar']) {
        const answer = await mara.put(`${items}/${item.id}/assignee`, { userId });
        expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, '/userId']);
      }
    });
  });

  describe('the search over comments', () => {
    const search = async (query: string): Promise<string[]> =>
      (await mara.get<CommentList>(`${site}/comments?limit=100&${query}`)).body.items.map((one) => one.id);

    it('finds words, phrases and what is without a word, whatever became of the comment', async () => {
      const fish = await rita.says('The herring swims in the harbour of Bergen.');
      const bird = await rita.says('The gull sits in the harbour of Bergen.');
      await mara.delete(`${site}/comments/${bird.id}`);
      expect(await search('q=HARBOUR')).toEqual([bird.id, fish.id]);
      expect(await search('q=harbour+herring')).toEqual([fish.id]);
      expect(await search('q=harbour+-herring')).toEqual([bird.id]);
      expect(await search(`q=${encodeURIComponent('"the harbour of"')}`)).toEqual([bird.id, fish.id]);
      expect(await search(`q=${encodeURIComponent('"harbour the"')}`)).toEqual([]);
      expect(await search('q=harbour&status=removed')).toEqual([bird.id]);
      expect((await mara.get<CommentList>(`${site}/comments?q=gull`)).body.items[0]).toMatchObject({
        status: 'removed',
        body: 'The gull sits in the harbour of Bergen.',
      });
      for (const odd of ["'; DROP TABLE comment; --", '((', '"', '&|!', '*', '\\'])
        expect((await mara.get(`${site}/comments?q=${encodeURIComponent(odd)}`)).status).toBe(200);
    });

    it('takes author, post, label and time, page by page', async () => {
      const { comment, item } = await claim();
      await mara.post(`${items}/${item.id}/decisions`, { action: 'label', reason: 'other', labels: ['opinion'] });
      expect(await search('label=opinion')).toEqual([comment.id]);
      expect(await search(`author=${mara.id}`)).toEqual([]);
      const all = await search(`author=${rita.id}&post=${exampleSlug}`);
      expect(all[0]).toBe(comment.id);
      expect(await search(`author=${rita.id}&from=${comment.createdAt}`)).toEqual([comment.id]);
      expect(await search(`author=${rita.id}&to=2020-01-01`)).toEqual([]);
      const first = (await mara.get<CommentList>(`${site}/comments?author=${rita.id}&limit=2`)).body;
      const rest = await search(`author=${rita.id}&cursor=${first.nextCursor}`);
      expect([...first.items.map((one) => one.id), ...rest]).toEqual(all);
    });

    it.each([
      ['status=gone', '/status'],
      ['post=nope', '/post'],
      ['author=rita', '/author'],
      ['from=yesterday', '/from'],
    ])('refuses the query %s', async (query, pointer) => {
      const answer = await mara.get(`${site}/comments?${query}`);
      expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, pointer]);
    });

    it('is for moderators', async () => {
      expect((await rita.get(`${site}/comments?q=x`)).status).toBe(403);
    });
  });

  it('keeps views under a name, for oneself or for all', async () => {
    const views = `${site}/review/views`;
    const query = { queue: 'claims', sort: 'oldest', assignee: 'none' };
    const saved = await mara.post<SavedView>(views, { name: 'Old claims', query, shared: true });
    expect([saved.status, saved.body]).toEqual([
      201,
      expect.objectContaining({ name: 'Old claims', query, shared: true, own: true }),
    ]);
    await mara.post(views, { name: 'Mine', query: { assignee: 'me' } });
    const names = async (who: Person) =>
      (await who.get<SavedViewList>(views)).body.items.map(({ name, own }) => [name, own]);
    expect(await names(mara)).toEqual([
      ['Old claims', true],
      ['Mine', true],
    ]);
    expect(await names(omar)).toEqual([['Old claims', false]]);
    expect((await omar.delete(`${views}/${saved.body.id}`)).problem.code).toBe('view_not_found');
    expect((await mara.delete(`${views}/${saved.body.id}`)).status).toBe(204);
    expect(await names(omar)).toEqual([]);
    const odd = await mara.post(views, { name: 'Odd', query: { queue: 'claims', colour: 'red' } });
    expect([odd.status, odd.problem.errors?.[0]?.pointer]).toEqual([422, '/query/colour']);
  });

  it('keeps a view once, however often it is sent with its key', async () => {
    const views = `${site}/review/views`;
    const key = { 'idempotency-key': 'view-1' };
    const send = () => omar.post<SavedView>(views, { name: 'Once', query: {} }, key);
    const first = await send();
    const again = await send();
    expect([again.status, again.text, again.headers['idempotency-replayed']]).toEqual([201, first.text, 'true']);
    const kept = (await omar.get<SavedViewList>(views)).body.items.filter(({ name }) => name === 'Once');
    expect(kept).toHaveLength(1);
    await omar.delete(`${views}/${first.body.id}`);
  });

  it('gives a view another name and lets it show something else, if it is theirs', async () => {
    const views = `${site}/review/views`;
    const { body: view } = await mara.post<SavedView>(views, { name: 'Old', query: { sort: 'oldest' } });
    const path = `${views}/${view.id}`;
    expect((await mara.patch<SavedView>(path, { name: ' Oldest first ' })).body).toEqual({
      ...view,
      name: 'Oldest first',
    });
    const query = { assignee: 'me' };
    expect((await mara.patch<SavedView>(path, { query, shared: true })).body).toMatchObject({
      name: 'Oldest first',
      query,
      shared: true,
    });
    expect((await omar.patch(path, { name: 'Mine' })).problem.code).toBe('view_not_found');
    for (const body of [{ name: ' ' }, { query: { colour: 'red' } }, { name: null }])
      expect((await mara.patch(path, body)).status).toBe(422);
    expect((await mara.delete(path)).status).toBe(204);
  });

  it('sees to whom work can be given', async () => {
    const { body } = await mara.get<ModeratorList>(`${site}/moderators`);
    expect(body.items).toEqual(
      expect.arrayContaining([
        { id: mara.id, displayName: 'Mara Moderator', role: 'moderator' },
        { id: (await app.owner()).id, displayName: 'Olga Owner', role: 'admin' },
      ]),
    );
    expect(body.items.map(({ id }) => id)).not.toContain(rita.id);
    expect((await rita.get(`${site}/moderators`)).status).toBe(403);
  });

  it('sees how queues, rules and moderators did', async () => {
    const decide = async (who: Person, action: string): Promise<Decision> => {
      const { item } = await claim();
      return (await who.post<Decision>(`${items}/${item.id}/decisions`, { action, reason: 'unsourced_claim' })).body;
    };
    const figures = async (by: 'queues' | 'rules' | 'moderators', name: string): Promise<WorkFigures | undefined> =>
      (await mara.get<ReviewStatistics>(`${site}/review/statistics`)).body[by].find((one) => one.name === name);
    const before = await figures('queues', 'claims');
    const nils = await app.person('Nils New', 'moderator');
    await decide(nils, 'remove');
    await decide(nils, 'dismiss');
    await omar.post(`${site}/decisions/${(await decide(nils, 'remove')).id}/undo`);
    const queue = await figures('queues', 'claims');
    // what was undone settles nothing any more
    expect((queue?.decided ?? 0) - (before?.decided ?? 0)).toBe(2);
    expect((queue?.agreed ?? 0) - (before?.agreed ?? 0)).toBe(1);
    expect((queue?.dismissed ?? 0) - (before?.dismissed ?? 0)).toBe(1);
    expect(await figures('rules', 'unsourced-factual-claim')).toMatchObject({ medianSeconds: expect.any(Number) });
    expect(await figures('moderators', nils.id)).toMatchObject({
      decided: 3,
      agreed: 2,
      dismissed: 1,
      agreement: 0.667,
    });
  });
});
