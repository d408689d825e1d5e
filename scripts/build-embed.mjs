// Bundles the readers' scripts with Vite: the loader that pages elsewhere put in, and what makes a thread quicker.
import { join } from 'node:path';

/** Entry, and how it is run: the loader as a plain script, the thread as a module. */
const scripts = [
  ['loader.ts', 'embed.js', 'iife'],
  ['thread.ts', 'thread.js', 'es'],
];

/** What the bundles are made from. */
export const embedFolder = (root) => join(root, 'apps/embed');

/** @param put writes a whole file at once */
export async function buildEmbed(root, put) {
  const { build } = await import('vite');
  const { NODE_ENV } = process.env;
  const folder = embedFolder(root);
  const made = [];
  for (const [entry, name, format] of scripts) {
    const { output } = [
      await build({
        configFile: false,
        root: folder,
        logLevel: 'warn',
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        build: {
          write: false,
          target: 'es2022',
          rollupOptions: { input: join(folder, 'src', entry), output: { format, entryFileNames: name } },
          modulePreload: false,
        },
      }),
    ].flat()[0];
    for (const one of output) {
      if (one.type !== 'chunk') continue;
      put(join(folder, 'dist', one.fileName), one.code);
      made.push(join(folder, 'dist', one.fileName));
    }
  }
  // the bundler sets it for itself, and this process may become the server
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return made;
}
