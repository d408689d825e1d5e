import type { CommentStatus } from '@parley/contract';
import { clusterRows, sharingKeys, type ClusterCandidate, type NewCluster } from './claim-clusters.js';
import { claimRows, type StoredClaim } from './claims.js';
import { authorCounts } from './comments.js';
import { likenessRows } from './comment-likeness.js';
import type { Sql } from './database.js';
import { findingRows, type StoredFinding } from './findings.js';
import { newId } from './ids.js';
import { insertRows, type NewRows } from './insertion.js';
import { judgementRows, type StoredJudgement } from './judgements.js';
import { logRows } from './moderation-log.js';
import { notificationRows, type NewNotification } from './notifications.js';
import { outboxRows, type OutboxEvent } from './outbox.js';
import type { Opening } from './review-reasons.js';
import { sourceRows, type NewSource } from './sources.js';
import { statement } from './statement.js';

/** What has to be known before a comment can be written. */
export interface PlaceOfComment {
  postId: string;
  postSlug: string;
  postTitle: string;
  postUrl: string | null;
  postCreatedAt: Date;
  postComments: number;
  closed: boolean;
  now: Date;
  /** What the author has written here, up to 100 comments, and how much of it was taken away; 0 where nobody asked. */
  authorComments: number;
  authorRestricted: number;
  /** Clusters that share one of the keys asked for, the oldest first. */
  candidates: ClusterCandidate[];
  parent: {
    id: string;
    postId: string;
    rootId: string;
    depth: number;
    status: CommentStatus;
    createdAt: Date;
    body: string;
    authorId: string | null;
  } | null;
}

/**
 * The place of a comment under a post.
 * @param parent joins the row of the comment answered, locked
 */
const placeBy = (condition: string, parent: { with: string; fields: string; join: string }): string =>
  `${parent.with} SELECT p.id AS "postId", p.slug AS "postSlug", p.title AS "postTitle", p.url AS "postUrl",
          p.created_at AS "postCreatedAt", s.comments AS "postComments", p.closed_at IS NOT NULL AS closed, now() AS now,
          a.comments AS "authorComments", a.restricted AS "authorRestricted",
          k.candidates${parent.fields}
   FROM post p LEFT JOIN post_stat s ON s.site_id = $1 AND s.post_id = p.id
   CROSS JOIN LATERAL (${authorCounts('$3')}) a
   CROSS JOIN LATERAL (SELECT coalesce(json_agg(j), '[]') AS candidates FROM (${sharingKeys('$4')}) j) k
   ${parent.join} WHERE p.site_id = $1 AND ${condition} AND p.deleted_at IS NULL`;
