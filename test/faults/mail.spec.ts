import type { Session } from '@parley/contract';
import { jwtSecret } from '../support/app.js';
import { testDatabase } from '../support/database.js';
import { MailReceiver } from '../support/mail-server.js';
import { Program } from '../support/program.js';
import { until } from '../support/until.js';

jest.setTimeout(120_000);

const email = 'noor@parley.test';

it('a mail goes again under the same Message-ID when its sender is killed between sending and writing that down', async () => {
  const server = new MailReceiver();
  const database = await testDatabase();
  const env = {
    DATABASE_URL: database.url,
    PARLEY_JWT_SECRET: jwtSecret,
    PARLEY_SMTP_URL: await server.listen(),
    PARLEY_MAIL_FROM: 'Parley <talk@parley.test>',
  };
  let program = await Program.start({ env });
  try {
    // the server has taken the mail, and nobody is left to hear so
    server.answer = (verb) => {
      if (verb !== 'end') return undefined;
      program.child.kill('SIGKILL');
      return 'silence';
    };
    const body = { email, password: 'a-long-enough-password-1', displayName: 'Noor' };
    expect((await program.json<Session>('/auth/register', { body })).status).toBe(201);
    await program.exit;
    expect(server.to(email)).toHaveLength(1);
    server.answer = () => undefined;
    const [row] = await database.query<{ status: string; leased: boolean }>(
      `SELECT status, leased_until > now() AS leased FROM mail`,
    );
    expect(row).toEqual({ status: 'waiting', leased: true });
    await database.query(`UPDATE mail SET leased_until = now()`);
    program = await Program.start({ env });
    await until(() => server.to(email).length === 2, 20);
    const sent = async (): Promise<boolean> =>
      (await database.query<{ status: string }>(`SELECT status FROM mail`))[0]?.status === 'sent';
    await until(sent);
    const [first, second] = server.to(email);
    expect(second?.headers['message-id']).toBe(first?.headers['message-id']);
    // whichever of the two its reader opens, the link works
    for (const mail of [first, second]) {
      const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
      expect(program.output).not.toContain(token);
      const { status } = await program.json('/auth/email/verify', { body: { token } });
      expect(status).toBe(204);
    }
  } finally {
    await program.remove();
    await server.close();
    await database.drop();
  }
});
