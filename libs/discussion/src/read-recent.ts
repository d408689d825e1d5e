import { Injectable } from '@nestjs/common';
import type { Comment } from '@parley/contract';
import { Database, recentComments, type SiteRecord, type Sql } from '@parley/store';
import { commentJson } from './thread-json.js';

@Injectable()
export class ReadRecent {
  constructor(private readonly db: Database) {}

  /** The newest published comments of a post, replies among them. */
  async run(site: SiteRecord, postId: string, limit: number, from: Sql = this.db): Promise<Comment[]> {
    const rows = await recentComments(from, site.id, postId, limit);
    return rows.map((row) => JSON.parse(commentJson(row, true)) as Comment);
  }
}
