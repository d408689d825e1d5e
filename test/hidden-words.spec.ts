import { exampleSlug, TestApp, thread, type Comment, type Person } from './support/app.js';

const secret = 'zanzibarian';
const hostileName = "x' onmouseover='alert(1)";

describe('words that are not public', () => {
  let app: TestApp;
  let author: Person;
  let parent: Comment;
  beforeAll(async () => {
    app = await TestApp.start();
    author = await app.person('Rita Reader');
    parent = await author.says('Something to answer.');
  });
  afterAll(() => app.stop());

  /** Every address that could show a comment to the public. */
  const addressesOf = (id: string): string[] => [
    ...['oldest', 'newest', 'top'].map((sort) => `${thread}?sort=${sort}&limit=100&replies=50`),
    ...['', '/replies', '/context', '/revisions'].map((part) => `/sites/default/comments/${id}${part}`),
    ...['/replies', '/context'].map((part) => `/sites/default/comments/${parent.id}${part}`),
    `${thread}.atom`,
    `/sites/default/comments?q=${secret}`,
    `/posts/${exampleSlug}`,
    `/posts/${exampleSlug}?sort=newest`,
    `/posts/${exampleSlug}/thread`,
    `/posts/${exampleSlug}/comments/${id}`,
    `/posts/${exampleSlug}/comments/${id}/history`,
    `/posts/${exampleSlug}/comments/${parent.id}`,
  ];
  const expectUnseen = async (id: string): Promise<void> => {
    const other = await app.person('Omar Other');
    for (const who of [app.stranger, other])
      for (const address of addressesOf(id)) {
        const { status, text } = await who.get(address);
        expect([address, status < 500, text.includes(secret)]).toEqual([address, true, false]);
      }
    const { status } = await app.stranger.get(`/sites/default/comments/${id}`);
    expect([200, 404]).toContain(status);
  };

  it('are nowhere while they wait for a moderator, and not after they were rejected', async () => {
    const owner = await app.owner();
    await owner.patch('/sites/default', { settings: { sourcePolicy: 'hold' } });
    const claim = `In 1987 the ${secret} ministry sold 14 of its 20 libraries.`;
    const held = await author.says(claim, { parentId: parent.id });
    await owner.patch('/sites/default', { settings: { sourcePolicy: 'mark' } });
    expect(held.status).toBe('pending');
    await expectUnseen(held.id);
    expect((await app.stranger.get(`/sites/default/comments/${held.id}`)).status).toBe(404);
    const item = await app.itemOf(held.id);
    const body = { action: 'reject', reason: 'other' };
    expect((await owner.post(`/sites/default/review/items/${item?.id}/decisions`, body)).status).toBe(201);
    await expectUnseen(held.id);
  });

  it('are nowhere after a moderator removed them, though others answered', async () => {
    const owner = await app.owner();
    const said = await author.says(`The ${secret} words.`, { parentId: parent.id });
    await author.says('An answer.', { parentId: said.id });
    await author.post(`/sites/default/comments/${said.id}/flags`, { reason: 'spam' });
    await (await app.person('Omar Other')).post(`/sites/default/comments/${said.id}/flags`, { reason: 'spam' });
    const item = await app.itemOf(said.id);
    const body = { action: 'remove', reason: 'spam' };
    expect((await owner.post(`/sites/default/review/items/${item?.id}/decisions`, body)).status).toBe(201);
    await expectUnseen(said.id);
  });

  it('are nowhere after an edit and after their author deleted them', async () => {
    const said = await author.says(`The ${secret} words.`);
    await author.patch(`/sites/default/comments/${said.id}`, { body: 'Other words.' });
    await expectUnseen(said.id);
    const gone = await author.says(`More ${secret} words.`);
    await author.says('An answer.', { parentId: gone.id });
    expect((await author.delete(`/sites/default/comments/${gone.id}`)).status).toBe(204);
    await expectUnseen(gone.id);
  });
});

describe('what people write into other fields than the comment', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  /** Attributes of a page that would run script, outside of quoted values. */
  const handlersIn = (html: string): string[] =>
    [...html.replace(/="[^"<>]*"/g, '=""').matchAll(/<[a-z][^>]*\s(on\w+)\s*=/gi)].map(([, name = '']) => name);

  it('never becomes an attribute: names, titles, sources and addresses with a quote', async () => {
    const owner = await app.owner();
    const named = await app.person(hostileName);
    const post = await owner.post('/sites/default/posts', { slug: 'quotes', title: hostileName, source: hostileName });
    expect(post.status).toBe(201);
    const at = '/sites/default/posts/quotes/comments';
    const address = `http://example.org/${hostileName}`;
    const claim = 'In 1987 the ministry of Halden sold 14 of its 20 libraries.';
    const withSource = await named.post<Comment>(at, { body: claim, sources: [{ url: address }] });
    expect([201, 422]).toContain(withSource.status);
    const said = await named.says(`[x](${address})`, { at });
    await named.patch(`/sites/default/comments/${said.id}`, { body: `[y](<${address}>)` });
    for (const page of ['/posts/quotes', `/posts/quotes/comments/${said.id}`, '/']) {
      const { status, text } = await app.stranger.get(page);
      expect([page, status, handlersIn(text)]).toEqual([page, 200, []]);
    }
  });

  it('stays text in the form that changes it', async () => {
    const author = await app.person('Rita Reader');
    const body = '</textarea><img src=x onerror=confirm(document.location)>';
    const { id } = await author.says(body);
    const { text } = await author.get<Comment>(`/sites/default/comments/${id}`);
    expect((JSON.parse(text) as Comment).body).toBe(body);
    const page = await app.stranger.get(`/posts/${exampleSlug}`);
    expect(page.text).not.toMatch(/<\/textarea><img/);
  });

  it('names a host whole: what only ends or begins like one of the site’s is another', async () => {
    const owner = await app.owner();
    await owner.patch('/sites/default', { settings: { hosts: ['example.com'] } });
    const resolve = (url: string) => app.stranger.post('/sites/default/posts/resolve', { url });
    expect((await resolve('https://example.com/one')).status).toBe(201);
    for (const host of [
      'attacker-example.com',
      'example.com.evil.org',
      'sub.example.com',
      'example.com@evil.org',
      'examplexcom',
    ])
      expect([host, (await resolve(`https://${host}/one`)).status]).not.toEqual([host, 201]);
  });
});
