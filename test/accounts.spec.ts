import { createHmac } from 'node:crypto';
import { jwtSecret, TestApp, type Comment, type Session, type User } from './support/app.js';

const password = 'a-long-enough-password-1';

describe('accounts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const register = (email: string, displayName = 'Noor Haddad') =>
    app.stranger.post<Session>('/auth/register', { email, password, displayName });

  it('registers, and answers with a session whose token works', async () => {
    const answer = await register('one@parley.test');
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      tokenType: 'Bearer',
      expiresIn: 900,
      user: { displayName: 'Noor Haddad', email: 'one@parley.test', emailVerified: false, roles: [] },
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    const me = await (await app.signIn('one@parley.test', password)).get<User>('/auth/me');
    expect(me.body).toEqual(answer.body.user);
  });

  it('keeps one account for an address, whatever its spelling', async () => {
    await register('two@parley.test');
    expect((await register('TWO@parley.test')).problem.code).toBe('email_taken');
  });

  it('lets one of many registrations of the same address through', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => register('race@parley.test')));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it.each([
    ['a short password', { password: 'short' }, '/password'],
    ['a password of 257 characters', { password: 'x'.repeat(257) }, '/password'],
    ['no address', { email: 'nobody' }, '/email'],
    ['an address that is an object', { email: { a: 1 } }, '/email'],
    ['a name that turns the reading around', { displayName: 'Noor\u202edaddaH' }, '/displayName'],
    ['a name with a space nobody sees', { displayName: 'Mara\u200bLindqvist' }, '/displayName'],
    ['a name of 61 characters', { displayName: 'x'.repeat(61) }, '/displayName'],
    ['a role', { roles: [{ site: '*', role: 'owner' }] }, '/roles'],
    ['the mark of an owner', { owner: true }, '/owner'],
  ])('refuses %s', async (_, change, pointer) => {
    const answer = await app.stranger.post('/auth/register', {
      email: 'bad@parley.test',
      password,
      displayName: 'Bad',
      ...change,
    });
    expect(answer.status).toBe(422);
    expect(answer.problem.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it.each([
    ['what many people use', 'Password2026!'],
    ['a walk over the keys', '1qaz2wsx3edc'],
    ['one part again and again', 'abcabcabcabc'],
    ['the own name', 'noorhaddad1984'],
    ['the own address', 'common.noor123'],
    ['the name of the site', 'parley-2026-parley'],
  ])('refuses a password that is guessed first: %s', async (_, common) => {
    const body = { email: 'common.noor@parley.test', password: common, displayName: 'Noor Haddad' };
    const answer = await app.stranger.post('/auth/register', body);
    expect([answer.status, answer.problem.code]).toEqual([422, 'validation_failed']);
    expect(answer.problem.errors).toEqual([
      { pointer: '/password', message: expect.stringContaining('guessed first'), code: 'password_too_common' },
    ]);
    expect(answer.text).not.toContain(common);
  });

  it('refuses such a password also for its change, and takes the owner’s words into account', async () => {
    const person = await app.person('Wilhelmina Weatherby');
    const change = (more: object) => person.patch('/auth/me', { currentPassword: 'a-long-enough-password-1', ...more });
    for (const common of ['weatherby-1234', 'qwertyuiop12']) {
      const answer = await change({ password: common });
      expect(answer.problem.errors).toMatchObject([{ pointer: '/password', code: 'password_too_common' }]);
    }
    expect((await change({ password: 'zebedee-1234', displayName: 'Zebedee' })).status).toBe(422);
    expect((await change({ password: 'weatherby counts nine kettles' })).status).toBe(200);
  });

  it('tells a wrong password from an unknown address neither by words nor by time', async () => {
    await register('three@parley.test');
    const timed = async (email: string): Promise<[number, string, number]> => {
      const start = performance.now();
      const { status, problem } = await app.stranger.post('/auth/login', { email, password: 'not the password' });
      return [status, problem.code + problem.detail, performance.now() - start];
    };
    await timed('three@parley.test');
    const [known, unknown] = [await timed('three@parley.test'), await timed('nobody@parley.test')];
    expect(known.slice(0, 2)).toEqual(unknown.slice(0, 2));
    expect(known[0]).toBe(401);
    // both hash: neither may be a small part of the other
    expect(Math.max(known[2], unknown[2]) / Math.min(known[2], unknown[2])).toBeLessThan(5);
  });

  it('renews a session once with each refresh token', async () => {
    const { body: session } = await register('four@parley.test');
    const renewed = await app.stranger.post<Session>('/auth/refresh', { refreshToken: session.refreshToken });
    expect(renewed.status).toBe(200);
    expect(renewed.body.refreshToken).not.toBe(session.refreshToken);
  });

  it('ends the whole family when a refresh token comes a second time', async () => {
    const { body: session } = await register('five@parley.test');
    const { body: renewed } = await app.stranger.post<Session>('/auth/refresh', { refreshToken: session.refreshToken });
    const reused = await app.stranger.post('/auth/refresh', { refreshToken: session.refreshToken });
    expect([reused.status, reused.problem.code]).toEqual([401, 'refresh_token_reused']);
    expect((await app.stranger.post('/auth/refresh', { refreshToken: renewed.refreshToken })).status).toBe(401);
    const me = await app.stranger.get('/auth/me', { authorization: `Bearer ${renewed.accessToken}` });
    expect(me.status).toBe(401);
  });

  it('has at most one winner when a refresh token is used eight times at once', async () => {
    const { body: session } = await register('six@parley.test');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => app.stranger.post('/auth/refresh', { refreshToken: session.refreshToken })),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(7);
  });

  it.each([
    {},
    { refreshToken: null },
    { refreshToken: '' },
    { refreshToken: ['x'] },
    { refreshToken: 'never given out' },
  ])('gives no session for %j', async (body) => {
    const answer = await app.stranger.post('/auth/refresh', body);
    expect([401, 422]).toContain(answer.status);
    expect(answer.body).not.toHaveProperty('accessToken');
  });

  it('ends the session at sign-out, so that its access token is worth nothing at once', async () => {
    await register('seven@parley.test');
    const person = await app.signIn('seven@parley.test', password);
    expect((await app.stranger.post('/auth/logout', { refreshToken: person.session?.refreshToken })).status).toBe(204);
    expect((await person.get('/auth/me')).status).toBe(401);
    expect((await app.stranger.post('/auth/logout', { refreshToken: person.session?.refreshToken })).status).toBe(204);
  });

  it('lists the caller’s sessions and ends one of them, but nobody else’s', async () => {
    await register('eight@parley.test');
    const [laptop, phone] = [
      await app.signIn('eight@parley.test', password),
      await app.signIn('eight@parley.test', password),
    ];
    const { body } = await laptop.get<{ items: { id: string; current: boolean }[] }>('/auth/sessions');
    expect(body.items).toHaveLength(3);
    const other = body.items.find((session) => !session.current && session.id !== body.items[2]?.id);
    await register('nine@parley.test');
    const stranger = await app.signIn('nine@parley.test', password);
    expect((await stranger.delete(`/auth/sessions/${other?.id}`)).status).toBe(404);
    expect((await phone.get('/auth/me')).status).toBe(200);
    expect((await laptop.delete(`/auth/sessions/${other?.id}`)).status).toBe(204);
    expect((await phone.get('/auth/me')).status).toBe(401);
  });

  describe('access tokens', () => {
    const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const sign = (header: object, payload: object, secret = jwtSecret): string => {
      const text = `${encode(header)}.${encode(payload)}`;
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    };
    const unsigned = (header: object, signature: Buffer): string =>
      `${encode(header)}.${encode(claims)}.${signature.toString('base64url')}`;
    const good = { alg: 'HS256', typ: 'at+jwt' };
    const now = Math.floor(Date.now() / 1000);
    let claims: Record<string, unknown>;
    beforeAll(async () => {
      const { body } = await register('tokens@parley.test');
      claims = JSON.parse(Buffer.from(body.accessToken.split('.')[1] ?? '', 'base64url').toString()) as Record<
        string,
        unknown
      >;
    });

    it('carry who and which session, and no role', () => {
      expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'sid', 'sub']);
    });

    it('are taken when they are as ours are', async () => {
      expect((await app.stranger.get('/auth/me', { authorization: `Bearer ${sign(good, claims)}` })).status).toBe(200);
    });

    it.each<[string, () => string]>([
      ['no signature', () => `${encode({ ...good, alg: 'none' })}.${encode(claims)}.`],
      ['the algorithm “nOnE”', () => `${encode({ ...good, alg: 'nOnE' })}.${encode(claims)}.`],
      ['the algorithm “None”', () => `${encode({ ...good, alg: 'None' })}.${encode(claims)}.`],
      ['an empty algorithm', () => `${encode({ ...good, alg: '' })}.${encode(claims)}.`],
      ['no algorithm', () => sign({ typ: 'at+jwt' }, claims)],
      ['an elliptic signature of zeros', () => unsigned({ ...good, alg: 'ES256' }, Buffer.alloc(64))],
      ['our own signature under another name', () => sign({ ...good, alg: 'RS256' }, claims)],
      ['no bytes for a signature', () => unsigned(good, Buffer.alloc(0))],
      ['zeros for a signature', () => unsigned(good, Buffer.alloc(32))],
      ...['jku', 'x5u'].map((name): [string, () => string] => [
        `the address of a key in ${name}`,
        () => sign({ ...good, [name]: 'https://evil.example/key' }, claims, 'AAAA'),
      ]),
      ...['../../dev/null', "x' UNION SELECT 'AAAA", '0'].map((kid): [string, () => string] => [
        `the key named ${kid}`,
        () => sign({ ...good, kid }, claims, kid === '0' ? 'AAAA' : ''),
      ]),
      ...['', 'secret', 'changeme', 'your-256-bit-secret', 'password'].map((weak): [string, () => string] => [
        `the weak secret “${weak}”`,
        () => sign(good, claims, weak),
      ]),
      ['no end', () => sign(good, { ...claims, exp: undefined })],
      ['another algorithm of the family', () => sign({ ...good, alg: 'HS512' }, claims)],
      ['a key of its own in the header', () => sign({ ...good, jwk: { kty: 'oct', k: 'AAAA' } }, claims, 'AAAA')],
      ['another type', () => sign({ ...good, typ: 'JWT' }, claims)],
      ['a critical extension', () => sign({ ...good, crit: ['exp'] }, claims)],
      ['another secret', () => sign(good, claims, 'secret')],
      ['an end in the past', () => sign(good, { ...claims, exp: now - 1 })],
      ['a beginning in the future', () => sign(good, { ...claims, nbf: now + 600 })],
      ['no end', () => sign(good, { ...claims, exp: undefined })],
      ['an end in a year', () => sign(good, { ...claims, exp: now + 365 * 86_400 })],
      ['another audience', () => sign(good, { ...claims, aud: 'other' })],
      ['another issuer', () => sign(good, { ...claims, iss: 'other' })],
      ['somebody else’s name', () => sign(good, { ...claims, sub: '00000000-0000-7000-8000-000000000000' })],
      ['a session that is no id', () => sign(good, { ...claims, sid: "' OR 1=1 --" })],
      ['no session', () => sign(good, { ...claims, sid: undefined })],
      ['rubbish', () => 'a.b.c'],
    ])('are refused with %s', async (_, token) => {
      const answer = await app.stranger.get('/sites/default', { authorization: `Bearer ${token()}` });
      expect([answer.status, answer.problem.code]).toEqual([401, 'unauthenticated']);
    });
  });

  describe('roles', () => {
    it('are given by an admin, count at once, and are shown to their holder', async () => {
      const person = await app.person('Mara Lindqvist');
      expect((await person.get('/sites/default/review/items')).status).toBe(403);
      const owner = await app.owner();
      const given = await owner.put(`/sites/default/members/${person.id}`, { role: 'moderator' });
      expect(given.body).toMatchObject({ role: 'moderator', user: { id: person.id, displayName: 'Mara Lindqvist' } });
      expect((await person.get('/sites/default/review/items')).status).toBe(200);
      expect((await person.get<User>('/auth/me')).body.roles).toEqual([{ site: 'default', role: 'moderator' }]);
      await owner.put(`/sites/default/members/${person.id}`, { role: 'member' });
      expect((await person.get('/sites/default/review/items')).status).toBe(403);
    });

    it('hold on their own site alone', async () => {
      const owner = await app.owner();
      await owner.post('/sites', { key: 'other', name: 'Other' });
      const person = await app.person('Mara Elsewhere');
      await owner.put(`/sites/other/members/${person.id}`, { role: 'admin' });
      expect((await person.get('/sites/other/review/items')).status).toBe(200);
      expect((await person.get('/sites/default/review/items')).status).toBe(403);
    });

    it('are not theirs to take', async () => {
      const person = await app.person('Eddy Editor', 'editor');
      expect((await person.put(`/sites/default/members/${person.id}`, { role: 'admin' })).status).toBe(403);
      expect((await person.post('/sites', { key: 'mine', name: 'Mine' })).status).toBe(403);
    });

    it('are refused for nobody and for a word that is none', async () => {
      const owner = await app.owner();
      expect(
        (await owner.put('/sites/default/members/00000000-0000-7000-8000-000000000000', { role: 'editor' })).problem
          .code,
      ).toBe('user_not_found');
      expect((await owner.put(`/sites/default/members/${owner.id}`, { role: 'owner' })).status).toBe(422);
    });

    it('are listed to admins, page by page', async () => {
      const owner = await app.owner();
      await app.person('Ada Admin', 'admin');
      await app.person('Zoe Moderator', 'moderator');
      const first = await owner.get<{ items: { user: User }[]; nextCursor: string }>('/sites/default/members?limit=1');
      expect(first.body.items[0]?.user.displayName).toBe('Ada Admin');
      const next = await owner.get<{ items: { user: User }[] }>(
        `/sites/default/members?limit=100&cursor=${first.body.nextCursor}`,
      );
      expect(next.body.items.map((member) => member.user.displayName)).toContain('Zoe Moderator');
      expect(next.body.items.map((member) => member.user.displayName)).not.toContain('Ada Admin');
    });
  });
});

