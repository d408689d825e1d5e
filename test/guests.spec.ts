import type { NotificationList, ReviewItem, Site, ThreadPage } from '@parley/contract';
import { nameLikeness, nameIsTaken } from '@parley/store';
import { TestApp, exampleSlug, thread, type Comment, type Person } from './support/app.js';
import { PlainBrowser } from './support/plain-browser.js';

const post = `/posts/${exampleSlug}`;

describe('guests', () => {
  let app: TestApp;
  let owner: Person;
  let moderator: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    owner = await app.owner();
    moderator = await app.person('Mara Lindqvist', 'moderator');
  });
  afterAll(() => app.stop());

  const policy = async (guestComments: 'off' | 'hold' | 'on'): Promise<void> => {
    const answer = await owner.patch<Site>('/sites/default', { settings: { guestComments } });
    expect(answer.body.settings.guestComments).toBe(guestComments);
    // what other requests know of a site is a second old
    await new Promise((resolve) => setTimeout(resolve, 1100));
  };
  const write = (name: unknown, more: object = {}, headers: Record<string, string> = {}) =>
    app.stranger.post<Comment>(thread, { body: 'Good morning to you all.', guest: { name }, ...more }, headers);

  describe('where the site does not want them', () => {
    it('are asked to sign in', async () => {
      const answer = await write('Noor');
      expect([answer.status, answer.problem.code]).toEqual([401, 'unauthenticated']);
      expect((await app.stranger.get(post)).text).not.toContain('name="guestName"');
      const sent = await new PlainBrowser(app).send(`${post}/comments`, { body: 'Hello.', guestName: 'Noor' });
      expect(sent.headers['location']).toMatch(/^\/sign-in\?next=/);
    });
  });

  describe('where they may write', () => {
    beforeAll(() => policy('on'));

    it('write under a name, and everybody sees that it is a guest’s', async () => {
      const answer = await write('  Noor   al-Haddad ');
      expect(answer.status).toBe(201);
      const { id, author, status } = answer.body;
      expect([status, author]).toEqual(['published', { id, displayName: 'Noor al-Haddad', guest: true }]);
      expect(answer.headers['location']).toBe(`/api/v1/sites/default/comments/${id}`);
      const page = (await app.stranger.get<ThreadPage>(`${thread}?sort=newest&limit=1`)).body;
      expect(page.items[0]).toMatchObject({ id, author });
      const { text } = await app.stranger.get(`${post}/comments/${id}`);
      expect(text).toMatch(/<bdi class="name">Noor al-Haddad<\/bdi><span class="guest">Guest<\/span>/);
    });

    it('need a name; without one they are strangers, and with a token they are none', async () => {
      expect((await app.stranger.post(thread, { body: 'Hello.' })).status).toBe(401);
      const member = await app.person('Rita Reader');
      const both = await member.post(thread, { body: 'Hello.', guest: { name: 'Noor' } });
      expect([both.status, both.problem.errors?.[0]?.pointer]).toEqual([422, '/guest']);
    });

    it.each([
      ['nothing', ''],
      ['white space', '   '],
      ['signs alone', '...'],
      ['61 characters', 'x'.repeat(61)],
      ['words that turn the reading around', 'Noor\u202edaddaH'],
      ['a space nobody sees', 'Noor\u200b'],
      ['a line end', 'Noor\nBcc: x@evil.test'],
      ['a number', 5],
      ['an object', { toString: 'x' }],
    ])('cannot be called %s', async (_, name) => {
      const answer = await write(name);
      expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, '/guest/name']);
    });

    it.each([
      'Mara Lindqvist',
      'mara lindqvist',
      'MARA-LINDQVIST',
      'Маrа Lindqvist',
      'Mara Iindqvist',
      'Mara L1ndqvist',
      'Mára Líndqvist',
      'ＭＡＲＡ Lindqvist',
      'Olga 0wner',
      'Moderator',
      'M0derator',
      'Модератор',
      'المشرف',
      'Parley',
      'Redaktion',
    ])('cannot be called %s: that is somebody else, or the site', async (name) => {
      const answer = await write(name);
      expect(answer.problem.errors).toEqual([expect.objectContaining({ pointer: '/guest/name', code: 'name_taken' })]);
    });

    it('can be called as somebody was who is gone', async () => {
      const gone = await app.person('Erna Erased');
      expect((await write('Erna Erased')).status).toBe(422);
      await gone.delete('/auth/me');
      expect((await write('Erna Erased')).status).toBe(201);
    });

    it('are judged like everybody: claims, rules, parents, closed posts', async () => {
      const claim = await write('Noor', {
        body: 'In 2019 the city of Springfield closed 14 of its 20 public libraries.',
      });
      expect(claim.body.claims[0]).toMatchObject({ sourced: false });
      expect(await app.itemOf(claim.body.id)).toMatchObject({ queues: ['claims'] });
      const reply = await write('Pavel', { parentId: claim.body.id });
      expect(reply.body).toMatchObject({ parentId: claim.body.id, depth: 1 });
      const rules = [
        {
          key: 'unknown-authors',
          title: 'Nobody knows who writes',
          when: '!author.known && comment.text.contains("casino")',
          then: [{ hold: true }],
          examples: [],
        },
      ];
      await owner.post('/sites/default/rules', rules[0]);
      await owner.put('/sites/default/rules/unknown-authors/mode', { mode: 'live', version: 1 });
      await new Promise((resolve) => setTimeout(resolve, 1100));
      expect((await write('Noor', { body: 'Come to my casino.' })).body.status).toBe('pending');
      const member = await app.person('Rita Reader');
      expect((await member.says('Come to my casino.')).status).toBe('published');
    });

    it('change nothing afterwards; moderators can', async () => {
      const { id } = (await write('Noor')).body;
      const path = `/sites/default/comments/${id}`;
      expect((await app.stranger.patch(path, { body: 'Other words.' })).status).toBe(401);
      expect((await app.stranger.delete(path)).status).toBe(401);
      const member = await app.person('Rita Reader');
      expect((await member.patch(path, { body: 'Other words.' })).status).toBe(403);
      const edited = await moderator.patch<Comment>(path, { body: 'Other words.' });
      expect(edited.body.author).toEqual({ id, displayName: 'Noor', guest: true });
      expect((await moderator.delete(path)).status).toBe(204);
    });

    it('have no record, and nothing can be set for them', async () => {
      const { id } = (await write('Noor')).body;
      expect((await moderator.get(`/sites/default/users/${id}/record`)).problem.code).toBe('user_not_found');
      const ban = await moderator.put(`/sites/default/users/${id}/sanction`, { kind: 'ban', reason: 'Spam.' });
      expect(ban.problem.code).toBe('user_not_found');
    });

    it('are found by their name, and by what looks like it', async () => {
      const { id } = (await write('Zoë Čapek')).body;
      const find = async (query: string): Promise<string[]> =>
        (await moderator.get<{ items: Comment[] }>(`/sites/default/comments?${query}`)).body.items.map((one) => one.id);
      expect(await find(`guest=${encodeURIComponent('Zoë Čapek')}`)).toEqual([id]);
      expect(await find('guest=zoe%20capek')).toEqual([id]);
      expect(await find('guest=zoe%20capek&q=morning')).toEqual([id]);
      expect(await find('guest=zoe%20capek&q=evening')).toEqual([]);
      expect(await find('guest=zoe')).toEqual([]);
    });

    it('are answered like others, and tell whom they answer', async () => {
      const member = await app.person('Rita Reader');
      const comment = await member.says('What do you think?');
      const reply = await write('Noor', { parentId: comment.id });
      const [told] = (await member.get<NotificationList>('/notifications?limit=1')).body.items;
      expect(told).toMatchObject({ kind: 'comment.replied', commentId: reply.body.id });
      const answer = await member.says('Thank you.', { parentId: reply.body.id });
      expect(answer.parentId).toBe(reply.body.id);
    });

    it('are decided about, with nobody to tell', async () => {
      const { id } = (await write('Noor', { body: 'In 1999 the ministry sold 12 percent of the railway to Norway.' }))
        .body;
      const item = (await app.itemOf(id)) as ReviewItem;
      expect((item as ReviewItem & { excerpt: object }).excerpt).toMatchObject({
        author: { id, displayName: 'Noor', guest: true },
      });
      const decided = await moderator.post(`/sites/default/review/items/${item.id}/decisions`, {
        action: 'remove',
        reason: 'unsourced_claim',
      });
      expect(decided.status).toBe(201);
      expect((await app.stranger.get(`/sites/default/comments/${id}`)).status).toBe(404);
    });

    it('write once with the same key, and another guest has other keys', async () => {
      const key = { 'idempotency-key': 'k-1' };
      const first = await write('Noor', {}, key);
      const again = await write('Noor', {}, key);
      expect([again.body.id, again.headers['idempotency-replayed']]).toEqual([first.body.id, 'true']);
      expect((await write('Noor', { body: 'Something else.' }, key)).problem.code).toBe('idempotency_key_reused');
      const rows = await app.database.query<{ scope: string }>(`SELECT scope FROM idempotency_key WHERE key = 'k-1'`);
      expect(rows.map(({ scope }) => scope)).toEqual([expect.stringMatching(/^guest [\w-]{22} POST /)]);
      expect(rows[0]?.scope).not.toContain('127.0.0.1');
    });

    it('write without script, and get their words back where something is wrong', async () => {
      const browser = new PlainBrowser(app);
      const page = (await browser.get(post)).text;
      expect(page).toContain('name="guestName"');
      const back = `${post}`;
      const wrong = await browser.send(`${post}/comments`, { body: 'My words.', guestName: 'Moderator', back });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('Somebody with an account here is called so');
      expect(wrong.text).toMatch(/name="guestName"[^>]*value="Moderator"/);
      expect(wrong.text).toContain('My words.');
      const noName = await browser.send(`${post}/comments`, { body: 'My words.', guestName: '', back });
      expect([noName.status, noName.text.includes('Give a name of 1 to 60 characters')]).toEqual([422, true]);
      const sent = await browser.send(`${post}/comments`, { body: 'My words.', guestName: 'Noor', back });
      expect([sent.status, sent.headers['location']]).toEqual([303, expect.stringMatching(/\?sort=newest#c-/)]);
      expect((await browser.get(String(sent.headers['location']).split('#')[0] ?? '')).text).toContain('My words.');
      const elsewhere = await browser.send(
        `${post}/comments`,
        { body: 'Not mine.', guestName: 'Noor' },
        { 'sec-fetch-site': 'cross-site' },
      );
      expect(elsewhere.status).toBe(403);
      expect(sent.headers['set-cookie']).toBeUndefined();
    });

    it('answer without script', async () => {
      const { id } = (await write('Noor')).body;
      const browser = new PlainBrowser(app);
      const page = (await browser.get(`${post}?reply=${id}&sort=newest`)).text;
      expect(page).toContain(`id="guest-${id}"`);
      const sent = await browser.send(`${post}/comments`, {
        body: 'An answer.',
        guestName: 'Pavel',
        parentId: id,
        back: post,
      });
      expect(sent.headers['location']).toMatch(new RegExp(`^${post}/comments/[0-9a-f-]{36}#c-`));
    });
  });

  describe('where a moderator looks first', () => {
    beforeAll(() => policy('hold'));

    it('wait in the queue, unseen, until a moderator approves', async () => {
      const answer = await write('Noor');
      const { id } = answer.body;
      expect(answer.body).toMatchObject({ status: 'pending', held: ['Comments of guests wait for a moderator.'] });
      expect((await app.stranger.get(`/sites/default/comments/${id}`)).status).toBe(404);
      const item = (await app.itemOf(id)) as ReviewItem;
      expect(item).toMatchObject({ queues: ['pending'], reasons: [{ kind: 'policy', ref: 'guestComments' }] });
      await moderator.post(`/sites/default/review/items/${item.id}/decisions`, { action: 'approve', reason: 'other' });
      expect((await app.stranger.get<Comment>(`/sites/default/comments/${id}`)).body).toMatchObject({
        status: 'published',
        author: { id, displayName: 'Noor', guest: true },
      });
    });

    it('are told so on the page', async () => {
      const browser = new PlainBrowser(app);
      expect((await browser.get(post)).text).toContain('A moderator looks at what guests write before it is shown.');
      const sent = await browser.send(`${post}/comments`, { body: 'Held words.', guestName: 'Noor', back: post });
      expect(sent.headers['location']).toBe(`${post}?done=guestHeld#talk`);
      const after = (await browser.get(`${post}?done=guestHeld`)).text;
      expect(after).toContain('Thank you. A moderator looks at your comment before it is shown.');
      expect(after).not.toContain('Held words.');
    });

    it('does not hold up those with an account', async () => {
      expect((await (await app.person('Rita Reader')).says('Good day.')).status).toBe('published');
    });
  });
});

