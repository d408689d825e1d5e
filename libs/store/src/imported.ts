import type { CommentStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import type { NewRows } from './insertion.js';
import { statement } from './statement.js';

/** What a thing that came from elsewhere is here. */
export type ImportedKind = 'post' | 'author' | 'comment' | 'tombstone';

export interface NewImported {
  /** The system and the publication it came from. */
  origin: string;
  kind: ImportedKind;
  /** Its name there. */
  ref: string;
  id: string;
  /** The time its clock gave, where its place in the thread needs another. */
  saidAt?: Date | null;
}

/** Names from elsewhere as rows. */
export function importedRows(those: NewImported[]): NewRows {
  const rows = those.map(({ origin, kind, ref, id, saidAt }) => [origin, kind, ref, id, saidAt ?? null]);
  return { table: 'imported', columns: ['origin', 'kind', 'ref', 'id', 'said_at'], rows };
}

const lock = statement(
  'imported_lock',
  `SELECT pg_try_advisory_xact_lock(hashtextextended('parley import ' || $1, 0)) AS got`,
);

/**
 * Holds the imports into a site until the transaction ends, so that two of one file write nothing twice; false where
 * another holds them. Nobody waits within a transaction: a batch takes longer than a lock may be waited for.
 */
export async function takeImportTurn(tx: Tx, siteId: string): Promise<boolean> {
  return (await tx.rows<{ got: boolean }>(lock, [siteId]))[0]?.got ?? false;
}

const known = statement(
  'imported_ids',
  `SELECT m.ref, m.id FROM imported m WHERE m.site_id = $1 AND m.origin = $2 AND m.kind = $3 AND m.ref = ANY($4::text[])`,
);

/** What things from elsewhere are here, by their names there (primary key of imported). */
export async function importedIds(
  sql: Sql,
  siteId: string,
  origin: string,
  kind: ImportedKind,
  refs: string[],
): Promise<Map<string, string>> {
  if (refs.length === 0) return new Map();
  const rows = await sql.rows<{ ref: string; id: string }>(known, [siteId, origin, kind, refs]);
  return new Map(rows.map(({ ref, id }) => [ref, id]));
}

/** A comment under which others are to be written. */
export interface WrittenParent {
  id: string;
  postId: string;
  rootId: string;
  depth: number;
  status: CommentStatus;
  visible: boolean;
  createdAt: Date;
  body: string;
}

const parents = statement(
  'imported_parents',
  `SELECT m.ref, c.id, c.post_id AS "postId", c.root_id AS "rootId", c.depth, c.status, c.visible, c.created_at AS "createdAt", c.body
   FROM imported m JOIN comment c ON c.site_id = $1 AND c.id = m.id
   WHERE m.site_id = $1 AND m.origin = $2 AND m.kind = $3 AND m.ref = ANY($4::text[])`,
);

/** Comments that are here already, by their names elsewhere (primary keys of imported and comment). */
export async function importedParents(
  sql: Sql,
  siteId: string,
  origin: string,
  kind: 'comment' | 'tombstone',
  refs: string[],
): Promise<Map<string, WrittenParent>> {
  if (refs.length === 0) return new Map();
  const rows = await sql.rows<WrittenParent & { ref: string }>(parents, [siteId, origin, kind, refs]);
  return new Map(rows.map(({ ref, ...parent }) => [ref, parent]));
}

export interface ImportedAuthor {
  id: string;
  /** Empty where somebody asked to be forgotten. */
  displayName: string;
}

const authors = statement(
  'imported_authors',
  `SELECT m.ref, a.id, a.display_name AS "displayName" FROM imported m JOIN account a ON a.id = m.id
   WHERE m.site_id = $1 AND m.origin = $2 AND m.kind = 'author' AND m.ref = ANY($3::text[])`,
);

/** Authors who are here already, by the keys they are recognised by (primary key of imported). */
export async function importedAuthors(
  sql: Sql,
  siteId: string,
  origin: string,
  refs: string[],
): Promise<Map<string, ImportedAuthor>> {
  if (refs.length === 0) return new Map();
  const rows = await sql.rows<ImportedAuthor & { ref: string }>(authors, [siteId, origin, refs]);
  return new Map(rows.map(({ ref, ...author }) => [ref, author]));
}

const addAuthors = statement(
  'accounts_of_imported',
  `INSERT INTO account (id, display_name, created_at)
   SELECT n.id, n.name, n.at FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS n (id, name, at)`,
);

/** Makes accounts without address and password: nobody can sign in to one. */
export async function addImportedAuthors(
  tx: Tx,
  those: { id: string; displayName: string; createdAt: Date }[],
): Promise<void> {
  if (those.length === 0) return;
  const columns = [those.map((a) => a.id), those.map((a) => a.displayName), those.map((a) => a.createdAt)];
  await tx.rows(addAuthors, columns);
}
