import { SetUpOwner } from '@parley/accounts';
import request from 'supertest';
import { TestApp } from './support/app.js';

describe('the first administrator', () => {
  let app: TestApp;
  let token: string;
  beforeAll(async () => {
    app = await TestApp.start();
    // the test application has an owner; this site begins without one
    await app.database.query('UPDATE account SET owner = false');
    token = await app.nest.get(SetUpOwner).newLink();
  });
  afterAll(() => app.stop());

  const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    request(app.http)
      .post('/setup')
      .type('form')
      .set(headers)
      .send({ token, displayName: 'Ada', email: 'ada@parley.test', password: 'a-long-enough-password-1', ...fields });

  it('opens the link as often as a mail scanner likes', async () => {
    for (let i = 0; i < 3; i++) {
      const { status, text, headers } = await app.stranger.get(`/setup?token=${token}`);
      expect(status).toBe(200);
      expect(text).toContain(`name="token" value="${token}"`);
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('is told what is wrong, and loses nothing', async () => {
    const { status, text } = await send({ password: 'short', displayName: 'Ada <b>' });
    expect(status).toBe(200);
    expect(text).toContain('A password has 12 to 256 characters.');
    expect(text).toContain('value="Ada &#60;b&#62;"');
  });

  it.each([
    ['de', 'ltr', 'Parley einrichten', 'Ein Passwort'],
    ['uk', 'ltr', 'Налаштувати Parley', 'Пароль'],
    ['ar', 'rtl', 'إعداد Parley', 'كلمة'],
  ])('is spoken to in %s', async (language, direction, title, password) => {
    const { text } = await app.stranger.get(`/setup?token=${token}`, { 'accept-language': language });
    expect(text).toContain(`<html lang="${language}" dir="${direction}"`);
    expect(text).toContain(`<h1>${title}</h1>`);
    const refused = await request(app.http)
      .post(`/setup?lang=${language}`)
      .type('form')
      .send({ token, displayName: 'Ada', email: 'ada@parley.test', password: 'short' });
    expect(refused.text).toContain(`<h1>${title}</h1>`);
    expect(/id="e-password">([^<]*)/.exec(refused.text)?.[1]).toContain(password);
    // the token must not travel on in a link
    expect(text.match(new RegExp(token, 'g'))).toHaveLength(1);
  });

  it('cannot be made from somebody else’s page', async () => {
    expect((await send({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('cannot be made with another token', async () => {
    expect((await send({ token: 'x'.repeat(43) })).text).toContain('This link was used');
  });

  it('is made once', async () => {
    expect((await send({})).text).toContain('Parley is set up');
    expect((await send({ email: 'eve@parley.test' })).text).toContain('This link was used');
    const ada = await app.signIn('ada@parley.test', 'a-long-enough-password-1');
    expect((await ada.get<{ roles: object[] }>('/auth/me')).body.roles).toEqual([{ site: '*', role: 'owner' }]);
    expect((await ada.get('/sites/default/members')).status).toBe(200);
  });

  it('is not made twice by a second link', async () => {
    token = await app.nest.get(SetUpOwner).newLink();
    expect((await send({ email: 'eve@parley.test' })).text).toContain('There is an administrator already');
  });
});
