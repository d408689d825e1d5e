import { Passwords } from '@parley/accounts';
import type { Failure } from '@parley/contract';
import { TestApp, type Session } from './support/app.js';

const megabyte = 1024 * 1024;
/** What one hash takes while it is made. Two at once are allowed; four would be without that, as many as Node has threads. */
const hash = 46 * megabyte;

it('two hundred sign-ins at once take the memory of two, and whoever finds the queue full is asked to come again', async () => {
  const app = await TestApp.start();
  try {
    await app.nest.listen(0, '127.0.0.1');
    const reader = await app.person('Rita Reader');
    const signIn = (email: string, password: string) =>
      app.stranger.post<Session>('/auth/login', { email, password }, { connection: 'close' });
    // what is compiled and opened only once is there before it is counted
    await Promise.all(Array.from({ length: 20 }, () => reader.get('/auth/me')));
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 2);
    const crowd = Array.from({ length: 200 }, (_, i) =>
      signIn(i % 2 ? 'owner@parley.test' : `n${i}@parley.test`, 'guess'),
    );
    expect((await reader.get('/auth/me')).status).toBe(200);
    const answers = await Promise.all(crowd);
    clearInterval(watch);
    expect(most - before).toBeLessThan(3 * hash);
    const refused = answers.filter(({ status }) => status !== 401);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, problem, headers } of refused)
      expect([status, problem.code, headers['retry-after']]).toEqual([503, 'overloaded', '2']);
    expect((await signIn('owner@parley.test', 'correct-horse-battery-staple')).status).toBe(200);
  } finally {
    await app.stop();
  }
}, 60_000);

it('two passwords are hashed at once, thirty-two wait, and more are refused', async () => {
  const passwords = new Passwords();
  const all = await Promise.allSettled(Array.from({ length: 40 }, () => passwords.fits(undefined, 'guess')));
  const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as Failure] : []));
  expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => 'overloaded'));
  expect(await passwords.fits(await passwords.hash('a password'), 'a password')).toBe(true);
});
