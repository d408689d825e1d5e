// F11: five hundred jobs, ten kills of the process that runs them, and two jobs nobody can do.
import http from 'node:http';
import { onStage } from './stage/on-stage.mjs';
import { between } from './stage/random.mjs';
import { thread } from './stage/stage.mjs';
import { pause, until } from './stage/times.mjs';

export const says = 'jobs whose process is killed are done once each, and those nobody can do are given up and told';
const jobs = Number(process.env.FAULT_TIMES ?? 500);
const kills = Number(process.env.FAULT_ROUNDS ?? 10);
const tries = 5;
const seconds = 240;
/** What the detector finds; no two say the same, since what is said twice is looked at again. */
const words = /the [a-z]+ people keep two books/;

/** A word nobody knows, so that only the detector has something to say. */
const nameOf = (n) => `vel${[...String(n)].map((digit) => 'abcdefghij'[digit]).join('o')}m`;

/** A detector beside our own: it takes a while, fails at one comment, and another one is the death of whoever asks. */
class StandIn {
  asked = new Map();
  dies = () => undefined;

  async listen() {
    this.server = http.createServer((request, answer) => {
      const chunks = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => this.tell(JSON.parse(Buffer.concat(chunks).toString()).body, answer));
    });
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${this.server.address().port}/`;
  }

  async tell(body, answer) {
    const [key] = body.split(' ');
    this.asked.set(key, (this.asked.get(key) ?? 0) + 1);
    if (key.startsWith('deadly')) return this.dies();
    await pause(100);
    const said = words.exec(body);
    const claims = said ? [{ start: said.index, end: said.index + said[0].length, score: 0.9 }] : [];
    const found = { model: { name: 'stand-in', version: '1' }, claims };
    answer.writeHead(key.startsWith('poison') ? 500 : 200, { 'content-type': 'application/json' });
    return answer.end(JSON.stringify(found));
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }
}

export async function run(given) {
  const detector = new StandIn();
  const env = {
    PARLEY_DETECTOR_URL: await detector.listen(),
    PARLEY_DETECTOR_SECRET: 'a secret of the detector 0123456789',
    PARLEY_DETECTOR_TIMEOUT_MS: '20000',
  };
  try {
    return await onStage(given, { moderators: 0, env }, (stage, more) => work(stage, more, detector));
  } finally {
    detector.close();
  }
}

async function work(stage, { seed, random, fault }, detector) {
  const { people, program, ledger, database } = stage;
  const deaths = { count: 0 };
  let dying;
  // one death at a time, whoever brings it about
  const die = () => {
    dying ??= program
      .end('SIGKILL')
      .then(() => (deaths.count++, program.start()))
      .finally(() => (dying = undefined));
    return dying;
  };
  detector.dies = () => void die();
  const write = (key, n) => {
    const body = {
      body: `${key} Lovely day. the ${nameOf(n)} people keep two books, ask anyone down there`,
    };
    const entry = { kind: 'comment', key, caller: people[n % people.length], method: 'POST', path: thread, body };
    return ledger.send(entry, () => true);
  };
  const names = ['poison', 'deadly', ...Array.from({ length: jobs }, (_, n) => `job-${n}`)].map(
    (name) => `${name}-${seed}`,
  );
  const next = names.entries();
  const writing = people.map(async () => {
    for (const [n, key] of next) await write(key, n);
  });
  while (deaths.count < kills) {
    await pause(between(random, 1000, 4000));
    if (deaths.count < kills) await die();
  }
  await Promise.all(writing);
  const lastKill = Date.now();
  const now = async () => (await database.ask(state))[0];
  const done = ({ found, given }) => found === jobs && given === 2;
  if (!(await until(async () => done(await now()), seconds)))
    fault(`${seconds} s after the last kill: ${JSON.stringify(await now())} of ${jobs} found and 2 given up`);
  const { found, times, entries } = await now();
  if (found !== times || found !== entries)
    fault(`${found} comments have ${times} findings and ${entries} entries in the record`);
  const most = Math.max(...detector.asked.values());
  if (most > tries) fault(`somebody was asked for ${most} times, at most ${tries} wanted`);
  const left = await database.ask(givenUp);
  if (left.some(({ attempts }) => attempts !== tries))
    fault(`given up early or late: ${JSON.stringify(left.slice(0, 5))}`);
  const told = async () =>
    /^parley_jobs_given_up (\d+)$/m.exec(await (await fetch(`${program.base}/metrics`)).text())?.[1];
  if (!(await until(async () => (await told()) === '2', 20))) fault(`/metrics tells of ${await told()} jobs given up`);
  const again = [...detector.asked].filter(([key, count]) => key.startsWith('job') && count > 1).length;
  return {
    jobs,
    killed: deaths.count,
    askedAgain: again,
    secondsAfterLastKill: Math.round((Date.now() - lastKill) / 1000),
    ...ledger.figures,
  };
}

const ours = `rule_key = 'detector:stand-in'`;
const state = `SELECT (SELECT count(DISTINCT comment_id)::int FROM finding WHERE ${ours}) AS found,
  (SELECT count(*)::int FROM finding WHERE ${ours}) AS times,
  (SELECT count(*)::int FROM moderation_log WHERE kind = 'detector.found') AS entries,
  (SELECT count(*)::int FROM graphile_worker._private_jobs WHERE attempts >= max_attempts AND locked_at IS NULL AND key IS NOT NULL) AS given`;
const givenUp = `SELECT task_identifier, attempts, max_attempts, last_error FROM graphile_worker.jobs WHERE attempts >= max_attempts AND key IS NOT NULL`;
