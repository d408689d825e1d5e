import type { Notification, NotificationList, Site } from '@parley/contract';
import { TestApp, type Comment, type Decision, type Person, type User } from './support/app.js';
import { MailReceiver, type ReceivedMail } from './support/mail-server.js';
import { until } from './support/until.js';

const password = 'a-long-enough-password-1';
let claims = 0;

describe('what people are told by mail', () => {
  const server = new MailReceiver();
  let app: TestApp;
  let moderator: Person;
  let other: Person;
  beforeAll(async () => {
    const url = await server.listen();
    app = await TestApp.start({ jobs: true, mail: { url, from: 'Parley <talk@parley.test>' } });
    moderator = await app.person('Mara Moderator', 'moderator');
    other = await app.person('Omar Moderator', 'moderator');
  });
  afterAll(async () => {
    await app.stop();
    await server.close();
  });

  let count = 0;
  interface Writer {
    email: string;
    person: Person;
    /** Mails of what they were told, without those about the account. */
    mails: () => ReceivedMail[];
  }
  const writer = async (verified = true, displayName = 'Noor Haddad'): Promise<Writer> => {
    const email = `told${++count}@parley.test`;
    await app.stranger.post('/auth/register', { email, password, displayName });
    if (verified) await app.database.query('UPDATE account SET email_verified_at = now() WHERE email = $1', [email]);
    const mails = () => server.to(email).filter(({ headers }) => headers['list-unsubscribe'] !== undefined);
    return { email, person: await app.signIn(email, password), mails };
  };
  const mail = (who: Writer, nth = 1): Promise<ReceivedMail> =>
    until(() => who.mails().length >= nth && (who.mails()[nth - 1] as ReceivedMail));
  /** Nothing waits to be gathered or sent. */
  const quiet = (): Promise<true> =>
    until(async () => {
      const [row] = await app.database.query<{ waits: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM notification WHERE mail_at <= now())
             OR EXISTS (SELECT 1 FROM mail WHERE status = 'waiting' AND next_at <= now()) AS waits`,
      );
      return row?.waits === false && true;
    });
  /** As if ten minutes had gone by. */
  const tenMinutesLater = async (): Promise<void> => {
    await app.database.query(`UPDATE mail SET created_at = created_at - interval '10 minutes'`);
    await app.database.query(`UPDATE notification SET mail_at = now() WHERE mail_at IS NOT NULL`);
  };
  const claim = (who: Person): Promise<Comment> =>
    who.says(`In ${1900 + ++claims} the ministry of transport sold ${claims} percent of the railway to Norway.`);
  const decide = async (comment: Comment, action: string, by = moderator): Promise<Decision> => {
    const item = await app.itemOf(comment.id);
    const body = { action, reason: 'unsourced_claim' };
    const answer = await by.post<Decision>(`/sites/default/review/items/${item?.id}/decisions`, body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  };

  it('are told of a decision, with the way to its statement of reasons', async () => {
    const noor = await writer();
    const comment = await claim(noor.person);
    const decision = await decide(comment, 'remove');
    const got = await mail(noor);
    expect(got.headers).toMatchObject({
      subject: expect.stringMatching(/^Your comment was taken down\. · /),
      'auto-submitted': 'auto-generated',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'list-unsubscribe': expect.stringMatching(/^<http:\/\/localhost:3000\/unsubscribe\?token=[\w-]+&lang=en>$/),
    });
    expect(got.text).toContain(`http://localhost:3000/decisions/${decision.id}?lang=en`);
    expect(got.text).toContain(`http://localhost:3000/comments/${comment.id}?lang=en`);
    // the words of a comment stay where they are
    expect(got.raw).not.toContain('Norway');
    expect(got.html).toMatch(/<a href="http:\/\/localhost:3000\/decisions\//);
    expect(got.html).not.toMatch(/<img|<link|<script|src=/);
  });

  it('are told that a source is wanted, and until when', async () => {
    const noor = await writer();
    const comment = await claim(noor.person);
    await decide(comment, 'request_source');
    const got = await mail(noor);
    expect(got.headers['subject']).toContain('A moderator asks you for a source');
    expect(got.text).toMatch(/There is time until \d{4}-\d{2}-\d{2} \d{2}:\d{2} \(UTC\)\./);
  });

  it('are told what became of their appeal', async () => {
    const noor = await writer();
    const comment = await claim(noor.person);
    const decision = await decide(comment, 'remove');
    await mail(noor);
    await tenMinutesLater();
    await noor.person.post(`/sites/default/decisions/${decision.id}/appeals`, { text: 'It is in the railway act.' });
    await decide(comment, 'overturn', other);
    expect((await mail(noor, 2)).text).toContain('Your appeal was decided: the decision was taken back.');
  });

  it('are told of an answer, once others can read it, and not of their own', async () => {
    const noor = await writer();
    const pavel = await writer(true, 'Pavel');
    const comment = await noor.person.says('Good morning to you all.');
    await noor.person.says('And a good day.', { parentId: comment.id });
    const reply = await pavel.person.says('The same to you.', { parentId: comment.id });
    const got = await mail(noor);
    expect(got.headers['subject']).toMatch(/^Pavel answered your comment\. · /);
    expect(got.text).toContain(`/comments/${reply.id}?lang=en`);
    expect(got.raw).not.toContain('The same to you');
    const list = (await noor.person.get<NotificationList>('/notifications')).body.items;
    expect(list.map(({ kind, commentId }) => [kind, commentId])).toEqual([['comment.replied', reply.id]]);

    await moderator.put(`/sites/default/users/${pavel.person.id}/sanction`, { kind: 'premoderate', reason: 'New.' });
    await tenMinutesLater();
    const held = await pavel.person.says('A second answer.', { parentId: comment.id });
    expect(held.status).toBe('pending');
    await quiet();
    expect(noor.mails()).toHaveLength(1);
    await decide(held, 'approve');
    expect((await mail(noor, 2)).text).toContain(`/comments/${held.id}`);
  });

  it('hear nothing of an answer that is gone before the mail leaves, or that they have read', async () => {
    const noor = await writer();
    const pavel = await writer();
    const comment = await noor.person.says('Good morning to you all.');
    await pavel.person.says('One answer.', { parentId: comment.id });
    await mail(noor);
    const gone = await pavel.person.says('Another answer.', { parentId: comment.id });
    const read = await pavel.person.says('A third answer.', { parentId: comment.id });
    const stays = await pavel.person.says('A fourth answer.', { parentId: comment.id });
    await pavel.person.delete(`/sites/default/comments/${gone.id}`);
    const list = (await noor.person.get<NotificationList>('/notifications')).body.items;
    const one = list.find(({ commentId }) => commentId === read.id) as Notification;
    await noor.person.put(`/notifications/${one.id}/read`);
    await tenMinutesLater();
    const got = await mail(noor, 2);
    expect(got.text).toContain(stays.id);
    expect(got.text).not.toContain(gone.id);
    expect(got.text).not.toContain(read.id);
  });

  it('get what comes within ten minutes in one mail', async () => {
    const noor = await writer();
    const pavel = await writer(true, 'Pavel');
    const comment = await noor.person.says('What do you think?');
    await pavel.person.says('First.', { parentId: comment.id });
    await mail(noor);
    const more = [];
    for (const n of ['Second.', 'Third.', 'Fourth.']) more.push(await pavel.person.says(n, { parentId: comment.id }));
    const removed = await claim(noor.person);
    await decide(removed, 'remove');
    await quiet();
    expect(noor.mails()).toHaveLength(1);
    await tenMinutesLater();
    const got = await mail(noor, 2);
    expect(got.headers['subject']).toMatch(/^4 notifications from /);
    for (const { id } of [...more, removed]) expect(got.text).toContain(id);
    await tenMinutesLater();
    await quiet();
    expect(noor.mails()).toHaveLength(2);
  });

  it('hear nothing at an address that nobody has confirmed', async () => {
    const noor = await writer(false);
    await decide(await claim(noor.person), 'remove');
    await quiet();
    expect(noor.mails()).toEqual([]);
    // and not of old things either, once it is confirmed
    await app.database.query('UPDATE account SET email_verified_at = now() WHERE email = $1', [noor.email]);
    await quiet();
    expect(noor.mails()).toEqual([]);
  });

  it('hear by mail what they have chosen, and nothing else', async () => {
    const noor = await writer();
    const before = (await noor.person.get<User>('/auth/me')).body.mail;
    expect(before).toEqual({ decisions: true, sourceRequests: true, appeals: true, replies: true, language: null });
    const changed = await noor.person.patch<User>('/auth/me', { mail: { decisions: false } });
    expect(changed.body.mail).toEqual({ ...before, decisions: false });
    await decide(await claim(noor.person), 'remove');
    await quiet();
    expect(noor.mails()).toEqual([]);
    await decide(await claim(noor.person), 'request_source');
    expect((await mail(noor)).text).not.toContain('taken down');
    const wrong = await noor.person.patch('/auth/me', { mail: { everything: true, replies: 'no' } });
    expect(wrong.problem.errors?.map(({ pointer }) => pointer).sort()).toEqual(['/mail/everything', '/mail/replies']);
    expect((await noor.person.patch('/auth/me', { mail: { language: 'fr' } })).status).toBe(422);
  });

  it('read mails in their language, or in that of the site', async () => {
    const owner = await app.owner();
    const site = await owner.patch<Site>('/sites/default', { settings: { language: 'uk' } });
    expect(site.body.settings.language).toBe('uk');
    const [noor, arabic] = [await writer(), await writer()];
    await arabic.person.patch('/auth/me', { mail: { language: 'ar' } });
    for (const { person } of [noor, arabic]) await decide(await claim(person), 'remove');
    expect((await mail(noor)).text).toContain('Ваш коментар вилучено.');
    const got = await mail(arabic);
    expect(got.html).toContain('<html lang="ar" dir="rtl">');
    expect(got.text).toContain('أُزيل تعليقك.');
    await owner.patch('/sites/default', { settings: { language: 'en' } });
  });

  describe('and stop it', () => {
    const link = (got: ReceivedMail): string =>
      /<http:\/\/localhost:3000([^>]+)>/.exec(got.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    const wants = async (who: Writer) => (await who.person.get<User>('/auth/me')).body.mail;
    const removedMail = async (): Promise<{ noor: Writer; path: string }> => {
      const noor = await writer();
      await decide(await claim(noor.person), 'remove');
      return { noor, path: link(await mail(noor)) };
    };

    it.each([
      ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
      [
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      ],
    ])('by one click of their mail program, sent as %s', async (type, body) => {
      const { noor, path } = await removedMail();
      const answer = await app.stranger.call('post', path, body, { 'content-type': type });
      expect(answer.status).toBe(200);
      expect(await wants(noor)).toMatchObject({ decisions: false, replies: true });
      await tenMinutesLater();
      await decide(await claim(noor.person), 'remove');
      await quiet();
      expect(noor.mails()).toHaveLength(1);
    });

    it('by a button on a page that changes nothing when it is opened', async () => {
      const { noor, path } = await removedMail();
      const page = await app.stranger.get(path);
      expect(page.text).toContain('Decisions about my comments');
      expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
      expect(await wants(noor)).toMatchObject({ decisions: true });
      const action = /action="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&#38;', '&') ?? '';
      const done = await app.stranger.call('post', action, '', { 'content-type': 'application/x-www-form-urlencoded' });
      expect(done.text).toContain('These mails stop.');
      expect(await wants(noor)).toMatchObject({ decisions: false });
    });

    it('by no link but one of ours', async () => {
      const { noor, path } = await removedMail();
      const forged = path.replace(/token=[\w-]{10}/, 'token=AAAAAAAAAA');
      for (const method of ['get', 'post'] as const) {
        const answer = await app.stranger.call(method, forged);
        expect([answer.status, answer.text.includes('This link is damaged.')]).toEqual([422, true]);
      }
      expect(await wants(noor)).toMatchObject({ decisions: true });
    });
  });

  it('do not get at once, when mail is switched on, what happened long before', async () => {
    const noor = await writer();
    await decide(await claim(noor.person), 'remove');
    await mail(noor);
    await decide(await claim(noor.person), 'remove');
    await app.database.query(
      `UPDATE notification SET created_at = now() - interval '25 hours' WHERE account_id = $1 AND mail_at IS NOT NULL`,
      [noor.person.id],
    );
    await tenMinutesLater();
    await quiet();
    expect(noor.mails()).toHaveLength(1);
  });
});
