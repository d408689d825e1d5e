import { Injectable } from '@nestjs/common';
import { Failure, type ListQuery } from '@parley/contract';
import {
  Database,
  decodeCursor,
  encodeCursor,
  end,
  findPost,
  newestPosts,
  pageOf,
  type PostRecord,
  type Reads,
  type SiteRecord,
  type Sql,
} from '@parley/store';

@Injectable()
export class ReadPosts {
  constructor(private readonly db: Database) {}

  async one(site: SiteRecord, slugOrId: string, from: Reads = this.db): Promise<PostRecord> {
    const post = await from.find((sql) => findPost(sql, site.id, slugOrId));
    if (!post) throw new Failure('post_not_found', `There is no post “${slugOrId}” on this site.`);
    return post;
  }

  /** Posts, newest first, without their words. */
  async list(
    site: SiteRecord,
    query: ListQuery,
    from: Sql = this.db,
  ): Promise<{ items: Omit<PostRecord, 'body' | 'html'>[]; nextCursor: string | null }> {
    const limit = query.limit ?? 25;
    const [createdAt, id] =
      query.cursor === undefined ? [end.time, end.id] : decodeCursor('posts', query.cursor, ['time', 'id']);
    const rows = await newestPosts(from, site.id, { createdAt: String(createdAt), id: String(id) }, limit + 1);
    return pageOf(rows, limit, (last) => encodeCursor('posts', [last.createdAt.toISOString(), last.id]));
  }
}
