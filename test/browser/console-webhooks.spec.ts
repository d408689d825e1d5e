import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../support/browser.js';
import { Program } from '../support/program.js';
import { isGenuine, Receiver } from '../support/receiver.js';
import { Tab, type TabOptions } from '../support/tab.js';

jest.setTimeout(120_000);

const admin = { email: 'jonas@parley.test', password: 'correct-horse-battery' };

describeInBrowser('an administrator at the webhooks', () => {
  let program: Program;
  let browser: Browser;
  let tab: Tab;
  const receiver = new Receiver();
  let secret = '';

  beforeAll(async () => {
    await receiver.listen();
    program = await Program.start({
      env: {
        PARLEY_ADMIN_EMAIL: admin.email,
        PARLEY_ADMIN_PASSWORD: admin.password,
        PARLEY_RATE_LIMITS: 'off',
        PARLEY_WEBHOOK_ALLOW_HOSTS: '127.0.0.1',
      },
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    receiver.close();
    await browser?.close();
    await program?.remove();
  });
  afterEach(async () => {
    expect(tab.faults).toEqual([]);
    await tab.close();
  });

  async function signIn(path: string, options?: TabOptions): Promise<void> {
    tab = await Tab.open(browser, options);
    await tab.page.goto(program.base + path);
    await tab.page.locator('#sign-in-email').fill(admin.email);
    await tab.page.locator('#sign-in-password').fill(admin.password);
    await tab.page.keyboard.press('Enter');
    await tab.page.locator('.bar').waitFor();
  }

  it('makes one, sees its secret once, tests it and sees what came back', async () => {
    await signIn('/console/webhooks');
    await tab.page.getByText('No address is told anything yet.').waitFor();
    await tab.page.getByLabel('Address', { exact: true }).fill('https://10.0.0.1/hook');
    await tab.page.getByRole('button', { name: 'Make the webhook' }).click();
    await tab.page.getByRole('alert').waitFor();
    await tab.page.getByLabel('Address', { exact: true }).fill(`${receiver.base}/hook`);
    await tab.page.getByLabel(/^A moderator decided/).check();
    await tab.page.getByRole('button', { name: 'Make the webhook' }).click();
    const sheet = tab.page.getByRole('dialog');
    await sheet.waitFor();
    secret = await sheet.locator('#webhook-secret').inputValue();
    expect(secret).toMatch(/^whsec_/);
    expect(await tab.seriousFindings()).toEqual([]);
    await sheet.getByRole('button', { name: 'I have it' }).click();
    await tab.page.getByRole('heading', { name: `${receiver.base}/hook` }).waitFor();
    await tab.page.getByRole('button', { name: 'Send a test' }).click();
    await tab.page.getByText('Arrived (204)').waitFor();
    const [one] = receiver.of('webhook.tested');
    expect(one && isGenuine(one, secret)).toBe(true);
    await tab.page.locator('summary').click();
    expect(await tab.page.locator('.particulars').innerText()).toContain('"site": "default"');
    expect(await tab.seriousFindings()).toEqual([]);
  });

  it('is told what fails and sends it again', async () => {
    receiver.answer = () => ({ status: 500 });
    await signIn('/console/webhooks');
    await tab.page.getByRole('link', { name: `${receiver.base}/hook` }).click();
    await tab.page.getByRole('button', { name: 'Send a test' }).click();
    await tab.page.getByText('Tried 1 time: Answered 500.').waitFor();
    await tab.page.getByText(/^Something has failed since/).waitFor();
    receiver.answer = () => ({ status: 204 });
    const before = receiver.received.length;
    await tab.page
      .getByRole('button', { name: /^Send again: webhook\.tested/ })
      .last()
      .click();
    await tab.page.getByText('It is on its way again.').first().waitFor();
    for (let i = 0; i < 50 && receiver.received.length === before; i++) await tab.page.waitForTimeout(100);
    expect(receiver.received.length).toBeGreaterThan(before);
    await tab.page.getByText('Messages arrive').waitFor();
  });

  it.each([
    ['light, wide', { width: 1440, height: 900 }],
    ['dark, 375 pixels', { width: 375, height: 800, dark: true }],
    ['in Arabic, 320 pixels', { width: 320, height: 640, locale: 'ar' }],
  ])('finds both pages usable: %s', async (_, options: TabOptions) => {
    await signIn('/console/webhooks', options);
    const link = tab.page.locator('a.address');
    await link.waitFor();
    for (const open of [false, true]) {
      if (open) {
        await link.click();
        await tab.page.locator('.particulars').first().waitFor({ state: 'attached' });
      }
      expect(await tab.seriousFindings()).toEqual([]);
      expect(await tab.scrollsSideways()).toBe(false);
      if (process.env['PICTURES'])
        await tab.page.screenshot({
          path: `${process.env['PICTURES']}/${_.replace(/\W+/g, '-')}-${open}.png`,
          fullPage: true,
        });
    }
  });

  it('removes it after saying what that means', async () => {
    await signIn('/console/webhooks');
    await tab.page.locator('a.address').click();
    await tab.page.getByRole('button', { name: 'Remove' }).click();
    const sheet = tab.page.getByRole('dialog');
    await sheet.waitFor();
    await sheet.getByRole('button', { name: 'Remove' }).click();
    await tab.page.getByText('No address is told anything yet.').waitFor();
  });
});