describe('how often guests write', () => {
  it('is limited by where they come from, whatever name they give', async () => {
    const app = await TestApp.start({ rateLimits: true });
    try {
      await app.database.query(`UPDATE site SET settings = settings || '{"guestComments": "on"}'`);
      const statuses = [];
      for (let i = 0; i < 6; i++)
        statuses.push(
          (await app.stranger.post(thread, { body: `Words ${i}.`, guest: { name: `Guest number ${i}` } })).status,
        );
      expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
    } finally {
      await app.stop();
    }
  });
});

describe('names as the eye takes them', () => {
  it('are the same to the database as to the program', async () => {
    const app = await TestApp.start();
    try {
      for (const name of [
        'Ångström O’Neil',
        'ЇЖАК Ірина',
        'Ωmega ΣΊΣΥΦΟΣ',
        'Müller-Lüdenscheidt',
        'ﬁne',
        'a|b1I0O',
        "x'); --",
      ]) {
        await app.person(name);
        const [row] = await app.database.query<{ taken: boolean }>(
          `SELECT EXISTS (SELECT 1 FROM account WHERE display_name = $1) AS taken`,
          [name],
        );
        expect([name, row?.taken, await nameIsTaken(app.db, name)]).toEqual([name, true, true]);
      }
      const plan = await app.database.query<{ 'QUERY PLAN': string }>(
        `SELECT indexdef AS "QUERY PLAN" FROM pg_indexes WHERE indexname = 'account_likeness_idx'`,
      );
      expect(plan).toHaveLength(1);
      expect(nameLikeness('Маrа Lindqvist')).toBe(nameLikeness('mara-lindqvist'));
      expect(nameLikeness('Anna')).not.toBe(nameLikeness('Hanna'));
    } finally {
      await app.stop();
    }
  });
});
