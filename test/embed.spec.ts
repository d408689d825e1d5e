import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { TestApp, exampleSlug } from './support/app.js';

describe('the embed', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
    const editor = await app.person('Edda Editor', 'editor');
    await editor.patch('/sites/default', { settings: { hosts: ['daily.example'] } });
  });
  afterAll(() => app.stop());

  const get = (path: string) => request(app.http).get(path);

  it('weighs little: the loader at most 2.5 kB as it is, the thread 30 kB compressed', async () => {
    const loader = await get('/embed.js');
    expect(loader.headers['content-type']).toMatch(/^text\/javascript/);
    expect(Buffer.byteLength(loader.text)).toBeLessThanOrEqual(2500);
    const thread = await get('/assets/thread.js');
    expect(gzipSync(thread.text).length).toBeLessThanOrEqual(30_000);
  });

  it('lets the thread alone stand in frames, and what it leads to there', async () => {
    const policy = async (path: string): Promise<string> =>
      (await get(path)).headers['content-security-policy'] as string;
    for (const path of [`/posts/${exampleSlug}/thread`, '/sign-in?framed=yes', '/thread?url=https://daily.example/a'])
      expect(await policy(path)).toContain('frame-ancestors *');
    for (const path of [
      `/posts/${exampleSlug}`,
      '/sign-in',
      '/',
      '/posts/x?thread=/thread',
      '/api/v1/auth/me?framed=yes',
    ])
      expect(await policy(path)).toContain("frame-ancestors 'none'");
  });

  it('finds the post of a page by its address, and keeps what the frame was opened with', async () => {
    const url = encodeURIComponent('https://daily.example/story?utm_source=x');
    const { status, headers } = await get(`/thread?url=${url}&title=Story&theme=dark&from=https://daily.example`);
    expect(status).toBe(302);
    expect(headers['location']).toMatch(/^\/posts\/story-[0-9a-f]{10}\/thread\?framed=yes&from=[^&]+&theme=dark$/);
    expect((await get(headers['location'] as string)).text).toContain('data-theme="dark"');
    expect((await get('/thread?url=https://other.example/story')).status).toBe(404);
  });

  it('takes no form from elsewhere, however the cookie of the frame came along', async () => {
    const cookie = `__Host-parley-frame=${'x'.repeat(43)}`;
    const { status } = await request(app.http).post('/sign-out?framed=yes').type('form').set({ cookie }).send({});
    expect(status).toBe(403);
  });

  it('writes its own lines, from words that can stand there', async () => {
    const { text } = await get('/embed?site=daily&post=a-walk&theme=dark&in=de');
    expect(text).toContain('&#60;div data-parley-post=&#34;a-walk&#34; data-parley-site=&#34;daily&#34;');
    expect((await get('/embed?post="><script>')).text).not.toContain('"><script>');
  });

  it('takes a style sheet the settings of the site name, in frames alone, and no other', async () => {
    const editor = await app.person('Edda Editor', 'editor');
    const style = 'https://daily.example/talk.css';
    const set = (embedStyles: string[]) => editor.patch('/sites/default', { settings: { embedStyles } });
    for (const bad of [
      'http://daily.example/a.css',
      'https://x/a.css; script-src *',
      "https://x/'self'",
      'https://x/a?b',
    ])
      expect((await set([bad])).problem.code).toBe('validation_failed');
    expect((await set([style])).status).toBe(200);
    const thread = `/posts/${exampleSlug}/thread?framed=yes`;
    const asked = await get(`${thread}&style=${encodeURIComponent(style)}`);
    expect(asked.headers['content-security-policy']).toContain(`style-src 'self' ${style};`);
    expect(asked.text).toContain(`<link rel="stylesheet" href="${style}"`);
    expect(asked.text).toMatch(/href="\/sign-in\?[^"]*style=https%3A%2F%2Fdaily.example%2Ftalk.css/);
    for (const other of ['https://evil.example/a.css', `${style}?x`, "https://x/a.css; script-src 'unsafe-inline'"]) {
      const { headers, text } = await get(`${thread}&style=${encodeURIComponent(other)}`);
      expect(headers['content-security-policy']).toContain("style-src 'self';");
      expect(text).not.toContain('evil.example/a.css"');
      expect(text.match(/rel="stylesheet"/g)).toHaveLength(3);
    }
    const alone = await get(`/posts/${exampleSlug}?style=${encodeURIComponent(style)}`);
    expect(alone.headers['content-security-policy']).toContain("style-src 'self';");
    expect(alone.text.match(/rel="stylesheet"/g)).toHaveLength(3);
    const lines = (await get(`/embed?post=a-walk&css=${encodeURIComponent(style)}`)).text;
    expect(lines).toContain(`data-parley-style=&#34;${style}&#34;`);
    expect((await get('/embed?post=a-walk&css=https://evil.example/a.css')).text).not.toContain('data-parley-style');
  });

  it('lets any page read the numbers', async () => {
    const { headers } = await get(`/api/v1/sites/default/counts?posts=${exampleSlug}`);
    expect(headers['access-control-allow-origin']).toBe('*');
  });
});
