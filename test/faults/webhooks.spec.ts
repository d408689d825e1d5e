import type { WebhookWithSecret } from '@parley/contract';
import { thread, type Comment, type Session } from '../support/app.js';
import { Program } from '../support/program.js';
import { isGenuine, Receiver } from '../support/receiver.js';

jest.setTimeout(120_000);

const admin = { email: 'jonas@parley.test', password: 'correct-horse-battery' };
const env = {
  PARLEY_ADMIN_EMAIL: admin.email,
  PARLEY_ADMIN_PASSWORD: admin.password,
  PARLEY_RATE_LIMITS: 'off',
  PARLEY_WEBHOOK_ALLOW_HOSTS: '127.0.0.1',
};

it('a webhook hears of everything at least once, in order and under the same ids, though its sender is killed', async () => {
  const receiver = new Receiver();
  const url = `${await receiver.listen()}/in`;
  let program = await Program.start({ env });
  try {
    const { body: owner } = await program.json<Session>('/auth/login', { body: admin });
    const made = await program.json<WebhookWithSecret>('/sites/default/webhooks', {
      body: { url, events: ['comment.created', 'comment.updated'] },
      token: owner.accessToken,
    });
    // slow enough that some are always on their way
    receiver.answer = () => ({ status: 200, after: 150 });
    const said: string[] = [];
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 8; i++) {
        const { body, status } = await program.json<Comment>(thread, {
          body: { body: `Round ${round}, sheep ${i}.` },
          token: owner.accessToken,
        });
        expect(status).toBe(201);
        said.push(body.id);
        await program.json(`/sites/default/comments/${body.id}`, {
          method: 'PATCH',
          body: { body: `Round ${round}, sheep ${i}, counted twice.` },
          token: owner.accessToken,
        });
      }
      program.child.kill('SIGKILL');
      await program.exit;
      program = await Program.start({ dataDir: program.dataDir, env });
    }
    const heard = (id: string): string[] =>
      receiver.received.filter(({ message }) => message.data['commentId'] === id).map(({ message }) => message.type);
    const until = Date.now() + 60_000;
    const complete = (): boolean => said.every((id) => heard(id).includes('comment.updated'));
    while (!complete() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 200));
    for (const id of said) {
      const order = heard(id);
      expect(order[0]).toBe('comment.created');
      expect(order.lastIndexOf('comment.created')).toBeLessThan(order.indexOf('comment.updated'));
    }
    const idsOf = new Map<string, Set<unknown>>();
    for (const { headers, message } of receiver.received) {
      const what = `${message.type} ${String(message.data['commentId'])}`;
      idsOf.set(what, (idsOf.get(what) ?? new Set()).add(headers['webhook-id']));
    }
    expect(idsOf.size).toBe(2 * said.length);
    for (const ids of idsOf.values()) expect(ids.size).toBe(1);
    expect(receiver.received.every((one) => isGenuine(one, made.body.secret))).toBe(true);
  } finally {
    await program.remove();
    receiver.close();
  }
});
