import { TestApp, type Session } from './support/app.js';
import type { TabSession } from '@parley/contract';

const account = { email: 'owner@parley.test', password: 'correct-horse-battery-staple' };
const cookieOf = (headers: Record<string, unknown>): string => String(headers['set-cookie'] ?? '');
const pairOf = (headers: Record<string, unknown>): string => cookieOf(headers).split(';')[0] ?? '';

describe('a session of the pages', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const signIn = () => app.stranger.post<TabSession>('/session', account);
  const renew = (cookie: string, headers: Record<string, string> = {}) =>
    app.stranger.post<TabSession>('/session/renew', undefined, { cookie, ...headers });

  it('keeps its refresh token in a cookie that no script reads, and nowhere else', async () => {
    const { status, body, headers, text } = await signIn();
    expect(status).toBe(200);
    expect(body).toMatchObject({ tokenType: 'Bearer', expiresIn: 900, user: { email: account.email } });
    const token = pairOf(headers).split('=')[1] ?? '';
    expect(token.length).toBeGreaterThan(20);
    expect(text).not.toContain(token);
    expect(cookieOf(headers)).toMatch(/^parley-session=[\w-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=2592000$/);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('says nothing of whether an address has an account', async () => {
    const wrong = await app.stranger.post('/session', { ...account, password: 'something else entirely' });
    const unknown = await app.stranger.post('/session', { ...account, email: 'nobody@parley.test' });
    expect([wrong.status, wrong.problem.code]).toEqual([401, 'invalid_credentials']);
    expect(unknown.problem.detail).toBe(wrong.problem.detail);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('is renewed by its cookie, whose token changes each time', async () => {
    const first = pairOf((await signIn()).headers);
    const { status, body, headers } = await renew(first);
    expect(status).toBe(200);
    expect(pairOf(headers)).not.toBe(first);
    const me = await app.stranger.get('/auth/me', { authorization: `Bearer ${body.accessToken}` });
    expect(me.status).toBe(200);
  });

  it('answers tabs that renew at the same moment, each with a token that works', async () => {
    const cookie = pairOf((await signIn()).headers);
    const answers = await Promise.all([renew(cookie), renew(cookie), renew(cookie)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { body, headers } of answers) {
      expect((await app.stranger.get('/auth/me', { authorization: `Bearer ${body.accessToken}` })).status).toBe(200);
      expect((await renew(pairOf(headers))).status).toBe(200);
    }
  });

  it('ends where an old cookie comes back later, and takes the cookie away', async () => {
    const first = pairOf((await signIn()).headers);
    const second = pairOf((await renew(first)).headers);
    await app.database.query(
      `UPDATE refresh_token SET used_at = used_at - interval '1 minute' WHERE used_at IS NOT NULL`,
    );
    const stolen = await renew(first);
    expect([stolen.status, stolen.problem.code]).toEqual([401, 'refresh_token_reused']);
    expect(cookieOf(stolen.headers)).toContain('Max-Age=0');
    expect((await renew(second)).status).toBe(401);
  });

  it('gives no second chance to programs, whose token works once', async () => {
    const session = (await app.stranger.post<Session>('/auth/login', account)).body;
    const { refreshToken } = session;
    expect((await app.stranger.post('/auth/refresh', { refreshToken })).status).toBe(200);
    expect((await app.stranger.post('/auth/refresh', { refreshToken })).problem.code).toBe('refresh_token_reused');
  });

  it('is quiet where nobody is signed in', async () => {
    expect((await app.stranger.post('/session/renew')).status).toBe(204);
    expect((await renew('parley-session=not-a-token')).status).toBe(401);
  });

  it('ends when it is told to', async () => {
    const cookie = pairOf((await signIn()).headers);
    const ended = await app.stranger.delete('/session', { cookie });
    expect(ended.status).toBe(204);
    expect(cookieOf(ended.headers)).toContain('Max-Age=0');
    expect((await renew(cookie)).status).toBe(401);
  });

  it('is begun, renewed and ended by our own pages alone', async () => {
    const cookie = pairOf((await signIn()).headers);
    const elsewhere: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of elsewhere) {
      expect((await app.stranger.post('/session', account, headers)).status).toBe(403);
      expect((await renew(cookie, headers)).status).toBe(403);
      expect((await app.stranger.delete('/session', { cookie, ...headers })).status).toBe(403);
    }
    const form = await app.stranger.call('post', '/session', 'email=a&password=b', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(form.status).toBe(415);
    expect((await renew(cookie, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });
});

// on its own, since the strategy that reads tokens is one for the whole process
describe('a session of pages over https', () => {
  it('binds the cookie to its host where the site is served over https', async () => {
    const secure = await TestApp.start({ publicUrl: 'https://talk.example', seed: false });
    try {
      const { headers } = await secure.stranger.post('/session', account);
      expect(cookieOf(headers)).toMatch(/^__Host-parley-session=[\w-]+; Path=\/; HttpOnly; SameSite=Strict; Secure; /);
    } finally {
      await secure.stop();
    }
  });
});

describe('the console', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ seed: false });
  });
  afterAll(() => app.stop());

  it('is one page for every address below it, with a policy that lets nothing in', async () => {
    for (const path of ['/console', '/console/queues/claims', '/console/rules/unsourced-factual-claim']) {
      const { status, headers, text } = await app.stranger.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)| style=| on\w+=/);
    }
  });

  it('brings files whose names change with their content, kept for a year', async () => {
    const { text } = await app.stranger.get('/console');
    const files = [...text.matchAll(/(?:src|href)="(\/console\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const file of files) {
      const { status, headers } = await app.stranger.get(file);
      expect([file, status]).toEqual([file, 200]);
      expect(file).toMatch(/-[\w-]{8}\.(js|css)$/);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-encoding']).toBe('gzip');
    }
    expect((await app.stranger.get('/console/assets/nope.js')).status).toBe(404);
  });
});
