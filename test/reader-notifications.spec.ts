import type { Decision } from '@parley/contract';
import { TestApp, exampleSlug, type Comment, type Person } from './support/app.js';
import { PlainBrowser, password } from './support/plain-browser.js';

const post = `/posts/${exampleSlug}`;
const claim = 'In 2014 the council of Springfield closed 7 of its 22 fire stations.';

describe('what a reader is told, without script', () => {
  let app: TestApp;
  let rosa: PlainBrowser;
  let author: Person;
  let moderator: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    rosa = new PlainBrowser(app);
    await rosa.signIn('Rosa');
    author = await app.signIn('rosa@pages.test', password);
    moderator = await app.person('Mara Moderator', 'moderator');
  });
  afterAll(() => app.stop());

  const decide = async (comment: Comment, decision: object): Promise<Decision> => {
    const item = await app.itemOf(comment.id);
    const answer = await moderator.post<Decision>(`/sites/default/review/items/${item?.id}/decisions`, decision);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const flagged = async (comment: Comment, by: Person): Promise<void> => {
    expect((await by.post(`/sites/default/comments/${comment.id}/flags`, { reason: 'spam' })).status).toBe(201);
  };

  it('leads a stranger to the sign-in, and back', async () => {
    const stranger = new PlainBrowser(app);
    for (const path of ['/notifications', '/account']) {
      const { status, headers } = await stranger.get(path);
      expect([status, headers['location']]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
    }
  });

  it('says that a source is wanted, until when, for which words, with the field to give it', async () => {
    const comment = await author.says(claim);
    await decide(comment, { action: 'request_source', reason: 'unsourced_claim' });
    const page = (await rosa.get('/notifications')).text;
    expect(page).toContain('A moderator asks you for a source.');
    expect(page).toMatch(/Until <time datetime="20/);
    expect(page).toContain(`“${comment.claims[0]?.text}”`);
    const action = /action="([^"]+\/sources)"/.exec(page)?.[1] ?? '';
    const claimId = /name="claimId" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const back = '/notifications';
    const wrong = await rosa.send(action, { url: 'somewhere', claimId, back });
    expect([wrong.status, wrong.text.includes('Give a whole address')]).toEqual([422, true]);
    const sent = await rosa.send(action, { url: 'https://council.example/fire-stations/2014', claimId, back });
    expect(sent.headers['location']).toBe(`/notifications?done=sourceAdded#c-${comment.id}`);
    const after = await rosa.get('/notifications?done=sourceAdded');
    expect(after.text).toContain('The source was added.');
    expect(after.text).not.toContain('name="claimId"');
  });

  it('is counted at the top of the thread until it is marked as read', async () => {
    expect((await rosa.get(post)).text).toMatch(/Notifications <span class="count num">1</);
    const { status, headers } = await rosa.send('/notifications/read', {});
    expect([status, headers['location']]).toEqual([303, '/notifications']);
    expect((await rosa.get(post)).text).not.toContain('class="count num"');
    expect((await rosa.get('/notifications')).text).not.toContain('Mark all as read');
  });

  it('holds the reasons of a decision and the way to another look, which is taken once', async () => {
    const comment = await author.says('Buy my book, everybody, buy my book.');
    await flagged(comment, await app.person('Flora'));
    const statement = 'This advertises a book, which the terms do not allow.';
    const { id } = await decide(comment, { action: 'remove', reason: 'spam', statement });
    const told = (await rosa.get('/notifications')).text;
    expect(told).toContain('Your comment was taken down.');
    expect(told).toContain(statement);
    expect(told).toContain(`href="/decisions/${id}"`);
    const reasons = (await rosa.get(`/decisions/${id}`)).text;
    for (const words of [
      'Your comment was taken down. This holds for good, unless it is taken back.',
      statement,
      'Readers had flagged the comment.',
      'Advertising and repetition',
      'A moderator decided.',
      'A moderator who did not decide this will look.',
    ])
      expect(reasons).toContain(words);
    const empty = await rosa.send(`/decisions/${id}/appeals`, { text: '' });
    expect([empty.status, empty.text.includes('Say why, in at most 5,000 characters.')]).toEqual([422, true]);
    for (let press = 0; press < 2; press++) {
      const sent = await rosa.send(`/decisions/${id}/appeals`, { text: 'It is the\r\nmayor’s book.' });
      expect([sent.status, sent.headers['location']]).toEqual([303, `/decisions/${id}?done=appealSent`]);
    }
    const after = (await rosa.get(`/decisions/${id}?done=appealSent`)).text;
    expect(after).toContain('Your appeal was sent.');
    expect(after).toContain('It is the\nmayor’s book.');
    expect(after).toContain('waits for a moderator');
    expect(after).not.toContain('name="text"');
    expect((await app.itemOf(comment.id))?.queues).toEqual(['appeals']);
    const others = new PlainBrowser(app);
    await others.signIn('Otto');
    expect((await others.get(`/decisions/${id}`)).status).toBe(404);
    expect((await others.send(`/decisions/${id}/appeals`, { text: 'Me, too' })).status).toBe(404);
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect((await rosa.send(`/decisions/${id}/appeals`, { text: 'Not me' }, elsewhere)).status).toBe(403);
    expect((await rosa.send('/notifications/read', {}, elsewhere)).status).toBe(403);
    const second = await app.person('Milo Moderator', 'moderator');
    const item = await app.itemOf(comment.id);
    await second.post(`/sites/default/review/items/${item?.id}/decisions`, { action: 'overturn', reason: 'spam' });
    expect((await rosa.get('/notifications')).text).toContain(
      'Another moderator looked again and took the decision back.',
    );
    expect((await rosa.get(`/decisions/${id}`)).text).toContain('This decision was taken back.');
  });

  it('says what became of a flag, and lets who flagged ask for another look', async () => {
    const comment = await (await app.person('Rita Reader')).says('An opinion, and a mild one.');
    await flagged(comment, author);
    const { id } = await decide(comment, { action: 'dismiss', reason: 'spam' });
    const told = (await rosa.get('/notifications?lang=de')).text;
    expect(told).toContain('Die Moderation hat den gemeldeten Kommentar angesehen und so gelassen.');
    const sent = await rosa.send(`/decisions/${id}/appeals`, { text: 'Read it twice.' });
    expect(sent.status).toBe(303);
    expect((await app.itemOf(comment.id))?.queues).toEqual(['appeals']);
  });

  it('leads to a comment by its id alone', async () => {
    const comment = await author.says('Find me');
    const { headers } = await rosa.get(`/comments/${comment.id}`);
    expect(headers['location']).toBe(`${post}/comments/${comment.id}#c-${comment.id}`);
  });

  it('shows what moderators and readers wrote as words', async () => {
    const comment = await author.says('Buy <b>this</b> and that.');
    await flagged(comment, await app.person('Flora'));
    const statement = '<script>alert(1)</script> "quoted"';
    const { id } = await decide(comment, { action: 'remove', reason: 'spam', statement });
    for (const path of ['/notifications', `/decisions/${id}`])
      expect((await rosa.get(path)).text).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#34;quoted&#34;');
  });
});

