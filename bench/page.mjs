// `npm run bench:page`: the article's page with 200 comments, for a reader who is signed in, for strangers, and for whom takes nothing packed (all but the strangers' is drawn for each), against
// the same thread as JSON and against a bare Fastify that reads 200 rows, in the same run on the same PostgreSQL.
// Limits: 15 ms of wall time a page in the middle case, one request after the other, and 60 kB sent, article included.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { get } from 'node:http';
import pg from 'pg';
import { startEmbedded, urlForDatabase } from '../libs/store/dist/index.js';
import { start } from './start.mjs';

const slug = 'moscow-calls-for-strengthened-cooperation';
const requests = Number(process.env.BENCH_REQUESTS ?? 300);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const limits = { wallMs: 15, pageBytes: 60_000 };

/** What readers write, with and without something to check: every third states a fact, some say where it stands. */
const said = [
  'I read the whole document and I am not convinced by the part about equality for all nations.',
  'In 2019 the city of Springfield closed 14 of its 20 public libraries, and nobody here talks about it.',
  'Thank you, that is the first answer in this thread that deals with what was *actually* written.',
  'The law was passed in 1974 by 312 votes to 95, see https://www.example.org/records/1974/312 for the count.',
  'You may be right about the tone.\n\nStill, the argument stands on its own, and I would rather talk about that.',
  'According to the national statistics office, exports fell by 4.2 % in 2021 (https://stat.example.org/2021).',
  '> the foot in the door\n\nThat is one way to say it. Another is that both sides signed in 1997 what they wanted.',
  'No.',
];

/** CPU time a process has used, in milliseconds (Linux: clock ticks of 10 ms). */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const read = (url, headers = {}) =>
  new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, body: Buffer.concat(pieces), headers: answer.headers }),
      );
    }).on('error', reject);
  });

/** One request after the other, as a page is read. */
async function measure({ child }, url, headers) {
  const times = [];
  const before = cpuOf(child.pid);
  for (let i = 0; i < requests; i++) {
    const began = performance.now();
    const { status } = await read(url, headers);
    times.push(performance.now() - began);
    if (status !== 200 && status !== 304) throw new Error(`${url}: ${status}`);
  }
  times.sort((a, b) => a - b);
  return {
    cpuMs: (cpuOf(child.pid) - before) / requests,
    wallMs: times[Math.floor(requests / 2)],
    worstMs: times[Math.floor(requests * 0.99)],
  };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const dataDir = mkdtempSync(join(tmpdir(), 'parley-bench-'));
const database = await startEmbedded({ dataDir });
const url = urlForDatabase(database.url, 'parley');
const profile = process.env.BENCH_PROFILE;
const ours = await start(
  'apps/api/dist/main.js',
  {
    DATABASE_URL: url,
    PARLEY_JWT_SECRET: 'bench-Zk3n8WqT1x6VbR0yLf7sJd2pGm5c',
    PARLEY_RATE_LIMITS: 'off',
    PARLEY_LOG_LEVEL: 'silent',
    PARLEY_DATA_DIR: dataDir,
  },
  profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
);
const bare = await start('bench/bare.mjs', { DATABASE_URL: url });
const api = `${ours.base}/api/v1`;

async function post(path, body, token) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(`${api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** 25 conversations of 8 comments, nested as conversations are: answers to answers, and some beside each other. */
async function fill(readers) {
  const path = `/sites/default/posts/${slug}/comments`;
  const say = (n, parentId) =>
    post(path, { body: said[n % said.length], ...(parentId ? { parentId } : {}) }, readers[n % readers.length]);
  for (let i = 0; i < 24; i++) {
    const made = [(await say(i)).id];
    for (const answered of [0, 1, 2, 0, 3, 5, 6]) made.push((await say(i + made.length, made[answered])).id);
  }
}

try {
  const account = { email: 'bench@parley.test', password: 'a long enough password', displayName: 'Bench Reader' };
  const readers = [(await post('/auth/register', account)).accessToken];
  for (let i = 0; i < 9; i++)
    readers.push(
      (await post('/auth/register', { ...account, email: `b${i}@parley.test`, displayName: `Reader ${i}` }))
        .accessToken,
    );
  await fill(readers);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // the example has a conversation of two: with 24 of eight, and six more in it, the page shows 200
  const { rows } = await client.query('SELECT id FROM comment WHERE parent_id IS NOT NULL ORDER BY created_at LIMIT 1');
  for (let i = 0; i < 6; i++)
    await post(`/sites/default/posts/${slug}/comments`, { body: said[i], parentId: rows[0].id }, readers[i]);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await client.query('ANALYZE');
  await client.end();

  const signedIn = await fetch(`${ours.base}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: ours.base,
      'sec-fetch-site': 'same-origin',
    },
    body: new URLSearchParams({ email: account.email, password: account.password, next: '/' }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  if (signedIn.status !== 303 || cookie === '') throw new Error(`not signed in: ${signedIn.status}`);

  const page = `${ours.base}/posts/${slug}`;
  const thread = `${api}/sites/default/posts/${slug}/comments?limit=25&replies=10`;
  const html = (await read(page)).body.toString();
  const comments = html.split('data-comment="').length - 1;
  if (comments !== 200) throw new Error(`The page shows ${comments} comments.`);

  const browser = { 'accept-encoding': 'gzip' };
  const tag = (await read(page, browser)).headers.etag;
  const cases = {
    'page, not packed': [ours, page, {}],
    'page, signed in': [ours, page, { ...browser, cookie }],
    'page, as before': [ours, page, browser],
    'page, unchanged': [ours, page, { ...browser, 'if-none-match': tag }],
    'thread as JSON': [ours, thread, {}],
    '200 rows, bare': [bare, `${bare.base}/page?limit=200`, {}],
  };
  const runs = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (const one of Object.values(cases)) await measure(...one);
  for (let round = 0; round < rounds; round++)
    for (const [name, one] of Object.entries(cases)) runs[name].push(await measure(...one));
  for (const [name, all] of Object.entries(runs)) {
    const of = (field) => median(all.map((run) => run[field])).toFixed(2);
    const ratio = (other) => median(all.map((run, i) => run.cpuMs / runs[other][i].cpuMs)).toFixed(1);
    console.log(
      `${name.padEnd(18)} CPU ${of('cpuMs')} ms, wall ${of('wallMs')} ms, p99 ${of('worstMs')} ms; ${ratio('thread as JSON')} × the JSON, ${ratio('200 rows, bare')} × bare`,
    );
  }
  const plain = await read(page);
  const sent = (await read(page, browser)).body.length;
  console.log(`the page: ${plain.body.length} bytes, ${sent} as sent to a browser (limit ${limits.pageBytes})`);
  const slowest = Math.max(
    ...Object.keys(cases)
      .slice(0, 4)
      .map((name) => median(runs[name].map((run) => run.wallMs))),
  );
  process.exitCode = slowest <= limits.wallMs && sent <= limits.pageBytes ? 0 : 1;
} finally {
  for (const { child } of [ours, bare]) child.kill('SIGTERM');
  await new Promise((resolve) => ours.child.once('exit', resolve));
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
