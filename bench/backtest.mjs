// `npm run bench:backtest`: a backtest over 100,000 comments that were brought along, from asking to its end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  insertBacktest,
  Database,
  newId,
  prepareDatabase,
  startEmbedded,
  urlForDatabase,
} from '../libs/store/dist/index.js';
import { runBacktest } from '../libs/moderation/dist/index.js';

const comments = Number(process.env.BENCH_COMMENTS ?? 100_000);
const limitSeconds = 60;
const dataDir = mkdtempSync(join(tmpdir(), 'parley-backtest-'));
const server = await startEmbedded({ dataDir });
const url = urlForDatabase(server.url, 'parley');
const { role } = await prepareDatabase(url);
const client = new pg.Client({ connectionString: url });
await client.connect();
const [site, post, account] = [newId(), newId(), newId()];
await client.query(`INSERT INTO site (id, key, name) VALUES ($1, 'bench', 'Bench')`, [site]);
await client.query(
  `INSERT INTO account (id, email, display_name, owner) VALUES ($1, 'b@parley.test', 'Bench', false)`,
  [account],
);
await client.query(
  `INSERT INTO post (site_id, id, slug, title, body, html) VALUES ($1, $2, 'bench', 'Bench', '', '')`,
  [site, post],
);
await client.query(
  `INSERT INTO comment (site_id, id, post_id, root_id, depth, author_id, status, visible, body, html, fragment, created_at)
   SELECT $1, g.id, $2, g.id, 0, $3, 'published', true,
          repeat('I read the whole document and I am not convinced by the part about equality. ', 3) || 'Number ' || g.n ||
          CASE WHEN g.n % 50 = 0 THEN ', and the casino is open' ELSE '' END, '', '', now() - g.n * interval '1 second'
   FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, $4::int) n) g`,
  [site, post, account, comments],
);
await client.query(
  `INSERT INTO claim (site_id, id, comment_id, start_at, end_at, text, score, sourced, evidence, reasons, features, fingerprint, model)
   SELECT site_id, gen_random_uuid(), id, 0, 40, left(body, 40), 0.8, false, '[]', '{year}', '[]', '', 'bench' FROM comment`,
);
await client.query(`INSERT INTO rule (site_id, key, mode, version) VALUES ($1, 'bench', 'live', 1)`, [site]);
for (const [version, when] of [
  [1, 'comment.text.matches("(?i)casino") || size(claims) > 3'],
  [2, 'comment.text.matches("(?i)\\\\b(casino|roulette)\\\\b") && claims.exists(c, !c.sourced) && author.comments > 2'],
])
  await client.query(
    `INSERT INTO rule_version (site_id, key, version, title, condition, effects, examples) VALUES ($1, 'bench', $2, 'Bench', $3, '[{"hold":true}]', '[]')`,
    [site, version, when],
  );
await client.query('ANALYZE');
const db = await Database.connect({ url, role });
const asked = { id: newId(), ruleKey: 'bench', version: 2, most: 1_000_000, createdBy: null, from: null, to: null };
await db.transaction((tx) => insertBacktest(tx, site, asked));
const [began, cpu] = [performance.now(), process.cpuUsage()];
await runBacktest(db, site, asked.id);
const seconds = (performance.now() - began) / 1000;
const used = process.cpuUsage(cpu);
const { rows } = await client.query('SELECT status, scanned, matched, result FROM backtest');
console.log(
  `${rows[0].status}: ${rows[0].scanned} comments in ${seconds.toFixed(1)} s (limit ${limitSeconds}), ${rows[0].matched} matched, ${((used.user + used.system) / 1000 / comments).toFixed(3)} ms of CPU a comment`,
);
process.exitCode = rows[0].status === 'done' && rows[0].scanned === comments && seconds < limitSeconds ? 0 : 1;
await client.end();
await db.close();
await server.stop();
rmSync(dataDir, { recursive: true, force: true });
