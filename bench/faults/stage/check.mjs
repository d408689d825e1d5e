// What has to hold after every fault. Each fault found is a sentence.
import { readWhole } from './recount.mjs';
import { site, thread } from './stage.mjs';
import { pause, until } from './times.mjs';

/** How much more memory than before counts as a leak, as a share and in megabytes: compiled code and caches grow at first. */
const growth = { share: 0.2, megabytes: 80 };

/**
 * @param stage with a program that runs
 * @param before memory of the program before the fault, where it lived through it
 * @returns the faults found
 */
export async function check(stage, { before } = {}) {
  const faults = [];
  const found = (isFault, sentence) => isFault && faults.push(sentence);
  const { program, owner, ledger, database } = stage;

  // 10, first: whoever comes after the fault is served
  await program.ready(30);
  const first = await owner.call('POST', thread, { body: 'The first words after the fault.' });
  found(first.status !== 201, `the first write after the fault is answered ${first.status}`);
  found((await ledger.settle()) > 0, `what ${ledger.of('unknown').length} writes came to is not known in the end`);

  await checkWrites(stage, found);

  // 4 and 5: what is counted equals a recount, once what was appended is folded and handed on
  const drained = async () => (await database.ask(waiting))[0];
  const empty = await until(async () => Object.values(await drained()).every((count) => count === 0), 30);
  found(!empty, `after 30 s there wait ${JSON.stringify(await drained())}`);
  faults.push(...(await readWhole(stage)));

  // 7: the record
  const verdict = await owner.ask('GET', `${site}/audit/verify`);
  found(!verdict.ok, `the record does not verify: ${JSON.stringify(verdict)}`);
  const [record] = await database.ask(
    `SELECT (SELECT count(*)::int FROM moderation_log) AS entries, (SELECT count(*)::int FROM moderation_chain) AS links,
            (SELECT coalesce(max(seq), 0)::int FROM moderation_chain) AS last`,
  );
  found(
    record.entries !== verdict.entries || record.links !== record.last || record.links !== verdict.entries,
    `the record has a gap: ${JSON.stringify({ ...record, verified: verdict.entries })}`,
  );

  // 8 and 9: nothing is left behind
  const stuck = await until(async () => (await database.ask(jobsOfTheDead)).length === 0, 40);
  found(!stuck, `jobs of runners that are gone stay taken: ${JSON.stringify(await database.ask(jobsOfTheDead))}`);
  const idle = await until(async () => (await database.ask(idleInTransaction)).length === 0, 12);
  found(!idle, 'a connection stays idle in its transaction');
  const [{ count }] = await database.ask(connections);
  found(count > 14 * stage.programs.length, `${count} connections are open`);
  if (before !== undefined) {
    const most = Math.max(before * (1 + growth.share), before + growth.megabytes);
    await until(() => program.megabytes <= most, 10);
    found(program.megabytes > most, `memory went from ${before} to ${program.megabytes} MB`);
  }
  return faults;
}

const waiting = `SELECT (SELECT count(*)::int FROM count_delta) AS deltas, (SELECT count(*)::int FROM outbox) AS events`;
const jobsOfTheDead = `SELECT id, locked_by FROM graphile_worker._private_jobs
  WHERE locked_at < now() - interval '30 s' AND locked_by NOT IN (SELECT id FROM job_worker WHERE seen_at > now() - interval '20 s')`;
const idleInTransaction = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
  AND state LIKE 'idle in transaction%' AND state_change < now() - interval '2 s'`;
const connections = `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'parley'`;

/** 1 to 3: what was acknowledged is there, once, as it was said; what was refused is not. */
async function checkWrites({ owner, ledger, database }, found) {
  const comments = new Map();
  for (const comment of await owner.all(`${site}/comments`)) {
    const key = comment.body.split(' ')[0];
    comments.set(key, [...(comments.get(key) ?? []), comment]);
  }
  const byNote = async (table) =>
    new Map(
      (await database.ask(`SELECT note, count(*)::int FROM ${table} GROUP BY note`)).map((r) => [r.note, r.count]),
    );
  const [flags, decisions] = [await byNote('flag'), await byNote('decision')];
  const told = { comment: (key) => comments.get(key)?.length ?? 0, flag: (key) => flags.get(key) ?? 0 };
  told.decision = (key) => decisions.get(key) ?? 0;
  const bad = { lost: [], twice: [], changed: [], leftBehind: [] };
  for (const entry of ledger.writes.values()) {
    const times = told[entry.kind]?.(entry.key);
    if (times === undefined) continue;
    if ((entry.outcome === 'ok' || entry.wasOk) && times === 0) bad.lost.push(entry.key);
    if (entry.outcome === 'refused' && !entry.wasOk && times > 0) bad.leftBehind.push(entry.key);
    if (times > 1) bad.twice.push(entry.key);
    const [stored] = (entry.kind === 'comment' && entry.outcome === 'ok' && comments.get(entry.key)) || [];
    if (stored && !isAsSaid(stored, entry)) bad.changed.push(entry.key);
  }
  for (const [what, keys] of Object.entries(bad))
    found(keys.length > 0, `${keys.length} writes are ${what}, such as ${keys.slice(0, 3).join(', ')}`);
}

function isAsSaid(stored, { body, caller, answer }) {
  return (
    stored.id === answer.id &&
    stored.body === body.body &&
    stored.author?.id === caller.id &&
    stored.parentId === (body.parentId ?? null)
  );
}

/** Whether a program that was told to stop has gone, with what it says. */
export async function endsWith(program, signal, seconds) {
  const began = Date.now();
  const code = await Promise.race([program.end(signal), pause(1000 * seconds).then(() => 'still running')]);
  return { code, ms: Date.now() - began };
}
