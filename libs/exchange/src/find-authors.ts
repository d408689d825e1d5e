import { createHash } from 'node:crypto';
import {
  addImportedAuthors,
  importedAuthors,
  importedRows,
  insertRows,
  newId,
  type ImportedAuthor,
  type Tx,
} from '@parley/store';
import type { ArchiveRun } from './archive-run.js';

/** Somebody who is to be recognised, and when they are first seen. */
export interface SeenAuthor {
  name: string;
  key: string;
  at: Date;
}

/**
 * The accounts of authors by their keys, made where they are new. They have a name and nothing else: no address, no
 * password, no way in. The key (an address of mail, an id) is kept as a hash bound to the site, which recognises the same
 * person in the next export and tells nobody who it is.
 */
export async function findAuthors(
  tx: Tx,
  { site, origin }: ArchiveRun,
  seen: readonly SeenAuthor[],
): Promise<(key: string) => ImportedAuthor | undefined> {
  const firsts = new Map<string, SeenAuthor & { hash: string }>();
  for (const author of seen)
    if (!firsts.has(author.key)) firsts.set(author.key, { ...author, hash: hashOf(site.id, author.key) });
  const hashes = [...firsts.values()].map((author) => author.hash);
  const known = await importedAuthors(tx, site.id, origin, hashes);
  const fresh = [...firsts.values()].filter((author) => !known.has(author.hash));
  const made = fresh.map(({ name, hash, at }) => ({ id: newId(), displayName: name, createdAt: at, hash }));
  await addImportedAuthors(tx, made);
  await insertRows(tx, site.id, [
    importedRows(made.map(({ id, hash }) => ({ origin, kind: 'author' as const, ref: hash, id }))),
  ]);
  for (const { id, displayName, hash } of made) known.set(hash, { id, displayName });
  return (key) => {
    const author = known.get(firsts.get(key)?.hash ?? '');
    return author?.displayName === '' ? undefined : author;
  };
}

function hashOf(siteId: string, key: string): string {
  return createHash('sha256').update(`parley author ${siteId} ${key}`).digest('base64url');
}
