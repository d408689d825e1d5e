import { setTimeout } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import { shinglesOf, textKeys } from '@parley/rules';
import {
  buildFragment,
  firstOpening,
  importedParents,
  insertImportedComments,
  takeImportTurn,
  type ImportedAuthor,
  type ImportedComment,
  type NewCluster,
  type Opening,
  type StoredClaim,
  type Tx,
  type WrittenParent,
} from '@parley/store';
import { findAuthors } from './find-authors.js';
import { findClusters } from './find-clusters.js';
import { findPosts, type KnownPost } from './find-posts.js';
import { countNew, noCounts, type ImportCounts } from './outcome.js';
import { placeBatch, type PlacedComment } from './place-batch.js';
import type { ReadComment } from './read-words.js';
import type { ArchiveRun } from './archive-run.js';

/** How long back anybody asks whether words were said before, in milliseconds. */
const likenessFor = 30 * 24 * 3600 * 1000;
/** Posts remembered between batches. */
const mostPosts = 2000;
/** How soon to ask again while another import has the turn, in milliseconds. */
const askAgainAfter = 20;

interface Written {
  counts: ImportCounts;
  posts: Map<string, KnownPost>;
}

/** Writes comments of an archive, each batch in one transaction: all of it, or nothing. */
export class WriteBatch {
  private posts = new Map<string, KnownPost>();

  constructor(private readonly run: ArchiveRun) {}

  /** @param ready in an order in which parents come first */
  async write(ready: ReadComment[]): Promise<ImportCounts> {
    const { counts, posts } = await this.inTurn(ready);
    // only now: what a transaction made that was rolled back is not there
    if (this.posts.size + posts.size > mostPosts) this.posts = new Map();
    for (const [ref, post] of posts) this.posts.set(ref, post);
    return counts;
  }

  /** Waits for another import into the same site between its batches. */
  private async inTurn(ready: ReadComment[]): Promise<Written> {
    const { db, site } = this.run;
    for (;;) {
      const written = await db.transaction(async (tx) =>
        (await takeImportTurn(tx, site.id)) ? this.writeInTurn(tx, ready) : undefined,
      );
      if (written) return written;
      await setTimeout(askAgainAfter);
    }
  }

  private async writeInTurn(tx: Tx, ready: ReadComment[]): Promise<Written> {
    const { site, origin, writing } = this.run;
    const counts = noCounts();
    const refs = ready.flatMap(({ ref, parent }) => (parent === null ? [ref] : [ref, parent]));
    const here = await importedParents(tx, site.id, origin, 'comment', [...new Set(refs)]);
    const fresh = ready.filter((comment) => !here.has(comment.ref));
    counts.duplicates = ready.length - fresh.length;
    const posts = await this.postsOf(tx, fresh);
    if (fresh.length === 0) return { counts, posts };
    const { comments, tombstones, names } = await placeBatch(tx, this.run, fresh, posts, here);
    const authorOf = await findAuthors(
      tx,
      this.run,
      comments.flatMap(({ from: { author }, createdAt: at }) =>
        author && author.key !== null ? [{ name: author.name, key: author.key, at }] : [],
      ),
    );
    const claims = comments.flatMap((comment) => comment.from.claims);
    const join = await findClusters(tx, site.id, claims, writing);
    const rows = comments.map((comment) => {
      const author = authorOf(comment.from.author?.key ?? '') ?? null;
      return this.rowOf(comment, author, join(comment.from.claims));
    });
    await insertImportedComments(tx, site.id, [...tombstones.map((one) => this.rowOfTombstone(one)), ...rows], names);
    for (const { from, orphan } of comments) {
      countNew(counts, from.status);
      counts.orphans += orphan ? 1 : 0;
    }
    return { counts, posts };
  }

  private async postsOf(tx: Tx, fresh: ReadComment[]): Promise<Map<string, KnownPost>> {
    const refs = [...new Set(fresh.map((comment) => comment.post))];
    const posts = await findPosts(
      tx,
      this.run,
      refs.filter((ref) => !this.posts.has(ref)),
    );
    for (const ref of refs) if (!posts.has(ref)) posts.set(ref, this.posts.get(ref) as KnownPost);
    return posts;
  }

  private rowOf(
    { from, id, post, parent, createdAt }: PlacedComment,
    author: ImportedAuthor | null,
    { claims, founded }: { claims: StoredClaim[]; founded: NewCluster[] },
  ): ImportedComment {
    const { origin, writing } = this.run;
    const { ref, status, body, html, editedAt, score } = from;
    const parentId = parent?.id ?? null;
    const place = { id, postId: post.id, parentId, depth: parent ? parent.depth + 1 : 0 };
    const guestName = from.author?.key === null ? from.author.name : null;
    const words = { ...place, status, body, html, guestName, createdAt, editedAt };
    const fragment = buildFragment({
      ...words,
      labels: [],
      held: [],
      author: author && { ...author, owner: false, role: null },
      claims: writing.claimsShown(claims),
      sources: [],
      version: 1,
    });
    const isYoung = Date.now() - createdAt.getTime() < likenessFor;
    const authorId = author?.id ?? null;
    const data = { status, bodySha256: sha256(body), origin, ref };
    return {
      ...words,
      rootId: parent?.rootId ?? id,
      authorId,
      fragment,
      score,
      claims,
      founded,
      likenessKeys: isYoung ? textKeys(shinglesOf(body)) : [],
      opening: status === 'pending' ? this.openingOf(id, post, authorId) : undefined,
      log: { kind: 'comment.imported', commentId: id, actorId: authorId, data },
    };
  }

  /** Nothing hidden may be in no queue: what waited there goes on waiting here. */
  private openingOf(id: string, post: KnownPost, authorId: string | null): Opening {
    const text = 'It was waiting for a moderator where it came from.';
    const reason = { kind: 'policy', queue: 'pending', ref: 'import', text, weight: 20, reportedBy: null } as const;
    const setting = { now: new Date(), reach: post.comments, settings: this.run.site.settings };
    return firstOpening({ id, postId: post.id, authorId }, [reason], setting);
  }

  private rowOfTombstone({ id, postId, rootId, depth, status, createdAt }: WrittenParent): ImportedComment {
    const words = { id, postId, parentId: null, depth, status, body: '', html: '', createdAt, editedAt: null };
    const shown = { labels: [], held: [], author: null, claims: [], sources: [], version: 1 };
    const data = { status, origin: this.run.origin, tombstone: true };
    return {
      ...words,
      rootId,
      authorId: null,
      fragment: buildFragment({ ...words, ...shown }),
      score: 0,
      claims: [],
      founded: [],
      likenessKeys: [],
      opening: undefined,
      log: { kind: 'comment.imported', commentId: id, actorId: null, data },
    };
  }
}

/** What the record keeps of words: enough to prove them, without repeating them. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
