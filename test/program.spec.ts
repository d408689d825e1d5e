import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Program } from './support/program.js';
import { testDatabase } from './support/database.js';
import { exampleSlug, thread, type Comment, type Session, type ThreadPage } from './support/app.js';

const admin = {
  PARLEY_ADMIN_EMAIL: 'ada@parley.test',
  PARLEY_ADMIN_PASSWORD: 'correct-horse-battery',
  PARLEY_RATE_LIMITS: 'off',
};
const register = (program: Program, name: string) =>
  program.json<Session>('/auth/register', {
    body: { email: `${name}@parley.test`, password: 'a-long-enough-password-1', displayName: name },
  });

const cli = join(__dirname, '../apps/api/dist/cli.js');

jest.setTimeout(120_000);

describe('the program', () => {
  it('starts from nothing, tells where to go, and keeps its secrets to itself', async () => {
    const program = await Program.start();
    try {
      expect(program.output).toContain(`${program.base}/posts/${exampleSlug}`);
      const link = /(http\S+\/setup\?token=\S+)/.exec(program.output)?.[1] ?? '';
      expect((await fetch(link)).status).toBe(200);
      expect(await (await fetch(`${program.base}/healthz`)).json()).toEqual({ status: 'ok' });
      for (const file of ['secrets.json', 'postgres-password'])
        expect(statSync(join(program.dataDir, file)).mode & 0o077).toBe(0);
      const secret = (JSON.parse(readFileSync(join(program.dataDir, 'secrets.json'), 'utf8')) as { jwtSecret: string })
        .jwtSecret;
      expect(program.output).not.toContain(secret);
    } finally {
      await program.remove();
    }
  });

  it('stops with SIGINT, leaves no server behind, and finds everything again', async () => {
    const first = await Program.start({ env: admin });
    const { body: session } = await register(first, 'rita');
    const posted = await first.json<Comment>(thread, {
      body: { body: 'Still here tomorrow.' },
      token: session.accessToken,
    });
    expect(posted.status).toBe(201);
    expect(await first.stop('SIGINT')).toBe(0);
    expect(existsSync(join(first.dataDir, 'postgres/postmaster.pid'))).toBe(false);

    const second = await Program.start({ dataDir: first.dataDir, env: admin });
    try {
      const { body } = await second.json<ThreadPage>(thread);
      expect(body.total).toBe(3);
      expect(body.items.map((item) => item.id)).toContain(posted.body.id);
      // signed in before, signed in still: the key was kept
      expect((await second.json('/auth/me', { token: session.accessToken })).status).toBe(200);
      expect(second.output).not.toContain('/setup?token=');
    } finally {
      await second.remove();
    }
  });

  it('loses nothing it acknowledged when it is killed while people write', async () => {
    let program = await Program.start({ env: admin });
    const { body: session } = await register(program, 'rita');
    const acknowledged = new Map<string, string>();
    const write = async (key: string): Promise<void> => {
      const headers = { 'idempotency-key': key };
      const answer = await program
        .json<Comment>(thread, { body: { body: key }, token: session.accessToken, headers })
        .catch(() => undefined);
      if (answer?.status === 201) acknowledged.set(key, answer.body.id);
    };
    const keys = Array.from({ length: 60 }, (_, i) => `key-${i}`);
    try {
      for (let round = 0; round < 3; round++) {
        const writing = Promise.all(keys.slice(round * 20, round * 20 + 20).map(write));
        await new Promise((resolve) => setTimeout(resolve, 30 + round * 30));
        program.child.kill('SIGKILL');
        await Promise.all([writing, program.exit]);
        program = await Program.start({ dataDir: program.dataDir, env: admin });
      }
      const before = new Map(acknowledged);
      for (const key of keys) await write(key);
      for (const [key, id] of before) expect([key, acknowledged.get(key)]).toEqual([key, id]);
      const { body } = await program.json<ThreadPage>(`${thread}?limit=100`);
      expect(body.total).toBe(keys.length + 2);
      expect(new Set(body.items.slice(1).map((item) => item.body))).toEqual(new Set(keys));
      const { body: boss } = await program.json<Session>('/auth/login', {
        body: { email: admin.PARLEY_ADMIN_EMAIL, password: admin.PARLEY_ADMIN_PASSWORD },
      });
      expect(
        (await program.json<{ ok: boolean }>('/sites/default/audit/verify', { token: boss.accessToken })).body.ok,
      ).toBe(true);
    } finally {
      await program.remove();
    }
  });

  it('goes on undisturbed while commands work beside it', async () => {
    const program = await Program.start({ env: admin });
    try {
      const pidFile = join(program.dataDir, 'postgres/postmaster.pid');
      const before = readFileSync(pidFile, 'utf8').split('\n')[0];
      const { body: session } = await register(program, 'rita');
      const statuses: number[] = [];
      const done = new AbortController();
      const writing = (async () => {
        while (!done.signal.aborted)
          statuses.push(
            (await program.json(thread, { body: { body: 'Still there?' }, token: session.accessToken })).status,
          );
      })();
      const { PARLEY_TEST_SERVER: _server, DATABASE_URL: _url, ...inherited } = process.env;
      const env = { ...inherited, PARLEY_DATA_DIR: program.dataDir };
      const command = (...args: string[]): Promise<{ failed: boolean; out: string }> =>
        new Promise((resolve) => {
          execFile(process.execPath, [cli, ...args], { env }, (error, out) => resolve({ failed: error !== null, out }));
        });
      const links = [
        ['reset-link', session.user.email ?? ''],
        ['reset-link', 'nobody@parley.test'],
      ];
      let link = '';
      for (const args of [['verify-log'], ['rules', 'export'], ['setup-link'], ...links]) {
        const { failed, out } = await command(...args);
        // there is an administrator already, and nobody has no account
        expect([args, failed]).toEqual([args, args[0] === 'setup-link' || args[1] === 'nobody@parley.test']);
        if (out.includes('/reset-password?token=')) link = out.trim();
        if (args[0] === 'verify-log') expect(JSON.parse(out)).toMatchObject({ ok: true });
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      done.abort();
      await writing;
      const token = new URL(link).searchParams.get('token');
      expect((await fetch(`${program.base}/reset-password?token=${token}`)).status).toBe(200);
      const reset = await program.json('/auth/password/reset', {
        body: { token, password: 'seven green herons walk' },
      });
      expect(reset.status).toBe(204);
      expect(program.output).not.toContain(token);
      expect(statuses.length).toBeGreaterThan(5);
      expect(new Set(statuses)).toEqual(new Set([201]));
      expect(readFileSync(pidFile, 'utf8').split('\n')[0]).toBe(before);
    } finally {
      await program.remove();
    }
  });

  it('says that its port is taken and ends, and the one that has it goes on', async () => {
    const first = await Program.start();
    try {
      const port = new URL(first.base).port;
      for (const dataDir of [first.dataDir, undefined]) {
        const second = await Program.spawn({ ...(dataDir ? { dataDir } : {}), env: { PORT: port } });
        const began = Date.now();
        expect(await second.exit).toBe(1);
        expect(Date.now() - began).toBeLessThan(20_000);
        expect(second.output).toContain('The port is in use by another program.');
        expect(second.output).not.toContain('    at ');
        if (!dataDir) await second.remove();
      }
      expect((await fetch(`${first.base}/readyz`)).status).toBe(200);
    } finally {
      await first.remove();
    }
  });

  it('finishes what it was asked before it stops', async () => {
    const program = await Program.start({ env: admin });
    try {
      const { body: session } = await register(program, 'rita');
      const writing = Array.from({ length: 30 }, (_, i) =>
        program.json(thread, { body: { body: `Number ${i}` }, token: session.accessToken }),
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
      const stopped = program.stop();
      const answers = await Promise.allSettled(writing);
      // whoever got through to the server got an answer, and none of them a broken one
      for (const answer of answers)
        if (answer.status === 'fulfilled') expect([201, 503]).toContain(answer.value.status);
      expect(answers.some((answer) => answer.status === 'fulfilled' && answer.value.status === 201)).toBe(true);
      expect(await stopped).toBe(0);
    } finally {
      await program.remove();
    }
  });

  it('says all that is wrong with its settings, in words, and does not start', async () => {
    const program = await Program.spawn({ env: { PORT: 'abc', PARLEY_COLOUR: 'red' } });
    expect(await program.exit).toBe(1);
    expect(program.output).toContain('PORT must be a number');
    expect(program.output).toContain('PARLEY_COLOUR is not a setting');
    expect(program.output).not.toMatch(/at .*\.js/);
    await program.remove();
  });

  it('uses a database of yours, several processes at once, and survives its absence', async () => {
    const database = await testDatabase({ empty: true });
    const env = { ...admin, DATABASE_URL: database.url, PARLEY_JWT_SECRET: 'Zk3n8WqT1x6VbR0yLf7sJd2pGm5cHa9u' };
    const programs = await Promise.all([
      Program.start({ env: { ...env, PARLEY_ROLE: 'api' } }),
      Program.start({ env: { ...env, PARLEY_ROLE: 'api' } }),
      Program.start({ env: { ...env, PARLEY_ROLE: 'worker' } }),
    ]);
    try {
      const [one, two, worker] = programs as [Program, Program, Program];
      const { body: session } = await register(one, 'rita');
      expect(
        (await two.json(thread, { body: { body: 'Through the other one.' }, token: session.accessToken })).status,
      ).toBe(201);
      expect((await one.json<ThreadPage>(thread)).body.total).toBe(3);
      expect((await fetch(`${worker.base}/api/v1/sites/default`)).status).toBe(404);
      // all connections cut: every process goes on
      await database.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect((await one.json(thread, { body: { body: 'And on.' }, token: session.accessToken })).status).toBe(201);
      // the worker folds what was counted
      const until = Date.now() + 10_000;
      const unfolded = async (): Promise<number> =>
        (await database.query('SELECT 1 FROM count_delta')).length +
        (await database.query('SELECT 1 FROM outbox')).length;
      while ((await unfolded()) > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await unfolded()).toBe(0);
    } finally {
      for (const program of programs) await program.remove();
      await database.drop();
    }
  });

  it('answers that the database is away, and goes on when it is back', async () => {
    const database = await testDatabase();
    const name = new URL(database.url).pathname.slice(1);
    const program = await Program.start({
      env: { ...admin, DATABASE_URL: database.url, PARLEY_JWT_SECRET: 'Zk3n8WqT1x6VbR0yLf7sJd2pGm5cHa9u' },
    });
    try {
      const { body: session } = await register(program, 'rita');
      const elsewhere = await testDatabase({ empty: true });
      await elsewhere.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
      await elsewhere.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const away = await program.json<{ code: string }>(thread, {
        body: { body: 'Lost?' },
        token: session.accessToken,
      });
      expect([away.status, away.body.code]).toEqual([503, 'database_unavailable']);
      expect((await fetch(`${program.base}/readyz`)).status).toBe(503);
      expect((await fetch(`${program.base}/healthz`)).status).toBe(200);
      await elsewhere.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
      await program.ready();
      expect((await program.json(thread, { body: { body: 'Back.' }, token: session.accessToken })).status).toBe(201);
      await elsewhere.drop();
    } finally {
      await program.remove();
      await database.drop();
    }
  });
});
