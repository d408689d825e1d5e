import { Injectable } from '@nestjs/common';
import { invalid, type CommentQuery } from '@parley/contract';
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

const day = 86_400_000;

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
      from: query.from === undefined ? null : moment('/from', query.from, 0),
      to: query.to === undefined ? null : moment('/to', query.to, query.to.length === 10 ? day : 0),
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

function moment(pointer: string, text: string, more: number): Date {
  const at = new Date(text);
  // a day that is none, like 31 June, is read as another one
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text.slice(0, 10))
    throw invalid({ pointer, message: 'must be a day there is' });
  return new Date(at.getTime() + more);
}
