import { TestApp, thread, type Comment, type Person } from './support/app.js';

const hostile = [
  '<img src=x onerror=alert(1) >',
  '</textarea><img src=x onerror=confirm(document.location)>',
  "<a href='http://x' onmouseover='alert(1)'>x</a>",
  "[x](http://x' onmouseover='alert(1))",
  '[x](javascript:alert(1))',
  '[x](\u2028javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox(1))',
  '<javascript:alert(1)>',
  '[sign out](/sign-out) [x](https:sign-out) [x](//evil.example) [x](\\\\evil.example) [x](?a=1) [x](#c-1)',
  '![x](https://evil.example/px.gif)',
  '<iframe//src=jaVa&Tab;script:alert(3)>',
  '<div style="position:fixed;top:0;left:0;width:100vh;height:100vh">',
  '<input type="password"><audio autoplay preload>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<img name=getElementById><a id=cookie name=body>',
  '<svg><script>alert(1)</script></svg>',
  '# <b onclick=alert(1)>heading</b>',
  '`<script>alert(1)</script>`',
  '[a]: javascript:alert(1)\n\n[a]',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];

const allowed = /^\/?(?:p|br|em|strong|del|code|pre|blockquote|ul|ol|li|a)$/;

/** Every tag of a piece of HTML, as name and attributes. */
function tagsOf(html: string): { name: string; attributes: string }[] {
  return [...html.matchAll(/<(\/?[a-z0-9]+)([^>]*)>/gi)].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes,
  }));
}

function expectSafe(html: string): void {
  for (const { name, attributes } of tagsOf(html)) {
    expect(name).toMatch(allowed);
    expect(attributes.trim().replace(/\/$/, '').trim()).toMatch(
      /^$|^(?:href="(?:https?:\/\/|mailto:)[^"]*" )?rel="nofollow ugc noopener noreferrer"$/,
    );
  }
}

