import { TestApp, thread, type Comment, type ThreadPage, type User } from './support/app.js';

const password = 'a-long-enough-password-1';

describe('a change of an account, before any job has run', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const authorOf = async (id: string): Promise<Comment['author']> =>
    (await app.stranger.get<Comment>(`/sites/default/comments/${id}`)).body.author;

  it('takes the name of who was erased off what they wrote', async () => {
    const person = await app.person('Erna Erased');
    const said = await person.says('These words stay.');
    expect((await person.delete('/auth/me')).status).toBe(204);
    expect(await authorOf(said.id)).toBeNull();
    const { body, text } = await app.stranger.get<ThreadPage>(`${thread}?limit=100`);
    expect(body.items.find(({ id }) => id === said.id)).toMatchObject({ author: null, body: 'These words stay.' });
    expect(text).not.toContain('Erna');
  });

  it('shows another name', async () => {
    const person = await app.person('Rena Before');
    const said = await person.says('Something.');
    await person.patch('/auth/me', { displayName: 'Rena After' });
    expect((await authorOf(said.id))?.displayName).toBe('Rena After');
  });

  it('shows another role', async () => {
    const person = await app.person('Mona Later');
    const said = await person.says('Something else.');
    const owner = await app.owner();
    await owner.put(`/sites/default/members/${person.id}`, { role: 'moderator' });
    expect((await authorOf(said.id))?.role).toBe('moderator');
    await owner.put(`/sites/default/members/${person.id}`, { role: 'member' });
    expect(await authorOf(said.id)).not.toHaveProperty('role');
  });

  it('gives no role to who was erased', async () => {
    const person = await app.person('Gero Gone');
    await person.delete('/auth/me');
    const answer = await (await app.owner()).put(`/sites/default/members/${person.id}`, { role: 'moderator' });
    expect([answer.status, answer.problem.code]).toEqual([404, 'user_not_found']);
  });

  it('writes over nothing that was changed meanwhile', async () => {
    const person = await app.person('Tanja Tag');
    const tag = (await person.get('/auth/me')).headers['etag'] as string;
    expect(tag).toMatch(/^"[\w.-]+"$/);
    expect((await person.get('/auth/me', { 'if-none-match': tag })).status).toBe(304);
    const changed = await person.patch<User>('/auth/me', { displayName: 'Tanja Second' }, { 'if-match': tag });
    expect(changed.status).toBe(200);
    const after = await person.get('/auth/me');
    expect(after.headers['etag']).toBe(changed.headers['etag']);
    const late = await person.patch('/auth/me', { displayName: 'Tanja Third' }, { 'if-match': tag });
    expect([late.status, late.problem.code]).toEqual([412, 'precondition_failed']);
    expect((await person.delete('/auth/me', { 'if-match': tag })).status).toBe(412);
    expect((await person.get<User>('/auth/me')).body.displayName).toBe('Tanja Second');
    expect((await person.delete('/auth/me', { 'if-match': `"other", ${after.headers['etag']}` })).status).toBe(204);
  });

  it('leaves a list of sessions that comes page by page', async () => {
    const person = await app.person('Paula Pages');
    const email = person.session?.user.email ?? '';
    for (let i = 0; i < 4; i++) await app.signIn(email, password);
    interface Page {
      items: { id: string }[];
      nextCursor: string | null;
    }
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await person.get<Page>(`/auth/sessions?limit=2${query}`);
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    expect((await person.get('/auth/sessions?cursor=abc')).problem.code).toBe('invalid_cursor');
    expect((await person.get('/auth/sessions?limit=101')).status).toBe(422);
  });

  it.each([
    ['one letter', 'x'.repeat(256)],
    ['four signs', 'Aa1!'.repeat(64)],
  ])('takes a password of 256 characters, even of %s', async (_, long) => {
    const account = { email: `long${long.length}${long[1]}@parley.test`, password: long, displayName: 'Long' };
    expect((await app.stranger.post('/auth/register', account)).status).toBe(201);
  });
});
