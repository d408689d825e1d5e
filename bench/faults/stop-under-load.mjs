// F13: a program is told to stop, once and twice, under load, with open streams and in the middle of a job.
import { createServer } from 'node:http';
import { endsWith } from './stage/check.mjs';
import { onStage } from './stage/on-stage.mjs';
import { site, thread } from './stage/stage.mjs';
import { Streams } from './stage/streams.mjs';
import { pause, until } from './stage/times.mjs';

export const says = 'a stop answers everybody who is there, ends streams politely and loses no job';
const limits = { stopMs: 10_000 };
const streams = 50;

/** A detector that takes five seconds, so that a job is always in the middle. */
async function slowDetector() {
  const server = createServer((_request, answer) =>
    setTimeout(
      () =>
        answer
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ model: { name: 'slow', version: '1' }, claims: [] })),
      5000,
    ),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${server.address().port}/detect` };
}

export async function run(given) {
  const detector = await slowDetector();
  const env = {
    PARLEY_DETECTOR_URL: detector.url,
    PARLEY_DETECTOR_SECRET: 'a secret of the detector 0123456789',
    PARLEY_DETECTOR_TIMEOUT_MS: '9000',
  };
  try {
    return await onStage(given, { database: 'apart', env, moderators: 0 }, async (stage, { fault }) => {
      const other = await stage.addProgram();
      await other.start();
      const figures = {};
      for (const [how, times] of [
        ['once', 1],
        ['twice', 2],
      ]) {
        figures[how] = await stopOnce(stage, other, times, how, fault);
        await stage.program.start();
      }
      return { ...figures, ...stage.ledger.figures };
    });
  } finally {
    detector.server.close();
  }
}

async function stopOnce(stage, other, times, how, fault) {
  const { program, ledger } = stage;
  const path = `/api/v1${site}/posts/moscow-calls-for-strengthened-cooperation/events`;
  const open = await Streams.open(program.base, path, streams);
  const going = { first: program.base, then: other.base, stopping: false, cut: [], moved: 0 };
  const clients = stage.people.map((person, i) => client(stage, person, `${how}-${i}`, going));
  await pause(2000);
  const stopped = endsWith(program, 'SIGTERM', 15);
  if (times === 2) setTimeout(() => process.kill(program.child.pid, 'SIGTERM'), 150);
  await pause(100);
  const [ready, answered] = [await program.probe('/readyz'), await program.probe(`/api/v1${thread}`)];
  if (ready !== 503) fault(`${how}: /readyz says ${ready} right after the signal`);
  if (answered !== 200) fault(`${how}: a reader is answered ${answered} right after the signal`);
  const { code, ms } = await stopped;
  if (code !== 0) fault(`${how}: the program ended with ${code}`);
  if (ms > limits.stopMs) fault(`${how}: the stop took ${ms} ms`);
  if (!(await until(() => open.ended === streams, 2))) fault(`${how}: ${streams - open.ended} streams were not ended`);
  if (open.broken > 0) fault(`${how}: ${open.broken} streams were broken off`);
  const again = await Streams.open(other.base, path, streams, open.last);
  const behind = await until(() => again.all.every((one) => one.events.length > 0), 5);
  if (!behind) fault(`${how}: streams do not go on at the other program`);
  again.close();
  going.stopping = true;
  await Promise.all(clients);
  // the kernel itself turns away who knocks in the very moment the door closes
  if (going.cut.length > 1) fault(`${how}: ${going.cut.length} requests were cut off (${going.cut.join(', ')})`);
  const [{ count }] = await stage.database.ask(
    `SELECT count(*)::int FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
     AND locked_by NOT IN (SELECT id FROM job_worker WHERE seen_at > now() - interval '20 s')`,
  );
  return {
    stopMs: ms,
    moved: going.moved,
    turnedAway: going.cut.length,
    jobsLeftTaken: count,
    sent: ledger.writes.size,
  };
}

/** Twelve requests a second; who finds the door closed goes to the other program, who is cut off is counted. */
async function client(stage, person, name, going) {
  let base = going.first;
  for (let n = 0; !going.stopping; n++) {
    const key = `stop-${stage.seed}-${name}-${n}`;
    const write = {
      kind: 'comment',
      key,
      method: 'POST',
      path: thread,
      body: { body: `${key} Said at closing time.` },
    };
    const entry = { ...write, caller: person.at(base), outcome: 'unknown', attempts: 0 };
    stage.ledger.writes.set(key, entry);
    const answer = await stage.ledger.attempt(entry);
    if (answer.status === 0 || answer.status === 503) {
      if (answer.status === 0 && !/ECONNREFUSED/.test(answer.why)) going.cut.push(answer.why);
      going.moved++;
      base = going.then;
      entry.caller = person.at(base);
      await stage.ledger.attempt(entry);
    }
    await pause(80);
  }
}
