import { Injectable } from '@nestjs/common';
import { Failure, includesRole, type Actor, type ListQuery, type Revision } from '@parley/contract';
import {
  beginning,
  Database,
  decodeCursor,
  directReplies,
  encodeCursor,
  findComment,
  lastEditorOf,
  pageOf,
  repliesBelowRoot,
  revisionsOfComment,
  siblingsOf,
  threadRow,
  withAncestors,
  type Reads,
  type SiteRecord,
  type ThreadPlace,
  type ThreadRow,
} from '@parley/store';
import { belowList, commentJson, nestedJson, repliesJson } from './thread-json.js';

@Injectable()
export class ReadComment {
  constructor(private readonly db: Database) {}

  /** One comment as JSON text, as far as this viewer may see it. */
  async one(
    viewer: Actor | null,
    site: SiteRecord,
    id: string,
    from: Reads = this.db,
  ): Promise<{ json: string; version: number }> {
    const row = await visible(from, viewer, site, id);
    const record = await findComment(from, site.id, id);
    return { json: commentJson(row, seesInFull(viewer, row)), version: record?.version ?? 1 };
  }

  /** What hangs below a comment: everything below a top-level one, direct replies below others. */
  async replies(
    viewer: Actor | null,
    site: SiteRecord,
    id: string,
    query: ListQuery,
    from: Reads = this.db,
  ): Promise<string> {
    const row = await visible(from, viewer, site, id);
    const limit = query.limit ?? 25;
    const after = placeBelow(id, query.cursor);
    const below = row.parentId === null ? repliesBelowRoot : directReplies;
    const rows = await below(from, site.id, id, after, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, (last) =>
      encodeCursor(belowList(id), [last.createdAt.toISOString(), last.id]),
    );
    return repliesJson(nestedJson(items), nextCursor, row.parentId === null ? row.below : row.replies);
  }

  /** The comment with what it answers and what stands beside it. */
  async context(viewer: Actor | null, site: SiteRecord, id: string, from: Reads = this.db): Promise<string> {
    const row = await visible(from, viewer, site, id);
    const line = (await withAncestors(from, site.id, id)).filter((ancestor) => ancestor.id !== id);
    const place = { createdAt: row.createdAt.toISOString(), id: row.id };
    const siblings = row.parentId === null ? [] : await siblingsOf(from, site.id, row.parentId, place);
    const each = (rows: ThreadRow[]): string => `[${rows.map((r) => commentJson(r, seesInFull(viewer, r))).join(',')}]`;
    return `{"ancestors":${each(line)},"comment":${commentJson(row, seesInFull(viewer, row))},"siblings":${each(siblings)}}`;
  }

  /** Every version of the words, newest first; for the author and moderators. */
  async revisions(
    viewer: Actor,
    site: SiteRecord,
    id: string,
    query: ListQuery,
  ): Promise<{ items: Revision[]; nextCursor: string | null }> {
    const comment = await findComment(this.db, site.id, id);
    if (!comment || !(isStaff(viewer) || comment.authorId === viewer.id)) {
      if (comment?.status === 'published')
        throw new Failure('forbidden', 'Only its author and moderators see the history of a comment.');
      throw new Failure('comment_not_found', 'There is no such comment.');
    }
    const limit = query.limit ?? 25;
    const before =
      query.cursor === undefined
        ? comment.version + 1
        : Number(decodeCursor(`revisions:${id}`, query.cursor, ['number'])[0]);
    const rows = await revisionsOfComment(this.db, site.id, id, before, limit + 1);
    const all =
      before > comment.version
        ? [
            {
              version: comment.version,
              body: comment.body,
              at: comment.editedAt ?? comment.createdAt,
              by: await lastEditorOf(this.db, site.id, id),
            },
            ...rows,
          ]
        : rows;
    const { items, nextCursor } = pageOf(all, limit, (last) => encodeCursor(`revisions:${id}`, [last.version]));
    return { items: items.map((revision) => ({ ...revision, at: revision.at.toISOString() })), nextCursor };
  }
}

/** A comment that this viewer may see, in full or its place. */
async function visible(from: Reads, viewer: Actor | null, site: SiteRecord, id: string): Promise<ThreadRow> {
  const row = await from.find(async (sql) => {
    const found = await threadRow(sql, site.id, id);
    return found && (seesInFull(viewer, found) || keepsItsPlace(found)) ? found : undefined;
  });
  if (!row) throw new Failure('comment_not_found', 'There is no such comment.');
  return row;
}

function isStaff(viewer: Actor | null): boolean {
  return viewer !== null && includesRole(viewer.role, 'moderator');
}

/** Published words are everybody's; the rest is between author and moderators. */
function seesInFull(viewer: Actor | null, row: ThreadRow): boolean {
  return row.status === 'published' || isStaff(viewer) || (viewer !== null && row.authorId === viewer.id);
}

/** Taken away with replies below: the place is public, the words are not. What waits is not public at all. */
function keepsItsPlace(row: ThreadRow): boolean {
  return row.visible && (row.status === 'removed' || row.status === 'deleted');
}

function placeBelow(id: string, cursor: string | undefined): ThreadPlace {
  if (cursor === undefined) return { createdAt: beginning.time, id: beginning.id };
  const [createdAt, last] = decodeCursor(belowList(id), cursor, ['time', 'id']);
  return { createdAt: String(createdAt), id: String(last) };
}
