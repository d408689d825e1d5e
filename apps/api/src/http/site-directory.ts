import { Injectable } from '@nestjs/common';
import { Failure } from '@parley/contract';
import { Database, findSite, type SiteRecord } from '@parley/store';

/** How long a process may go on with the settings it knows, in milliseconds. */
export const settingsKnownFor = 1000;
const most = 10_000;

/** Sites by their key, read again every second. */
@Injectable()
export class SiteDirectory {
  private readonly known = new Map<string, { site: SiteRecord; readAt: number }>();

  constructor(private readonly db: Database) {}

  async byKey(key: string): Promise<SiteRecord> {
    const entry = this.known.get(key);
    if (entry && performance.now() - entry.readAt < settingsKnownFor) return entry.site;
    const site = /^[a-z0-9][a-z0-9-]{0,62}$/.test(key) ? await findSite(this.db, key) : undefined;
    if (!site) throw new Failure('site_not_found', `There is no site “${key.slice(0, 63)}”.`);
    if (this.known.size >= most) this.known.clear();
    this.known.set(key, { site, readAt: performance.now() });
    return site;
  }

  /** Forgets a site this process has just changed. */
  forget(key: string): void {
    this.known.delete(key);
  }
}
