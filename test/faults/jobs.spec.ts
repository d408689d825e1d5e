import { BrokenLine } from '../support/broken-line.js';
import { testDatabase } from '../support/database.js';
import { Program } from '../support/program.js';
import { Receiver } from '../support/receiver.js';
import { thread, type Comment, type Session } from '../support/app.js';

jest.setTimeout(120_000);

const admin = { email: 'jonas@parley.test', password: 'correct-horse-battery' };
const env = {
  PARLEY_ADMIN_EMAIL: admin.email,
  PARLEY_ADMIN_PASSWORD: admin.password,
  PARLEY_JWT_SECRET: 'Zk3n8WqT1x6VbR0yLf7sJd2pGm5cHa9u',
  PARLEY_RATE_LIMITS: 'off',
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(holds: () => boolean | Promise<boolean>, seconds: number): Promise<boolean> {
  const end = Date.now() + 1000 * seconds;
  while (Date.now() < end) {
    if (await holds()) return true;
    await pause(200);
  }
  return false;
}

async function says(program: Program, owner: Session, body: string): Promise<void> {
  const { status } = await program.json<Comment>(thread, { body: { body }, token: owner.accessToken });
  expect(status).toBe(201);
}

it('jobs go on after the database went away while they ran, and the process does not end', async () => {
  const database = await testDatabase();
  const line = new BrokenLine(new URL(database.url));
  const program = await Program.start({ env: { ...env, DATABASE_URL: await line.open() } });
  const sealed = async (): Promise<boolean> => (await database.query('SELECT 1 FROM log_unsealed')).length === 0;
  try {
    const owner = (await program.json<Session>('/auth/login', { body: admin })).body;
    // the queue's own statements alone: whoever runs a job cannot say how it ended, nor can the clock ask for new ones
    line.breaks = (question) =>
      /(?:complete|fail|get)_job|locked_by|known_crontabs/.test(question.toString()) ? 'question_lost' : undefined;
    for (let i = 0; i < 6; i++) {
      await says(program, owner, `The mill of Elm has ${i} wheels.`);
      await pause(700);
    }
    expect(line.broken).toBeGreaterThanOrEqual(2);
    expect(await sealed()).toBe(false);
    line.breaks = () => undefined;
    await says(program, owner, 'The mill of Elm has stopped.');
    expect(await until(sealed, 40)).toBe(true);
    expect(program.child.exitCode).toBeNull();
  } finally {
    await program.remove();
    await line.close();
    await database.drop();
  }
});

it('a job whose process was killed is taken by another within half a minute', async () => {
  const database = await testDatabase();
  const receiver = new Receiver();
  const settings = {
    ...env,
    DATABASE_URL: database.url,
    PARLEY_DETECTOR_URL: `${await receiver.listen()}/detect`,
    PARLEY_DETECTOR_SECRET: 'a secret of the detector 0123456789',
    PARLEY_DETECTOR_TIMEOUT_MS: '30000',
  };
  const asked = (): number => receiver.received.filter(({ body }) => body.includes('mill of Elm')).length;
  // the first time it is asked about the mill it takes too long
  receiver.answer = ({ body }) => ({ status: 503, after: body.includes('mill of Elm') && asked() === 1 ? 60_000 : 0 });
  const first = await Program.start({ env: settings });
  try {
    const owner = (await first.json<Session>('/auth/login', { body: admin })).body;
    await says(first, owner, 'The mill of Elm was built in 1801.');
    expect(await until(() => asked() === 1, 20)).toBe(true);
    first.child.kill('SIGKILL');
    await first.exit;
    const third = await Program.start({ env: settings });
    try {
      const began = Date.now();
      expect(await until(() => asked() > 1, 40)).toBe(true);
      expect(Date.now() - began).toBeLessThan(35_000);
    } finally {
      await third.remove();
    }
  } finally {
    await first.remove();
    receiver.close();
    await database.drop();
  }
});
