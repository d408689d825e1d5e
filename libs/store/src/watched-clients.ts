import type { Socket } from 'node:net';
import pg from 'pg';

/** The server gives up on a statement after 5 s by itself; whoever says nothing for longer is gone. In milliseconds. */
const patience = 8000;

/** What the driver has and does not declare. */
interface Wired {
  connection: { stream: Socket; once(event: 'readyForQuery', then: () => void): void };
  readyForQuery: boolean;
}

/**
 * Connections of the pool that end well. One that leaves a question unanswered is broken: a line can go dead without a
 * word (a firewall that forgot it, a host that lost its power), and whoever waits on it would wait for ever. And one
 * that breaks in the hands of somebody is only told of: they hear it by their question, and an error that nobody
 * listens to would end the process. As a class, since the driver opens its first connections before anybody could
 * listen to its pool.
 */
export function watchedClients(told: (error: Error) => void): typeof pg.Client {
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      this.on('error', told);
      const wired = this as unknown as Wired;
      // by then it is the stream that stays, also where it was encrypted on the way
      wired.connection.once('readyForQuery', () => {
        const { stream } = wired.connection;
        stream.setTimeout(patience, () => {
          if (!wired.readyForQuery) stream.destroy(new Error('Connection terminated: the database has gone silent'));
        });
      });
    }
  };
}
