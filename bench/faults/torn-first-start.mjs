// F19: the very first start is killed at any moment, and the next one has to begin as if nothing had been.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseServer } from './stage/database.mjs';
import { freePort, Program } from './stage/program.mjs';
import { between } from './stage/random.mjs';
import { pause } from './stage/times.mjs';

export const says = 'a first start that is torn apart is made whole by the next';
const rounds = Number(process.env.FAULT_ROUNDS ?? 10);
const longestStart = 6000;

export async function run({ random, fault }) {
  const reached = {};
  for (let round = 0; round < rounds; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'parley-faults-'));
    const program = new Program(folder, await freePort(), {});
    const at = Math.round(between(random, (round * longestStart) / rounds, ((round + 1) * longestStart) / rounds));
    try {
      program.spawn();
      await pause(at);
      await program.end('SIGKILL');
      const stage = stageOf(folder);
      reached[stage] = (reached[stage] ?? 0) + 1;
      const before = secretsOf(folder);
      await program.start(60);
      for (const sentence of await judge(folder, program, before))
        fault(`killed after ${at} ms (${stage}): ${sentence}`);
    } catch (error) {
      fault(`killed after ${at} ms: ${error.message}`);
    } finally {
      if (program.isRunning) await program.end();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { rounds, killedAt: reached };
}

/** How far the start had come. */
function stageOf(folder) {
  const has = (name) => existsSync(join(folder, name));
  if (has('secrets.json')) return 'secrets made';
  if (has('postgres/postmaster.pid')) return 'database running';
  if (has('postgres')) return 'database made';
  return readdirSync(folder).some((name) => name.startsWith('postgres-init-')) ? 'database being made' : 'nothing yet';
}

function secretsOf(folder) {
  const path = join(folder, 'secrets.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

async function judge(folder, program, before) {
  const found = [];
  const [counts] = await new DatabaseServer(folder).ask(
    `SELECT (SELECT count(*)::int FROM site) AS sites, (SELECT count(*)::int FROM post) AS posts,
            (SELECT count(*)::int FROM comment) AS comments, (SELECT count(*)::int FROM rule WHERE mode = 'live') AS live`,
  );
  const due = { sites: 1, posts: 1, comments: 2, live: 1 };
  if (JSON.stringify(counts) !== JSON.stringify(due)) found.push(`there are ${JSON.stringify(counts)}`);
  const secrets = secretsOf(folder);
  if (!/"jwtSecret":\s*"[^"]{32,}"/.test(secrets ?? '')) found.push('there is no secret');
  if (before !== undefined && before !== secrets) found.push('the secret was made a second time');
  const links = program.output.match(/\/setup\?token=\S+/g) ?? [];
  if (links.length !== 1) found.push(`${links.length} links make an administrator`);
  else if ((await program.probe(links[0])) !== 200) found.push('the link that makes an administrator does not work');
  const left = readdirSync(folder).filter((name) => name.startsWith('postgres-init-'));
  if (left.length > 0) found.push(`${left.join(', ')} is left`);
  return found;
}
