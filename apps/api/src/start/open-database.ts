import { Database, prepareDatabase } from '@parley/store';
import type { Log } from '../operations/log.js';
import { keptSecrets } from '../settings/kept-secrets.js';
import type { Settings } from '../settings/settings.js';
import type { DatabaseServer } from './database-server.js';

export interface Opened {
  db: Database;
  url: string;
  jwtSecret: string;
  /** Closes the connections, and the server where it is ours. */
  close(): Promise<void>;
}

/** Migrates the database of a server and connects to it under the application's role; to its replicas where readers are served. */
export async function openDatabase(
  settings: Settings,
  log: Log,
  server: DatabaseServer,
  replicaUrls: string[] = [],
): Promise<Opened> {
  const { url, own } = server;
  try {
    const { role, applied } = await prepareDatabase(url);
    if (applied.length > 0) log.info({ applied }, 'database migrated');
    if (role === undefined)
      log.warn({}, 'the database user may not create roles, so the log is not protected from it; see docs/operator.md');
    const db = await Database.connect({
      url,
      ...(role === undefined ? {} : { role }),
      onConnectionLost: (error) => log.warn({ error: error.message }, 'a database connection was lost'),
      replicaUrls,
      onReplica: ({ replica, taken, reason }) => {
        if (taken) log.info({ replica }, 'strangers are served from this replica');
        else log.warn({ replica, reason }, 'a replica was left; strangers are served without it');
      },
    });
    const close = async (): Promise<void> => {
      await db.close();
      await own?.stop();
    };
    return {
      db,
      url,
      jwtSecret: settings.jwtSecret ?? (own ? keptSecrets(settings.dataDir).jwtSecret : ''),
      close,
    };
  } catch (error) {
    await own?.stop();
    throw error;
  }
}
