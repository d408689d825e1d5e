import { Injectable } from '@nestjs/common';
import { Database, rebuildNewestOfAuthor, sitesWrittenOn, unnameNewestOfAuthor } from '@parley/store';

/**
 * What an author wrote last shows at once who they are now, before anybody reads it again. All the rest is the work
 * of the jobs that follow, which also mend what went wrong here.
 */
@Injectable()
export class ShowAtOnce {
  constructor(private readonly db: Database) {}

  /** Another name, or on one site another role. */
  async author(accountId: string, siteId?: string): Promise<void> {
    await this.each(accountId, siteId, (id) => rebuildNewestOfAuthor(this.db, id, accountId));
  }

  /** Nobody any more. */
  async noAuthor(accountId: string): Promise<void> {
    await this.each(accountId, undefined, (id) => unnameNewestOfAuthor(this.db, id, accountId));
  }

  private async each(accountId: string, siteId: string | undefined, show: (siteId: string) => Promise<void>) {
    try {
      for (const id of siteId === undefined ? await sitesWrittenOn(this.db, accountId) : [siteId]) await show(id);
    } catch {
      // the change itself is done, and the jobs come to this anyway
    }
  }
}
