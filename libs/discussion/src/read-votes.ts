import { Injectable } from '@nestjs/common';
import type { Actor } from '@parley/contract';
import { Database, votesOfAccount, type SiteRecord } from '@parley/store';

@Injectable()
export class ReadVotes {
  constructor(private readonly db: Database) {}

  /** A reader's own votes on the comments of a page. */
  async run(actor: Actor | null, site: SiteRecord, commentIds: string[]): Promise<Map<string, number>> {
    if (!actor || commentIds.length === 0) return new Map();
    const rows = await votesOfAccount(this.db, site.id, commentIds, actor.id);
    return new Map(rows.map(({ commentId, value }) => [commentId, value]));
  }
}
