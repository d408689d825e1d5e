// F16: a hundred readers follow a post, and ten of them never read what they are sent.
import { Load } from './stage/load.mjs';
import { onStage } from './stage/on-stage.mjs';
import { site } from './stage/stage.mjs';
import { followWithoutReading, Streams } from './stage/streams.mjs';
import { pause, quantile, until } from './stage/times.mjs';

export const says = 'readers who do not read cost the others nothing and are let go';
const seconds = Number(process.env.FAULT_SECONDS ?? 20);
const [readers, silent] = [90, 10];
const limits = { deliveryMs: 1000, megabytes: 100 };

export const run = (given) =>
  onStage(given, {}, async (stage, { random, fault }) => {
    const { program, ledger, database } = stage;
    const path = `/api/v1${site}/posts/moscow-calls-for-strengthened-cooperation/events`;
    const warm = new Load(stage, random, { perSecond: 60, decides: false, name: 'warm' }).start();
    await pause(6000);
    await warm.stop();
    await pause(1500);
    const streams = await Streams.open(program.base, path, readers);
    const sockets = await Promise.all(Array.from({ length: silent }, () => followWithoutReading(program.base, path)));
    const before = program.megabytes;
    const load = new Load(stage, random, { perSecond: 60, decides: false }).start();
    await pause(1000 * seconds);
    await load.stop();
    await pause(2000);
    const written = ledger.of('ok', 'comment').filter(({ key }) => key.startsWith('w-'));
    const took = delays(streams, ledger, fault);
    const p95 = quantile(took, 0.95);
    if (p95 > limits.deliveryMs) fault(`an event arrived after ${p95} ms at p95`);

    const grown = program.megabytes - before;
    if (grown > limits.megabytes) fault(`memory grew by ${grown} MB`);

    // more than any kernel keeps for somebody who does not read
    const open = async () => Number(/^parley_live_streams (\d+)/m.exec(await metrics(program))?.[1]);
    for (let round = 0; round < 40 && (await open()) > readers; round++) {
      await database.ask(flood);
      await pause(1000);
    }
    const letGo = await until(async () => (await open()) <= readers, 10);
    if (!letGo) fault(`${await open()} streams are open, ${readers} read`);
    if (streams.ended + streams.broken > 0) fault(`${streams.ended + streams.broken} who read were cut off`);
    const flooded = program.megabytes - before;
    if (flooded > 2 * limits.megabytes) fault(`memory grew by ${flooded} MB in a flood`);
    await goesOn(streams, written, program.base, path, fault);
    for (const socket of sockets) socket.destroy();
    streams.close();
    return {
      events: written.length,
      deliveryMs: { p50: quantile(took, 0.5), p95 },
      grownMegabytes: [grown, flooded],
      ...ledger.figures,
    };
  });

/** How long after its answer each reader heard of each comment. */
function delays(streams, ledger, fault) {
  const answered = new Map();
  for (const { key, kind, outcome, answer, at } of ledger.writes.values())
    if (kind === 'comment' && outcome === 'ok' && key.startsWith('w-')) answered.set(answer.id, at);
  const took = [];
  for (const { events } of streams.all) {
    const heard = new Map(events.filter(({ event }) => event === 'comment.created').map(({ id, at }) => [id, at]));
    const missed = [...answered.keys()].filter((id) => !heard.has(id));
    if (missed.length > 0) return fault(`a reader missed ${missed.length} of ${answered.size} events`) ?? took;
    for (const [id, at] of answered) took.push(heard.get(id) - at);
  }
  return took;
}

/** Whoever comes back hears what was missed, once each, or is told to read again. */
async function goesOn(streams, written, base, path, fault) {
  const [first] = streams.all[0].events;
  const back = await Streams.open(base, path, 1, first.seq);
  const [{ events }] = back.all;
  const due = new Set(written.map(({ answer }) => answer.id).filter((id) => id !== first.id));
  const complete = await until(() => {
    for (const { id } of events) due.delete(id);
    return due.size === 0 || events.some(({ event }) => event === 'thread.reset');
  }, 10);
  if (!complete) fault(`who came back missed ${due.size} events`);
  back.close();
}

const metrics = async (program) => (await fetch(`${program.base}/metrics`)).text();

/** Tells of every comment again, past the program. */
const flood = `WITH told AS (
  INSERT INTO live_event (site_id, seq, post_id, comment_id, event)
  SELECT c.site_id, (SELECT max(seq) FROM live_event) + row_number() OVER (), c.post_id, c.id, 'comment.updated'
  FROM comment c WHERE c.status = 'published' LIMIT 1000 RETURNING site_id, post_id)
  SELECT pg_notify('parley_live', '[["' || site_id || '","' || post_id || '"]]') FROM told LIMIT 1`;
