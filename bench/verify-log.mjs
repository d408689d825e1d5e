// `npm run bench:log`: how fast the chained log of a site is recomputed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  Database,
  newId,
  prepareDatabase,
  sealLog,
  startEmbedded,
  urlForDatabase,
  verifyLog,
} from '../libs/store/dist/index.js';

const entries = Number(process.env.BENCH_ENTRIES ?? 200_000);
const limit = 50_000;
const dataDir = mkdtempSync(join(tmpdir(), 'parley-log-'));
const server = await startEmbedded({ dataDir });
const url = urlForDatabase(server.url, 'parley');
const { role } = await prepareDatabase(url);
const client = new pg.Client({ connectionString: url });
await client.connect();
const site = newId();
await client.query(`INSERT INTO site (id, key, name) VALUES ($1, 'bench', 'Bench')`, [site]);
await client.query(
  `INSERT INTO moderation_log (site_id, id, kind, comment_id, actor_id, data, at)
   SELECT $1, uuidv7(), 'comment.posted', gen_random_uuid(), gen_random_uuid(),
          jsonb_build_object('status', 'published', 'bodySha256', md5(n::text) || md5(n::text),
                             'findings', '[{"rule": "unsourced-factual-claim", "version": 1, "mode": "live", "outcome": "matched"}]'::jsonb),
          now() + n * interval '1 millisecond'
   FROM generate_series(1, $2::int) n`,
  [site, entries],
);
await client.query(`INSERT INTO log_unsealed (site_id, log_id) SELECT site_id, id FROM moderation_log`);
await client.query('ANALYZE');
const db = await Database.connect({ url, role });
const sealing = performance.now();
await sealLog(db, site);
const sealed = performance.now();
await client.query('VACUUM ANALYZE');
await verifyLog(db, site);
const began = performance.now();
const verdict = await verifyLog(db, site);
const perSecond = (entries / (performance.now() - began)) * 1000;
console.log(
  `sealed ${Math.round((entries / (sealed - sealing)) * 1000)} a second; verified ${Math.round(perSecond)} a second (wanted ${limit}): ${verdict.ok ? 'whole' : 'broken'}, ${verdict.entries} entries`,
);
process.exitCode = verdict.ok && verdict.entries === entries && perSecond >= limit ? 0 : 1;
await client.end();
await db.close();
await server.stop();
rmSync(dataDir, { recursive: true, force: true });
