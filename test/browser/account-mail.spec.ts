import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, complaintsOf, describeInBrowser, openBrowser } from '../support/browser.js';
import { TestApp } from '../support/app.js';
import { MailReceiver } from '../support/mail-server.js';
import { until } from '../support/until.js';

declare const document: { documentElement: { scrollWidth: number } };
declare const innerWidth: number;

const password = 'a-long-enough-password-1';
jest.setTimeout(120_000);

const pictures = process.env['PARLEY_TEST_PICTURES'];

describeInBrowser('somebody with a link from a mail', () => {
  const server = new MailReceiver();
  let app: TestApp;
  let browser: Browser;
  let base: string;
  beforeAll(async () => {
    const url = await server.listen();
    app = await TestApp.start({ jobs: true, mail: { url, from: 'Parley <talk@parley.test>' } });
    await app.nest.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`;
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
    await server.close();
  });

  const open = async (path: string, dark = false, width = 1280): Promise<{ page: Page; complaints: string[] }> => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled: true,
      colorScheme: dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints = complaintsOf(page);
    await page.goto(base + path);
    return { page, complaints };
  };
  const linkIn = async (email: string, nth: number): Promise<string> => {
    const mail = await until(() => server.to(email)[nth - 1]);
    return /http:\/\/localhost:3000(\S+)/.exec(mail.text)?.[1] ?? '';
  };
  const picture = async (page: Page, name: string): Promise<void> => {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  };

  it('gets from the forgotten password to a new one, and signs in with it', async () => {
    const email = 'forgetful@browser.test';
    await app.stranger.post('/auth/register', { email, password, displayName: 'Forgetful' });
    await linkIn(email, 1);
    const { page, complaints } = await open('/sign-in?next=%2Faccount');
    await page.click('a[href="/forgot-password"]');
    await page.fill('[name=email]', email);
    await page.click('form.plain-form button');
    await page.waitForSelector('.done[role=status]');
    await page.goto(base + (await linkIn(email, 2)));
    await page.fill('[name=password]', 'seven green herons walk');
    await page.click('form.plain-form button');
    await page.waitForSelector('.done[role=status]');
    await page.click('a.main[href="/sign-in"]');
    await page.fill('[name=email]', email);
    await page.fill('[name=password]', 'seven green herons walk');
    await page.click('form.plain-form button');
    await page.waitForSelector('.me');
    await page.goto(`${base}/account`);
    await page.uncheck('[name=replies]');
    await page.selectOption('[name=language]', 'uk');
    await page.click('#mail button');
    await page.waitForSelector('.done[role=status]');
    expect(await page.isChecked('[name=replies]')).toBe(false);
    await picture(page, 'account-mail');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['en', false, 1280],
    ['de', true, 375],
    ['uk', true, 1280],
    ['ar', false, 375],
  ] as const)('finds pages in %s that everybody can use (dark: %s, %i pixels)', async (language, dark, width) => {
    const email = `looks-${language}@browser.test`;
    const headers = { 'accept-language': language };
    await app.stranger.post('/auth/register', { email, password, displayName: 'Looks' }, headers);
    const verify = await linkIn(email, 1);
    await app.stranger.post('/auth/password/forgot', { email }, headers);
    const reset = await linkIn(email, 2);
    const paths = [
      `/sign-in?lang=${language}`,
      `/forgot-password?lang=${language}`,
      reset,
      verify,
      `/unsubscribe?token=bad&lang=${language}`,
    ];
    for (const path of paths) {
      const { page, complaints } = await open(path, dark, width);
      expect([path, await axeFindings(page)]).toEqual([path, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(complaints).toEqual([]);
      await picture(page, `mail-${path.split('?')[0]?.slice(1)}-${language}`);
      await page.context().close();
    }
    const { page } = await open(
      `/sign-in?next=${encodeURIComponent(`/account?lang=${language}`)}&lang=${language}`,
      dark,
      width,
    );
    await page.fill('[name=email]', email);
    await page.fill('[name=password]', password);
    await page.click('form.plain-form button');
    await page.waitForSelector('#mail');
    await page.goto(`${base}/account?lang=${language}&erase=yes`);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await picture(page, `mail-account-${language}`);
    await page.context().close();
  });
});
