import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedError, errorCode, reasonOf } from './embedded-error.js';

function passwordFile(dataDir: string): string {
  return path.join(dataDir, 'postgres-password');
}

export async function readPassword(dataDir: string): Promise<string> {
  const file = passwordFile(dataDir);
  try {
    const password = (await readFile(file, 'utf8')).trim();
    if (password !== '') return password;
    throw new Error('it is empty');
  } catch (error) {
    const what = errorCode(error) === 'ENOENT' ? 'is missing' : `cannot be read (${reasonOf(error)})`;
    throw new EmbeddedError(
      `The database in ${path.join(dataDir, 'postgres')} exists but its password file ${file} ${what}: ` +
        'put the file back from a backup, or move both away to start with an empty database.',
    );
  }
}

/**
 * The password for a database about to be made. Of several starts at once exactly one makes it (a link cannot
 * replace a file, and what it names is complete), and all of them use that one; so does the start after one
 * that was killed before its database was in place.
 */
export async function agreedPassword(dataDir: string, workshop: string): Promise<string> {
  const draft = path.join(workshop, 'password-draft');
  try {
    await writeDurably(draft, `${randomBytes(32).toString('base64url')}\n`);
    await link(draft, passwordFile(dataDir)).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return readPassword(dataDir);
}

export async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