describe('attacks', () => {
  let app: TestApp;
  let reader: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    reader = await app.person('Rita Reader');
  });
  afterAll(() => app.stop());

  it.each(hostile)('render harmless, written and edited: %s', async (body) => {
    const written = await reader.says(body);
    expectSafe(written.html);
    expect(written.body).toBe(body);
    const blank = await reader.says('To be edited.');
    const edited = (await reader.patch<Comment>(`/sites/default/comments/${blank.id}`, { body })).body;
    expect(edited.html).toBe(written.html);
    const moderator = await app.person('Mara Moderator', 'moderator');
    const moderated = (await moderator.patch<Comment>(`/sites/default/comments/${written.id}`, { body: `${body} ` }))
      .body;
    expectSafe(moderated.html);
  });

  it('keep hostile words text on the page', async () => {
    const owner = await app.owner();
    const title = '</title><script>alert(1)</script><img src=x onerror=alert(1)>';
    await owner.post('/sites/default/posts', { slug: 'hostile', title, body: hostile.join('\n\n') });
    const name = await app.person('<img src=x onerror=alert(1)>');
    for (const body of hostile) await name.says(body, { at: '/sites/default/posts/hostile/comments' });
    await name.says(
      'In 2019 <img src=x onerror=alert(1)> Springfield closed **14 of its [20 public](javascript:alert(1)) libraries**.',
      { at: '/sites/default/posts/hostile/comments' },
    );
    const { text } = await app.stranger.get('/posts/hostile');
    // the page's own two scripts: words as data, and a file
    const theirs = text.replace(/<script type="(?:application\/json|module)"[^<>]*>[^<]*<\/script>/g, '');
    expect(theirs).not.toMatch(/<script|<img|<iframe|="\s*javascript:/i);
    // a name inside a quoted value, with its quotes escaped, is text
    expect(theirs.replace(/="[^"<>]*"/g, '=""')).not.toMatch(/<[^>]*\son\w+\s*=|javascript:[^<]*"/i);
    expect(text).toContain('&#60;img src=x onerror=alert(1)&#62;');
  });

  it('refuse SQL in every place that takes a word', async () => {
    const started = performance.now();
    for (const query of [
      'sort=(CASE WHEN (SELECT 1)=1 THEN id ELSE body END)',
      'sort=created_at desc,(select pg_sleep(5))',
      "cursor=' OR 1=1 --",
    ]) {
      const { status } = await app.stranger.get(`${thread}?${new URLSearchParams(query).toString()}`);
      expect([400, 422]).toContain(status);
    }
    const moderator = await app.person('Mara Moderator', 'moderator');
    for (const query of [
      "queue=' OR 1=1 --",
      "assignee=' OR 1=1 --",
      'post=1 OR 1=1',
      'status=open; DROP TABLE comment',
    ]) {
      expect((await moderator.get(`/sites/default/review/items?${new URLSearchParams(query).toString()}`)).status).toBe(
        422,
      );
    }
    expect(
      (await moderator.get<{ items: [] }>(`/sites/default/review/items?rule=${encodeURIComponent("' OR 1=1 --")}`)).body
        .items,
    ).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('find nothing to change in a site, post or profile by fields that are not theirs', async () => {
    const owner = await app.owner();
    for (const [path, body, pointer] of [
      ['/sites', { key: 'third', name: 'Third', id: '00000000-0000-7000-8000-000000000000' }, '/id'],
      ['/sites/default/posts', { slug: 'third', title: 'Third', html: '<script>' }, '/html'],
      ['/sites/default/posts', { slug: 'third', title: 'Third', url: 'javascript:alert(1)//' }, '/url'],
      ['/sites/default/posts', { slug: '../third', title: 'Third' }, '/slug'],
    ] as const) {
      const answer = await owner.post(path, body);
      expect(answer.status).toBe(422);
      expect(answer.problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
    }
    const change = await owner.patch('/sites/default', { settings: { sourcePolicy: 'off', secret: 1 } });
    expect(change.problem.errors?.map((error) => error.pointer)).toEqual(['/settings/secret']);
  });

  it('change nothing by GET', async () => {
    const before = await app.database.query('SELECT count(*) FROM moderation_log');
    const comment = await reader.says('Stay.');
    for (const path of ['flags', 'vote'])
      expect((await reader.get(`/sites/default/comments/${comment.id}/${path}`)).status).toBe(405);
    expect((await app.stranger.get('/sites/default/review/items/next')).status).toBe(401);
    expect((await app.database.query('SELECT count(*) FROM moderation_log'))[0]?.['count']).toBe(
      String(Number(before[0]?.['count']) + 1),
    );
  });

  it('leak neither a stack nor SQL', async () => {
    await app.database.query('ALTER TABLE vote RENAME TO vote_away');
    const comment = await reader.says('Vote.');
    const answer = await reader.put(`/sites/default/comments/${comment.id}/vote`, { value: 1 });
    await app.database.query('ALTER TABLE vote_away RENAME TO vote');
    expect([answer.status, answer.problem.code]).toEqual([500, 'internal_error']);
    expect(answer.text).not.toMatch(/vote"|relation|SELECT|at \w+ \(/);
  });
});

describe('limits', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ rateLimits: true });
  });
  afterAll(() => app.stop());

  it('stop guessing a password, whatever address the guesser claims to come from', async () => {
    const answers = [];
    for (let i = 0; i < 8; i++) {
      const spelling = i % 2 ? 'Victim@parley.test' : 'victim@parley.test';
      answers.push(
        await app.stranger.post(
          '/auth/login',
          { email: spelling, password: `guess number ${i}` },
          { 'x-forwarded-for': `10.0.0.${i}`, forwarded: `for=10.0.1.${i}`, 'x-real-ip': `10.0.2.${i}` },
        ),
      );
    }
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const [last] = answers.slice(-1);
    expect(last?.problem.code).toBe('rate_limited');
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect(last?.headers).toMatchObject({
      ratelimit: expect.stringMatching(/r=0;t=\d+/),
      'ratelimit-policy': expect.stringMatching(/q=\d+;w=\d+/),
    });
  });

  it('count each limited route by itself', async () => {
    const answers = await Promise.all(
      Array.from({ length: 7 }, (_, i) =>
        app.stranger.post('/auth/register', {
          email: `n${i}@parley.test`,
          password: 'a-long-enough-password-1',
          displayName: 'N',
        }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 429).length).toBeGreaterThanOrEqual(2);
    expect((await app.stranger.post('/claims/check', { text: 'Hello.' })).status).toBe(200);
  });
});
