// Brings up the PostgreSQL the tests run against: an embedded one of their own, or the server of TEST_DATABASE_URL.
// One database is migrated and then copied for each test file, which costs a tenth of migrating each.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepareDatabase, startEmbedded, urlForDatabase } from '../../libs/store/dist/index.js';

export const template = 'parley_test_template';

export default async function setup() {
  let url = process.env.TEST_DATABASE_URL;
  if (!url) {
    const dataDir = mkdtempSync(join(tmpdir(), 'parley-test-'));
    const server = await startEmbedded({ dataDir });
    Object.assign(globalThis, { parleyTestServer: { server, dataDir } });
    url = server.url;
  }
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${template}`);
  await admin.end();
  await prepareDatabase(urlForDatabase(url, template));
  process.env.PARLEY_TEST_SERVER = url;
}
