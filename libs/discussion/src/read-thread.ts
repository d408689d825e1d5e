import { Injectable } from '@nestjs/common';
import { Failure, type ThreadQuery, type ThreadSort } from '@parley/contract';
import {
  beginning,
  Database,
  decodeCursor,
  encodeCursor,
  end,
  findPostId,
  pageOf,
  threadPage,
  threadTotal,
  type Reads,
  type SiteRecord,
  type Sql,
  type ThreadPageRow,
  type ThreadPlace,
} from '@parley/store';
import { rootJson } from './thread-json.js';

@Injectable()
export class ReadThread {
  constructor(private readonly db: Database) {}

  /** A page of a thread as JSON text: what readers see, the same for everybody. */
  async run(site: SiteRecord, post: string, query: ThreadQuery, from: Reads = this.db): Promise<string> {
    const postId = await from.find((sql) => findPostId(sql, site.id, post));
    if (postId === undefined) throw new Failure('post_not_found', `There is no post “${post}” on this site.`);
    return this.ofPost(site, postId, query, from);
  }

  /** The same, of a post that was read before. */
  async ofPost(site: SiteRecord, postId: string, query: ThreadQuery, from: Sql = this.db): Promise<string> {
    const { sort = 'oldest', limit = 25, replies = 5 } = query;
    const rows = await threadPage(from, site.id, postId, sort, placeOf(postId, sort, query.cursor), limit, replies);
    const roots = rows.filter((row) => row.parentId === null);
    const { items, nextCursor } = pageOf(roots, limit, (last) => cursorAt(postId, sort, last));
    const below = groupByRoot(rows);
    const json = items.map((root) =>
      rootJson(
        root,
        (below.get(root.id) ?? []).filter((row) => row.parentId !== null),
        replies,
      ),
    );
    const total = rows[0]?.total ?? (await threadTotal(from, site.id, postId));
    return `{"items":[${json.join(',')}],"nextCursor":${JSON.stringify(nextCursor)},"total":${total},"sort":"${sort}"}`;
  }
}

function groupByRoot(rows: ThreadPageRow[]): Map<string, ThreadPageRow[]> {
  const groups = new Map<string, ThreadPageRow[]>();
  for (const row of rows) {
    const group = groups.get(row.rootId);
    if (group) group.push(row);
    else groups.set(row.rootId, [row]);
  }
  return groups;
}

/** Cursors belong to one post in one order. */
const listOf = (postId: string, sort: ThreadSort): string => `thread:${postId}:${sort}`;

function placeOf(postId: string, sort: ThreadSort, cursor: string | undefined): ThreadPlace {
  if (cursor === undefined) {
    const edge = sort === 'newest' ? end : beginning;
    return { createdAt: edge.time, id: edge.id };
  }
  const [createdAt, id, negatedScore] = decodeCursor(listOf(postId, sort), cursor, ['time', 'id', 'number']);
  return { createdAt: String(createdAt), id: String(id), negatedScore: Number(negatedScore) };
}

function cursorAt(postId: string, sort: ThreadSort, row: ThreadPageRow): string {
  return encodeCursor(listOf(postId, sort), [row.createdAt.toISOString(), row.id, 0 - row.score]);
}
