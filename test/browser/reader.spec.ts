import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeFindings, complaintsOf, describeInBrowser, openBrowser, otherSite } from '../support/browser.js';
import { TestApp, exampleSlug, type Comment } from '../support/app.js';

/** What these tests touch of the page, since the rest of the tests run without one. */
interface Part {
  textContent: string | null;
  className: string;
  value: string;
  src: string;
  offsetHeight: number;
}
declare const document: {
  querySelector(selector: string): Part | null;
  activeElement: Part | null;
  documentElement: { scrollWidth: number };
};
declare const innerWidth: number;

const article = `/posts/${exampleSlug}`;
const password = 'a-long-enough-password-1';
const claim = 'Poland spends 4.7 percent of its GDP on defence, more than any other member.';
const pictures = process.env['PARLEY_TEST_PICTURES'];

describeInBrowser('a reader in a browser', () => {
  let app: TestApp;
  let browser: Browser;
  let base: string;
  const opened: { page: Page; complaints: string[] }[] = [];

  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
    await app.nest.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`;
    browser = await openBrowser();
  }, 60_000);
  afterEach(async () => {
    for (const { page, complaints } of opened.splice(0)) {
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
    opened.push({ page, complaints: complaintsOf(page) });
    page.setDefaultTimeout(10_000);
    await page.goto(path.startsWith('http') ? path : base + path);
    return page;
  };
  const register = async (page: Page | import('playwright-core').Frame, name: string): Promise<void> => {
    await page.fill('[name=displayName]', name);
    await page.fill('[name=email]', `${name.toLowerCase()}-${Date.now()}@browser.test`);
    await page.fill('[name=password]', password);
    await page.click('form.plain-form button');
  };
  const signedIn = async (name: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await open(`/register?next=${encodeURIComponent(article)}`, options);
    await register(page, name);
    await page.waitForSelector('#write textarea');
    return page;
  };
  const picture = async (page: Page, name: string): Promise<void> => {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: name.includes('whole') });
  };

  it('reads, signs in and replies without script', async () => {
    const page = await open(article, { javaScriptEnabled: false });
    await page.click('a[data-reply] >> nth=0');
    await page.click('a[href^="/register"]');
    await register(page, 'Noscript');
    await page.waitForSelector('form.editor[id^=reply-] textarea');
    await picture(page, 'noscript-reply');
    await page.fill('form.editor[id^=reply-] textarea', 'An answer without script');
    await page.click('form.editor[id^=reply-] button.main');
    await page.waitForSelector('.comment:target >> text=An answer without script');
    await picture(page, 'noscript-branch');
  });

  it('is asked for a source while writing, adds it, and the claim has it', async () => {
    const page = await signedIn('Writer');
    await page.fill('#write textarea', claim);
    await page.waitForSelector('#write .shadow .claim.unsourced');
    await page.waitForSelector('#write .wants');
    await picture(page, 'composer');
    expect(await axeFindings(page)).toEqual([]);
    await page.fill('#write [name=source]', 'https://statistics.example/defence/spending-by-country');
    await page.waitForFunction(() => document.querySelector('#write .shadow .claim') === null);
    await page.click('#write button.main');
    await page.waitForSelector('.comment >> text=Poland spends');
    await page.waitForFunction(() => document.querySelector('.on-its-way') === null);
    expect(await page.inputValue('#write textarea')).toBe('');
    const { items } = await app.thread('?sort=newest&limit=1');
    expect(items[0]?.claims[0]?.sourced).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('comment');
  });

  it('sees others arrive when asked for, keeps the place, and hears of it', async () => {
    const page = await open(article);
    await page.waitForTimeout(500);
    const rita = await app.person('Rita Reader');
    const said = await rita.says('Hot off the press');
    const reply = await rita.says('And an answer', { parentId: said.id });
    await page.waitForSelector('[data-arrivals]:not([hidden]) >> text=2 new comments');
    expect(await page.locator(`#c-${said.id}`).count()).toBe(0);
    await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent === '2 new comments');
    await picture(page, 'arrivals');
    await page.click('[data-arrivals] a');
    await page.waitForSelector(`#c-${said.id} #c-${reply.id}`);
    expect(await page.locator('[data-arrivals]').isHidden()).toBe(true);
    await rita.patch(`/sites/default/comments/${reply.id}`, { body: 'And a better answer' });
    await page.waitForSelector(`#c-${reply.id} >> text=And a better answer`);
    await rita.delete(`/sites/default/comments/${reply.id}`);
    await page.waitForSelector(`#c-${reply.id}`, { state: 'detached' });
  });

  it('is not called to what came and went in one moment', async () => {
    const page = await open(article);
    await page.waitForTimeout(500);
    const rita = await app.person('Rita Reader');
    const slip = await rita.says('A slip');
    await rita.delete(`/sites/default/comments/${slip.id}`);
    await rita.says('No slip');
    await page.waitForSelector('[data-arrivals]:not([hidden]) >> text=1 new comment');
    await page.waitForTimeout(1200);
    expect(await page.textContent('[data-arrivals]')).not.toContain('2 new');
  });

  it('loses nothing when the connection breaks: one retry, one comment', async () => {
    const page = await signedIn('Tunnel');
    await page.fill('#write textarea', 'Written in a tunnel');
    let failed = 0;
    await page.route(`**${article}/comments`, async (route) => {
      if (failed++ > 0) return route.continue();
      // the request arrives, the answer does not
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.click('#write button.main');
    await page.waitForSelector('#write [role=alert] >> text=no connection');
    await page.evaluate(() => (globalThis as unknown as EventTarget).dispatchEvent(new Event('online')));
    await page.waitForSelector('.comment[data-comment] >> text=Written in a tunnel');
    const { items } = await app.thread('?sort=newest&limit=5');
    expect(items.filter(({ body }) => body === 'Written in a tunnel')).toHaveLength(1);
  });

  it('finds a draft again', async () => {
    const page = await signedIn('Drafter');
    await page.fill('#write textarea', 'Half a thought');
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#write textarea')?.value === 'Half a thought');
    await page.waitForSelector('#write >> text=You began to write here on');
  });

  it('replies in place, and closes the field by Escape with the focus where it was', async () => {
    const page = await signedIn('Placer');
    const link = page.locator('.acts a[data-reply]').first();
    await link.click();
    const field = page.locator('form.editor[id^=reply-] textarea');
    await field.waitFor();
    expect(await field.evaluate((element) => (element as unknown) === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await link.evaluate((element) => (element as unknown) === document.activeElement)).toBe(true);
    await link.click();
    await field.waitFor();
    await page.keyboard.type('In its place');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.comment .replies .comment[data-comment] >> text=In its place');
  });

  it('changes own words in place, is told when somebody was first, and keeps what was written', async () => {
    const page = await signedIn('Changer');
    await page.fill('#write textarea', 'First words');
    await page.click('#write button.main');
    const comment = page.locator('.comment[data-comment]', { hasText: 'First words' });
    await comment.locator('[data-open=edit]').click();
    const field = comment.locator('form[data-composer=edit] textarea');
    await field.waitFor();
    expect(await field.inputValue()).toBe('First words');
    expect(await field.evaluate((element) => (element as unknown) === document.activeElement)).toBe(true);
    await picture(page, 'edit');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(
      await comment.locator('[data-open=edit]').evaluate((element) => (element as unknown) === document.activeElement),
    ).toBe(true);
    await comment.locator('[data-open=edit]').click();
    await field.fill('Second words');
    await comment.locator('form[data-composer=edit] button.main').click();
    const changed = page.locator('.comment[data-comment]', { hasText: 'Second words' });
    await changed.locator('.by >> text=edited').waitFor();
    expect(await page.locator('form[data-composer=edit]').count()).toBe(0);
    const id = await changed.getAttribute('data-comment');
    const editing = changed.locator('form[data-composer=edit]');
    await changed.locator('[data-open=edit]').click();
    await editing.locator('textarea').fill('Mine, from this tab');
    const editor = await app.person('Edda Editor', 'editor');
    await editor.patch(`/sites/default/comments/${id}`, { body: 'Put right by an editor' });
    await page.locator('.said', { hasText: 'Put right by an editor' }).waitFor();
    const here = page.locator(`#c-${id}`);
    await here.locator('form[data-composer=edit] button.main').click();
    await here.locator('[role=alert] >> text=changed while you were writing').waitFor();
    await picture(page, 'edit-conflict');
    expect(await axeFindings(page)).toEqual([]);
    expect(await here.locator('textarea').inputValue()).toBe('Mine, from this tab');
    await here.locator('form[data-composer=edit] button.main').click();
    await here.locator('.said', { hasText: 'Mine, from this tab' }).waitFor();
    await here.locator('.by >> text=edited').click();
    await page.waitForSelector('text=Version 4, as it is now');
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'history');
  }, 40_000);

  it('deletes an own comment after one question, and a place stays where there are answers', async () => {
    const page = await signedIn('Deleter');
    await page.fill('#write textarea', 'Soon gone');
    await page.click('#write button.main');
    const comment = page.locator('.comment[data-comment]', { hasText: 'Soon gone' });
    await comment.waitFor();
    const id = await comment.getAttribute('data-comment');
    await (await app.person('Rita Reader')).says('An answer that stays', { parentId: id ?? '' });
    // what arrives is announced, too, and one thing at a time
    await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent === '1 new comment');
    await page.click('[data-arrivals] a');
    await page.waitForSelector(`#c-${id} >> text=An answer that stays`);
    const here = page.locator(`#c-${id}`);
    await here.locator('[data-open=delete]').click();
    const keep = here.locator('form[data-delete] [data-cancel]');
    await keep.waitFor();
    expect(await keep.evaluate((element) => (element as unknown) === document.activeElement)).toBe(true);
    await picture(page, 'delete');
    expect(await axeFindings(page)).toEqual([]);
    await keep.click();
    expect(await here.locator('form[data-delete]').count()).toBe(0);
    await here.locator('[data-open=delete]').click();
    await here.locator('form[data-delete] button').click();
    await here.locator('text=Deleted by its author.').waitFor();
    await page.waitForFunction(
      () => document.querySelector('[data-status]')?.textContent === 'Your comment was deleted.',
    );
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('comment');
  });

  it('keeps the words when the session ends in the middle, and finds them after signing in', async () => {
    const page = await signedIn('Leaver');
    await page.fill('#write textarea', 'Written for a long time');
    await page.context().clearCookies();
    await page.click('#write button.main');
    await page.waitForSelector('#write [role=alert] >> text=You have been signed out');
    expect(await page.locator('.on-its-way').count()).toBe(0);
    expect(await page.inputValue('#write textarea')).toBe('Written for a long time');
    await page.click('#write [role=alert] a');
    await page.waitForSelector('[name=password]');
    await page.goto(`${base}/register?next=${encodeURIComponent(article)}`);
    await register(page, 'Returner');
    await page.waitForFunction(() => document.querySelector('#write textarea')?.value === 'Written for a long time');
  });

  it('reads what it was told, gives a source there, and asks for another look', async () => {
    const page = await signedIn('Teller');
    await page.fill('#write textarea', 'In 2013 the city of Springfield sold 5 of its 9 bridges.');
    await page.click('#write button.main');
    const comment = page.locator('.comment[data-comment]', { hasText: '5 of its 9 bridges' });
    const id = (await comment.getAttribute('data-comment')) ?? '';
    const moderator = await app.person('Mara Moderator', 'moderator');
    const decide = async (decision: object): Promise<void> => {
      const item = await app.itemOf(id);
      await moderator.post(`/sites/default/review/items/${item?.id}/decisions`, decision);
    };
    await decide({ action: 'request_source', reason: 'unsourced_claim' });
    await page.reload();
    await page.click('.leave a[href="/notifications"]');
    await picture(page, 'notifications');
    expect(await axeFindings(page)).toEqual([]);
    await page.fill('[name=url]', 'https://springfield.example/bridges/2013');
    await page.click('.source-form button');
    await page.waitForSelector('.done >> text=The source was added.');
    await (await app.person('Flora Flagger')).post(`/sites/default/comments/${id}/flags`, { reason: 'abuse' });
    await decide({ action: 'remove', reason: 'abuse', statement: 'It calls the mayor names.' });
    await page.goto(`${base}/notifications`);
    await page.click('.told >> text=Reasons and appeal');
    await page.waitForSelector('text=It calls the mayor names.');
    const reasons = new URL(page.url()).pathname;
    await picture(page, 'reasons-whole');
    for (const [colorScheme, width, lang] of [
      ['light', 1280, 'en'],
      ['dark', 375, 'de'],
      ['light', 320, 'ar'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const [name, path] of [
        ['notifications', '/notifications?'],
        ['reasons', `${reasons}?`],
        ['account', '/account?erase=yes&'],
      ]) {
        await page.goto(`${base}${path}lang=${lang}`);
        await picture(page, `${name}-${colorScheme}-${width}-${lang}-whole`);
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    }
    await page.goto(base + reasons);
    await page.fill('[name=text]', 'I called nobody names.');
    await page.click('form.plain-form button');
    await page.waitForSelector('.done >> text=Your appeal was sent.');
  }, 60_000);

  it('does not jump when script takes over, on the article’s page and in a frame', async () => {
    const shifts = async (path: string, viewport: { width: number; height: number }): Promise<number> => {
      const page = await signedIn('Mover', { viewport });
      await page.addInitScript(() => {
        const seen = globalThis as unknown as { shifted: number };
        seen.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number }[]) seen.shifted += entry.value;
        }).observe({ type: 'layout-shift', buffered: true } as never);
      });
      // another document, not a jump within this one
      await page.goto('about:blank');
      await page.goto(`${base}${path}`);
      await page.waitForSelector('form[data-quick]');
      await page.locator('#talk').scrollIntoViewIfNeeded();
      await page.waitForTimeout(700);
      return page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
    };
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 375, height: 700 },
    ]) {
      expect(await shifts(`${article}#write`, viewport)).toBeLessThan(0.02);
      expect(await shifts(`${article}/thread?framed=yes&from=http%3A%2F%2Flocalhost`, viewport)).toBeLessThan(0.02);
    }
  }, 60_000);

  it('votes at once', async () => {
    const page = await signedIn('Voter');
    const votes = page.locator('form.votes').first();
    await votes.locator('button').first().click();
    await expect_(() => votes.locator('.score').textContent(), '1');
    const id = await page.locator('.comment').first().getAttribute('data-comment');
    await expect_(
      async () => String((await app.stranger.get<Comment>(`/sites/default/comments/${id}`)).body.score),
      '1',
    );
    await votes.locator('button').first().click();
    await expect_(() => votes.locator('.score').textContent(), '0');
  });

  it('talks in a frame on somebody else’s page, signed in there alone', async () => {
    const site = await otherSite(
      `<!doctype html><title>A story</title><h1>A story</h1><p><span data-parley-count="${exampleSlug}">?</span> comments</p>
<div id="t" data-parley-post="${exampleSlug}" data-parley-theme="light" data-parley-lang="de"></div><script src="${base}/embed.js" async></script>`,
    );
    const page = await open(site.url);
    await page.waitForFunction(() => /^\d+$/.test(document.querySelector('[data-parley-count]')?.textContent ?? ''));
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('no frame');
    await frame.waitForSelector('.thread .comment');
    await page.waitForFunction(() => (document.querySelector('iframe')?.offsetHeight ?? 0) > 400);
    await frame.click('a[data-sign-in]');
    await frame.waitForSelector('form.plain-form');
    await frame.click('a[href^="/register"]');
    await frame.waitForSelector('[name=displayName]');
    await register(frame, 'Rahmen');
    await frame.waitForSelector('#write textarea');
    await frame.fill('#write textarea', 'Aus einem Rahmen');
    await frame.click('#write button.main');
    await frame.waitForSelector('.comment[data-comment] >> text=Aus einem Rahmen');
    await frame.click('[data-open=edit]');
    await frame.fill('form[data-composer=edit] textarea', 'Aus einem Rahmen, geändert');
    await frame.click('form[data-composer=edit] button.main');
    await frame.waitForSelector('.comment[data-comment] >> text=geändert');
    await frame.click('[data-open=delete]');
    await frame.click('form[data-delete] button');
    await frame.waitForFunction(() => document.querySelector('[data-open=delete]') === null);
    await picture(page, 'embed');
    const alone = await page.context().newPage();
    await alone.goto(base + article);
    expect(await alone.locator('#write textarea').count()).toBe(0);
    await page.evaluate(() => {
      const { Parley } = globalThis as unknown as { Parley: { update(e: unknown, o: object): void } };
      Parley.update(document.querySelector('#t'), { theme: 'dark' });
    });
    await page.waitForFunction(() => document.querySelector('iframe')?.src.includes('theme=dark'));
    await page.evaluate(() => (globalThis as unknown as { Parley: { destroy(): void } }).Parley.destroy());
    expect(await page.locator('iframe').count()).toBe(0);
    await site.close();
  }, 40_000);

  describe.each([
    ['light', 1280],
    ['dark', 375],
  ] as const)('in %s at %d px', (colorScheme, width) => {
    it.each([
      ['article', `${article}?lang=en`],
      ['arabic', `${article}?lang=ar`],
      ['flag', (id: string) => `${article}?sort=newest&flag=${id}`],
      ['reply', (id: string) => `${article}?sort=newest&reply=${id}`],
      ['branch', (id: string) => `${article}/comments/${id}`],
      ['sign-in', '/sign-in'],
      ['register', '/register?lang=uk'],
      ['posts', '/'],
      ['frame', `${article}/thread?framed=yes`],
    ])(
      'has no finding of axe and no sideways scrolling: %s',
      async (name, path) => {
        const page = await signedIn('Axel', { colorScheme, viewport: { width, height: 800 } });
        const { items } = await app.thread('?sort=newest&limit=1');
        await page.goto(base + (typeof path === 'string' ? path : path(items[0]?.id ?? '')));
        await picture(page, `${name}-${colorScheme}`);
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      },
      40_000,
    );
  });

  it('a word of 10,000 characters, a long name and a name of one letter do not break the page', async () => {
    const long = await app.person('N'.repeat(60));
    await long.says('w'.repeat(10_000));
    await app.database.query(`UPDATE comment SET fragment = replace(fragment, $1, $2)`, [
      'N'.repeat(60),
      'N'.repeat(200),
    ]);
    await (await app.person('Ø')).says('\u202eReversed\u202c and <b>markup</b>');
    const page = await open(`${article}?sort=newest`, { viewport: { width: 375, height: 800 } });
    await picture(page, 'hostile');
    for (const path of [
      `${article}?sort=newest`,
      `${article}/thread?framed=yes&sort=newest`,
      `${article}?sort=newest&lang=ar`,
    ])
      for (const width of [375, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(base + path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator('.said b').count()).toBe(0);
  });

  async function expect_(read: () => Promise<string | null>, wanted: string): Promise<void> {
    for (let i = 0; i < 50 && (await read()) !== wanted; i++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await read()).toBe(wanted);
  }
});
