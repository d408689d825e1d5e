import pg from 'pg';
import type { Database } from './database.js';

/** How long to wait before connecting again, in milliseconds. */
const firstPause = 250;
const longestPause = 5000;

/** Hears what processes tell each other over the database, on a connection of its own, and comes back after every loss. */
export class Wakes {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pause = firstPause;
  private stopped = false;

  constructor(
    private readonly db: Database,
    private readonly channel: string,
    /** Told the payload; undefined after a time in which something may have been missed. */
    private readonly hear: (payload: string | undefined) => void,
  ) {}

  /** Comes back when it listens, or will try again. */
  async start(): Promise<void> {
    const client = new pg.Client(this.db.pool.options);
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(this.channel)}`);
      this.pause = firstPause;
      this.hear(undefined);
    } catch {
      this.lose(client);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private lose(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start(), this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }
}
