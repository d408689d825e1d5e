// F5: somebody holds the table of comments for fifteen seconds, and two hundred people write.
import { onStage } from './stage/on-stage.mjs';
import { thread } from './stage/stage.mjs';
import { pause, quantile } from './stage/times.mjs';

export const says = 'while a table is locked writers and readers are refused in time, and the program stays alive';
const seconds = Number(process.env.FAULT_SECONDS ?? 15);
const writers = 200;
const limits = { healthMs: 200, answerMs: 5000, drainMs: 5000, connections: 14 };

export const run = (given) =>
  onStage(given, { people: 20, moderators: 0, lives: true }, async (stage, { seed, fault }) => {
    const { program, people, ledger, database } = stage;
    const write = (n, goOn, when = 'during') => {
      const key = `lock-${seed}-${when}-${n}`;
      const caller = people[n % people.length];
      const body = { body: `${key} Said before a locked door.` };
      return ledger.send({ kind: 'comment', key, caller, method: 'POST', path: thread, body }, goOn);
    };
    await Promise.all(Array.from({ length: 400 }, (_, n) => write(n, () => true, 'before')));
    stage.before = program.megabytes;
    const holder = await database.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE comment IN ACCESS EXCLUSIVE MODE');
    const locked = Date.now();
    const writes = Promise.all(Array.from({ length: writers }, (_, n) => write(n, () => false)));
    const [health, reads] = [[], []];
    const asking = [];
    while (Date.now() - locked < 1000 * seconds) {
      asking.push(timed(program.base, '/healthz', health), timed(program.base, `/api/v1${thread}`, reads));
      await pause(20);
    }
    await Promise.all([writes, ...asking]);
    const refused = ledger.answers.filter(({ at }) => at >= locked);
    await holder.query('ROLLBACK');
    await holder.end();
    const released = Date.now();
    await Promise.all(ledger.of('unknown').map((entry) => again(ledger, entry)));
    const drainMs = Date.now() - released;
    const [{ count }] = await database.ask(
      `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'parley'`,
    );
    const figures = {
      healthMs: {
        p95: quantile(
          health.map(({ ms }) => ms),
          0.95,
        ),
        longest: quantile(
          health.map(({ ms }) => ms),
          1,
        ),
      },
      writesMs: quantile(
        refused.map(({ ms }) => ms),
        1,
      ),
      readsMs: quantile(
        reads.map(({ ms }) => ms),
        1,
      ),
      drainMs,
      connections: count,
      ...ledger.figures,
    };
    if (figures.healthMs.p95 > limits.healthMs) fault(`/healthz took ${figures.healthMs.p95} ms at p95`);
    if (health.some(({ status }) => status !== 200)) fault('/healthz failed');
    for (const [who, answers] of Object.entries({ writer: refused, reader: reads })) {
      const other = answers.filter(
        ({ status }) => ![503, 429].includes(status) && !(who === 'reader' && status === 200),
      );
      if (other.length > 0) fault(`a ${who} was answered ${other[0].status} (${other.length} times)`);
      const late = answers.filter(({ ms }) => ms > limits.answerMs);
      if (late.length > 0)
        fault(`${late.length} of ${answers.length} answers to a ${who} took longer than ${limits.answerMs} ms`);
    }
    if (drainMs > limits.drainMs) fault(`after the release it took ${drainMs} ms to take what waited`);
    if (count > limits.connections) fault(`${count} connections are open`);
    return figures;
  });

async function again(ledger, entry) {
  while (entry.outcome === 'unknown') {
    await ledger.attempt(entry);
    if (entry.outcome === 'unknown') await pause(100);
  }
}

async function timed(base, path, into) {
  const began = performance.now();
  const status = await fetch(base + path, { signal: AbortSignal.timeout(10_000) })
    .then(async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    })
    .catch(() => 0);
  into.push({ status, ms: performance.now() - began });
}
