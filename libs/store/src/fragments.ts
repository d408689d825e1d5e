import {
  explainClaim,
  includesRole,
  type Claim,
  type CommentStatus,
  type Role,
  type Source,
  type SourceVerdict,
} from '@parley/contract';
import type { Database, Sql } from './database.js';
import { statement, type Statement } from './statement.js';

/** Everything of a comment that does not change between edits and decisions. */
export interface FragmentParts {
  id: string;
  postId: string;
  parentId: string | null;
  depth: number;
  author: { id: string; displayName: string; owner: boolean; role: Role | null } | null;
  /** The name a reader without an account gave. */
  guestName?: string | null;
  status: CommentStatus;
  body: string;
  html: string;
  createdAt: Date;
  editedAt: Date | null;
  labels: string[];
  /** Why it waits, where it does. */
  held: string[];
  claims: Claim[];
  sources: Source[];
  version: number;
}

/**
 * The unchanging part of a comment as JSON text, open at its end: counts, score and replies are appended by whoever
 * serves it. Joining finished text costs a fifth of building objects for each reader.
 */
export function buildFragment(parts: FragmentParts): string {
  const { author, guestName = null, createdAt, editedAt, claims, held, ...rest } = parts;
  return JSON.stringify({
    ...rest,
    ...(rest.status === 'pending' ? { held } : {}),
    claims: claims.map((claim) => ({ ...claim, explanation: explainClaim(claim) })),
    author: author
      ? { id: author.id, displayName: author.displayName, ...roleShown(author) }
      : guestShown(rest.id, guestName),
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
  }).slice(0, -1);
}

/** A guest has no account to be named by: each comment stands for itself. */
function guestShown(commentId: string, name: string | null): { id: string; displayName: string; guest: true } | null {
  return name === null ? null : { id: commentId, displayName: name, guest: true };
}

/** Readers see who speaks for the site; that somebody is a member says nothing. */
function roleShown(author: { owner: boolean; role: Role | null }): { role?: Role } {
  const role = author.owner ? 'admin' : author.role;
  return role && includesRole(role, 'moderator') ? { role } : {};
}

const parts = statement(
  'fragment_parts',
  `SELECT c.id, c.post_id AS "postId", c.parent_id AS "parentId", c.depth, c.status, c.body, c.html,
          c.created_at AS "createdAt", c.edited_at AS "editedAt", c.labels, c.held, c.version, c.guest_name AS "guestName",
          a.id AS "authorId", a.display_name AS "authorName", a.owner AS "authorOwner", m.role AS "authorRole"
   FROM comment c
   LEFT JOIN account a ON a.id = c.author_id
   LEFT JOIN membership m ON m.site_id = $1 AND m.account_id = c.author_id
   WHERE c.site_id = $1 AND c.id = ANY($2::uuid[])`,
);
const claimsOf = statement(
  'claims_of_comments',
  `SELECT k.comment_id AS "commentId", k.id, k.start_at AS start, k.end_at AS "end", k.text, k.score, k.sourced, k.evidence, k.reasons, k.weak,
          CASE WHEN c.id IS NULL THEN NULL
               ELSE jsonb_build_object('id', c.id, 'verdict', c.verdict, 'note', c.note, 'sources', c.sources) END AS cluster
   FROM claim k LEFT JOIN claim_cluster c ON c.site_id = $1 AND c.id = k.cluster_id
   WHERE k.site_id = $1 AND k.comment_id = ANY($2::uuid[]) ORDER BY k.start_at, k.id`,
);
const sourcesOf = statement(
  'sources_of_comments',
  `SELECT comment_id AS "commentId", id, url, title, quote, claim_id AS "claimId", added_by AS "addedBy", verdict
   FROM source WHERE site_id = $1 AND comment_id = ANY($2::uuid[]) ORDER BY created_at, id`,
);
const store = statement(
  'fragments_store',
  `UPDATE comment SET fragment = n.fragment FROM unnest($2::uuid[], $3::text[]) AS n (id, fragment)
   WHERE comment.site_id = $1 AND comment.id = n.id`,
);

interface PartsRow extends Omit<FragmentParts, 'author' | 'claims' | 'sources'> {
  authorId: string | null;
  authorName: string;
  authorOwner: boolean;
  authorRole: Role | null;
}

interface SourceRow {
  commentId: string;
  id: string;
  url: string;
  title: string | null;
  quote: string | null;
  claimId: string | null;
  addedBy: string | null;
  verdict: SourceVerdict;
}

type OfComment = { commentId: string };

async function claimsOfComments(sql: Sql, siteId: string, ids: string[]): Promise<(Claim & OfComment)[]> {
  return sql.rows<Claim & OfComment>(claimsOf, [siteId, ids]);
}

