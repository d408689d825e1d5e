import { TestApp, exampleSlug } from './support/app.js';

describe('pages', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('list the posts', async () => {
    const { status, text, headers } = await app.stranger.get('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(text).toContain(`href="/posts/${exampleSlug}"`);
    expect(text).toContain('2 comments');
  });

  it('show the article with its comments and the claims marked, without script', async () => {
    const { status, text } = await app.stranger.get(`/posts/${exampleSlug}`);
    expect(status).toBe(200);
    expect(text).toContain(
      '<h1>Moscow Calls for Strengthened Cooperation Between All Nations Facing Foreign Pressure</h1>',
    );
    expect(text).toMatch(
      /<span class="claim unsourced" id="k-[0-9a-f-]+">the clue is England’s timely withdrawal from NATO in <\/span><span class="tail"><span class="claim unsourced">2020<\/span><a\s+class="sign/,
    );
    expect(text).toMatch(/<span class="claim unsourced" id="k-[0-9a-f-]+">it was Yeltsin/);
    expect(text).toContain('Needs a source');
    expect(text).toContain('Being unsourced does not make it wrong.');
    expect(text).not.toMatch(/<script(?! type="(?:application\/json" id|module" src)=")| style=| on\w+=/);
    expect(text.match(/class="name none">Unnamed reader/g)).toHaveLength(2);
  });

  it('give every mark a note that is there', async () => {
    const { text } = await app.stranger.get(`/posts/${exampleSlug}`);
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('offer the three orders and further pages as addresses', async () => {
    const reader = await app.person('Rita Reader');
    for (let i = 0; i < 26; i++) await reader.says(`Comment number ${i}`);
    const first = (await app.stranger.get(`/posts/${exampleSlug}?sort=newest&utm_source=mail`)).text;
    expect(first).toMatch(/aria-current="true"\s*>Newest/);
    expect(first).toContain('Comment number 25');
    expect(first).not.toContain('the clue is England');
    const next = /href="(\?sort=newest&(?:amp;)?cursor=[^"#]+)/.exec(first)?.[1]?.replace('&amp;', '&') ?? '';
    expect((await app.stranger.get(`/posts/${exampleSlug}${next}`)).text).toContain('the clue is England');
  });

  it('lead to what hangs below a long conversation', async () => {
    const reader = await app.person('Rita Reader');
    const root = await reader.says('A long conversation');
    for (let i = 0; i < 12; i++) await reader.says(`Answer ${i}`, { parentId: root.id });
    const page = (await app.stranger.get(`/posts/${exampleSlug}?sort=newest`)).text;
    const link = `/posts/${exampleSlug}/comments/${root.id}`;
    expect(page).toContain(`href="${link}"`);
    expect(page).not.toContain('Answer 11');
    expect((await app.stranger.get(link)).text).toContain('Answer 11');
  });

  it('say in words that something is not there', async () => {
    const { status, text, headers } = await app.stranger.get('/posts/nope', { accept: 'text/html' });
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(text).toContain('No such post');
    expect((await app.stranger.get('/posts/nope')).headers['content-type']).toMatch(/problem\+json/);
  });

  it.each([
    ['de', 'ltr', 'Hier ist nichts'],
    ['uk', 'ltr', 'Тут нічого немає'],
    ['ar', 'rtl', 'لا شيء هنا'],
  ])('say so in %s', async (language, direction, title) => {
    for (const path of ['/posts/nope', '/s/nowhere']) {
      const { status, text } = await app.stranger.get(`${path}?lang=${language}`, { accept: 'text/html' });
      expect(status).toBe(404);
      expect(text).toContain(`<html lang="${language}" dir="${direction}"`);
      expect(text).toContain(`<h1>${title}</h1>`);
      expect(text).not.toMatch(/No such|There is nothing/);
    }
  });

  it('carry a strict content policy', async () => {
    const { headers } = await app.stranger.get('/');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  it('bring their style sheets and nothing else from the folder', async () => {
    for (const name of ['tokens.css', 'reader.css', 'plain.css'])
      expect((await app.stranger.get(`/assets/${name}`)).headers['content-type']).toMatch(/^text\/css/);
    for (const name of ['nope.css', '..%2fpackage.json', '%2e%2e'])
      expect((await app.stranger.get(`/assets/${name}`)).status).toBe(404);
  });
});
