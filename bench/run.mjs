// `npm run bench`: a thread page and a post of Parley against a bare Fastify with one prepared statement, in the same
// run on the same PostgreSQL. Figures are CPU time of the server process for each request, and ratios between the two.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { startEmbedded, urlForDatabase } from '../libs/store/dist/index.js';
import { start } from './start.mjs';

const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const slug = 'moscow-calls-for-strengthened-cooperation';
const limits = { postCpuMs: 3, threadRatio: 12 };

/** CPU time a process has used, in milliseconds (Linux: clock ticks of 10 ms). */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function measure({ child }, options) {
  const before = cpuOf(child.pid);
  const result = await autocannon({ duration: seconds, connections: 8, ...options });
  const cpu = cpuOf(child.pid) - before;
  if (result.non2xx > 0) throw new Error(`${options.url}: ${result.non2xx} answers were refused`);
  return {
    cpuMs: cpu / result['2xx'],
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

/** The database goes last: a server that loses it while it stops would say so. */
function ended(child) {
  child.kill('SIGTERM');
  return new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve()));
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const show = (name, runs) =>
  console.log(
    `${name.padEnd(28)} CPU ${median(runs.map((r) => r.cpuMs)).toFixed(3)} ms a request   ${Math.round(median(runs.map((r) => r.perSecond)))} a second   p50 ${median(runs.map((r) => r.p50))} ms   p99 ${median(runs.map((r) => r.p99))} ms`,
  );

const dataDir = mkdtempSync(join(tmpdir(), 'parley-bench-'));
const database = await startEmbedded({ dataDir });
const url = urlForDatabase(database.url, 'parley');
const ours = await start('apps/api/dist/main.js', {
  DATABASE_URL: url,
  PARLEY_JWT_SECRET: 'bench-Zk3n8WqT1x6VbR0yLf7sJd2pGm5c',
  PARLEY_RATE_LIMITS: 'off',
  PARLEY_LOG_LEVEL: 'silent',
  PARLEY_DATA_DIR: dataDir,
});
const bare = await start('bench/bare.mjs', { DATABASE_URL: url });
try {
  const api = `${ours.base}/api/v1`;
  const thread = `${api}/sites/default/posts/${slug}/comments`;
  const session = await (
    await fetch(`${api}/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'bench@parley.test', password: 'a long enough password', displayName: 'Bench' }),
    })
  ).json();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${session.accessToken}` };
  const words = 'I read the whole document and I am not convinced by the part about equality for all nations. ';
  const body = JSON.stringify({
    body: `${words.repeat(2)}In 2019 the city of Springfield closed 14 of its 20 public libraries. ${words}`,
  });
  // a server that runs for months is measured as one: it takes some 6,000 posts until all of it is compiled
  await measure(ours, { url: thread, method: 'POST', headers, body, duration: 5 * seconds });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('ANALYZE');
  await client.end();

  const runs = { ourPage: [], barePage: [], ourPost: [], barePost: [] };
  await measure(ours, { url: thread });
  for (let round = 0; round < rounds; round++) {
    runs.ourPage.push(await measure(ours, { url: thread }));
    runs.barePage.push(await measure(bare, { url: `${bare.base}/page` }));
    runs.ourPost.push(await measure(ours, { url: thread, method: 'POST', headers, body }));
    runs.barePost.push(
      await measure(bare, {
        url: `${bare.base}/post`,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      }),
    );
  }
  show('thread page, Parley', runs.ourPage);
  show('25 rows, bare', runs.barePage);
  show('post of 350 characters, Parley', runs.ourPost);
  show('one insert, bare', runs.barePost);
  const ratio = (a, b) => median(a.map((r, i) => r.cpuMs / b[i].cpuMs));
  const [pageRatio, postRatio, postCpu] = [
    ratio(runs.ourPage, runs.barePage),
    ratio(runs.ourPost, runs.barePost),
    median(runs.ourPost.map((r) => r.cpuMs)),
  ];
  console.log(
    `ratio of CPU: thread page ${pageRatio.toFixed(1)} (limit ${limits.threadRatio}), post ${postRatio.toFixed(1)}; a post ${postCpu.toFixed(2)} ms (limit ${limits.postCpuMs})`,
  );
  process.exitCode = postCpu <= limits.postCpuMs && pageRatio <= limits.threadRatio ? 0 : 1;
} finally {
  await Promise.all([ours, bare].map(({ child }) => ended(child)));
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
