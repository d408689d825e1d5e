import type { SessionEntry, Site } from '@parley/contract';
import request from 'supertest';
import { PlainBrowser, password } from './support/plain-browser.js';
import { TestApp, exampleSlug, thread, type Comment, type ThreadPage } from './support/app.js';

const post = `/posts/${exampleSlug}`;

describe('without script', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
  });
  afterAll(() => app.stop());

  const browser = async (name?: string): Promise<PlainBrowser> => {
    const one = new PlainBrowser(app);
    if (name !== undefined) await one.signIn(name);
    return one;
  };
  const policy = async (sourcePolicy: string): Promise<void> => {
    await (await app.person('Edda Editor', 'editor')).patch<Site>('/sites/default', { settings: { sourcePolicy } });
  };

  describe('a stranger', () => {
    it('makes an account and comes back to where they were', async () => {
      const one = await browser();
      const page = (await one.get(post)).text;
      expect(page).toContain(`href="/sign-in?next=`);
      expect(page).not.toContain('<textarea');
      const answer = await one.send('/register', {
        email: 'noor@pages.test',
        password,
        displayName: 'Noor Haddad',
        next: `${post}?sort=newest`,
      });
      expect(answer.status).toBe(303);
      expect(answer.headers['location']).toBe(`${post}?sort=newest`);
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^parley=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/,
      );
      const after = (await one.get(post)).text;
      expect(after).toContain('Noor Haddad');
      expect(after).toContain('<textarea');
    });

    it('signs in, and is told in the same words of a wrong password and an unknown address', async () => {
      const one = await browser();
      const wrong = await one.send('/sign-in', { email: 'noor@pages.test', password: 'not the password', next: '/' });
      const unknown = await one.send('/sign-in', { email: 'nobody@pages.test', password: 'whatever it is', next: '/' });
      expect([wrong.status, unknown.status]).toEqual([401, 401]);
      expect(wrong.text).toContain('The address or the password is wrong.');
      expect(wrong.text).toContain('value="noor@pages.test"');
      expect(wrong.text).not.toContain('not the password');
      const right = await one.send('/sign-in', { email: 'noor@pages.test', password, next: post });
      expect([right.status, right.headers['location']]).toEqual([303, post]);
    });

    it('sees what is wrong beside its field, with the rest kept', async () => {
      const one = await browser();
      const { status, text } = await one.send('/register', {
        email: 'no address',
        password: 'short',
        displayName: 'Zoë',
      });
      expect(status).toBe(422);
      expect(text).toContain('value="Zoë"');
      expect(text).toMatch(/id="f-email"[^>]*aria-invalid="true" aria-describedby="e-email"/);
      expect(text).toMatch(/id="e-password">\s*A password has 12 to 256 characters/);
    });

    it('is told beside the field that a password is guessed first', async () => {
      const one = await browser();
      const given = { email: 'zoe@pages.test', password: 'Password2026!', displayName: 'Zoë', next: '/' };
      const { status, text } = await one.send('/register', given);
      expect(status).toBe(422);
      expect(text).toMatch(/id="e-password">\s*That password is guessed first/);
      expect(text).not.toContain('Password2026!');
    });

    it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', '/a\nb'])(
      'is not led away to %j',
      async (next) => {
        const answer = await (await browser()).send('/sign-in', { email: 'noor@pages.test', password, next });
        expect([answer.status, answer.headers['location']]).toEqual([303, '/']);
      },
    );

    it('who sends a form is led to the sign-in and back', async () => {
      const { status, headers } = await (await browser()).send(`${post}/comments`, { body: 'Hello', back: post });
      expect([status, headers['location']]).toEqual([303, `/sign-in?next=${encodeURIComponent(post)}`]);
    });
  });

  describe('a reader', () => {
    it('writes, and is led to the new comment', async () => {
      const one = await browser('Wanda');
      const key = /name="key" value="([^"]+)"/.exec((await one.get(post)).text)?.[1] ?? '';
      const { status, headers } = await one.send(`${post}/comments`, { body: 'First\r\nline', key, back: post });
      expect(status).toBe(303);
      const [, id] = /\?sort=newest#c-(.+)$/.exec(headers['location'] as string) ?? [];
      const { body } = await app.stranger.get<Comment>(`/sites/default/comments/${id}`);
      expect(body).toMatchObject({ body: 'First\nline', author: { displayName: 'Wanda' } });
      const again = await one.send(`${post}/comments`, { body: 'First\r\nline', key, back: post });
      expect(again.headers['location']).toBe(headers['location']);
    });

    it('replies in a form below the comment, and finds the reply at its own address', async () => {
      const one = await browser('Rosa');
      const parent = await (await app.person('Rita Reader')).says('Answer me');
      const open = (await one.get(`${post}?sort=newest&reply=${parent.id}`)).text;
      expect(open).toContain(`id="reply-${parent.id}"`);
      const { headers } = await one.send(`${post}/comments`, { body: 'An answer', parentId: parent.id, back: post });
      const [, path, id] = /^(.+)#c-(.+)$/.exec(headers['location'] as string) ?? [];
      const page = (await one.get(path ?? '')).text;
      expect(page).toContain('An answer');
      expect(page).toContain('Answer me');
      expect(page).toContain(`id="c-${id}"`);
    });

    it('gets an empty or overlong comment back with the words kept', async () => {
      const one = await browser('Ewa');
      const empty = await one.send(`${post}/comments`, { body: '  ', back: post });
      expect(empty.status).toBe(422);
      expect(empty.text).toContain('Write something first.');
      const long = await one.send(`${post}/comments`, { body: `<b>${'x'.repeat(10_001)}`, back: post });
      expect(long.status).toBe(422);
      expect(long.text).toContain('At most 10,000 characters.');
      expect(long.text).toContain(`&#60;b&#62;${'x'.repeat(10_001)}`);
    });

    it('keeps the words when the comment answered is gone meanwhile', async () => {
      const one = await browser('Gabi');
      const rita = await app.person('Rita Reader');
      const parent = await rita.says('Soon gone');
      await rita.delete(`/sites/default/comments/${parent.id}`);
      const { status, text } = await one.send(`${post}/comments`, {
        body: 'Kept words',
        parentId: parent.id,
        back: post,
      });
      expect(status).toBe(409);
      expect(text).toContain('The comment you answer is no longer there.');
      expect(text).toContain('Kept words');
      expect(text).not.toContain('name="parentId"');
    });

    it('votes, sees the vote, and takes it back', async () => {
      const one = await browser('Vera');
      const { id } = await (await app.person('Rita Reader')).says('Vote for me');
      const voted = await one.send(`${post}/comments/${id}/vote`, { value: '1', back: `${post}?sort=newest` });
      expect(voted.headers['location']).toBe(`${post}?sort=newest#c-${id}`);
      const page = (await one.get(`${post}?sort=newest`)).text;
      expect(page).toMatch(new RegExp(`comments/${id}/vote"[^]{0,300}?value="0"\\s+aria-pressed="true"`));
      await one.send(`${post}/comments/${id}/vote`, { value: '0', back: post });
      expect((await app.stranger.get<Comment>(`/sites/default/comments/${id}`)).body.score).toBe(0);
    });

    it('flags once, and is asked for a sentence where it needs one', async () => {
      const one = await browser('Flora');
      const { id } = await (await app.person('Rita Reader')).says('Flag me');
      expect((await one.get(`${post}?sort=newest&flag=${id}`)).text).toContain('What should a moderator look at?');
      const silent = await one.send(`${post}/comments/${id}/flags`, { reason: 'other', back: post });
      expect(silent.status).toBe(422);
      expect(silent.text).toContain('Say in a sentence what a moderator should look at.');
      const sent = await one.send(`${post}/comments/${id}/flags`, { reason: 'other', note: 'Look', back: post });
      expect(sent.headers['location']).toBe(`${post}?done=flagged#c-${id}`);
      expect((await one.get(`${post}?done=flagged`)).text).toContain('A moderator will look.');
      const again = await one.send(`${post}/comments/${id}/flags`, { reason: 'spam', back: post });
      expect(again.status).toBe(409);
      expect(again.text).toContain('You have flagged this already.');
      expect((await app.itemOf(id))?.queues).toContain('flags');
    });

    it('adds a source to their own claim, and nobody else is offered to', async () => {
      const one = await browser('Sasha');
      const other = await browser('Otto');
      const body = 'In 2019 the city of Springfield closed 14 of its 20 public libraries.';
      const { headers } = await one.send(`${post}/comments`, { body, back: post });
      const id = (headers['location'] as string).split('#c-')[1] ?? '';
      const { claims } = (await app.stranger.get<Comment>(`/sites/default/comments/${id}`)).body;
      const claim = claims[0]?.id ?? '';
      const page = `${post}/comments/${id}`;
      expect((await one.get(page)).text).toContain(`?source=${claim}#k-${claim}-note`);
      expect((await other.get(page)).text).not.toContain('?source=');
      expect((await one.get(`${page}?source=${claim}`)).text).toContain(`/comments/${id}/sources"`);
      const wrong = await one.send(`${page}/sources`, { url: 'the library', claimId: claim, back: page });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('value="the library"');
      expect(wrong.text).toContain('Give a whole address, beginning with https://.');
      const url = 'https://springfield.example/libraries/closures-2019';
      const right = await one.send(`${page}/sources`, { url, claimId: claim, back: page });
      expect(right.headers['location']).toBe(`${page}?done=sourceAdded#c-${id}`);
      const after = (await app.stranger.get<Comment>(`/sites/default/comments/${id}`)).body;
      expect(after.claims[0]?.sourced).toBe(true);
    });

    it('is asked for a source where the site asks, and may add it or post without', async () => {
      await policy('ask');
      const one = await browser('Asta');
      const body = 'In 2018 the parliament of Ruritania passed 214 laws in one night.';
      const asked = await one.send(`${post}/comments`, { body, back: post });
      expect(asked.status).toBe(422);
      expect(asked.text).toContain('Where can readers check this?');
      expect(asked.text).toContain('Post without a source');
      expect(asked.text).toContain(body);
      const source = 'https://parliament.example/record/2018';
      const sent = await one.send(`${post}/comments`, { body, source, quote: body, back: post });
      expect(sent.status).toBe(303);
      const id = (sent.headers['location'] as string).split('#c-')[1];
      expect((await app.stranger.get<Comment>(`/sites/default/comments/${id}`)).body.sources[0]?.url).toBe(source);
      const without = await one.send(`${post}/comments`, { body: `${body} Really.`, acknowledged: 'yes', back: post });
      expect(without.status).toBe(303);
      await policy('mark');
    });

    it('sees what waits for a moderator, at its address, and others do not', async () => {
      await policy('hold');
      const one = await browser('Hedda');
      const body = 'In 2017 the mayor of Springfield spent 3 million dollars on a fountain.';
      const { headers } = await one.send(`${post}/comments`, { body, back: post });
      await policy('mark');
      const [path = ''] = (headers['location'] as string).split('#');
      const own = await one.get(path);
      expect(own.text).toContain(
        'It waits for a moderator. Why: <bdi>The site holds comments that state facts without a source.</bdi>',
      );
      expect(own.text).toContain('3 million dollars');
      expect((await (await browser('Olga')).get(path)).status).toBe(404);
    });

    it('signs out, and the session is gone from the list', async () => {
      const one = await browser('Lena');
      const api = await app.signIn('lena@pages.test', password);
      const listed = async (): Promise<number> =>
        (await api.get<{ items: SessionEntry[] }>('/auth/sessions')).body.items.length;
      const before = await listed();
      const kept = one.cookie;
      const { headers } = await one.send('/sign-out', { next: post });
      expect(headers['location']).toBe(post);
      expect(String(headers['set-cookie'])).toContain('Max-Age=0');
      expect(await listed()).toBe(before - 1);
      one.cookie = kept;
      expect((await one.get(post)).text).toContain('Sign in to write');
    });
  });

  describe('a form on another site', () => {
    it.each([
      ['cross-site', { 'sec-fetch-site': 'cross-site' }],
      ['a sister host', { 'sec-fetch-site': 'same-site' }],
    ])('is refused: %s', async (_, headers) => {
      const one = await browser('Carla');
      const before = (await app.thread()).total;
      const answer = await one.send(`${post}/comments`, { body: 'Not mine', back: post }, headers);
      expect(answer.status).toBe(403);
      expect((await app.thread()).total).toBe(before);
    });

    it('is refused by its origin where the browser says no more', async () => {
      const one = await browser('Dora');
      for (const origin of ['https://evil.example', 'null']) {
        const answer = await request(app.http)
          .post(`${post}/comments`)
          .type('form')
          .set({ cookie: one.cookie, origin, accept: 'text/html' })
          .send({ body: 'Not mine', back: post });
        expect(answer.status).toBe(403);
      }
    });

    it('cannot speak to the API with the cookie', async () => {
      const one = await browser('Api');
      const answer = await request(app.http)
        .post(`/api/v1${thread}`)
        .set({ cookie: one.cookie })
        .send({ body: 'By cookie' });
      expect(answer.status).toBe(401);
    });
  });

  it('over https the cookie is locked to its host', async () => {
    const secure = await TestApp.start({ publicUrl: 'https://talk.example' });
    const one = new PlainBrowser(secure);
    const fields = { email: 'tls@pages.test', password, displayName: 'Tls', next: '/' };
    const { headers } = await one.send('/register', fields);
    expect(String(headers['set-cookie'])).toMatch(/^__Host-parley=.*; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
    expect((await one.get(post)).text).toContain('Tls');
    await secure.stop();
  });

  it('a page speaks the language of its reader', async () => {
    const answer = await request(app.http).get(post).set({ 'accept-language': 'ar, en;q=0.5' });
    expect(answer.text).toContain('<html lang="ar" dir="rtl"');
    expect(answer.text).toContain('سجّل الدخول لتكتب');
    expect((await app.stranger.get(`${post}?lang=uk`)).text).toContain('Увійдіть, щоб писати');
  });

  it('what people write stays words', async () => {
    const one = await browser('<i>Mallory</i>');
    const body = '<script>alert(1)</script> "quoted" \u202eoverride';
    await one.send(`${post}/comments`, { body, back: post });
    const { text } = await one.get(`${post}?sort=newest&reply=${(await newest()).id}`);
    expect(text).not.toMatch(/<script>|<i>Mallory/);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  async function newest(): Promise<Comment> {
    const { body } = await app.stranger.get<ThreadPage>(`${thread}?sort=newest&limit=1`);
    return body.items[0] as Comment;
  }
});
