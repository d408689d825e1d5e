// `npm run bench:review`: moderators at a long queue. Twenty pull the next item out of 100,000 at a time, and five race
// for the same 1,000 items. Limits: the statement of `next` in 5 ms in the middle case for every queue (also one with a
// single item, one that others have leased as a whole, and one that is the work of others), one winner an item, no
// answer of 5xx.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Database, leaseNext, startEmbedded, urlForDatabase } from '../libs/store/dist/index.js';
import { start } from './start.mjs';

const waiting = Number(process.env.BENCH_ITEMS ?? 100_000);
const pulls = 15;
const limits = { nextMs: 5, races: Number(process.env.BENCH_RACES ?? 1000) };
const owner = { email: 'owner@parley.test', password: 'correct-horse-battery-staple' };

const dataDir = mkdtempSync(join(tmpdir(), 'parley-bench-'));
const database = await startEmbedded({ dataDir });
const url = urlForDatabase(database.url, 'parley');
const server = await start('apps/api/dist/main.js', {
  DATABASE_URL: url,
  PARLEY_JWT_SECRET: 'bench-Zk3n8WqT1x6VbR0yLf7sJd2pGm5c',
  PARLEY_RATE_LIMITS: 'off',
  PARLEY_LOG_LEVEL: 'silent',
  PARLEY_DATA_DIR: dataDir,
  PARLEY_ADMIN_EMAIL: owner.email,
  PARLEY_ADMIN_PASSWORD: owner.password,
});
const api = `${server.base}/api/v1`;
const review = `${api}/sites/default/review`;

async function call(method, address, token, body) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const sent = method === 'POST' || method === 'PUT' ? { body: JSON.stringify(body ?? {}) } : {};
  const response = await fetch(address, { method, headers, ...sent });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

async function moderator(boss) {
  const account = {
    email: `${randomUUID()}@parley.test`,
    password: 'a long enough password',
    displayName: 'Moderator',
  };
  const { body } = await call('POST', `${api}/auth/register`, undefined, account);
  await call('PUT', `${api}/sites/default/members/${body.user.id}`, boss, { role: 'moderator' });
  return body.accessToken;
}

/** Which of the made items stand in which queue. */
const queueOf = `CASE WHEN n = 1 THEN 'rare' WHEN n % 100 = 0 THEN 'flags' WHEN n % 10 = 1 THEN 'taken' WHEN n % 10 = 2 THEN 'given' ELSE 'claims' END`;
const somebody = `'00000000-0000-7000-8000-000000000001'`;

/** Comments with an open item and its reason, written past the program: only the queue is measured. */
async function fill(client) {
  const { rows } = await client.query(`SELECT p.site_id, p.id FROM post p LIMIT 1`);
  const [{ site_id: site, id: post }] = rows;
  const each = (text) => client.query(text, [site, post, waiting]);
  await each(`CREATE TEMP TABLE made AS SELECT $1::uuid AS site_id, $2::uuid AS post_id, gen_random_uuid() AS comment_id,
    gen_random_uuid() AS item_id, n, now() - n * interval '1 second' AS at, 40 + 60 * random() AS base FROM generate_series(1, $3::int) n`);
  await client.query(`INSERT INTO comment (site_id, id, post_id, root_id, depth, status, visible, body, html, fragment, created_at)
    SELECT site_id, comment_id, post_id, comment_id, 0, 'published', true, 'words', '<p>words</p>',
           '{"id":"' || comment_id || '"', at FROM made`);
  await client.query(
    `INSERT INTO comment_stat (site_id, comment_id, post_id, top, created_at) SELECT site_id, comment_id, post_id, true, at FROM made`,
  );
  await client.query(`INSERT INTO review_item (site_id, id, comment_id, post_id, status, queues, base, urgency, opened_at, due_at, lease_holder, lease_until, assignee)
    SELECT site_id, item_id, comment_id, post_id, 'open', ARRAY[${queueOf}], base,
           base - extract(epoch FROM at + interval '24 hours') / 3600, at, at + interval '24 hours',
           CASE ${queueOf} WHEN 'taken' THEN ${somebody}::uuid END, CASE ${queueOf} WHEN 'taken' THEN now() + interval '1 day' END,
           CASE ${queueOf} WHEN 'given' THEN ${somebody}::uuid END FROM made`);
  await client.query(`INSERT INTO review_place (site_id, item_id, queue, place, assignee, held_until)
    SELECT i.site_id, i.id, q.queue, -i.urgency, i.assignee, i.lease_until FROM review_item i CROSS JOIN LATERAL unnest(array_append(i.queues, '')) q (queue)
    WHERE i.id IN (SELECT item_id FROM made)`);
  await client.query(`INSERT INTO review_reason (site_id, id, item_id, kind, queue, ref, text, weight)
    SELECT site_id, gen_random_uuid(), item_id, 'rule', ${queueOf}, 'bench', 'A reason.', base FROM made`);
  await client.query('ANALYZE');
}

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];

