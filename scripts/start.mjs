// `npm start`: builds what changed since the last time, then becomes the server.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Parley needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
// an installed image carries dist/ and no sources
if (existsSync(new URL('../apps/api/src/main.ts', import.meta.url))) {
  process.argv.push('--if-stale');
  await import('./build.mjs');
}
await import('../apps/api/dist/main.js');
