import { MailReceiver } from './support/mail-server.js';
import { password, PlainBrowser } from './support/plain-browser.js';
import { TestApp, type User } from './support/app.js';
import { until } from './support/until.js';

const another = 'seven green herons walk';

describe('the pages about an address, without script', () => {
  const server = new MailReceiver();
  let app: TestApp;
  let count = 0;
  beforeAll(async () => {
    const url = await server.listen();
    app = await TestApp.start({ jobs: true, mail: { url, from: 'Parley <talk@parley.test>' } });
  });
  afterAll(async () => {
    await app.stop();
    await server.close();
  });

  const reader = async (): Promise<{ browser: PlainBrowser; email: string }> => {
    const browser = new PlainBrowser(app);
    const name = `Rosa ${++count}`;
    await browser.signIn(name);
    return { browser, email: `${name.toLowerCase().replace(/\W/g, '')}@pages.test` };
  };
  /** The path of the link in the newest of so many mails. */
  const linkTo = async (email: string, nth: number): Promise<string> => {
    const mail = await until(() => server.to(email).length >= nth && server.to(email)[nth - 1]);
    return /http:\/\/localhost:3000(\S+)/.exec(mail.text)?.[1] ?? '';
  };
  const tokenOf = (path: string): string => new URL(path, 'http://here').searchParams.get('token') ?? '';
  const me = async (email: string, secret = password): Promise<User> =>
    (await (await app.signIn(email, secret)).get<User>('/auth/me')).body;

  it('lead from the sign-in to a new password', async () => {
    const { email } = await reader();
    // the one that confirms the address comes first: two at once may come in any order
    await linkTo(email, 1);
    const stranger = new PlainBrowser(app);
    expect((await stranger.get('/sign-in')).text).toContain('<a href="/forgot-password">Forgot your password?</a>');
    const form = await stranger.get('/forgot-password');
    expect(form.text).toContain('action="/forgot-password?lang=en"');
    const wrong = await stranger.send('/forgot-password', { email: 'nobody' });
    expect([wrong.status, wrong.text.includes('Give an e-mail address')]).toEqual([422, true]);
    const [sent, unknown] = [
      await stranger.send('/forgot-password', { email }),
      await stranger.send('/forgot-password', { email: 'unknown@pages.test' }),
    ];
    expect(sent.text).toContain('a mail with a link is on its way');
    expect(unknown.text).toBe(sent.text);

    const link = await linkTo(email, 2);
    // programs that look where links lead use nothing up
    for (let i = 0; i < 3; i++) await new PlainBrowser(app).get(link);
    const page = await stranger.get(link);
    expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(page.text).toContain('<meta name="robots" content="noindex">');
    const common = await stranger.send('/reset-password', { token: tokenOf(link), password: 'password12345' });
    expect([common.status, common.text.includes('That password is guessed first')]).toEqual([422, true]);
    const short = await stranger.send('/reset-password', { token: tokenOf(link), password: 'short' });
    expect(short.text).toContain('A password has 12 to 256 characters.');
    const done = await stranger.send('/reset-password', { token: tokenOf(link), password: another });
    expect(done.text).toContain('Your password was changed, and you are signed out everywhere.');
    expect(done.text).not.toContain(tokenOf(link));
    const again = await stranger.send('/reset-password', { token: tokenOf(link), password: another });
    expect([again.status, again.text.includes('This link was used')]).toEqual([422, true]);
    expect((await me(email, another)).emailVerified).toBe(true);
  });

  it('confirm an address by a button, not by being opened', async () => {
    const { browser, email } = await reader();
    expect((await browser.get('/account')).text).toContain('Your address is not confirmed yet.');
    const link = await linkTo(email, 1);
    const stranger = new PlainBrowser(app);
    expect((await stranger.get(link)).text).toContain('Press the button to confirm');
    expect((await me(email)).emailVerified).toBe(false);
    const done = await stranger.send('/verify-email?lang=de', { token: tokenOf(link) });
    expect(done.text).toContain('Ihre Adresse ist bestätigt.');
    expect((await browser.get('/account')).text).toContain('Your address is confirmed.');
    const again = await stranger.send('/verify-email', { token: tokenOf(link) });
    expect([again.status, again.text.includes('This link was used')]).toEqual([422, true]);
  });

  it('send the mail that confirms an address again', async () => {
    const { browser, email } = await reader();
    await linkTo(email, 1);
    const sent = await browser.send('/account/verification', {});
    expect(sent.headers['location']).toBe('/account?done=verifySent');
    expect((await browser.get('/account?done=verifySent')).text).toContain('The mail is on its way.');
    await browser.send('/verify-email', { token: tokenOf(await linkTo(email, 2)) });
    expect((await browser.send('/account/verification', {})).headers['location']).toBe('/account');
    const stranger = new PlainBrowser(app);
    for (const path of ['/account/verification', '/account/mail'])
      expect((await stranger.send(path, {})).headers['location']).toBe('/sign-in?next=%2Faccount');
  });

  it('let readers choose what comes by mail', async () => {
    const { browser, email } = await reader();
    expect((await browser.get('/account')).text.match(/type="checkbox"[^>]* checked/g)).toHaveLength(4);
    const saved = await browser.send('/account/mail', { replies: 'yes', appeals: 'yes', language: 'uk' });
    expect(saved.headers['location']).toBe('/account?done=mailSaved');
    const mail = { decisions: false, sourceRequests: false, appeals: true, replies: true, language: 'uk' };
    expect((await me(email)).mail).toEqual(mail);
    const page = (await browser.get('/account?done=mailSaved')).text;
    expect(page).toContain('What comes by mail was changed.');
    expect(page.match(/type="checkbox"[^>]* checked/g)).toHaveLength(2);
    expect(page).toMatch(/value="uk" lang="uk" selected/);
    await browser.send('/account/mail', { language: '' });
    expect((await me(email)).mail).toMatchObject({ replies: false, language: null });
  });

  it('ask for the password before an account is erased', async () => {
    const { browser, email } = await reader();
    for (const currentPassword of ['', 'not this one at all']) {
      const answer = await browser.send('/account/erase', { sure: 'yes', currentPassword });
      expect([answer.status, answer.text.includes('This is not your present password.')]).toEqual([422, true]);
    }
    expect((await me(email)).email).toBe(email);
    const erased = await browser.send('/account/erase', { sure: 'yes', currentPassword: password });
    expect(erased.headers['location']).toBe('/sign-in?done=erased');
  });

  it.each(['/forgot-password', '/reset-password', '/verify-email', '/account/mail', '/account/verification'])(
    'take the form of %s from their own pages alone',
    async (path) => {
      const { browser } = await reader();
      const answer = await browser.send(path, { email: 'x@pages.test' }, { 'sec-fetch-site': 'cross-site' });
      expect(answer.status).toBe(403);
    },
  );

  it.each([
    ['de', 'Passwort vergessen?'],
    ['uk', 'Забули пароль?'],
    ['ar', 'هل نسيت كلمة المرور؟'],
  ])('speak %s', async (language, words) => {
    const { text } = await new PlainBrowser(app).get(`/forgot-password?lang=${language}`);
    expect(text).toContain(words);
    expect(text).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
  });

  it('show a token as text, whatever it is', async () => {
    for (const path of ['/reset-password', '/verify-email', '/unsubscribe']) {
      const { text } = await new PlainBrowser(app).get(
        `${path}?token=${encodeURIComponent('"><script>alert(1)</script>')}`,
      );
      expect(text).not.toContain('<script>alert');
    }
  });
});