async function sourcesOfComments(sql: Sql, siteId: string, ids: string[]): Promise<(Source & OfComment)[]> {
  const rows = await sql.rows<SourceRow>(sourcesOf, [siteId, ids]);
  return rows.map(({ title, quote, claimId, ...rest }) => ({
    ...rest,
    ...(title === null ? {} : { title }),
    ...(quote === null ? {} : { quote }),
    ...(claimId === null ? {} : { claimId }),
  }));
}

/** Those of one comment, as clients see them. */
function shownOf<Shown>(all: (Shown & OfComment)[], id: string): Shown[] {
  return all.filter((one) => one.commentId === id).map(({ commentId: _, ...shown }) => shown as unknown as Shown);
}

/** The stored claims of a comment, as clients see them. */
export async function claimsOfComment(sql: Sql, siteId: string, commentId: string): Promise<Claim[]> {
  return shownOf(await claimsOfComments(sql, siteId, [commentId]), commentId);
}

/** The stored sources of a comment, as clients see them. */
export async function sourcesOfComment(sql: Sql, siteId: string, commentId: string): Promise<Source[]> {
  return shownOf(await sourcesOfComments(sql, siteId, [commentId]), commentId);
}

/** Builds the fragments of stored comments anew. Whoever changes what they hold calls this, and nobody else writes them. */
export async function rebuildFragments(sql: Sql, siteId: string, ids: string[]): Promise<void> {
  const rows = await sql.rows<PartsRow>(parts, [siteId, ids]);
  if (rows.length === 0) return;
  const claims = await claimsOfComments(sql, siteId, ids);
  const sources = await sourcesOfComments(sql, siteId, ids);
  const fragments = rows.map(({ authorId, authorName, authorOwner, authorRole, ...rest }) =>
    buildFragment({
      ...rest,
      author:
        authorId === null ? null : { id: authorId, displayName: authorName, owner: authorOwner, role: authorRole },
      claims: shownOf(claims, rest.id),
      sources: shownOf(sources, rest.id),
    }),
  );
  await sql.rows(store, [siteId, rows.map(({ id }) => id), fragments]);
}

/** Builds the fragment of one stored comment anew. */
export async function rebuildFragment(sql: Sql, siteId: string, commentId: string): Promise<void> {
  await rebuildFragments(sql, siteId, [commentId]);
}

const ofAuthor = statement(
  'comment_ids_of_author',
  `SELECT id FROM comment WHERE site_id = $1 AND author_id = $2 AND id > $3 ORDER BY id LIMIT 500`,
);

/** Builds every fragment of an author anew, after a change of name or role (comment_author_idx). */
export async function rebuildFragmentsOfAuthor(sql: Sql, siteId: string, authorId: string): Promise<number> {
  let done = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await sql.rows<{ id: string }>(ofAuthor, [siteId, authorId, after]);
    for (const { id } of rows) await rebuildFragment(sql, siteId, id);
    done += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < 500) return done;
    after = last.id;
  }
}

const newestOfAuthor = statement(
  'comment_ids_of_author_newest',
  `SELECT id FROM comment WHERE site_id = $1 AND author_id = $2 ORDER BY id DESC LIMIT 100`,
);

/** Builds the fragments of what an author wrote last anew (comment_author_idx). */
export async function rebuildNewestOfAuthor(sql: Sql, siteId: string, authorId: string): Promise<void> {
  const rows = await sql.rows<{ id: string }>(newestOfAuthor, [siteId, authorId]);
  for (const { id } of rows) await rebuildFragment(sql, siteId, id);
}

const unname = statement(
  'comments_unname',
  `UPDATE comment SET author_id = NULL WHERE site_id = $1 AND id = ANY($2::uuid[])`,
);

/** Takes an erased author off everything they wrote, 500 comments at a time (comment_author_idx). */
export async function unnameAuthor(db: Database, siteId: string, authorId: string): Promise<void> {
  for (;;)
    if ((await unnameSome(db, ofAuthor, [siteId, authorId, '00000000-0000-0000-0000-000000000000'])) === 0) return;
}

/** The same for what they wrote last, so that it can be done at once. */
export async function unnameNewestOfAuthor(db: Database, siteId: string, authorId: string): Promise<void> {
  await unnameSome(db, newestOfAuthor, [siteId, authorId]);
}

async function unnameSome(db: Database, which: Statement, [siteId, ...of]: [string, ...string[]]): Promise<number> {
  return db.transaction(async (tx) => {
    const ids = (await tx.rows<{ id: string }>(which, [siteId, ...of])).map(({ id }) => id);
    await tx.rows(unname, [siteId, ids]);
    await rebuildFragments(tx, siteId, ids);
    return ids.length;
  });
}
