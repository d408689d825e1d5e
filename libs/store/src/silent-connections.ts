import type { Socket } from 'node:net';
import type pg from 'pg';

/** The server gives up on a statement after 5 s by itself; whoever says nothing for longer is gone. In milliseconds. */
const patience = 8000;

/** What the driver has and does not declare. */
interface Wired {
  connection: { stream: Socket };
  readyForQuery: boolean;
}

/**
 * Breaks connections that leave a question unanswered: a line can go dead without a word (a firewall that forgot it, a
 * host that lost its power), and whoever waits on it would wait for ever.
 */
export function breakSilentConnections(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const wired = client as unknown as Wired;
    const { stream } = wired.connection;
    stream.setTimeout(patience, () => {
      if (!wired.readyForQuery) stream.destroy(new Error('Connection terminated: the database has gone silent'));
    });
  });
}