/** Moderators who take an item about every second, faster than anybody reads, and decide it. */
async function pull(tokens, queue) {
  const times = [];
  const taken = new Set();
  const worker = async (token) => {
    for (let i = 0; i < pulls; i++) {
      await new Promise((resolve) => setTimeout(resolve, 500 + 1000 * Math.random()));
      const began = performance.now();
      const { status, body } = await call('POST', `${review}/items/next`, token, queue ? { queue } : {});
      times.push(performance.now() - began);
      if (status !== 200 || taken.has(body.id)) throw new Error(`next answered ${status}, or an item twice`);
      taken.add(body.id);
      await call('POST', `${review}/items/${body.id}/decisions`, token, { action: 'dismiss', reason: 'other' });
    }
  };
  await Promise.all(tokens.map(worker));
  return times;
}

/** The statement of `next` alone, one moderator after the other, on a connection like the server's. */
async function statementTimes(client, queue) {
  const db = await Database.connect({ url });
  const { rows } = await client.query(
    `SELECT site_id AS site, account_id AS id FROM membership WHERE role = 'moderator'`,
  );
  const times = [];
  for (let i = 0; i < 200; i++) {
    const { site, id } = rows[i % rows.length];
    const began = performance.now();
    await leaseNext(db, site, queue, id, false);
    times.push(performance.now() - began);
  }
  await client.query(`UPDATE review_place p SET held_until = NULL FROM review_item i
    WHERE i.id = p.item_id AND i.lease_holder <> ${somebody}`);
  await client.query(
    `UPDATE review_item SET lease_holder = NULL, lease_until = NULL WHERE lease_holder <> ${somebody}`,
  );
  await db.close();
  return times;
}

/** Five moderators decide the same items in the same order, as fast as they can. */
async function race(tokens, ids) {
  const answers = new Map();
  const worker = async (token) => {
    for (const id of ids) {
      const { status } = await call('POST', `${review}/items/${id}/decisions`, token, {
        action: 'remove',
        reason: 'spam',
      });
      answers.set(status, (answers.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(tokens.map(worker));
  return answers;
}

try {
  const boss = (await call('POST', `${api}/auth/login`, undefined, owner)).body.accessToken;
  const tokens = [];
  for (let i = 0; i < 20; i++) tokens.push(await moderator(boss));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await fill(client);
  await pull(tokens.slice(0, 10));
  let ok = true;
  const middleAndWorst = (times) =>
    `p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`;
  for (const queue of [null, 'claims', 'flags', 'rare', 'taken', 'given', 'appeals']) {
    const times = await statementTimes(client, queue);
    ok &&= quantile(times, 0.5) <= limits.nextMs;
    console.log(
      `next, ${queue ?? 'any queue'}: ${middleAndWorst(times)} in the database (${waiting} open; limit ${limits.nextMs} ms)`,
    );
  }
  for (const queue of [undefined, 'flags'])
    console.log(
      `next, ${queue ?? 'any queue'}: ${middleAndWorst(await pull(tokens, queue))} over HTTP, 20 moderators pulling`,
    );
  const { rows } = await client.query(
    `SELECT id FROM review_item WHERE status = 'open' AND lease_until IS NULL AND assignee IS NULL ORDER BY id LIMIT ${limits.races}`,
  );
  const before = (await client.query('SELECT count(*)::int AS decided FROM decision')).rows[0].decided;
  const began = performance.now();
  const answers = await race(
    tokens.slice(0, 5),
    rows.map((row) => row.id),
  );
  const decided = (await client.query('SELECT count(*)::int AS decided FROM decision')).rows[0].decided - before;
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${limits.races} items raced by 5 moderators in ${seconds.toFixed(1)} s: ${JSON.stringify(Object.fromEntries(answers))}, ${decided} decisions`,
  );
  ok &&= answers.get(201) === limits.races && answers.get(409) === 4 * limits.races && decided === limits.races;
  ok &&= [...answers.keys()].every((status) => status === 201 || status === 409);
  await client.end();
  process.exitCode = ok ? 0 : 1;
} finally {
  server.child.kill('SIGTERM');
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
