import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface KeptSecrets {
  jwtSecret: string;
}

/**
 * The secrets of the embedded default: made at the first start, kept in the data folder, readable by its owner alone.
 * Written aside and linked into place, so that of two first starts one wins and no start ever reads half a file.
 */
export function keptSecrets(dataDir: string): KeptSecrets {
  const path = join(dataDir, 'secrets.json');
  const found = read(path);
  if (found) return found;
  mkdirSync(dataDir, { recursive: true });
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(aside, `${JSON.stringify({ jwtSecret: randomBytes(32).toString('base64url') })}\n`, {
    mode: 0o600,
    flush: true,
  });
  try {
    linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return read(path) as KeptSecrets;
}

function read(path: string): KeptSecrets | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as KeptSecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read: put it back from a backup, or remove it to sign everybody out.`, {
      cause: error,
    });
  }
}
