import { bringUp } from './bring-up.js';
import { openCluster } from './cluster.js';
import { connectionUrl } from './connection.js';
import { EmbeddedError, reasonOf } from './embedded-error.js';
import { Supervisor } from './supervisor.js';

export interface EmbeddedServer {
  /** postgres://… for the superuser of the server, database `parley`. */
  readonly url: string;
  /**
   * Stops the server and waits until it is gone. Another launcher that shares it starts it again for itself,
   * unless it was stopped as well.
   */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, making the database the first time, or adopts the server that
 * already runs there. If the server dies it is started again on the same port until stop() is called. A launcher
 * that ends without stop() leaves its server running for the next start to adopt.
 */
export async function startEmbedded(options: {
  dataDir: string;
  log?: (line: string) => void;
  /** A server that already runs is somebody else's: it is neither watched over nor stopped. */
  asGuest?: boolean;
}): Promise<EmbeddedServer> {
  const log = options.log ?? (() => undefined);
  const { cluster, server } = await open(options.dataDir, log).catch((error: unknown) => {
    if (error instanceof EmbeddedError) throw error;
    throw new EmbeddedError(`The embedded database cannot be started: ${reasonOf(error)}.`, { cause: error });
  });
  log(
    server.adopted
      ? `Using the database server that already runs (process ${server.pid})`
      : `Database server started on 127.0.0.1:${server.port} (process ${server.pid})`,
  );
  const url = connectionUrl(server.port, cluster.password);
  if (options.asGuest && server.adopted) return { url, stop: () => Promise.resolve() };
  const supervisor = new Supervisor(cluster, server, log);
  return { url, stop: () => supervisor.stop() };
}

async function open(dataDir: string, log: (line: string) => void) {
  const cluster = await openCluster(dataDir, log);
  return { cluster, server: await bringUp(cluster, new AbortController().signal) };
}
