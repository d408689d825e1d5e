import { startEmbedded, type EmbeddedServer } from '@parley/store/embedded';
import type { Log } from '../operations/log.js';
import type { Settings } from '../settings/settings.js';

/** The server to use: yours, or one of our own, brought up in the data folder. */
export interface DatabaseServer {
  url: string;
  /** Ours alone; yours is left as it is. */
  own: EmbeddedServer | undefined;
}

/**
 * Needs little of the program, so that the server can start while the rest is still being loaded.
 * @param asGuest a server of our own that already runs belongs to another process, and stays when this one ends
 */
export async function startDatabaseServer(settings: Settings, log: Log, asGuest = false): Promise<DatabaseServer> {
  if (settings.databaseUrl !== undefined) return { url: settings.databaseUrl, own: undefined };
  const own = await startEmbedded({
    dataDir: settings.dataDir,
    asGuest,
    log: (line) => log.info({ database: 'embedded' }, line),
  });
  return { url: own.url, own };
}
