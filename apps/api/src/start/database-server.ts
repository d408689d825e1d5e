import { startEmbedded, type EmbeddedServer } from '@parley/store/embedded';
import type { Log } from '../operations/log.js';
import type { Settings } from '../settings/settings.js';

/** The server to use: yours, or one of our own, brought up in the data folder. */
export interface DatabaseServer {
  url: string;
  /** Ours alone; yours is left as it is. */
  own: EmbeddedServer | undefined;
}

/** Needs little of the program, so that the server can start while the rest is still being loaded. */
export async function startDatabaseServer(settings: Settings, log: Log): Promise<DatabaseServer> {
  if (settings.databaseUrl !== undefined) return { url: settings.databaseUrl, own: undefined };
  const own = await startEmbedded({
    dataDir: settings.dataDir,
    log: (line) => log.info({ database: 'embedded' }, line),
  });
  return { url: own.url, own };
}
