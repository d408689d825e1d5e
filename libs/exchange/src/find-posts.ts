import { createHash } from 'node:crypto';
import {
  findPost,
  findPostByUrl,
  importedIds,
  importedRows,
  insertBroughtPost,
  insertRows,
  newId,
  stagedRefs,
  writeLog,
  type Tx,
} from '@parley/store';
import type { StagedPost } from './staged.js';
import type { ArchiveRun } from './archive-run.js';

/** A post that comments are written under. */
export interface KnownPost {
  id: string;
  url: string | null;
  createdAt: Date;
  /** Published comments in it, when it was found. */
  comments: number;
}

const longestTitle = 500;
const validSlug = /^[a-z0-9](?:[a-z0-9-]{0,198}[a-z0-9])?$/;
const validAddress = /^https?:\/\/[^\s<>"'`\\]{1,1990}$/i;

/** The posts of an archive as they are here: known from an earlier import, found by their address, or made. */
export async function findPosts(tx: Tx, run: ArchiveRun, refs: string[]): Promise<Map<string, KnownPost>> {
  const found = new Map<string, KnownPost>();
  const staged = await stagedRefs(tx, run.site.id, run.runId, 'post', refs);
  for (const [ref, { data }] of staged) found.set(ref, await findOrMake(tx, run, JSON.parse(data) as StagedPost));
  return found;
}

async function findOrMake(tx: Tx, run: ArchiveRun, post: StagedPost): Promise<KnownPost> {
  const { site, origin, writing } = run;
  const lasting = post.lasting.slice(0, 1000);
  const earlier = (await importedIds(tx, site.id, origin, 'post', [lasting])).get(lasting);
  const known = earlier === undefined ? undefined : await findPost(tx, site.id, earlier);
  if (known) return known;
  const url = addressOf(post.url, writing.canonicalAddress);
  // what lay in a bin is not mixed with what is public at its address
  const same = url === null || post.binned ? undefined : await findPostByUrl(tx, site.id, writing.spellingsOf(url));
  if (earlier !== undefined) return { id: earlier, url, createdAt: new Date(post.createdAt ?? 0), comments: 0 };
  const brought = same ?? (await make(tx, run, post, url));
  await insertRows(tx, site.id, [importedRows([{ origin, kind: 'post', ref: lasting, id: brought.id }])]);
  return brought;
}

async function make(
  tx: Tx,
  { site, writing, origin }: ArchiveRun,
  post: StagedPost,
  url: string | null,
): Promise<KnownPost> {
  const id = newId();
  const createdAt = post.createdAt === null ? new Date() : new Date(post.createdAt);
  const title = titleOf(post, url);
  const { closed, binned } = post;
  for (const slug of slugsOf(post, url, writing.slugOfPage)) {
    if (!(await insertBroughtPost(tx, site.id, { id, slug, title, url, createdAt, closed, binned }))) continue;
    await writeLog(tx, [
      { siteId: site.id, kind: 'post.created', actorId: null, data: { postId: id, slug, title, origin } },
    ]);
    return { id, url, createdAt, comments: 0 };
  }
  throw new Error(`No slug is free for “${title}”.`);
}

/** The words an address can end with, the best first; the last one holds a hash and is free. */
function slugsOf(post: StagedPost, url: string | null, slugOfPage: (address: string) => string): string[] {
  const own = validSlug.test(post.slug) ? [post.slug] : [];
  const hash = createHash('sha256').update(`${post.lasting}\n${post.url}\n${post.ref}`).digest('hex').slice(0, 16);
  return [...own, ...(url === null ? [] : [slugOfPage(url)]), `page-${hash}`];
}

function titleOf({ title, slug, lasting }: StagedPost, url: string | null): string {
  const clean = Array.from(title.normalize('NFC').replace(/\s+/g, ' ').trim());
  if (clean.length > longestTitle) return `${clean.slice(0, longestTitle - 1).join('')}…`;
  if (clean.length > 0) return clean.join('');
  const address = url === null ? undefined : new URL(url);
  return address ? `${address.hostname}${address.pathname}${address.search}`.slice(0, longestTitle) : slug || lasting;
}

/** An address as it is stored, or null where it is none. */
export function addressOf(address: string, canonical: (address: string) => string): string | null {
  try {
    const url = canonical(address);
    return validAddress.test(url) ? url : null;
  } catch {
    return null;
  }
}
