// node make-secrets.mjs FOLDER GID
// Writes the secrets that the containers read into FOLDER, one file each. A secret of the environment is taken as it
// is; one that is not given is made at the first start and used from then on. All are for our user alone, except that
// the group GID, which is PostgreSQL's, may read the database password.
//
//   kept/NAME   the value of the first start; never written again
//   NAME        the value in use: that of the environment, else the kept one
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const [folder, databaseGroup] = process.argv.slice(2);
const { DATABASE_URL, POSTGRES_PASSWORD, PARLEY_JWT_SECRET } = process.env;

process.umask(0o077);
try {
  mkdirSync(join(folder, 'kept'), { recursive: true });
  const password = settle('database-password', POSTGRES_PASSWORD, Number(databaseGroup));
  settle('jwt-secret', PARLEY_JWT_SECRET);
  // made of the password each time, so that the two always agree
  use('database-url', DATABASE_URL || `postgres://parley:${encodeURIComponent(password)}@postgres:5432/parley`);
} catch (error) {
  console.error(`The secrets cannot be written: ${error.message}`);
  process.exit(1);
}

function settle(name, given, group) {
  const kept = keep(name, () => given || randomBytes(32).toString('base64url'));
  const value = given || kept;
  const before = read(join(folder, name));
  if (name === 'database-password' && before !== undefined && before !== value)
    console.log(
      'POSTGRES_PASSWORD has changed. The database still has the password it was made with, until you change it there: ' +
        'ALTER ROLE parley PASSWORD …',
    );
  use(name, value, group);
  return value;
}

/** The first value wins: a link cannot replace a file, also not one that another process has just made. */
function keep(name, make) {
  const path = join(folder, 'kept', name);
  const kept = read(path);
  if (kept) return kept;
  const draft = write(path, make());
  try {
    linkSync(draft, path);
    console.log(`${name}: kept from now on`);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(path);
}

function use(name, value, group) {
  const path = join(folder, name);
  if (read(path) !== value) renameSync(write(path, value, group), path);
}

/** Whole and on the disk before it gets its name: a crash leaves no half secret. */
function write(path, value, group) {
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`;
  const file = openSync(draft, 'wx', 0o600);
  if (group !== undefined) {
    fchownSync(file, -1, group);
    fchmodSync(file, 0o640);
  }
  writeSync(file, value);
  fsyncSync(file);
  closeSync(file);
  return draft;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
