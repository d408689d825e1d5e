import { connect, type AddressInfo } from 'node:net';
import ask from 'supertest';
import { TestApp, thread, type Comment } from './support/app.js';

describe('conventions every answer keeps', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const expectProblem = (
    answer: { status: number; headers: Record<string, string>; problem: object },
    status: number,
    code: string,
  ): void => {
    expect({ status: answer.status, ...answer.problem }).toMatchObject({
      status,
      code,
      title: expect.any(String),
      detail: expect.any(String),
      type: expect.stringContaining(code),
      instance: expect.stringMatching(/^urn:parley:request:[\w-]+$/),
    });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['x-request-id']).toBe((answer.problem as { instance: string }).instance.split(':').pop());
  };

  it('answers an unknown route with a problem', async () => {
    expectProblem(await app.stranger.get('/api/v1/nothing/here'), 404, 'not_found');
    expectProblem(await app.stranger.get('/api/v1/sites/default/posts/%E0%A4%A'), 400, 'bad_request');
  });

  it.each([
    ['delete', thread, 'GET, HEAD, POST'],
    ['post', '/auth/me', 'DELETE, GET, HEAD, PATCH'],
    ['get', '/claims/check', 'POST'],
    ['put', '/sites/default', 'GET, HEAD, PATCH'],
  ] as const)('answers %s %s with what is offered there', async (method, path, allow) => {
    const answer = await (await app.owner()).call(method, path);
    expectProblem(answer, 405, 'method_not_allowed');
    expect(answer.headers['allow']).toBe(allow);
  });

  it.each([
    ['half a document', '{"body": ', 400, 'malformed_json'],
    ['a list', '[]', 422, 'validation_failed'],
    ['null', 'null', 422, 'validation_failed'],
    ['a number', '7', 422, 'validation_failed'],
    ['nothing', '', 422, 'validation_failed'],
    ['a field of the prototype', '{"__proto__": {"body": "x"}}', 422, 'validation_failed'],
    ['10,000 levels of nesting', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 422, 'validation_failed'],
    ['10,000 levels of lists', `{"body":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 422, 'validation_failed'],
    ['more than 256 KiB', JSON.stringify({ body: 'x'.repeat(300_000) }), 413, 'body_too_large'],
  ])('refuses %s as a body', async (_, body, status, code) => {
    const reader = await app.person('Rita Reader');
    const answer = await reader.call('post', thread, body, { 'content-type': 'application/json' });
    expectProblem(answer, status, code);
  });

  it.each([
    ['a number for a text', { body: 5 }, '/body', 'must be a text'],
    ['too long a text', { body: 'x'.repeat(10_001) }, '/body', 'must have at most 10,000 characters'],
    ['one thing for a list', { body: 'x', sources: 'y' }, '/sources', 'must be a list'],
    ['a list of no objects', { body: 'x', sources: ['y'] }, '/sources/0', 'must be an object'],
  ])('says of %s the gravest fault', async (_, body, pointer, message) => {
    const reader = await app.person('Rita Reader');
    const { problem } = await reader.post(thread, body);
    expect(problem.errors?.[0]).toEqual({ pointer, message });
  });

  it.each(['/sites/default/', '/posts/somewhere/'])('knows no address with a stroke at its end: %s', async (path) => {
    expect((await app.stranger.get(path)).status).toBe(404);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'refuses a body of %s',
    async (type) => {
      const reader = await app.person('Rita Reader');
      expectProblem(
        await reader.call('post', thread, 'body=hello', { 'content-type': type }),
        415,
        'unsupported_media_type',
      );
    },
  );

  it.each([
    ['an empty body', { body: '' }, ['/body']],
    ['white space alone', { body: ' \n\t ' }, ['/body']],
    ['nothing to be seen', { body: '\u200b \u2060\u3164' }, ['/body']],
    ['a missing body', {}, ['/body']],
    ['a number for a text', { body: 5 }, ['/body']],
    ['an object for a text', { body: { toString: 'x' } }, ['/body']],
    ['an unknown field beside an empty one', { body: '', colour: 'red' }, ['/body', '/colour']],
    ['10,001 characters', { body: 'x'.repeat(10_001) }, ['/body']],
    ['a NUL character', { body: 'a\0b' }, ['/body']],
    ['half a surrogate pair', { body: 'a\ud800b' }, ['/body']],
    ['half a surrogate pair in a name', { body: 'a', 'x\udc00': 1 }, ['']],
    ['a letter under a pile of marks', { body: `a${'\u0321'.repeat(40)}` }, ['/body']],
    ['an answer to no id', { body: 'a', parentId: 'first' }, ['/parentId']],
    ['a source that is no address', { body: 'a', sources: [{ url: 'javascript:alert(1)' }] }, ['/sources/0/url']],
    [
      'a source with an unknown field',
      { body: 'a', sources: [{ url: 'https://example.org/a', verdict: 'supports' }] },
      ['/sources/0/verdict'],
    ],
    [
      'eleven sources',
      { body: 'a', sources: Array.from({ length: 11 }, () => ({ url: 'https://example.org/a' })) },
      ['/sources'],
    ],
    ['sources that are no list', { body: 'a', sources: 'https://example.org/a' }, ['/sources']],
    ['a guest that is a list', { body: 'a', guest: [] }, ['/guest']],
    ['a source that is a list', { body: 'a', sources: [[]] }, ['/sources']],
    [
      'a role among the fields',
      { body: 'a', status: 'published', authorId: 'x', html: '<b>' },
      ['/status', '/authorId', '/html'],
    ],
  ])('refuses %s with pointers', async (_, body, pointers) => {
    const reader = await app.person('Rita Reader');
    const before = (await app.thread()).total;
    const answer = await reader.call('post', thread, JSON.stringify(body), { 'content-type': 'application/json' });
    expectProblem(answer, 422, 'validation_failed');
    expect(answer.problem.errors?.map((error) => error.pointer)).toEqual(expect.arrayContaining(pointers));
    expect((await app.thread()).total).toBe(before);
  });

  it.each(['limit=0', 'limit=101', 'limit=ten', 'limit=1&limit=2', 'sort=(select%201)', 'replies=51', 'depth=3'])(
    'refuses the query %s',
    async (query) => {
      expectProblem(await app.stranger.get(`${thread}?${query}`), 422, 'validation_failed');
    },
  );

  it.each(['abc', '', 'bm90IGEgY3Vyc29y', '%00', 'eyJhIjoxfQ', 'x'.repeat(600), 'a&cursor=b'])(
    'refuses the damaged cursor %s',
    async (cursor) => {
      expectProblem(await app.stranger.get(`${thread}?cursor=${cursor}`), 400, 'invalid_cursor');
    },
  );

  it('refuses bytes that are no UTF-8', async () => {
    const reader = await app.person('Rita Reader');
    if (!app.http.listening) await app.nest.listen(0, '127.0.0.1');
    const { port } = app.http.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${thread}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${reader.session?.accessToken}` },
      body: Buffer.from([...Buffer.from('{"body":"b'), 0xff, ...Buffer.from('"}')]),
    });
    const problem = (await answer.json()) as object;
    expectProblem(
      { status: answer.status, headers: Object.fromEntries(answer.headers), problem },
      400,
      'malformed_json',
    );
  });

  it('counts a letter once, however it was put together', async () => {
    const reader = await app.person('Rita Reader');
    expect((await reader.says('e\u0301'.repeat(10_000))).body).toBe('é'.repeat(10_000));
    expect((await reader.post(thread, { body: 'e\u0301'.repeat(10_001) })).status).toBe(422);
  });

  it('never answers 304 to what changes something', async () => {
    const editor = await app.person('Edda Editor', 'editor');
    const any = { 'if-none-match': '*' };
    const made = await editor.post('/sites/default/posts', { slug: 'not-304', title: 'Made' }, any);
    expect(made.status).toBe(201);
    expect((await editor.patch('/sites/default/posts/not-304', { title: 'Changed' }, any)).status).toBe(200);
    expect((await editor.get('/sites/default/posts/not-304', any)).status).toBe(304);
  });

  it.each([
    ['a method there is not', 'TRACE1 / HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'bad_request'],
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'bad_request'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'header_too_large'],
  ])('answers %s with a problem, and closes', async (_, request, status, code) => {
    const server = app.http;
    if (!server.listening) await app.nest.listen(0, '127.0.0.1');
    const { port } = server.address() as AddressInfo;
    const text = await new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(request));
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code });
  });

  it('refuses a cursor with one character changed, and one of another list', async () => {
    const reader = await app.person('Rita Reader');
    await reader.says('One more, so that there is a second page.');
    const cursor = (await app.thread('?limit=1')).nextCursor as string;
    const changed = cursor.slice(0, 20) + (cursor[20] === 'A' ? 'B' : 'A') + cursor.slice(21);
    expectProblem(await app.stranger.get(`${thread}?cursor=${changed}`), 400, 'invalid_cursor');
    expectProblem(await app.stranger.get(`${thread}?sort=top&cursor=${cursor}`), 400, 'invalid_cursor');
    const owner = await app.owner();
    await owner.post('/sites/default/posts', { slug: 'another-post', title: 'Another' });
    const elsewhere = `/sites/default/posts/another-post/comments?limit=1&cursor=${cursor}`;
    expectProblem(await app.stranger.get(elsewhere), 400, 'invalid_cursor');
  });

  it('knows no site, post or comment that is not there', async () => {
    expectProblem(await app.stranger.get('/sites/nope'), 404, 'site_not_found');
    expectProblem(await app.stranger.get('/sites/default/posts/nope'), 404, 'post_not_found');
    expectProblem(await app.stranger.get('/sites/default/posts/%00'), 404, 'not_found');
    expectProblem(await app.stranger.get('/sites/default/comments/nope'), 404, 'comment_not_found');
    expectProblem(
      await app.stranger.get('/sites/default/comments/00000000-0000-7000-8000-000000000000'),
      404,
      'comment_not_found',
    );
  });

  it('lets strangers read and not write', async () => {
    expectProblem(await app.stranger.post(thread, { body: 'hi there' }), 401, 'unauthenticated');
    const closed = await app.stranger.get('/sites/default/review/items');
    expectProblem(closed, 401, 'unauthenticated');
    expect(closed.headers['www-authenticate']).toMatch(/Bearer/);
  });

  it('keeps the moderators’ side closed to members', async () => {
    const reader = await app.person('Rita Reader');
    for (const path of ['review/items', 'review/summary', 'audit', 'audit/verify', 'members']) {
      expectProblem(await reader.get(`/sites/default/${path}`), 403, 'forbidden');
    }
  });

  it('answers 304 to who has the page already, and a new tag after a change', async () => {
    const reader = await app.person('Rita Reader');
    const first = await app.stranger.get(thread);
    const tag = first.headers['etag'] as string;
    expect(tag).toMatch(/^"[\w.-]+"$/);
    const again = await app.stranger.get(thread, { 'if-none-match': `"other", ${tag}` });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    await reader.says('That changes the page.');
    expect((await app.stranger.get(thread, { 'if-none-match': tag })).status).toBe(200);
  });

  it('lets nobody write over what they have not seen', async () => {
    const reader = await app.person('Rita Reader');
    const comment = await reader.says('First words.');
    const path = `/sites/default/comments/${comment.id}`;
    const tag = (await reader.get(path)).headers['etag'] as string;
    expect((await reader.patch(path, { body: 'Second words.' }, { 'if-match': tag })).status).toBe(200);
    expectProblem(await reader.patch(path, { body: 'Third words.' }, { 'if-match': tag }), 412, 'precondition_failed');
    expectProblem(await reader.delete(path, { 'if-match': tag }), 412, 'precondition_failed');
    expect((await reader.get<Comment>(path)).body.body).toBe('Second words.');
    expect((await reader.delete(path, { 'if-match': '*' })).status).toBe(204);
  });

  it('takes a list for no object, also among settings', async () => {
    const editor = await app.person('Edda Editor', 'editor');
    const answer = await editor.patch('/sites/default', { settings: [] });
    expectProblem(answer, 422, 'validation_failed');
    expect(answer.problem.errors?.[0]?.pointer).toBe('/settings');
  });

  it('carries safe headers everywhere', async () => {
    const { headers } = await app.stranger.get('/sites/default');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('pages of other origins that may call the API', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ corsOrigins: ['https://www.example.org'] });
  });
  afterAll(() => app.stop());

  it.each(['PATCH', 'PUT', 'DELETE', 'POST', 'GET'])('may ask with %s', async (method) => {
    const { status, headers } = await ask(app.http)
      .options('/api/v1/sites/default')
      .set({ origin: 'https://www.example.org', 'access-control-request-method': method });
    expect(status).toBe(204);
    expect(headers['access-control-allow-methods']).toContain(method);
  });
});
