import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { TestApp, exampleSlug, type Person } from '../support/app.js';
import { complaintsOf, describeInBrowser, openBrowser } from '../support/browser.js';

/** What these tests touch of the page, since the rest of the tests run without one. */
declare const document: { activeElement: { getAttribute(name: string): string | null } | null };

describeInBrowser('a reader whose page changes meanwhile', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let rita: Person;

  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
    await app.nest.listen(0, '127.0.0.1');
    browser = await openBrowser();
    rita = await app.person('Rita Reader');
  }, 60_000);
  beforeEach(async () => {
    const base = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`;
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    complaints = complaintsOf(page);
    page.setDefaultTimeout(10_000);
    await page.goto(`${base}/register?next=${encodeURIComponent(`/posts/${exampleSlug}?sort=newest`)}`);
    await page.fill('[name=displayName]', 'Wanda Writer');
    await page.fill('[name=email]', `wanda-${Date.now()}@browser.test`);
    await page.fill('[name=password]', 'a-long-enough-password-1');
    await page.click('form.plain-form button');
    await page.waitForSelector('#write textarea');
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.context().close();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  /** A comment by somebody else that is on the page. */
  const shown = async (body: string): Promise<string> => {
    const { id } = await rita.says(body);
    await page.reload();
    await page.waitForSelector(`#c-${id}`);
    return id;
  };

  it('writes on without losing the focus or the place in the text', async () => {
    const id = await shown('Words that will be changed');
    await page.click(`#c-${id} a[data-reply]`);
    const field = page.locator(`#c-${id} form.editor textarea`);
    await field.waitFor();
    await page.keyboard.type('I write ');
    await rita.patch(`/sites/default/comments/${id}`, { body: 'Changed words' });
    await page.locator(`#c-${id} .said`, { hasText: 'Changed words' }).waitFor();
    await page.keyboard.type('on');
    expect(await field.inputValue()).toBe('I write on');
  });

  it('stays on the button that had the focus', async () => {
    const id = await shown('Words that will be changed, too');
    await page.focus(`#c-${id} a[data-reply]`);
    await rita.patch(`/sites/default/comments/${id}`, { body: 'Changed once more' });
    await page.locator(`#c-${id} .said`, { hasText: 'Changed once more' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-reply') !== null)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain('sort=newest');
  });
});
