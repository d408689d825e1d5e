import { Database, prepareDatabase, startEmbedded } from '@parley/store';
import type { Log } from '../operations/log.js';
import { keptSecrets } from '../settings/kept-secrets.js';
import type { Settings } from '../settings/settings.js';

export interface Opened {
  db: Database;
  url: string;
  jwtSecret: string;
  /** Closes the connections, and the server where it is ours. */
  close(): Promise<void>;
}

/** Opens the database: the one of the settings, or an embedded server in the data folder; migrated either way. */
export async function openDatabase(settings: Settings, log: Log): Promise<Opened> {
  const embedded =
    settings.databaseUrl === undefined
      ? await startEmbedded({
          dataDir: settings.dataDir,
          log: (line) => log.info({ database: 'embedded' }, line),
        })
      : undefined;
  const url = settings.databaseUrl ?? (embedded?.url as string);
  try {
    const { role, applied } = await prepareDatabase(url);
    if (applied.length > 0) log.info({ applied }, 'database migrated');
    if (role === undefined)
      log.warn({}, 'the database user may not create roles, so the log is not protected from it; see docs/operator.md');
    const db = await Database.connect({
      url,
      ...(role === undefined ? {} : { role }),
      onConnectionLost: (error) => log.warn({ error: error.message }, 'a database connection was lost'),
    });
    const close = async (): Promise<void> => {
      await db.close();
      await embedded?.stop();
    };
    return {
      db,
      url,
      jwtSecret: settings.jwtSecret ?? (embedded ? keptSecrets(settings.dataDir).jwtSecret : ''),
      close,
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
