// Stops the tests' own PostgreSQL and removes its folder.
import { rmSync } from 'node:fs';

export default async function teardown() {
  const own = globalThis.parleyTestServer;
  if (!own) return;
  await own.server.stop();
  rmSync(own.dataDir, { recursive: true, force: true });
}
