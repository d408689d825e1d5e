import { encodeCursor, type ThreadRow } from '@parley/store';

/** The name of the cursor that goes on below a comment. */
export const belowList = (id: string): string => `below:${id}`;

interface Node {
  row: ThreadRow;
  children: Node[];
}

/** Replies around a comment as JSON text. */
export function repliesJson(items: string[], nextCursor: string | null, total: number): string {
  return `{"items":[${items.join(',')}],"nextCursor":${JSON.stringify(nextCursor)},"total":${total}}`;
}

/** A comment as JSON text: its finished fragment and its counts, or only its place where its words are not to be seen. */
export function commentJson(row: ThreadRow, inFull: boolean, replies?: string): string {
  const tail = `${replies === undefined ? '' : `,"replies":${replies}`}}`;
  if (inFull) return `${row.fragment},"replyCount":${row.replies},"score":${row.score}${tail}`;
  const place = {
    id: row.id,
    postId: row.postId,
    parentId: row.parentId,
    depth: row.depth,
    author: null,
    status: row.status,
    body: '',
    html: '',
    createdAt: row.createdAt.toISOString(),
    editedAt: null,
    labels: [],
    claims: [],
    sources: [],
    replyCount: row.replies,
    score: 0,
  };
  return JSON.stringify(place).slice(0, -1) + tail;
}

/**
 * Rows in order of time as nested JSON: each under its parent where that is among them, else at the top.
 * A parent always comes before its replies, so one pass is enough.
 */
export function nestedJson(rows: ThreadRow[]): string[] {
  const nodes = new Map<string, Node>();
  const top: Node[] = [];
  for (const row of rows) {
    const node = { row, children: [] };
    nodes.set(row.id, node);
    const parent = row.parentId === null ? undefined : nodes.get(row.parentId);
    (parent?.children ?? top).push(node);
  }
  return top.map(nodeJson);
}

function nodeJson({ row, children }: Node): string {
  const published = children.filter((child) => child.row.status === 'published').length;
  const cursor = published < row.replies ? cursorBelow(row, children.at(-1)?.row) : null;
  return commentJson(row, row.status === 'published', repliesJson(children.map(nodeJson), cursor, row.replies));
}

/** Where a list below a comment goes on: after the last that was shown, or at its beginning. */
function cursorBelow({ id, createdAt }: ThreadRow, last: ThreadRow | undefined): string {
  return encodeCursor(belowList(id), last ? [last.createdAt.toISOString(), last.id] : [createdAt.toISOString(), id]);
}

/** A top-level comment with the first of what is below it; `rows` may hold one more than is shown, to see whether more follows. */
export function rootJson(root: ThreadRow, rows: ThreadRow[], show: number): string {
  const shown = rows.slice(0, show);
  const more = rows.length > show || (show === 0 && root.below > 0);
  const cursor = more ? cursorBelow(root, shown.at(-1)) : null;
  // replies directly to the root come out at the top of the nest, since the root is not among the rows
  return commentJson(root, root.status === 'published', repliesJson(nestedJson(shown), cursor, root.below));
}
