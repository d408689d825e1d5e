import { Injectable } from '@nestjs/common';
import type { Actor, Comment } from '@parley/contract';
import { Database, waitingUnderPost, type SiteRecord } from '@parley/store';
import { commentJson } from './thread-json.js';

@Injectable()
export class ReadWaiting {
  constructor(private readonly db: Database) {}

  /** What a reader wrote under a post and nobody else sees yet, oldest first. */
  async run(actor: Actor | null, site: SiteRecord, postId: string): Promise<Comment[]> {
    if (!actor) return [];
    const rows = await waitingUnderPost(this.db, site.id, postId, actor.id);
    return rows.reverse().map((row) => JSON.parse(commentJson(row, true)) as Comment);
  }
}
