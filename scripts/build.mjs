// Turns every package's src/ into dist/ with swc, and bundles the pages' scripts with Vite: type checks are `npm run check`'s, so starting never waits for them.
// With --if-stale it does nothing while dist/ was made from the sources as they are.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildEmbed, embedFolder } from './build-embed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const consoleFolder = join(root, 'apps/console');
const bundled = [embedFolder(root), consoleFolder];
const packages = ['libs', 'apps']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .filter((folder) => !bundled.includes(folder));

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const sourcesBelow = (folder) =>
  filesBelow(folder).filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|\/spec-[^/]*$/.test(path));

/** Names, sizes and times of the sources: what a rebuild depends on. */
function signatureOf(files) {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const sources = packages.map((folder) => ({ folder, files: sourcesBelow(join(folder, 'src')) }));
const pages = [
  join(consoleFolder, 'index.html'),
  join(consoleFolder, 'vite.config.mjs'),
  join(root, 'apps/api/assets/tokens.css'),
  ...bundled.flatMap((folder) => filesBelow(join(folder, 'src'))).filter((path) => !path.endsWith('.spec.ts')),
];
const signature = signatureOf([...sources.flatMap(({ files }) => files), ...pages]);
const stamp = join(root, 'apps/api/dist/.built-from');
const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === signature;

if (!(process.argv.includes('--if-stale') && fresh)) await build();

/** Two builds at once leave whole files of one or the other. */
function put(path, text) {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, text);
  renameSync(aside, path);
}

async function build() {
  let swc;
  try {
    swc = await import('@swc/core');
  } catch {
    console.error('The build needs the development packages: run `npm ci` without --omit=dev.');
    process.exit(1);
  }
  const options = {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: true,
  };
  for (const { folder, files } of sources) {
    const dist = join(folder, 'dist');
    const made = new Set();
    for (const file of files) {
      const target = join(folder, 'dist', relative(join(folder, 'src'), file)).replace(/\.ts$/, '.js');
      const { code, map } = swc.transformSync(readFileSync(file, 'utf8'), { ...options, filename: file });
      mkdirSync(dirname(target), { recursive: true });
      put(target, `${code}\n//# sourceMappingURL=${target.split('/').pop()}.map\n`);
      put(`${target}.map`, map);
      made.add(target).add(`${target}.map`);
    }
    // last, so that whoever runs from dist/ meanwhile never misses a file
    for (const path of filesBelow(dist)) if (!made.has(path) && !/\.\d+$/.test(path)) rmSync(path, { force: true });
  }
  mkdirSync(join(embedFolder(root), 'dist'), { recursive: true });
  await buildEmbed(root, put);
  await buildConsole();
  put(stamp, signature);
}

/** The page is put in place last, and files it does not name any more go after that. */
async function buildConsole() {
  const { build: bundle } = await import('vite');
  const dist = join(consoleFolder, 'dist');
  const { NODE_ENV } = process.env;
  const { output } = await bundle({ configFile: join(consoleFolder, 'vite.config.mjs'), build: { write: false } });
  // the bundler sets it for itself, and this process may become the server
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  const files = new Map(output.map((one) => [join(dist, one.fileName), one.type === 'chunk' ? one.code : one.source]));
  const page = join(dist, 'index.html');
  for (const [path, content] of [...files].sort(([name]) => (name === page ? 1 : -1))) {
    mkdirSync(dirname(path), { recursive: true });
    put(path, content);
  }
  for (const path of filesBelow(dist)) if (!files.has(path) && !/\.\d+$/.test(path)) rmSync(path, { force: true });
}
