import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeFindings, complaintsOf, describeInBrowser, openBrowser } from '../support/browser.js';
import { TestApp, exampleSlug } from '../support/app.js';

declare const document: { documentElement: { scrollWidth: number } };
declare const innerWidth: number;

const article = `/posts/${exampleSlug}`;
const pictures = process.env['PARLEY_TEST_PICTURES'];

describeInBrowser('a guest in a browser', () => {
  let app: TestApp;
  let browser: Browser;
  let base: string;
  const opened: { page: Page; complaints: string[] }[] = [];
  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
    await app.database.query(`UPDATE site SET settings = settings || '{"guestComments": "on"}'`);
    await app.person('Mara Lindqvist', 'moderator');
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
    await page.goto(base + path);
    return page;
  };
  const picture = async (page: Page, name: string): Promise<void> => {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
  };

  it('writes and answers in place, under the name given once', async () => {
    const page = await open(article);
    await page.fill('#write textarea', 'Good morning from a guest.');
    await page.fill('#write [name=guestName]', 'Mara Lindqvist');
    await page.click('#write button.main');
    await page.waitForSelector('#write .fault >> text=Somebody with an account here');
    await page.fill('#write [name=guestName]', 'Noor');
    await picture(page, 'guest-composer');
    await page.click('#write button.main');
    await page.waitForSelector('.comment .guest');
    const comment = await page.waitForSelector('.comment:has-text("Good morning from a guest.")');
    expect(await comment.textContent()).toContain('Noor');
    await page.click('.comment:has-text("Good morning from a guest.") a[data-reply]');
    await page.waitForSelector('form[id^=reply-] [name=guestName]');
    await page.fill('form[id^=reply-] textarea', 'An answer of a guest.');
    await page.fill('form[id^=reply-] [name=guestName]', 'Pavel');
    await picture(page, 'guest-reply');
    await page.click('form[id^=reply-] button.main');
    await page.waitForSelector('.replies .comment:has-text("An answer of a guest.")');
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each([
    ['de', true, 375],
    ['uk', false, 375],
    ['ar', true, 1280],
  ] as const)('finds the field for the name in %s (dark: %s, %i pixels)', async (language, dark, width) => {
    const page = await open(`${article}?lang=${language}`, {
      colorScheme: dark ? 'dark' : 'light',
      viewport: { width, height: 900 },
    });
    await page.locator('#write').scrollIntoViewIfNeeded();
    await page.fill('#write textarea', '…');
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.locator('#write').scrollIntoViewIfNeeded();
    await picture(page, `guest-${language}`);
  });

  it('writes without script, in a frame, too', async () => {
    const page = await open(`${article}/thread?lang=en`, { javaScriptEnabled: false });
    await page.fill('#write textarea', 'From inside a frame.');
    await page.fill('#write [name=guestName]', 'Noor in a frame');
    await page.click('#write button.main');
    await page.waitForSelector('.comment:has-text("From inside a frame.")');
    expect(page.url()).toContain('/thread?');
  });

  it('reads that what guests write waits, where it does', async () => {
    await app.database.query(`UPDATE site SET settings = settings || '{"guestComments": "hold"}'`);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const page = await open(article);
    await page.fill('#write textarea', 'Held words of a guest.');
    await page.fill('#write [name=guestName]', 'Noor');
    await picture(page, 'guest-hold');
    await page.click('#write button.main');
    await page.waitForSelector('.comment .waits');
    await picture(page, 'guest-held');
    const other = await open(article);
    expect(await other.textContent('body')).not.toContain('Held words of a guest.');
  });
});
