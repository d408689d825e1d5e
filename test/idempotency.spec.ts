import { TestApp, thread, type Comment, type Session } from './support/app.js';

describe('a request with an Idempotency-Key', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('gives the first answer again, and says so', async () => {
    const reader = await app.person('Rita Reader');
    const first = await reader.post<Comment>(thread, { body: 'said once' }, { 'idempotency-key': 'k-1' });
    const again = await reader.post<Comment>(thread, { body: 'said once' }, { 'idempotency-key': 'k-1' });
    expect(again.status).toBe(201);
    expect(again.text).toBe(first.text);
    expect(again.headers['location']).toBe(first.headers['location']);
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('does not take the key for another body', async () => {
    const reader = await app.person('Rita Reader');
    await reader.post(thread, { body: 'said once' }, { 'idempotency-key': 'k-2' });
    const other = await reader.post(thread, { body: 'said otherwise' }, { 'idempotency-key': 'k-2' });
    expect([other.status, other.problem.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('belongs to its caller', async () => {
    const [one, two] = [await app.person('Rita Reader'), await app.person('Noor Haddad')];
    const first = await one.post<Comment>(thread, { body: 'mine' }, { 'idempotency-key': 'k-3' });
    const second = await two.post<Comment>(thread, { body: 'mine' }, { 'idempotency-key': 'k-3' });
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('keeps nothing of a refusal, so that a mended request may use the key', async () => {
    const reader = await app.person('Rita Reader');
    expect((await reader.post(thread, { body: '' }, { 'idempotency-key': 'k-4' })).status).toBe(422);
    expect((await reader.post(thread, { body: 'mended' }, { 'idempotency-key': 'k-4' })).status).toBe(201);
  });

  it('takes effect once, however many come at the same time', async () => {
    const reader = await app.person('Rita Reader');
    const before = (await app.thread()).total;
    const keys = Array.from({ length: 10 }, (_, i) => `race-${i}`);
    const answers = await Promise.all(
      keys.flatMap((key) =>
        Array.from({ length: 6 }, () => reader.post<Comment>(thread, { body: key }, { 'idempotency-key': key })),
      ),
    );
    expect(answers.map((answer) => answer.status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect((await app.thread()).total).toBe(before + keys.length);
  });

  it('may be used anew after a day', async () => {
    const reader = await app.person('Rita Reader');
    const first = await reader.post<Comment>(thread, { body: 'today' }, { 'idempotency-key': 'k-5' });
    await app.database.query(`UPDATE idempotency_key SET created_at = now() - interval '25 hours' WHERE key = 'k-5'`);
    const next = await reader.post<Comment>(thread, { body: 'tomorrow' }, { 'idempotency-key': 'k-5' });
    expect(next.status).toBe(201);
    expect(next.body.id).not.toBe(first.body.id);
  });

  it('has to be a key', async () => {
    const reader = await app.person('Rita Reader');
    const answer = await reader.post(thread, { body: 'x' }, { 'idempotency-key': 'k'.repeat(256) });
    expect([answer.status, answer.problem.code]).toEqual([400, 'invalid_idempotency_key']);
  });

  it('makes one account, and signs in to it when asked again with the same password', async () => {
    const account = { email: 'once@parley.test', password: 'a-long-enough-password-1', displayName: 'Once' };
    const key = { 'idempotency-key': 'register' };
    const first = await app.stranger.post<Session>('/auth/register', account, key);
    const again = await app.stranger.post<Session>('/auth/register', account, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body.user).toEqual(first.body.user);
    expect(again.body.refreshToken).not.toBe(first.body.refreshToken);
    const wrong = await app.stranger.post('/auth/register', { ...account, password: 'another-password-1' }, key);
    expect([wrong.status, wrong.problem.code]).toEqual([422, 'idempotency_key_reused']);
    const stored = await app.database.query<{ answer: string }>(
      `SELECT answer FROM idempotency_key WHERE key = 'register'`,
    );
    expect(stored).toEqual([{ answer: '{}' }]);
  });

  it('works for posts, sites, flags and decisions, too', async () => {
    const owner = await app.owner();
    const once = async (path: string, body: object, key: string): Promise<void> => {
      const [first, again] = [
        await owner.post(path, body, { 'idempotency-key': key }),
        await owner.post(path, body, { 'idempotency-key': key }),
      ];
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(again.text).toBe(first.text);
    };
    await once('/sites', { key: 'second', name: 'Second' }, 'site');
    await once('/sites/second/posts', { slug: 'a-post', title: 'A post' }, 'post');
    const comment = await (await app.person('Rita Reader')).says('In 2015 Norway sold 12 percent of its forests.');
    await once(`/sites/default/comments/${comment.id}/flags`, { reason: 'misinformation' }, 'flag');
    const item = await app.itemOf(comment.id);
    await once(`/sites/default/review/items/${item?.id}/notes`, { text: 'Look at the year.' }, 'note');
    await once(`/sites/default/review/items/${item?.id}/decisions`, { action: 'approve', reason: 'other' }, 'decision');
  });

  it('gives the first answer again for a source, whatever came after it', async () => {
    const reader = await app.person('Rita Reader');
    const { id } = await reader.says('In 2016 Norway sold 13 percent of its forests.');
    const add = (url: string, key: string) =>
      reader.post<Comment>(`/sites/default/comments/${id}/sources`, { url }, { 'idempotency-key': key });
    const first = await add('https://forests.example/report-2016', 'source-1');
    await add('https://forests.example/another-report', 'source-2');
    const again = await add('https://forests.example/report-2016', 'source-1');
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(again.text).toBe(first.text);
    expect(again.headers['etag']).toBe(first.headers['etag']);
  });

  it('answers for a new site with the tag that its next change asks for', async () => {
    const owner = await app.owner();
    const made = await owner.post('/sites', { key: 'tagged', name: 'Tagged' });
    const change = await owner.patch('/sites/tagged', { name: 'Changed' }, { 'if-match': made.headers['etag'] ?? '' });
    expect(change.status).toBe(200);
  });
});
