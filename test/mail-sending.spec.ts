import {
  GatherMail,
  MailLinks,
  MailOffice,
  MailServer,
  SendMail,
  UnsubscribeTokens,
  WriteMail,
} from '@parley/delivery';
import type { Mail, MailList } from '@parley/contract';
import { jwtSecret, TestApp, type Session } from './support/app.js';
import { MailReceiver } from './support/mail-server.js';
import { until } from './support/until.js';

interface Row {
  id: string;
  status: string;
  attempts: number;
  failure: string | null;
  waits: number;
}

describe('sending mail', () => {
  let server: MailReceiver;
  let app: TestApp;
  let given: { kind: string; failure: string }[];
  let senders: SendMail[];

  beforeAll(async () => {
    // asks for mail, and sends none itself: the senders below do
    app = await TestApp.start({ mail: { url: 'smtp://127.0.0.1:9', from: 'talk@parley.test' } });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    server = new MailReceiver();
    given = [];
    senders = [];
    await server.listen();
    await app.database.query('DELETE FROM mail');
  });
  afterEach(async () => {
    for (const sender of senders) await sender.stop();
    await server.close();
  });

  /** A sender such as a worker has. */
  const sender = (url = server.url): SendMail => {
    const office = new MailOffice(new MailServer({ url, from: 'Parley, talk <talk@parley.test>' }), (one) =>
      given.push(one),
    );
    const write = new WriteMail(app.db, new MailLinks('http://localhost:3000'), new UnsubscribeTokens(jwtSecret));
    const made = new SendMail(app.db, office, new GatherMail(app.db), write);
    senders.push(made);
    return made;
  };
  let count = 0;
  const asked = async (): Promise<string> => {
    const email = `sent${++count}@parley.test`;
    const body = { email, password: 'a-long-enough-password-1', displayName: 'Noor Haddad' };
    await app.stranger.post<Session>('/auth/register', body);
    return email;
  };
  const row = async (email: string): Promise<Row> => {
    const [found] = await app.database.query<Row>(
      `SELECT id, status, attempts, failure, extract(epoch FROM next_at - now())::float AS waits FROM mail WHERE email = $1`,
      [email],
    );
    return found as Row;
  };
  const attempted = (email: string, attempts: number): Promise<Row> =>
    until(async () => {
      const found = await row(email);
      return found.attempts >= attempts && found;
    });
  /** Lets the next attempt be due. */
  const later = (): Promise<unknown> => app.database.query(`UPDATE mail SET next_at = now() WHERE status = 'waiting'`);

  it('hands a mail over once, and marks it', async () => {
    const email = await asked();
    const one = sender();
    await one.round();
    expect(await attempted(email, 1)).toMatchObject({ status: 'sent', attempts: 1, failure: null });
    await later();
    expect(await one.round()).toBe(0);
    expect(server.to(email)).toHaveLength(1);
    expect(server.received[0]?.from).toBe('talk@parley.test');
    // one sender, whatever its name holds
    expect(server.received[0]?.headers['from']).toBe('"Parley, talk" <talk@parley.test>');
  });

  it('tries again after a refusal for now, later each time, under the same Message-ID', async () => {
    const email = await asked();
    server.answer = (verb) => (verb === 'RCPT' ? '450 4.2.1 Busy' : undefined);
    const one = sender();
    await one.round();
    const first = await attempted(email, 1);
    expect(first).toMatchObject({ status: 'waiting', failure: expect.stringContaining('450') });
    expect(first.waits).toBeGreaterThan(20);
    await later();
    await one.round();
    expect((await attempted(email, 2)).waits).toBeGreaterThan(first.waits * 1.5);
    let ids: (string | undefined)[] = [];
    server.answer = (verb) => (verb === 'end' && ids.length === 0 ? '451 4.3.0 Not now' : undefined);
    server.answer = (verb) => {
      if (verb !== 'end') return undefined;
      ids = [...ids, server.received.at(-1)?.headers['message-id']];
      return ids.length === 1 ? '451 4.3.0 Not now' : undefined;
    };
    for (const attempt of [3, 4]) {
      await later();
      await one.round();
      await attempted(email, attempt);
    }
    expect((await row(email)).status).toBe('sent');
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(server.to(email)).toHaveLength(1);
  });

  it('gives up at once where the recipient is refused for good, and says so without the address', async () => {
    const email = await asked();
    server.answer = (verb) => (verb === 'RCPT' ? `550 5.1.1 <${email}> unknown here` : undefined);
    await sender().round();
    expect(await attempted(email, 1)).toMatchObject({ status: 'failed', failure: expect.stringContaining('5.1.1') });
    expect(given).toEqual([expect.objectContaining({ kind: 'verify_email', failure: expect.stringContaining('550') })]);
    expect(JSON.stringify(given)).not.toContain(email);

    const owner = await app.owner();
    const list = await owner.get<MailList>('/mails?status=failed&limit=1');
    const [mail] = list.body.items;
    expect(mail).toMatchObject({ kind: 'verify_email', email, status: 'failed', attempts: 1, nextAttemptAt: null });
    const stranger = await app.person('Rita Reader');
    expect((await stranger.get('/mails')).status).toBe(403);
    expect((await stranger.post(`/mails/${mail?.id}/again`)).status).toBe(403);
    expect((await owner.post<Mail>(`/mails/${mail?.id}/again`)).body).toMatchObject({ status: 'waiting', attempts: 0 });
    expect((await owner.post(`/mails/${mail?.id}/again`)).problem.code).toBe('mail_not_found');
    server.answer = () => undefined;
    await sender().round();
    expect((await attempted(email, 1)).status).toBe('sent');
  });

  it.each([
    ['does not know our sender', (verb: string) => (verb === 'MAIL' ? '550 5.7.1 Not you' : undefined)],
    ['turns us away at the door', (verb: string) => (verb === 'greeting' ? '554 5.3.2 Closed' : undefined)],
    ['hangs up in the middle', (verb: string) => (verb === 'DATA' ? 'hang up' : undefined)],
  ])('keeps the mail where the server %s', async (_, answer) => {
    const email = await asked();
    server.answer = answer;
    await sender().round();
    expect((await attempted(email, 1)).status).toBe('waiting');
  });

  it('leaves a server that is away alone for a while, and goes on when it is back', async () => {
    const emails = [await asked(), await asked()];
    const { port } = server;
    await server.close();
    const one = sender(`smtp://127.0.0.1:${port}`);
    await one.round();
    for (const email of emails) expect((await attempted(email, 1)).status).toBe('waiting');
    await later();
    expect(await one.round()).toBe(0);
    await server.listen(port);
    await later();
    await sender(`smtp://127.0.0.1:${port}`).round();
    for (const email of emails) expect((await attempted(email, 2)).status).toBe('sent');
  });

  it('gives up after a day, and a link to a new password after an hour', async () => {
    const email = await asked();
    const late = await asked();
    await app.stranger.post('/auth/password/forgot', { email });
    server.answer = () => '450 4.2.1 Busy';
    await app.database.query(
      `UPDATE mail SET created_at = now() - interval '59 minutes 50 seconds' WHERE kind = 'reset_password'`,
    );
    await app.database.query(
      `UPDATE mail SET created_at = now() - interval '23 hours 59 minutes 50 seconds' WHERE email = $1`,
      [late],
    );
    await sender().round();
    await until(async () => (await app.database.query('SELECT 1 FROM mail WHERE attempts = 0')).length === 0);
    const rows = await app.database.query(`SELECT email, kind, status FROM mail ORDER BY created_at`);
    expect(rows).toEqual([
      { email: late, kind: 'verify_email', status: 'failed' },
      { email, kind: 'reset_password', status: 'failed' },
      { email, kind: 'verify_email', status: 'waiting' },
    ]);
    expect(given).toHaveLength(2);
  });

  it('sends nothing that has waited too long while nobody sent', async () => {
    const email = await asked();
    await app.stranger.post('/auth/password/forgot', { email });
    await app.database.query(`UPDATE mail SET created_at = now() - interval '2 hours'`);
    await sender().round();
    await until(async () => (await app.database.query('SELECT 1 FROM mail WHERE attempts = 0')).length === 0);
    const rows = await app.database.query(`SELECT kind, status FROM mail ORDER BY kind`);
    expect(rows).toEqual([
      { kind: 'reset_password', status: 'failed' },
      { kind: 'verify_email', status: 'sent' },
    ]);
    expect(server.to(email)).toHaveLength(1);
  });

  it('sends again what a sender took that died before it could write that down, so that the repeat can be told', async () => {
    const email = await asked();
    await sender().round();
    await attempted(email, 1);
    // as it was when the server had taken it and the sender died: leased, and not marked
    await app.database.query(
      `UPDATE mail SET status = 'waiting', attempts = 0, next_at = now() - interval '2 minutes', leased_until = now() + interval '1 hour'`,
    );
    const other = sender();
    expect(await other.round()).toBe(0);
    await app.database.query(`UPDATE mail SET leased_until = now() - interval '1 second'`);
    expect(await other.round()).toBe(1);
    await attempted(email, 1);
    const ids = server.to(email).map(({ headers }) => headers['message-id']);
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe(ids[0]);
    // each brings a link that works, whichever is opened
    for (const { text } of server.to(email)) expect(text).toMatch(/token=[\w-]{43}/);
  });

  it('shares the work of several senders, and none sends what another has', async () => {
    const emails = [];
    for (let i = 0; i < 6; i++) emails.push(await asked());
    const all = [sender(), sender(), sender()];
    for (let i = 0; i < 4; i++) await Promise.all(all.map((one) => one.round()));
    for (const email of emails) await attempted(email, 1);
    for (const email of emails) expect(server.to(email)).toHaveLength(1);
  });

  it('gives back untried what is on its way when it stops', async () => {
    const email = await asked();
    server.answer = (verb) => (verb === 'RCPT' ? 'silence' : undefined);
    const one = sender();
    await one.round();
    await until(() => server.connections > 0);
    await one.stop();
    expect(await row(email)).toMatchObject({ status: 'waiting', attempts: 0 });
    server.answer = () => undefined;
    await sender().round();
    await attempted(email, 1);
    expect(server.to(email)).toHaveLength(1);
  });

  it('sends nothing that is not wanted any more', async () => {
    const email = await asked();
    const person = await app.signIn(email, 'a-long-enough-password-1');
    await person.patch('/auth/me', { email: `new-${email}`, currentPassword: 'a-long-enough-password-1' });
    await sender().round();
    expect((await attempted(email, 1)).status).toBe('dropped');
    await attempted(`new-${email}`, 1);
    expect(server.to(email)).toHaveLength(0);
    await person.delete('/auth/me');
    expect(await app.database.query('SELECT 1 FROM mail')).toEqual([]);
  });
});