describe('an account', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
  });
  afterAll(() => app.stop());

  const shown = async (id: string, wanted: (comment: Comment) => boolean): Promise<Comment> => {
    const end = Date.now() + 10_000;
    for (;;) {
      const { body } = await app.stranger.get<Comment>(`/sites/default/comments/${id}`);
      if (wanted(body) || Date.now() > end) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('changes its name, also at what was written before', async () => {
    const person = await app.person('Nadia Before');
    const said = await person.says('Good morning.');
    const changed = await person.patch<User>('/auth/me', { displayName: 'Nadia After' });
    expect(changed.body).toMatchObject({ id: person.id, displayName: 'Nadia After' });
    const name = 'Nadia After';
    expect((await shown(said.id, (one) => one.author?.displayName === name)).author?.displayName).toBe(name);
  });

  it('changes address and password with the present password alone, and ends the other sessions', async () => {
    const person = await app.person('Pavel Password');
    const email = person.session?.user.email ?? '';
    const other = await app.signIn(email, 'a-long-enough-password-1');
    const next = { password: 'another long password', email: 'pavel@parley.test' };
    expect((await person.patch('/auth/me', next)).problem.errors?.[0]?.pointer).toBe('/currentPassword');
    expect((await person.patch('/auth/me', { ...next, currentPassword: 'wrong' })).problem.code).toBe(
      'validation_failed',
    );
    const changed = await person.patch<User>('/auth/me', { ...next, currentPassword: 'a-long-enough-password-1' });
    expect(changed.body).toMatchObject({ email: 'pavel@parley.test', emailVerified: false });
    expect((await other.get('/auth/me')).status).toBe(401);
    expect((await person.get('/auth/me')).status).toBe(200);
    expect((await app.signIn('pavel@parley.test', 'another long password')).id).toBe(person.id);
    expect((await app.stranger.post('/auth/login', { email, password: 'a-long-enough-password-1' })).status).toBe(401);
  });

  it('does not take the address of somebody else', async () => {
    const [one, two] = [await app.person('Address One'), await app.person('Address Two')];
    const body = { email: one.session?.user.email?.toUpperCase(), currentPassword: 'a-long-enough-password-1' };
    expect((await two.patch('/auth/me', body)).problem.code).toBe('email_taken');
  });

  it('is erased: nobody signs in to it, and what it wrote stays without a name', async () => {
    const person = await app.person('Erik Erased');
    const email = person.session?.user.email ?? '';
    const said = await person.says('These words stay.');
    expect((await person.delete('/auth/me')).status).toBe(204);
    expect((await person.get('/auth/me')).status).toBe(401);
    expect((await app.stranger.post('/auth/login', { email, password: 'a-long-enough-password-1' })).problem.code).toBe(
      'invalid_credentials',
    );
    const after = await shown(said.id, (one) => one.author === null);
    expect(after).toMatchObject({ author: null, body: 'These words stay.', status: 'published' });
    expect(JSON.stringify(await app.database.query('SELECT * FROM account'))).not.toContain('Erik Erased');
    expect(JSON.stringify(await app.database.query('SELECT fragment FROM comment'))).not.toContain('Erik Erased');
    const again = await app.stranger.post('/auth/register', {
      email,
      password: 'a-long-enough-password-2',
      displayName: 'New',
    });
    expect(again.status).toBe(201);
  });

  it('of the last owner is not erased', async () => {
    expect((await (await app.owner()).delete('/auth/me')).problem.code).toBe('last_owner');
  });
});
