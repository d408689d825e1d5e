// F2: the database loses its power under load, and comes back two seconds later, five times.
import { Load } from './stage/load.mjs';
import { onStage } from './stage/on-stage.mjs';
import { pause, quantile, until } from './stage/times.mjs';

export const says = 'while the database is away the program says so at once, lives on, and works again when it is back';
const rounds = Number(process.env.FAULT_ROUNDS ?? 5);
const limits = { refusedMs: 2000, longestMs: 5000, backMs: 5000 };

export const run = (given) =>
  onStage(given, { database: 'apart', lives: true }, async (stage, { random, fault }) => {
    const { ledger, database, program } = stage;
    const [durable] = await database.ask(
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
    );
    if (durable.fsync !== 'on' || durable.commit !== 'on') fault(`not durable: ${JSON.stringify(durable)}`);
    const load = new Load(stage, random, { perSecond: 100 }).start();
    await pause(6000);
    stage.before = program.megabytes;
    const [back, refused] = [[], []];
    for (let round = 0; round < rounds; round++) {
      await database.kill();
      const killed = Date.now();
      await pause(2000);
      if ((await program.probe('/readyz')) !== 503) fault('/readyz does not say 503 while the database is away');
      if ((await program.probe('/healthz')) !== 200) fault('/healthz does not say 200 while the database is away');
      const away = Date.now();
      await database.start();
      const started = Date.now();
      const worked = () => ledger.answers.some(({ at, status }) => at > started && status === 201);
      if (!(await until(worked, 20))) fault('no write succeeds within 20 s after the database is back');
      back.push(Date.now() - started);
      refused.push(...ledger.answers.filter(({ at, status }) => at > killed + 100 && at < away && status !== 201));
      if (!program.isRunning) fault('the program ended with its database');
      await pause(2000);
    }
    await load.stop();
    judge(ledger, { back, refused }, fault);
    const refusedMs = {
      p50: quantile(
        refused.map(({ ms }) => ms),
        0.5,
      ),
      p95: quantile(
        refused.map(({ ms }) => ms),
        0.95,
      ),
    };
    return { rounds, backMs: back, refusedMs, ...ledger.figures };
  });

function judge({ answers }, { back, refused }, fault) {
  const faulty = answers.filter(({ status }) => status === 500 || status === 0);
  if (faulty.length > 0) fault(`${faulty.length} answers of 500 or none at all`);
  const silent = answers.filter(({ status, retryAfter }) => status === 503 && retryAfter === null);
  if (silent.length > 0) fault(`${silent.length} answers of 503 without Retry-After`);
  const late = refused.filter(({ ms }) => ms > limits.refusedMs);
  if (late.length > 0) fault(`${late.length} of ${refused.length} refusals took longer than ${limits.refusedMs} ms`);
  const hung = answers.filter(({ ms }) => ms > limits.longestMs);
  if (hung.length > 0) fault(`${hung.length} answers took longer than ${limits.longestMs} ms`);
  if (refused.length === 0) fault('nobody was refused: the database was not away');
  if (Math.max(...back) > limits.backMs) fault(`writes worked again only after ${Math.max(...back)} ms`);
}
