import { Injectable } from '@nestjs/common';
import { endOfMoment, invalid, momentOf, type CommentQuery } from '@parley/contract';
import {
  Database,
  decodeCursor,
  encodeCursor,
  end,
  findPost,
  nameLikeness,
  pageOf,
  searchComments,
  type SiteRecord,
} from '@parley/store';
import { commentJson } from './thread-json.js';

@Injectable()
export class SearchComments {
  constructor(private readonly db: Database) {}

  /** Comments of a site as JSON text, whatever became of them, newest first; for moderators. */
  async run(site: SiteRecord, query: CommentQuery): Promise<string> {
    const limit = query.limit ?? 25;
    const filter = {
      words: query.q?.trim() || null,
      status: query.status ?? null,
      author: query.author ?? null,
      guest: query.guest === undefined ? null : nameLikeness(query.guest),
      post: query.post === undefined ? null : await this.postId(site, query.post),
      postGroup: query.postGroup ?? null,
      label: query.label ?? null,
      from: query.from === undefined ? null : momentOf('/from', query.from),
      to: query.to === undefined ? null : endOfMoment('/to', query.to),
    };
    const rows = await searchComments(this.db, site.id, filter, placeOf(query.cursor), limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, (last) =>
      encodeCursor('search', [last.createdAt.toISOString(), last.id]),
    );
    const shown = items.map((row) => commentJson(row, true));
    return `{"items":[${shown.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
  }

  private async postId(site: SiteRecord, post: string): Promise<string> {
    const found = await findPost(this.db, site.id, post);
    if (!found) throw invalid({ pointer: '/post', message: 'must be a post of this site' });
    return found.id;
  }
}

function placeOf(cursor: string | undefined): { createdAt: string; id: string } {
  if (cursor === undefined) return { createdAt: end.time, id: end.id };
  const [createdAt, id] = decodeCursor('search', cursor, ['time', 'id']);
  return { createdAt: String(createdAt), id: String(id) };
}
