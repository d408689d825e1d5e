import { Injectable } from '@nestjs/common';
import type { QueueSummary } from '@parley/contract';
import { Database, idAt, reviewChangesAfter, type ReviewChange, type SiteRecord } from '@parley/store';
import { ReadQueue } from './read-queue.js';

/** Writers commit in another order than they number, so a look goes back this far and leaves out what it knows. */
const overlap = 5000;

/** What one moderator who watches the queue has not seen. */
export interface News {
  changes: ReviewChange[];
  /** The figures, where they are others than before. */
  queues: QueueSummary[] | undefined;
}

@Injectable()
export class WatchQueue {
  constructor(
    private readonly db: Database,
    private readonly queue: ReadQueue,
  ) {}

  /**
   * A watch over the queue of a site: each call answers with what is new since the last one.
   * @param from the last change that was seen, to go on after it
   */
  begin(site: SiteRecord, from: string | undefined): () => Promise<News> {
    let seen = new Map<string, number>();
    let start = from === undefined ? Date.now() : timeOf(from);
    let first = from === undefined;
    let figures = '';
    return async () => {
      const began = Date.now();
      const rows = await reviewChangesAfter(this.db, site.id, idAt(new Date(start - overlap)));
      const fresh = rows.filter((row) => !seen.has(row.id) && (from === undefined || row.id > from));
      const changes = first ? [] : fresh;
      first = false;
      for (const row of rows) seen.set(row.id, timeOf(row.id));
      start = Math.max(start, rows.length === 500 ? timeOf(rows[499]?.id ?? '') : began);
      seen = new Map([...seen].filter(([, at]) => at >= start - 2 * overlap));
      const { queues } = await this.queue.summary(site);
      // an age grows by itself and is no news
      const now = JSON.stringify(queues.map(({ oldestAgeSeconds: _, ...rest }) => rest));
      const moved = now !== figures;
      figures = now;
      return { changes, queues: moved ? queues : undefined };
    };
  }
}

/** The time an id was made at. */
function timeOf(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16);
}