describe('a reader’s own account, without script', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: true });
  });
  afterAll(() => app.stop());

  const reader = async (name: string): Promise<{ one: PlainBrowser; api: Person }> => {
    const one = new PlainBrowser(app);
    await one.signIn(name);
    return { one, api: await app.signIn(`${name.toLowerCase()}@pages.test`, password) };
  };

  it('changes the name, and says what is wrong with one', async () => {
    const { one } = await reader('Nora');
    const wrong = await one.send('/account/name', { displayName: 'N'.repeat(200) });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(`value="${'N'.repeat(200)}"`);
    expect(wrong.text).toContain('Give a name of 1 to 60 characters');
    const right = await one.send('/account/name', { displayName: 'Ñ' });
    expect(right.headers['location']).toBe('/account?done=nameSaved');
    const page = (await one.get('/account?done=nameSaved')).text;
    expect(page).toContain('Your name was changed.');
    expect(page).toContain('<bdi>Ñ</bdi>');
  });

  it('changes the address with the present password alone', async () => {
    const { one } = await reader('Ada');
    const wrong = await one.send('/account/email', { email: 'ada@new.test', currentPassword: 'not the password' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('This is not your present password.');
    expect(wrong.text).not.toContain('not the password');
    await reader('Taken');
    const taken = await one.send('/account/email', { email: 'taken@pages.test', currentPassword: password });
    expect([taken.status, taken.text.includes('There is an account with this address.')]).toEqual([409, true]);
    const right = await one.send('/account/email', { email: 'ada@new.test', currentPassword: password });
    expect(right.headers['location']).toBe('/account?done=emailSaved');
    expect((await app.signIn('ada@new.test', password)).id).not.toBe('');
  });

  it('changes the password, stays signed in here, and is signed out elsewhere', async () => {
    const { one, api } = await reader('Petra');
    const next = 'another-long-password-2';
    const sent = await one.send('/account/password', { password: next, currentPassword: password });
    expect(sent.headers['location']).toBe('/account?done=passwordSaved');
    expect((await one.get('/account')).status).toBe(200);
    expect((await api.get('/auth/me')).status).toBe(401);
    expect((await app.signIn('petra@pages.test', next)).id).not.toBe('');
  });

  it('lists where it is signed in, and ends a session there', async () => {
    const { one, api } = await reader('Sina');
    const page = (await one.get('/account')).text;
    expect(page).toContain('>here</span>');
    const action = /action="(\/account\/sessions\/[^"]+\/end)"/.exec(page)?.[1] ?? '';
    const other = await reader('Sofie');
    await other.one.send(action, {});
    expect((await api.get('/auth/me')).status).toBe(200);
    const sent = await one.send(action, {});
    expect(sent.headers['location']).toBe('/account?done=sessionEnded');
    expect((await api.get('/auth/me')).status).toBe(401);
    expect((await one.get('/account?done=sessionEnded')).text).toContain('That session has ended.');
  });

  it('is erased after one more question, and what was written stays without a name', async () => {
    const { one, api } = await reader('Erna');
    const said = await api.says('I was here');
    expect((await one.get('/account')).text).not.toContain('action="/account/erase"');
    const asked = await one.send('/account/erase', {});
    expect(asked.headers['location']).toBe('/account?erase=yes');
    expect((await one.get('/account?erase=yes')).text).toContain('Erase your account? Nobody can bring it back.');
    const elsewhere = await one.send('/account/erase', { sure: 'yes' }, { 'sec-fetch-site': 'cross-site' });
    expect(elsewhere.status).toBe(403);
    const sent = await one.send('/account/erase', { sure: 'yes', currentPassword: password });
    expect(sent.headers['location']).toBe('/sign-in?done=erased');
    expect(String(sent.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await one.get('/sign-in?done=erased')).text).toContain('Your account was erased.');
    await expect(app.signIn('erna@pages.test', password)).rejects.toThrow('not signed in');
    for (let i = 0; i < 100; i++) {
      const { author } = (await app.stranger.get<Comment>(`/sites/default/comments/${said.id}`)).body;
      if (author === null) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the name stayed');
  });
});
