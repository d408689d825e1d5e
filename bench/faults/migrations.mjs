// F12: five programs start on an empty database at once; one is killed while it migrates; an older one meets a newer schema.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DatabaseServer } from './stage/database.mjs';
import { freePort, Program } from './stage/program.mjs';
import { between } from './stage/random.mjs';
import { pause } from './stage/times.mjs';

export const says = 'starts that come together, are killed while they migrate or are too old leave one whole schema';
const together = 5;
const kills = Number(process.env.FAULT_ROUNDS ?? 6);
const dump = fileURLToPath(new URL('../../scripts/dump-schema.mjs', import.meta.url));

const schemaOf = (url) => execFileSync(process.execPath, [dump, '--print', url], { encoding: 'utf8' });

async function ask(url, ...texts) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows;
    for (const text of texts) ({ rows } = await client.query(text));
    return rows;
  } finally {
    await client.end();
  }
}

export async function run({ random, fault }) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-faults-'));
  const server = new DatabaseServer(folder);
  const programs = [];
  try {
    const first = await server.start();
    const database = async (name) => {
      await ask(first, `CREATE DATABASE ${name}`);
      return first.replace(/\/parley$/, `/${name}`);
    };
    const program = async (url) => {
      const env = { DATABASE_URL: url, PARLEY_JWT_SECRET: 'faults-Zk3n8WqT1x6VbR0yLf7sJd2pGm5c' };
      const one = new Program(folder, await freePort(), env);
      programs.push(one);
      return one;
    };
    const whole = async (url, how) => {
      const [{ posts, comments }] = await ask(
        url,
        'SELECT (SELECT count(*)::int FROM post) AS posts, (SELECT count(*)::int FROM comment) AS comments',
      );
      if (posts !== 1 || comments !== 2) fault(`${how}: ${posts} posts and ${comments} comments`);
      return schemaOf(url);
    };

    const alone = await database('alone');
    await (await program(alone)).start();
    const due = await whole(alone, 'alone');
    await programs[0].end();
    await programs[0].start();
    if ((await whole(alone, 'a second start')) !== due) fault('a second start changes the schema');
    await programs[0].end();

    const crowded = await database('crowded');
    await makeSlow(crowded, 0.03);
    const crowd = await Promise.all(Array.from({ length: together }, () => program(crowded)));
    await Promise.all(crowd.map((one) => one.start(90)));
    await makeQuick(crowded);
    if ((await whole(crowded, 'together')) !== due) fault('starts that come together make another schema');
    await Promise.all(crowd.map((one) => one.end()));

    const torn = await database('torn');
    await makeSlow(torn, 0.03);
    const one = await program(torn);
    const reached = [];
    for (let round = 0; round < kills; round++) {
      one.spawn();
      await pause(between(random, 2000, 7000));
      await one.end('SIGKILL');
      const [{ tables }] = await ask(torn, `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`);
      reached.push(tables);
    }
    await makeQuick(torn);
    await one.start(90);
    if ((await whole(torn, 'after kills')) !== due) fault('a start after kills makes another schema');
    await one.end();

    await ask(torn, `INSERT INTO migration ("timestamp", name) VALUES (9764000000000, 'FromTheFuture9764000000000')`);
    const old = await program(torn);
    old.spawn();
    const code = await Promise.race([old.child.ended, pause(20_000)]);
    const lines = old.output.trim().split('\n');
    if (code !== 1 || lines.length !== 1 || !lines[0].includes('newer Parley'))
      fault(`an older program meets a newer schema: exit ${code}, “${old.output.trim()}”`);
    return { together, kills, tablesWhenKilled: reached, refusal: lines[0] };
  } finally {
    for (const one of programs) if (one.isRunning) await one.end('SIGKILL');
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every change of the schema takes a while, so that there is a middle to be killed in. */
function makeSlow(url, seconds) {
  return ask(
    url,
    'CREATE SCHEMA slow',
    `CREATE FUNCTION slow.slowly() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(${seconds}); END'`,
    'CREATE EVENT TRIGGER slowly ON ddl_command_start EXECUTE FUNCTION slow.slowly()',
  );
}

function makeQuick(url) {
  return ask(url, 'DROP EVENT TRIGGER slowly');
}
