import { TestApp, exampleSlug, type Comment } from './support/app.js';
import type { Post, PostCounts, Site } from '@parley/contract';

describe('posts by their address', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    const editor = await app.person('Edda Editor', 'editor');
    await editor.patch<Site>('/sites/default', { settings: { hosts: ['daily.example'] } });
    await editor.post<Post>('/sites/default/posts', {
      slug: 'known',
      title: 'Known',
      url: 'https://elsewhere.example/known/',
    });
  });
  afterAll(() => app.stop());

  const resolve = (body: object) => app.stranger.post<Post>('/sites/default/posts/resolve', body);

  it('are made at first sight on a host of the site, and found again however the address is spelt', async () => {
    const first = await resolve({ url: 'https://daily.example/town/walk/?utm_source=mail#top', title: 'A walk' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ title: 'A walk', url: 'https://daily.example/town/walk' });
    const again = await resolve({ url: 'http://daily.example/town/walk', title: 'Another title' });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: first.body.id, title: 'A walk' });
    expect((await app.stranger.get<Post>(first.headers['location'] as string)).body.id).toBe(first.body.id);
  });

  it('are made once when many see the page at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => resolve({ url: 'https://daily.example/at-once' })),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('are found on other hosts, but not made', async () => {
    expect((await resolve({ url: 'https://elsewhere.example/known' })).body.slug).toBe('known');
    const other = await resolve({ url: 'https://elsewhere.example/unknown' });
    expect(other.status).toBe(404);
    expect(other.problem.code).toBe('post_not_found');
  });

  it.each([
    ['https://elsewhere.example/untidy/?utm_source=mail#top', 'https://elsewhere.example/untidy'],
    ['HTTPS://Elsewhere.example:443/Loud', 'https://elsewhere.example/Loud'],
    ['https://front.example', 'https://front.example/'],
  ])('are found although the editor wrote %s', async (written, tidy) => {
    const editor = await app.person('Edda Editor', 'editor');
    const slug = `post-${Buffer.from(tidy).toString('hex').slice(-12)}`;
    const made = await editor.post<Post>('/sites/default/posts', { slug, title: 'Untidy', url: written });
    expect(made.status).toBe(201);
    expect((await resolve({ url: tidy })).body).toMatchObject({ id: made.body.id });
    await editor.patch('/sites/default/posts/known', { url: `${written}#moved` });
    await editor.delete(`/sites/default/posts/${slug}`);
    expect((await resolve({ url: tidy })).body).toMatchObject({ slug: 'known' });
    await editor.patch('/sites/default/posts/known', { url: 'https://elsewhere.example/known/' });
  });

  it.each([
    "https://daily.example/it's-spring",
    'https://daily.example/ä/(ö)?q=ü,ß',
    'https://daily.example/news,12.html',
  ])('may be spelt %s', async (url) => {
    const first = await resolve({ url });
    expect(first.status).toBe(201);
    expect((await resolve({ url })).body.id).toBe(first.body.id);
  });

  it('give the first answer again to a request with the same Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'resolve-1' };
    const ask = (url: string) => app.stranger.post<Post>('/sites/default/posts/resolve', { url }, key);
    const [first, again] = [await ask('https://daily.example/once'), await ask('https://daily.example/once')];
    expect([first.status, again.status, again.headers['idempotency-replayed']]).toEqual([201, 201, 'true']);
    expect(again.text).toBe(first.text);
    expect((await ask('https://daily.example/twice')).problem.code).toBe('idempotency_key_reused');
  });

  it('have to be addresses', async () => {
    const answer = await resolve({ url: 'javascript:alert(1)' });
    expect(answer.status).toBe(422);
    expect(answer.problem).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/url' }] });
  });

  it('tell how much has been said, for many at once', async () => {
    const reader = await app.person('Rita Reader');
    const walk = (await resolve({ url: 'https://daily.example/counted' })).body;
    await reader.says('First', { at: `/sites/default/posts/${walk.slug}/comments` });
    const { body, status } = await app.stranger.get<PostCounts>(
      `/sites/default/counts?posts=${exampleSlug},nothing,${encodeURIComponent('http://daily.example/counted/')},__proto__`,
    );
    expect(status).toBe(200);
    expect(Object.entries(body.counts).sort()).toEqual(
      [
        [exampleSlug, 2],
        ['nothing', 0],
        ['http://daily.example/counted/', 1],
        ['__proto__', 0],
      ].sort(),
    );
  });

  it('are counted although their address holds a comma', async () => {
    const reader = await app.person('Rita Reader');
    const url = 'https://daily.example/counted-1,2.html';
    const { slug } = (await resolve({ url })).body;
    await reader.says('First', { at: `/sites/default/posts/${slug}/comments` });
    const { body } = await app.stranger.get<PostCounts>(
      `/sites/default/counts?posts=${encodeURIComponent(url)},${slug}`,
    );
    expect(body.counts).toEqual({ [url]: 1, [slug]: 1 });
  });

  it('are counted up to a hundred', async () => {
    const names = (n: number): string => Array.from({ length: n }, (_, i) => `p${i}`).join(',');
    expect((await app.stranger.get(`/sites/default/counts?posts=${names(100)}`)).status).toBe(200);
    expect((await app.stranger.get(`/sites/default/counts?posts=${names(101)}`)).status).toBe(422);
    expect((await app.stranger.get('/sites/default/counts')).status).toBe(422);
  });
});

describe('the feed of a post', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('holds the newest comments, replies among them, and nothing that is not public', async () => {
    const reader = await app.person('Rita & <Co>');
    const said = await reader.says('A “quoted” word & <b>no markup</b> ]]>');
    const gone = await reader.says('Soon gone');
    await reader.delete<Comment>(`/sites/default/comments/${gone.id}`);
    const { text, headers, status } = await app.stranger.get(`/sites/default/posts/${exampleSlug}/comments.atom`);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/atom\+xml/);
    expect(text.match(/<entry>/g)).toHaveLength(3);
    expect(text).toContain(`<id>urn:uuid:${said.id}</id>`);
    expect(text).toContain('<name>Rita &#38; &#60;Co&#62;</name>');
    expect(text).toContain(`http://localhost:3000/posts/${exampleSlug}/comments/${said.id}`);
    expect(text).not.toContain('Soon gone');
    expect(text).not.toMatch(/<b>|]]>/);
  });
});
