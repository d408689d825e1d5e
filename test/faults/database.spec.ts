import type { AuditVerdict, BulkAnswer, ReviewItem } from '@parley/contract';
import pg from 'pg';
import { BrokenLine, type Break } from '../support/broken-line.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { Program } from '../support/program.js';
import { thread, type Session, type ThreadPage } from '../support/app.js';

jest.setTimeout(120_000);

const admin = { email: 'jonas@parley.test', password: 'correct-horse-battery' };
const site = '/sites/default';
const env = {
  PARLEY_ADMIN_EMAIL: admin.email,
  PARLEY_ADMIN_PASSWORD: admin.password,
  PARLEY_JWT_SECRET: 'Zk3n8WqT1x6VbR0yLf7sJd2pGm5cHa9u',
  PARLEY_RATE_LIMITS: 'off',
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('while the database is in trouble, the program', () => {
  let database: TestDatabase;
  let line: BrokenLine;
  let program: Program;
  let owner: Session;

  beforeAll(async () => {
    database = await testDatabase();
    line = new BrokenLine(new URL(database.url));
    program = await Program.start({ env: { ...env, DATABASE_URL: await line.open() } });
    owner = (await program.json<Session>('/auth/login', { body: admin })).body;
  });
  afterAll(async () => {
    await program?.remove();
    await line?.close();
    await database?.drop();
  });
  afterEach(async () => {
    line.breaks = () => undefined;
    await program.ready();
    const verdict = await program.json<AuditVerdict>(`${site}/audit/verify`, { token: owner.accessToken });
    expect(verdict.body.ok).toBe(true);
    const idle = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'
                  AND state_change < now() - interval '2 s'`;
    expect(await database.query(idle)).toEqual([]);
  });

  const post = (body: string, key: string) =>
    program
      .json<{ id: string; code: string }>(thread, {
        body: { body },
        token: owner.accessToken,
        headers: { 'idempotency-key': key },
      })
      .catch(() => undefined);
  const storedOf = async (pattern: string): Promise<number> =>
    (await database.query('SELECT 1 FROM comment WHERE body LIKE $1', [pattern])).length;

  it.each<Break>(['answer_lost', 'question_lost'])(
    'stores a comment once, however often its connection breaks (%s)',
    async (kind) => {
      let seed = 7;
      // every fifth statement or so, always the same ones
      line.breaks = () => ((seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % 5 === 0 ? kind : undefined);
      const keys = Array.from({ length: 40 }, (_, i) => `${kind}-${i}`);
      const taken = new Map<string, string>();
      for (let round = 0; taken.size < keys.length && round < 30; round++) {
        if (round === 20) line.breaks = () => undefined;
        const open = keys.filter((key) => !taken.has(key));
        for (const key of open) {
          const answer = await post(`The ${key} of the line.`, key);
          if (answer?.status === 201) taken.set(key, answer.body.id);
          else if (answer) expect([answer.status, answer.body.code]).toEqual([503, expect.any(String)]);
        }
      }
      expect(line.broken).toBeGreaterThan(10);
      expect(taken.size).toBe(keys.length);
      expect(await storedOf(`The ${kind}-% of the line.`)).toBe(keys.length);
    },
  );

  it('gives up on a connection that has gone silent, and goes on over another', async () => {
    let silent = 0;
    line.breaks = (question) =>
      silent < 1 && question.includes('INSERT INTO comment ') && ++silent ? 'silent' : undefined;
    const began = Date.now();
    const answer = await post('Nobody answers this.', 'silence');
    const took = Date.now() - began;
    expect(answer === undefined || [201, 503].includes(answer.status)).toBe(true);
    expect(took).toBeLessThan(15_000);
    line.breaks = () => undefined;
    // until the database gives up on the other half, too, the first one counts as still running
    let again = await post('Nobody answers this.', 'silence');
    for (let i = 0; i < 20 && again?.status === 409; i++) {
      expect(again.body.code).toBe('idempotency_in_progress');
      await pause(1000);
      again = await post('Nobody answers this.', 'silence');
    }
    expect(again?.status).toBe(201);
    expect(await storedOf('Nobody answers this.')).toBe(1);
  });

  it('refuses in time what waits for a locked table, stays alive, and catches up afterwards', async () => {
    const holder = new pg.Client({ connectionString: database.url });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE comment IN ACCESS EXCLUSIVE MODE');
    const began = Date.now();
    const timed = async (ask: () => Promise<{ status: number } | undefined>) => {
      const asked = Date.now();
      const answer = await ask();
      return { status: answer?.status, took: Date.now() - asked };
    };
    const writes = Array.from({ length: 60 }, (_, i) => timed(() => post(`Queued behind a lock, ${i}.`, `lock-${i}`)));
    const reads = Array.from({ length: 60 }, () => timed(() => program.json(thread)));
    const answers = Promise.all([...writes, ...reads]);
    const alive: number[] = [];
    while (Date.now() - began < 4000) {
      const asked = Date.now();
      expect((await fetch(`${program.base}/healthz`)).status).toBe(200);
      alive.push(Date.now() - asked);
      await pause(100);
    }
    const told = await answers;
    expect(new Set(told.map(({ status }) => status))).toEqual(new Set([503]));
    expect(Math.max(...told.map(({ took }) => took))).toBeLessThan(5500);
    expect(alive.sort((a, b) => a - b)[Math.floor(alive.length * 0.9)]).toBeLessThan(1000);
    await holder.query('ROLLBACK');
    await holder.end();
    const again = await Promise.all(
      Array.from({ length: 60 }, (_, i) => post(`Queued behind a lock, ${i}.`, `lock-${i}`)),
    );
    expect(again.map((answer) => answer?.status)).toEqual(Array.from({ length: 60 }, () => 201));
    expect(await storedOf('Queued behind a lock, %')).toBe(60);
    const open = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'parley'`;
    expect((await database.query(open)).length).toBeLessThanOrEqual(12);
  });

  it('tells whoever scrapes it that the database is away, and which of its rounds fail', async () => {
    line.breaks = () => 'question_lost';
    const scrape = async (): Promise<string> => (await fetch(`${program.base}/metrics`)).text();
    let told = await scrape();
    for (let i = 0; i < 50 && !told.includes('parley_round_failures_total{loop="relaying events"}'); i++) {
      await pause(100);
      told = await scrape();
    }
    expect(told).toContain('parley_database_up 0');
    expect(told).toContain('parley_round_failures_total{loop="relaying events"}');
    expect(told).not.toMatch(/^parley_outbox_waiting /m);
    line.breaks = () => undefined;
    await program.ready();
    for (let i = 0; i < 50 && !(told = await scrape()).includes('parley_database_up 1'); i++) await pause(100);
    expect(told).toMatch(/^parley_outbox_waiting /m);
  });

  /** Makes the database refuse comments with this state, at once or only as it commits; `times` of 0 is always. */
  const refuseWith = async (state: string, at: 'insert' | 'commit', times = 0): Promise<void> => {
    const kind = at === 'insert' ? 'TRIGGER refused BEFORE' : 'CONSTRAINT TRIGGER refused AFTER';
    const when = at === 'insert' ? '' : 'DEFERRABLE INITIALLY DEFERRED';
    await database.query(`CREATE SEQUENCE refusals`);
    // numbers of a sequence are not rolled back
    await database.query(`CREATE FUNCTION refuse() RETURNS trigger SECURITY DEFINER LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('refusals') <= ${times} OR ${times} = 0 THEN RAISE EXCEPTION 'refused' USING ERRCODE = '${state}'; END IF;
      RETURN NEW; END $$`);
    await database.query(`CREATE ${kind} INSERT ON comment ${when} FOR EACH ROW EXECUTE FUNCTION refuse()`);
  };
  const refuseNoMore = async (): Promise<void> => {
    await database.query('DROP FUNCTION IF EXISTS refuse CASCADE');
    await database.query('DROP SEQUENCE IF EXISTS refusals');
  };
  const send = (body: string, key: string): Promise<Response> =>
    fetch(`${program.base}/api/v1${thread}`, {
      method: 'POST',
      headers: {
        ...{ authorization: `Bearer ${owner.accessToken}`, 'content-type': 'application/json' },
        'idempotency-key': key,
      },
      body: JSON.stringify({ body }),
    });

  it.each([
    ['has no room on its disk', '53100', 'overloaded'],
    ['cannot write to its disk', '58030', 'overloaded'],
    ['has no memory', '53200', 'overloaded'],
    ['has reached another of its bounds', '53400', 'overloaded'],
    ['lacks something else', '53000', 'overloaded'],
    ['has no connection left', '53300', 'database_unavailable'],
    ['is starting', '57P03', 'database_unavailable'],
    ['is being stopped', '57P01', 'database_unavailable'],
    ['has become a replica', '25006', 'database_unavailable'],
    ['meets a deadlock each time', '40P01', 'overloaded'],
    ['cannot put writes in an order', '40001', 'overloaded'],
    ['ends a statement', '57014', 'overloaded'],
    ['waits for a lock too long', '55P03', 'overloaded'],
  ])('says that one may come again when it %s (%s), and has stored nothing', async (_, state, code) => {
    for (const at of ['insert', 'commit'] as const) {
      const key = `refused-${state}-${at}`;
      await refuseWith(state, at);
      try {
        const answer = await send(`The ${key}.`, key);
        const problem = (await answer.json()) as { code: string };
        expect([answer.status, problem.code, answer.headers.get('retry-after')]).toEqual([503, code, '2']);
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
        expect(JSON.stringify(problem)).not.toMatch(/refuse|trigger|PL\/pgSQL/i);
      } finally {
        await refuseNoMore();
      }
      expect(await storedOf(`%${key}%`)).toBe(0);
      const after = await send(`The ${key}.`, key);
      expect([after.status, after.headers.get('idempotency-replayed')]).toEqual([201, null]);
      expect(await storedOf(`%${key}%`)).toBe(1);
    }
  });

  it.each(['40P01', '40001'])('tries again by itself after two failures of state %s', async (state) => {
    await refuseWith(state, 'commit', 2);
    try {
      expect((await send(`The ${state} twice.`, `twice-${state}`)).status).toBe(201);
      expect(await storedOf(`The ${state} twice.`)).toBe(1);
    } finally {
      await refuseNoMore();
    }
  });

  it('decides many at once from both ends of the list, and nobody sees a deadlock', async () => {
    for (let i = 0; i < 30; i++)
      await post(`In ${1900 + i} the town of Halden sold ${i + 3} of its ships.`, `ship-${i}`);
    const { body } = await program.json<{ items: ReviewItem[] }>(
      `${site}/review/items?queue=claims&status=open&limit=100`,
      {
        token: owner.accessToken,
      },
    );
    const ids = body.items.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    const decide = (itemIds: string[], action: string) =>
      program.json<BulkAnswer>(`${site}/review/decisions`, {
        body: { itemIds, action, reason: 'other' },
        token: owner.accessToken,
      });
    for (let round = 0; round < 3; round++) {
      const both = await Promise.all([
        decide(ids, 'approve'),
        decide([...ids].reverse(), 'approve'),
        decide(ids, 'dismiss'),
      ]);
      expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
      const won = both.flatMap((answer) => answer.body.results.filter(({ status }) => status === 201));
      expect(new Set(won.map(({ itemId }) => itemId)).size).toBe(won.length);
      for (const answer of both) for (const { status } of answer.body.results) expect([201, 409]).toContain(status);
    }
    const standing = `SELECT 1 FROM decision GROUP BY item_id HAVING count(*) FILTER (WHERE reversed_by IS NULL) > 1`;
    expect(await database.query(standing)).toEqual([]);
    expect((await program.json<ThreadPage>(thread)).status).toBe(200);
  });
});
