// `npm run bench:import`: a WordPress export of 60,000 comments through the command an operator gives, with claims and
// their clusters, and the same file again. Limits: 1,500 new comments a second on two cores, and memory that does not
// grow with the file.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { newId, prepareDatabase, startEmbedded, urlForDatabase } from '../libs/store/dist/index.js';

const comments = Number(process.env.BENCH_COMMENTS ?? 60_000);
const limits = { perSecond: 1500, megabytes: 400 };
const root = fileURLToPath(new URL('..', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'parley-import-'));

// the same numbers every time
let state = 20261125;
const random = () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const pick = (list) => list[Math.floor(random() * list.length)];

/** What people wrote about many things; other figures and other words make other claims of them. */
const written = readdirSync(join(root, 'libs/claims/labelled/comments')).flatMap((name) =>
  readFileSync(join(root, 'libs/claims/labelled/comments', name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).body),
);
const vocabulary = [...new Set(written.join(' ').match(/\b\p{Ll}{6,}\b/gu))];
const words = () =>
  pick(written)
    .replace(/\d/g, (digit) => (digit === '0' ? '0' : String(1 + Math.floor(random() * 9))))
    .replace(/\b\p{Ll}{6,}\b/gu, (word) => (random() < 0.4 ? pick(vocabulary) : word));

async function writeExport(path) {
  const out = createWriteStream(path);
  const write = async (text) => out.write(text) || once(out, 'drain');
  await write(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://bench.example</wp:base_blog_url>`,
  );
  const each = 300;
  for (let post = 0, id = 1; id <= comments; post++) {
    await write(
      `<item><title>Article ${post}</title><link>https://bench.example/article-${post}/</link><wp:post_id>${post + 1}</wp:post_id><wp:post_date_gmt>2020-01-01 00:00:00</wp:post_date_gmt><wp:post_name>article-${post}</wp:post_name><wp:status>publish</wp:status><wp:comment_status>open</wp:comment_status>`,
    );
    for (const first = id; id < first + each && id <= comments; id++) {
      const parent = id === first || random() < 0.4 ? 0 : first + Math.floor(random() * (id - first));
      const at = new Date(Date.UTC(2020, 0, 1) + post * 3_600_000 + (id - first) * 60_000).toISOString();
      const who = Math.floor(random() * 4000);
      const approved = random() < 0.02 ? '0' : random() < 0.05 ? 'spam' : '1';
      await write(
        `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Reader ${who}</wp:comment_author><wp:comment_author_email>reader${who}@mail.example</wp:comment_author_email><wp:comment_date_gmt>${at.slice(0, 19).replace('T', ' ')}</wp:comment_date_gmt><wp:comment_content><![CDATA[${words()}]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`,
      );
    }
    await write('</item>');
  }
  out.end('</channel></rss>');
  await once(out, 'finish');
}

/** Runs the command; how long it took, and the most memory it held. */
async function parley(...args) {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    PARLEY_JWT_SECRET: 'bench-Zk3n8WqT1x6VbR0yLf7sJd2pGm5c',
    PARLEY_DATA_DIR: dataDir,
  };
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'apps/api/dist/cli.js'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let megabytes = 0;
  let ticks = 0;
  const serverBefore = childTicks();
  child.stdout.on('data', (chunk) => (output += chunk));
  const watch = setInterval(() => {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
    if (peak) megabytes = Math.round(Number(peak[1]) / 1024);
    ticks = ownTicks(child.pid);
  }, 200);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`parley ${args.join(' ')} ended with ${code}`);
  const seconds = (performance.now() - began) / 1000;
  const each = (spent) => ((spent * 10) / comments).toFixed(2);
  const cpu = `${each(ticks)} ms of CPU a comment and ${each(childTicks() - serverBefore)} in the database`;
  return { counts: JSON.parse(output), seconds, megabytes, cpu };
}

/** Hundredths of a second of CPU that a process has taken, and that the ended children of the database server have. */
function statOf(pid) {
  return readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number);
}
function ownTicks(pid) {
  const stat = statOf(pid);
  return stat[11] + stat[12];
}
function childTicks() {
  const stat = statOf(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  return stat[13] + stat[14];
}

const server = await startEmbedded({ dataDir });
const url = urlForDatabase(server.url, 'parley');
await prepareDatabase(url);
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query(`INSERT INTO site (id, key, name) VALUES ($1, 'bench', 'Bench')`, [newId()]);
const path = join(dataDir, 'bench.xml');
await writeExport(path);
console.log(`${comments.toLocaleString('en')} comments, ${(statSync(path).size / 1e6).toFixed(1)} MB`);
const asked = ['import', 'wordpress', path, '--site', 'bench', '--json'];
const dry = await parley(...asked, '--dry-run');
const first = await parley(...asked);
const again = await parley(...asked);
const { rows } = await client.query(
  `SELECT (SELECT count(*)::int FROM comment) AS comments, (SELECT count(*)::int FROM claim) AS claims,
          (SELECT count(*)::int FROM claim_cluster) AS clusters`,
);
const rate = first.counts.imported / first.seconds;
for (const [name, run] of Object.entries({ 'dry run': dry, import: first, again }))
  console.log(
    `${name.padEnd(8)} ${run.seconds.toFixed(1)} s, ${Math.round(comments / run.seconds).toLocaleString('en')} a second, ${run.counts.imported} new, ${run.counts.duplicates} known, ${run.megabytes} MB at most; ${run.cpu}`,
  );
console.log(
  `${rows[0].comments} comments, ${rows[0].claims} claims in ${rows[0].clusters} clusters; limit ${limits.perSecond} a second, ${limits.megabytes} MB`,
);
const whole =
  first.counts.imported === comments && again.counts.duplicates === comments && dry.counts.imported === comments;
process.exitCode = whole && rate >= limits.perSecond && first.megabytes <= limits.megabytes ? 0 : 1;
await client.end();
await server.stop();
rmSync(dataDir, { recursive: true, force: true });
