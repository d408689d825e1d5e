import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

/** How long a request may wait for its connections, all its waits together, in milliseconds. */
const together = 2000;
/** What each wait may still take once that is used up. */
const least = 100;
/** A pool that hands out nothing for so long stands still: something is locked, or the database does not answer. */
const still = 500;
/** What goes on for longer than this, as a stream does, waits each time like everybody else. */
const young = 10_000;

const waiting = new AsyncLocalStorage<Patience>();

/**
 * How long a request waits for connections. It takes several of them, one after the other: were each wait allowed the
 * whole time while nothing moves, somebody would hear only after all of them that the server is too busy. A long queue
 * that moves costs no patience.
 */
export class Patience {
  private readonly began = performance.now();
  private spent = 0;

  /** What `next` sets going waits with this patience. */
  run(next: () => void): void {
    waiting.run(this, next);
  }

  /** For the next wait; undefined where it is like any other. */
  get now(): number | undefined {
    const isLikeAny = this.spent === 0 || performance.now() - this.began > young;
    return isLikeAny ? undefined : Math.max(least, together - this.spent);
  }

  spend(ms: number): void {
    this.spent += ms;
  }
}

type Took = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void;
type Connect = (took?: Took) => Promise<pg.PoolClient> | void;

/** Lets whoever takes a connection of the pool for a request wait as long as the request has patience. */
export function keepPatience(pool: pg.Pool): void {
  const { options } = pool;
  const connect = pool.connect.bind(pool) as Connect;
  let handedOut = performance.now();
  let stoodStillUntil = 0;
  pool.on('acquire', () => {
    const now = performance.now();
    if (now - handedOut > still) stoodStillUntil = now;
    handedOut = now;
  });
  const patiently: Connect = (took) => {
    const patience = waiting.getStore();
    if (!patience) return connect(took);
    const began = performance.now();
    const spend = (): void => {
      if (stoodStillUntil > began) patience.spend(performance.now() - began);
    };
    const usual = options.connectionTimeoutMillis;
    // it is read while this call runs
    options.connectionTimeoutMillis = patience.now ?? usual;
    try {
      if (!took) return connect()?.finally(spend);
      return connect((...answer) => {
        spend();
        took(...answer);
      });
    } finally {
      options.connectionTimeoutMillis = usual;
    }
  };
  pool.connect = patiently as typeof pool.connect;
}
