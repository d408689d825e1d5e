import { TestApp, type Person, type Session, type User } from './support/app.js';
import { MailReceiver, type ReceivedMail } from './support/mail-server.js';
import { until } from './support/until.js';

const password = 'a-long-enough-password-1';
const another = 'seven green herons walk';

/** The token of the link a mail brings. */
function tokenIn(mail: ReceivedMail): string {
  return /[?&]token=([\w-]+)/.exec(mail.text)?.[1] ?? '';
}

describe('mail about an account', () => {
  const server = new MailReceiver();
  let app: TestApp;
  beforeAll(async () => {
    const url = await server.listen();
    app = await TestApp.start({ jobs: true, mail: { url, from: 'Parley <talk@parley.test>' } });
  });
  afterAll(async () => {
    await app.stop();
    await server.close();
  });

  let count = 0;
  const register = async (headers: Record<string, string> = {}): Promise<{ email: string; person: Session }> => {
    const email = `reader${++count}@parley.test`;
    const body = { email, password, displayName: 'Noor Haddad' };
    const answer = await app.stranger.post<Session>('/auth/register', body, headers);
    expect(answer.status).toBe(201);
    return { email, person: answer.body };
  };
  /** The newest mail to an address, once there are so many. */
  const mailTo = (email: string, nth = 1): Promise<ReceivedMail> =>
    until(() => server.to(email).length >= nth && (server.to(email)[nth - 1] as ReceivedMail));
  const settled = (): Promise<true> =>
    until(async () => (await app.database.query(`SELECT 1 FROM mail WHERE status = 'waiting'`)).length === 0 && true);
  const me = async (email: string, secret = password): Promise<User> =>
    (await (await app.signIn(email, secret)).get<User>('/auth/me')).body;
  const forgot = (email: string) => app.stranger.post('/auth/password/forgot', { email });
  const reset = (token: string, chosen = another) =>
    app.stranger.post('/auth/password/reset', { token, password: chosen });
  const verify = (token: string) => app.stranger.post('/auth/email/verify', { token });
  const verified = async (): Promise<{ email: string; person: Person }> => {
    const { email } = await register();
    expect((await verify(tokenIn(await mailTo(email)))).status).toBe(204);
    return { email, person: await app.signIn(email, password) };
  };

  describe('that confirms an address', () => {
    it('comes at registration, in the language of whoever registers, and confirms it by its link', async () => {
      const { email } = await register({ 'accept-language': 'de-AT,de;q=0.9' });
      const mail = await mailTo(email);
      expect(mail.headers).toMatchObject({
        subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
        from: expect.stringMatching(/^"?Parley"? <talk@parley\.test>$/),
        to: email,
        'auto-submitted': 'auto-generated',
        'content-language': 'de',
        'message-id': expect.stringMatching(/^<[0-9a-f-]{36}@parley\.test>$/),
      });
      expect(mail.text).toContain('http://localhost:3000/verify-email?token=');
      expect((await me(email)).emailVerified).toBe(false);
      expect((await verify(tokenIn(mail))).status).toBe(204);
      expect(await me(email)).toMatchObject({ email, emailVerified: true });
    });

    it('works once', async () => {
      const { email } = await register();
      const token = tokenIn(await mailTo(email));
      const answers = await Promise.all([verify(token), verify(token), verify(token)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 422, 422]);
      expect((await verify(token)).problem.code).toBe('invalid_token');
    });

    it.each(['', 'x', 'x'.repeat(43), "' OR 1=1 --"])('knows no token such as “%s”', async (token) => {
      expect((await verify(token)).status).toBe(422);
      expect((await reset(token)).status).toBe(422);
    });

    it('comes again when it is asked for, and the link before ends', async () => {
      const { email } = await register();
      const first = tokenIn(await mailTo(email));
      const person = await app.signIn(email, password);
      expect((await person.post('/auth/email/verification')).status).toBe(202);
      const second = tokenIn(await mailTo(email, 2));
      expect((await verify(first)).problem.code).toBe('invalid_token');
      expect((await verify(second)).status).toBe(204);
      expect((await person.post('/auth/email/verification')).problem.code).toBe('already_verified');
      expect((await app.stranger.post('/auth/email/verification')).status).toBe(401);
    });

    it('comes to a changed address; the old one is told, and its link confirms nothing', async () => {
      const { email, person } = await verified();
      const moved = `moved-${email}`;
      const changed = await person.patch<User>('/auth/me', { email: moved, currentPassword: password });
      expect(changed.body).toMatchObject({ email: moved, emailVerified: false });
      const warning = await mailTo(email, 2);
      expect(warning.headers['subject']).toBe('Your e-mail address was changed');
      expect(warning.text).not.toContain(moved);
      const again = `again-${email}`;
      const token = tokenIn(await mailTo(moved));
      await person.patch('/auth/me', { email: again, currentPassword: password });
      expect((await verify(token)).problem.code).toBe('invalid_token');
      expect((await verify(tokenIn(await mailTo(again)))).status).toBe(204);
      // nobody had confirmed the one in between, so it may be a stranger's
      await settled();
      expect(server.to(moved)).toHaveLength(1);
      // another spelling of the same address is no other address
      const spelled = await person.patch<User>('/auth/me', { email: again.toUpperCase(), currentPassword: password });
      expect(spelled.body.emailVerified).toBe(true);
    });

    it('is what the rule about addresses asks', async () => {
      const owner = await app.owner();
      await owner.put('/sites/default/rules/unverified-address/mode', { mode: 'live', version: 1 });
      try {
        const { email } = await register();
        const person = await app.signIn(email, password);
        expect((await person.says('Good morning.')).status).toBe('pending');
        await verify(tokenIn(await mailTo(email)));
        expect((await person.says('Good evening.')).status).toBe('published');
      } finally {
        await owner.put('/sites/default/rules/unverified-address/mode', { mode: 'off', version: 1 });
      }
    });
  });

  describe('that brings a new password', () => {
    it('sets it by its link, ends every session, and signs nobody in with the old one', async () => {
      const { email, person } = await verified();
      const elsewhere = await app.signIn(email, password);
      expect((await forgot(email)).status).toBe(202);
      const mail = await mailTo(email, 2);
      expect(mail.text).toContain('http://localhost:3000/reset-password?token=');
      expect((await reset(tokenIn(mail))).status).toBe(204);
      for (const before of [person, elsewhere]) {
        expect((await before.get('/auth/me')).status).toBe(401);
        const { refreshToken } = before.session as Session;
        expect((await app.stranger.post('/auth/refresh', { refreshToken })).status).toBe(401);
      }
      expect((await app.stranger.post('/auth/login', { email, password })).status).toBe(401);
      expect((await me(email, another)).email).toBe(email);
      expect((await mailTo(email, 3)).headers['subject']).toBe('Your password was changed');
    });

    it('proves the address, too', async () => {
      const { email } = await register();
      await mailTo(email);
      await forgot(email);
      await reset(tokenIn(await mailTo(email, 2)));
      expect((await me(email, another)).emailVerified).toBe(true);
    });

    it('works once, and one of several at a time', async () => {
      const { email } = await register();
      await mailTo(email);
      await forgot(email);
      await forgot(email);
      const tokens = [tokenIn(await mailTo(email, 2)), tokenIn(await mailTo(email, 3))];
      const choices = ['first wooden boats float', 'second wooden boats sink', 'third wooden boats burn'];
      const answers = await Promise.all([
        reset(tokens[0] as string, choices[0]),
        reset(tokens[1] as string, choices[1]),
        reset(tokens[0] as string, choices[2]),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 422, 422]);
      const chosen = choices[answers.findIndex(({ status }) => status === 204)] as string;
      expect((await me(email, chosen)).email).toBe(email);
      for (const token of tokens) expect((await reset(token)).problem.code).toBe('invalid_token');
    });

    it('takes no common or short password, and leaves the link as it was', async () => {
      const { email } = await register();
      await mailTo(email);
      await forgot(email);
      const token = tokenIn(await mailTo(email, 2));
      const common = await reset(token, 'password12345');
      expect(common.problem.errors).toEqual([
        expect.objectContaining({ pointer: '/password', code: 'password_too_common' }),
      ]);
      expect((await reset(token, 'Noor Haddad 1')).problem.errors?.[0]?.pointer).toBe('/password');
      expect((await reset(token, 'short')).problem.errors?.[0]?.pointer).toBe('/password');
      expect((await reset(token)).status).toBe(204);
    });

    it('is over after an hour', async () => {
      const { email } = await register();
      await mailTo(email);
      await forgot(email);
      const token = tokenIn(await mailTo(email, 2));
      await app.database.query(`UPDATE account_token SET expires_at = now() - interval '1 second'`);
      expect((await reset(token)).problem.code).toBe('invalid_token');
    });

    it('ends with another password or another address', async () => {
      for (const change of [{ password: 'nine brown foxes rest' }, { email: 'else@parley.test' }]) {
        const { email } = await register();
        await mailTo(email);
        await forgot(email);
        const token = tokenIn(await mailTo(email, 2));
        const person = await app.signIn(email, password);
        expect((await person.patch('/auth/me', { ...change, currentPassword: password })).status).toBe(200);
        expect((await reset(token)).problem.code).toBe('invalid_token');
      }
    });

    it('goes to nobody unknown or erased, with the same answer, and an erased account’s link is dead', async () => {
      const { email } = await register();
      await mailTo(email);
      await forgot(email);
      const token = tokenIn(await mailTo(email, 2));
      const person = await app.signIn(email, password);
      expect((await person.delete('/auth/me')).status).toBe(204);
      expect((await reset(token)).problem.code).toBe('invalid_token');
      const answers = [await forgot(email), await forgot('nobody@parley.test'), await forgot((await register()).email)];
      for (const { status, text } of answers) expect({ status, text }).toEqual({ status: 202, text: '' });
      await settled();
      expect(server.to(email)).toHaveLength(2);
      expect(server.to('nobody@parley.test')).toHaveLength(0);
    });

    it('helps somebody banned to their account, not to the site', async () => {
      const { email, person } = await register();
      await mailTo(email);
      const moderator = await app.person('Mara Moderator', 'moderator');
      await moderator.put(`/sites/default/users/${person.user.id}/sanction`, { kind: 'ban', reason: 'Spam.' });
      await forgot(email);
      await reset(tokenIn(await mailTo(email, 2)));
      const back = await app.signIn(email, another);
      const refused = await back.post('/sites/default/posts/moscow-calls-for-strengthened-cooperation/comments', {
        body: 'Hello again.',
      });
      expect(refused.problem.code).toBe('banned');
    });

    it('asks the same of the database whoever is meant', async () => {
      const { email } = await register();
      await mailTo(email);
      const rows = async () => (await app.database.query(`SELECT 1 FROM mail WHERE kind = 'reset_password'`)).length;
      const before = await rows();
      await forgot(email);
      await forgot('nobody-at-all@parley.test');
      expect(await rows()).toBe(before + 2);
    });
  });

  it('keeps no token and no password anywhere in the database', async () => {
    const { email } = await register();
    const token = tokenIn(await mailTo(email));
    const rows = await app.database.query<{ dump: string }>(
      `SELECT string_agg(t::text, ' ') AS dump FROM (SELECT row_to_json(m)::text AS t FROM mail m
       UNION ALL SELECT row_to_json(a)::text FROM account_token a) x`,
    );
    expect(rows[0]?.dump).not.toContain(token);
    expect(rows[0]?.dump).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('refuses addresses that could end a header', async () => {
    for (const email of [
      '"a\r\nBcc: x@evil.test"@parley.test',
      '"a b"@parley.test',
      'a@parley.test\r\nBcc: x@evil.test',
    ]) {
      const answer = await app.stranger.post('/auth/register', { email, password, displayName: 'Mallory' });
      expect(answer.status).toBe(422);
      expect((await forgot(email)).status).toBe(422);
    }
  });

  it('says nothing of a name somebody else chose', async () => {
    const email = 'victim@parley.test';
    const displayName = 'Win at https://evil.test now';
    await app.stranger.post('/auth/register', { email, password, displayName });
    const mail = await mailTo(email);
    expect(mail.raw).not.toContain('evil.test');
    expect(mail.text + mail.html).not.toContain('evil');
  });
});

describe('an installation that sends no mail', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
  });
  afterAll(() => app.stop());

  it('takes the wish, keeps nothing of it, and says on its page whom to ask', async () => {
    const reader = await app.person('Rita Reader');
    expect((await app.stranger.post('/auth/password/forgot', { email: 'x@parley.test' })).status).toBe(202);
    expect(await app.database.query('SELECT 1 FROM mail')).toEqual([]);
    const again = await reader.post('/auth/email/verification');
    expect([again.status, again.problem.code]).toEqual([409, 'mail_off']);
    const { text } = await app.stranger.get('/forgot-password');
    expect(text).toContain('This site sends no mail.');
    expect(text).not.toContain('<form class="plain-form"');
  });
});

describe('how often mail is asked for', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ rateLimits: true });
  });
  afterAll(() => app.stop());

  it('is limited for an address and for a caller', async () => {
    const ask = async (email: string) => (await app.stranger.post('/auth/password/forgot', { email })).status;
    const spelled = ['one@parley.test', 'ONE@parley.test', ' one@parley.test ', 'One@parley.test'];
    const statuses = [];
    for (const email of spelled) statuses.push(await ask(email));
    expect(statuses.slice(-1)).toEqual([429]);
    const others = [];
    for (let i = 0; i < 10; i++) others.push(await ask(`other${i}@parley.test`));
    expect(others.slice(-1)).toEqual([429]);
    const tries = [];
    for (let i = 0; i < 31; i++)
      tries.push((await app.stranger.post('/auth/password/reset', { token: `t${i}`, password: another })).status);
    expect(tries.slice(-1)).toEqual([429]);
  });
});