const atTheTop = { with: '', fields: '', join: '' };
const below = {
  with: 'WITH answered AS MATERIALIZED (SELECT c.* FROM comment c WHERE c.site_id = $1 AND c.id = $5 FOR SHARE)',
  fields: `, r.id AS "parentId", r.post_id AS "parentPostId", r.root_id AS "parentRootId", r.depth AS "parentDepth",
          r.status AS "parentStatus", r.created_at AS "parentCreatedAt", r.body AS "parentBody",
          r.author_id AS "parentAuthorId"`,
  join: 'LEFT JOIN answered r ON true',
};
const places = {
  id: {
    top: statement('comment_place_by_id', placeBy('p.id = $2', atTheTop)),
    below: statement('comment_place_by_id_below', placeBy('p.id = $2', below)),
  },
  slug: {
    top: statement('comment_place_by_slug', placeBy('p.slug = $2', atTheTop)),
    below: statement('comment_place_by_slug_below', placeBy('p.slug = $2', below)),
  },
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type PlaceRow = Omit<PlaceOfComment, 'parent'> & {
  parentId?: string | null;
  parentPostId: string;
  parentRootId: string;
  parentDepth: number;
  parentStatus: CommentStatus;
  parentCreatedAt: Date;
  parentBody: string;
  parentAuthorId: string | null;
};

export interface PlaceAsked {
  /** Its slug or its id. */
  post: string;
  parentId: string | null;
  /** The author whose comments are to be counted, or null. */
  countsOf: string | null;
  /** Keys of the claims already found, to look for clusters in the same read. */
  clusterKeys: number[];
}

/**
 * Where a comment would go. The parent is held until the transaction ends, so that it cannot be removed together
 * with its place in the thread while a reply to it is being written: a reply takes a transaction.
 */
export async function placeOfComment(
  sql: Sql,
  siteId: string,
  { post, parentId, countsOf, clusterKeys }: PlaceAsked,
): Promise<PlaceOfComment | undefined> {
  const where = parentId === null ? 'top' : 'below';
  const values = [siteId, post, countsOf, clusterKeys, ...(parentId === null ? [] : [parentId])];
  const byId = uuid.test(post) ? await sql.rows<PlaceRow>(places.id[where], values) : [];
  const [row] = byId.length > 0 ? byId : await sql.rows<PlaceRow>(places.slug[where], values);
  if (!row) return undefined;
  const {
    parentId: id,
    parentPostId,
    parentRootId,
    parentDepth,
    parentStatus,
    parentCreatedAt,
    parentBody,
    parentAuthorId,
  } = row;
  const parent =
    id === undefined || id === null
      ? null
      : {
          id,
          postId: parentPostId,
          rootId: parentRootId,
          depth: parentDepth,
          status: parentStatus,
          createdAt: parentCreatedAt,
          body: parentBody,
          authorId: parentAuthorId,
        };
  return { ...row, parent };
}

/** A comment to be written, with all that belongs to it from the first moment. */
export interface NewComment {
  id: string;
  postId: string;
  parentId: string | null;
  rootId: string;
  depth: number;
  authorId: string | null;
  /** The name a reader without an account gave. */
  guestName?: string | null;
  status: 'published' | 'pending' | 'rejected';
  body: string;
  html: string;
  labels: string[];
  /** Why it waits, in words for its author. */
  held: string[];
  fragment: string;
  createdAt: Date;
  claims: StoredClaim[];
  /** Clusters its claims found. */
  founded: NewCluster[];
  sources: NewSource[];
  findings: StoredFinding[];
  judgement: StoredJudgement;
  /** Keys under which its words are found. */
  likenessKeys: number[];
  /** Channels that rules want told. */
  notify: object[];
  /** What puts it before the moderators, where something does. */
  opening: Opening | undefined;
  /** What its author is told, beside the answer. */
  told: NewNotification[];
  /** What the log keeps about it. */
  log: Record<string, unknown>;
}

const columns = [
  'id',
  'post_id',
  'parent_id',
  'root_id',
  'depth',
  'author_id',
  'guest_name',
  'status',
  'visible',
  'body',
  'html',
  'labels',
  'held',
  'fragment',
  'created_at',
] as const;

/** Writes a comment with its counters, claims, sources, findings, review item, log entries and events: one statement. */
export async function insertComment(sql: Sql, siteId: string, c: NewComment): Promise<void> {
  const posted = { kind: 'comment.posted' as const, commentId: c.id, actorId: c.authorId, data: c.log };
  const created = {
    event: 'comment.created' as const,
    postId: c.postId,
    commentId: c.id,
    data: { status: c.status },
  };
  await insertRows(sql, siteId, [
    ...commentRows(c),
    clusterRows(c.founded),
    claimRows(c.id, c.claims),
    sourceRows(c.id, c.sources),
    findingRows(c.id, 1, c.findings),
    judgementRows(c, 1, c.judgement),
    likenessRows(c.id, c.createdAt, c.likenessKeys),
    ...(c.opening?.rows ?? []),
    notificationRows(c.told),
    ...logRows([posted, ...(c.opening?.logs ?? [])]),
    outboxRows([created, ...(c.opening?.events ?? []), ...notified(c)]),
  ]);
}

function notified({ id, postId, notify }: NewComment): OutboxEvent[] {
  return notify.map((data) => ({ event: 'rule.notified', postId, commentId: id, data: { ...data } }));
}

function commentRows(c: NewComment): NewRows[] {
  const published = c.status === 'published';
  const row = [
    c.id,
    c.postId,
    c.parentId,
    c.rootId,
    c.depth,
    c.authorId,
    c.guestName ?? null,
    c.status,
    published,
    c.body,
    c.html,
    c.labels,
    c.held,
    c.fragment,
    c.createdAt,
  ];
  return [
    { table: 'comment', columns, rows: [row] },
    {
      table: 'comment_stat',
      columns: ['comment_id', 'post_id', 'top', 'created_at'],
      rows: [[c.id, c.postId, c.parentId === null, c.createdAt]],
    },
    {
      table: 'count_delta',
      columns: ['id', 'post_id', 'parent_id', 'root_id', 'amount'],
      // what nobody sees counts nothing
      rows: published ? [[newId(), c.postId, c.parentId, c.rootId, 1]] : [],
    },
  ];
}
