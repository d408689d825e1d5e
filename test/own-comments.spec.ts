import type { Site } from '@parley/contract';
import { TestApp, exampleSlug, type Comment, type Person } from './support/app.js';
import { PlainBrowser, password } from './support/plain-browser.js';

const post = `/posts/${exampleSlug}`;
const claim = 'In 2016 the council of Springfield sold 12 of its 31 swimming pools.';

describe('what a reader does without script with what they wrote', () => {
  let app: TestApp;
  let rosa: PlainBrowser;
  let author: Person;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
    rosa = new PlainBrowser(app);
    await rosa.signIn('Rosa');
    author = await app.signIn('rosa@pages.test', password);
  });
  afterAll(() => app.stop());

  const policy = async (sourcePolicy: string): Promise<void> => {
    await (await app.person('Edda Editor', 'editor')).patch<Site>('/sites/default', { settings: { sourcePolicy } });
  };
  const read = async (id: string): Promise<Comment> =>
    (await app.stranger.get<Comment>(`/sites/default/comments/${id}`)).body;
  const pathOf = (id: string): string => `${post}/comments/${id}`;

  describe('changing it', () => {
    it('is offered to its author for a while, and to nobody else', async () => {
      const { id } = await author.says('Mine to change');
      const other = new PlainBrowser(app);
      await other.signIn('Otto');
      const link = `?edit=${id}#edit-${id}`;
      expect((await rosa.get(pathOf(id))).text).toContain(link);
      expect((await other.get(pathOf(id))).text).not.toContain(link);
      expect((await other.get(`${pathOf(id)}?edit=${id}`)).text).not.toContain('Mine to change</textarea>');
      await app.database.query(`UPDATE comment SET created_at = now() - interval '1 hour' WHERE id = $1`, [id]);
      await app.database.query(
        `UPDATE comment SET fragment = regexp_replace(fragment, '"createdAt":"[^"]*"', '"createdAt":"2026-01-01T00:00:00.000Z"') WHERE id = $1`,
        [id],
      );
      expect((await rosa.get(pathOf(id))).text).not.toContain(link);
      const late = await rosa.send(`${pathOf(id)}/edit`, { body: 'Too late', version: '1', back: post });
      expect(late.status).toBe(403);
      expect(late.text).toContain('The time in which this comment could be changed is over.');
      expect(late.text).toContain('Too late</textarea>');
    });

    it('leads back, says so, and leads from “edited” to what it said before', async () => {
      const { id } = await author.says('First words');
      const open = (await rosa.get(`${pathOf(id)}?edit=${id}`)).text;
      expect(open).toMatch(/name="version" value="1"/);
      expect(open).toContain('First words</textarea>');
      const sent = await rosa.send(`${pathOf(id)}/edit`, { body: 'Second\r\nwords', version: '1', back: post });
      expect([sent.status, sent.headers['location']]).toEqual([303, `${post}?done=saved#c-${id}`]);
      expect(await read(id)).toMatchObject({ body: 'Second\nwords', version: 2 });
      expect((await rosa.get(`${post}?done=saved`)).text).toContain('Your comment was changed.');
      expect((await rosa.get(pathOf(id))).text).toContain(`href="${pathOf(id)}/history" class="edited">edited</a>`);
      const history = (await rosa.get(`${pathOf(id)}/history`)).text;
      expect(history).toContain('Version 2, as it is now');
      expect(history.indexOf('Second\nwords')).toBeLessThan(history.indexOf('First words'));
    });

    it('shows its history to its author and moderators alone', async () => {
      const { id } = await author.says('Before');
      await author.patch(`/sites/default/comments/${id}`, { body: 'After' });
      const stranger = new PlainBrowser(app);
      expect((await stranger.get(pathOf(id))).text).toContain('<span>edited</span>');
      expect((await stranger.get(`${pathOf(id)}/history`)).status).toBe(401);
      await stranger.signIn('Olaf');
      expect((await stranger.get(`${pathOf(id)}/history`)).status).toBe(403);
    });

    it('says plainly that somebody was first, keeps the words, and takes them when sent again', async () => {
      const { id } = await author.says('One');
      await author.patch(`/sites/default/comments/${id}`, { body: 'Two, from another tab' });
      const first = await rosa.send(`${pathOf(id)}/edit`, { body: 'Three', version: '1', back: post });
      expect(first.status).toBe(412);
      expect(first.text).toContain('The comment was changed while you were writing');
      expect(first.text).toContain('Two, from another tab');
      expect(first.text).toContain('Three</textarea>');
      const version = /name="version" value="(\d+)"/.exec(first.text)?.[1] ?? '';
      expect(version).toBe('2');
      expect((await rosa.send(`${pathOf(id)}/edit`, { body: 'Three', version, back: post })).status).toBe(303);
      expect((await read(id)).body).toBe('Three');
      // the answer was lost and the same is sent once more
      expect((await rosa.send(`${pathOf(id)}/edit`, { body: 'Three', version, back: post })).status).toBe(303);
      expect((await read(id)).version).toBe(3);
    });

    it('is asked for a source for what the change brings in, where the site asks', async () => {
      await policy('ask');
      const { id } = await author.says('I remember the pools.');
      const asked = await rosa.send(`${pathOf(id)}/edit`, { body: claim, version: '1', back: post });
      expect(asked.status).toBe(422);
      expect(asked.text).toContain('Where can readers check this?');
      expect(asked.text).toContain('Save without a source');
      expect((await read(id)).version).toBe(1);
      const source = 'https://council.example/pools/2016';
      const sent = await rosa.send(`${pathOf(id)}/edit`, {
        body: claim,
        version: '1',
        source,
        quote: claim,
        back: post,
      });
      expect(sent.status).toBe(303);
      expect((await read(id)).claims[0]?.sourced).toBe(true);
      const more = { body: `${claim} So sad.`, version: '2', back: post };
      expect((await rosa.send(`${pathOf(id)}/edit`, more)).status).toBe(303);
      const without = await author.says('Nothing yet.');
      const body = 'In 2015 the council closed 9 of its 14 schools.';
      const plain = await author.patch(`/sites/default/comments/${without.id}`, { body });
      expect(plain.problem.code).toBe('source_wanted');
      const acknowledged = await rosa.send(`${pathOf(without.id)}/edit`, {
        body,
        version: '1',
        acknowledged: 'yes',
        back: post,
      });
      expect(acknowledged.status).toBe(303);
      await policy('mark');
    });

    it('comes back with the words where they are empty or too long', async () => {
      const { id } = await author.says('Some words');
      const empty = await rosa.send(`${pathOf(id)}/edit`, { body: '', version: '1', back: post });
      expect([empty.status, empty.text.includes('Write something first.')]).toEqual([422, true]);
      // where a form came from is where its links lead
      expect(empty.text).toContain(`href="${post}#c-${id}"`);
      expect(empty.text).not.toContain(`${pathOf(id)}/edit?`);
    });

    it('is refused from another site, and from another reader', async () => {
      const { id } = await author.says('Not yours');
      const fields = { body: 'Taken over', version: '1', back: post };
      for (const what of ['edit', 'delete'])
        expect((await rosa.send(`${pathOf(id)}/${what}`, fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      const other = new PlainBrowser(app);
      await other.signIn('Odo');
      for (const what of ['edit', 'delete'])
        expect((await other.send(`${pathOf(id)}/${what}`, fields)).status).toBe(403);
      const stranger = new PlainBrowser(app);
      const led = await stranger.send(`${pathOf(id)}/edit`, fields);
      expect(led.headers['location']).toBe(`/sign-in?next=${encodeURIComponent(post)}`);
      expect((await read(id)).body).toBe('Not yours');
    });
  });

  describe('deleting it', () => {
    it('asks once, and leaves a place where there are answers', async () => {
      const { id } = await author.says('Soon gone');
      await (await app.person('Rita Reader')).says('An answer', { parentId: id });
      const asked = (await rosa.get(`${pathOf(id)}?delete=${id}`)).text;
      expect(asked).toContain('Its words and your name go, the answers stay.');
      expect((await read(id)).body).toBe('Soon gone');
      const sent = await rosa.send(`${pathOf(id)}/delete`, { back: post });
      expect(sent.headers['location']).toBe(`${post}?done=commentDeleted#c-${id}`);
      const page = (await rosa.get(`${post}?sort=newest&done=commentDeleted`)).text;
      expect(page).toContain('Your comment was deleted.');
      expect(page).toContain('Deleted by its author. The answers stay.');
      expect(page).not.toContain('Soon gone');
      // pressed twice
      expect((await rosa.send(`${pathOf(id)}/delete`, { back: post })).status).toBe(303);
    });

    it('leaves nothing where there are none', async () => {
      const { id } = await author.says('Without answers');
      await rosa.send(`${pathOf(id)}/delete`, { back: post });
      expect((await app.stranger.get(`/sites/default/comments/${id}`)).status).toBe(404);
    });
  });

  describe('what waits for a moderator', () => {
    it('stands in the thread for its author alone, where it will stand', async () => {
      const parent = await (await app.person('Rita Reader')).says('What do you say?');
      await policy('hold');
      const top = await author.says(`${claim} Truly.`);
      const reply = await author.says(`${claim} Indeed.`, { parentId: parent.id });
      await policy('mark');
      expect([top.status, reply.status]).toEqual(['pending', 'pending']);
      const page = (await rosa.get(`${post}?sort=newest`)).text;
      const places = [top.id, parent.id, reply.id].map((id) => page.indexOf(`id="c-${id}"`));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(page).toContain('It waits for a moderator.');
      const stranger = new PlainBrowser(app);
      const theirs = (await stranger.get(`${post}?sort=newest`)).text;
      expect(theirs).not.toContain(top.id);
      expect(theirs).not.toContain(reply.id);
      await stranger.signIn('Oda');
      expect((await stranger.get(`${post}?sort=newest`)).text).not.toContain(reply.id);
      await rosa.send(`${pathOf(reply.id)}/delete`, { back: post });
      expect((await rosa.get(`${post}?sort=newest`)).text).not.toContain(reply.id);
    });

    it('stands on the page it belongs to, and on no other', async () => {
      await policy('hold');
      const held = await author.says(`${claim} Once more.`);
      await policy('mark');
      const rita = await app.person('Rita Reader');
      for (let i = 0; i < 30; i++) await rita.says(`Later ${i}`);
      const first = (await rosa.get(`${post}?sort=newest`)).text;
      expect(first).not.toContain(held.id);
      const cursor = /\?sort=newest&#38;cursor=([^#"]+)#talk/.exec(first)?.[1] ?? '';
      expect((await rosa.get(`${post}?sort=newest&cursor=${cursor}`)).text).toContain(`id="c-${held.id}"`);
    });
  });
});
