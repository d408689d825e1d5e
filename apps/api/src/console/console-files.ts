import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export interface ConsoleFile {
  type: string;
  plain: Buffer;
  zipped: Buffer;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

const built = new URL('../../../console/dist/', import.meta.url);

/** What the build made of apps/console: a closed list, read and packed once. */
export function readConsoleFiles(): { page: ConsoleFile | undefined; assets: Map<string, ConsoleFile> } {
  const folder = new URL('assets/', built);
  if (!existsSync(folder)) return { page: undefined, assets: new Map() };
  const assets = readdirSync(folder).map((name): [string, ConsoleFile] => [name, read(new URL(name, folder))]);
  return { page: read(new URL('index.html', built)), assets: new Map(assets) };
}

function read(file: URL): ConsoleFile {
  const plain = readFileSync(file);
  const type = types[file.pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return { type, plain, zipped: gzipSync(plain, { level: 9 }) };
}
