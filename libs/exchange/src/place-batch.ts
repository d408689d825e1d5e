import { importedParents, newId, type NewImported, type Tx, type WrittenParent } from '@parley/store';
import type { KnownPost } from './find-posts.js';
import { placeInTime } from './place-in-time.js';
import type { ReadComment } from './read-words.js';
import type { ArchiveRun } from './archive-run.js';

/** A comment with its place in the thread. */
export interface PlacedComment {
  from: ReadComment;
  id: string;
  post: KnownPost;
  parent: WrittenParent | null;
  createdAt: Date;
  /** It hangs below a tombstone. */
  orphan: boolean;
}

export interface PlacedBatch {
  comments: PlacedComment[];
  /** Places of comments that are nowhere, new with this batch. */
  tombstones: WrittenParent[];
  names: NewImported[];
}

/**
 * Gives each comment of a batch its id, its parent and its time.
 * @param fresh parents first
 * @param here parents written before
 */
export async function placeBatch(
  tx: Tx,
  run: ArchiveRun,
  fresh: readonly ReadComment[],
  posts: ReadonlyMap<string, KnownPost>,
  here: ReadonlyMap<string, WrittenParent>,
): Promise<PlacedBatch> {
  const { site, origin } = run;
  const inBatch = new Map(fresh.map((comment) => [comment.ref, comment.post]));
  const stoneOf = ({ parent, post, orphan }: ReadComment): string | undefined => {
    if (parent === null) return undefined;
    const own = (posts.get(post) as KnownPost).id;
    const theirs = here.get(parent)?.postId ?? posts.get(inBatch.get(parent) ?? '')?.id;
    return orphan || theirs !== own ? `${own} ${parent}` : undefined;
  };
  const wanted = [...new Set(fresh.flatMap((comment) => stoneOf(comment) ?? []))];
  const stones = await importedParents(tx, site.id, origin, 'tombstone', wanted);
  return new BatchPlaces(run, posts, new Map(here), stones).all(fresh, stoneOf);
}

class BatchPlaces {
  private readonly now = new Date();
  private readonly tombstones: WrittenParent[] = [];
  private readonly names: NewImported[] = [];

  constructor(
    private readonly run: ArchiveRun,
    private readonly posts: ReadonlyMap<string, KnownPost>,
    private readonly written: Map<string, WrittenParent>,
    private readonly stones: Map<string, WrittenParent>,
  ) {}

  all(fresh: readonly ReadComment[], stoneOf: (comment: ReadComment) => string | undefined): PlacedBatch {
    const comments = fresh.map((comment) => this.place(comment, stoneOf(comment)));
    return { comments, tombstones: this.tombstones, names: this.names };
  }

  private place(from: ReadComment, stone: string | undefined): PlacedComment {
    const { origin } = this.run;
    const post = this.posts.get(from.post) as KnownPost;
    const parent = stone === undefined ? (this.written.get(from.parent ?? '') ?? null) : this.stone(stone, post, from);
    const time = { parent: parent?.createdAt ?? null, post: post.createdAt, now: this.now };
    const { createdAt, saidAt } = placeInTime(from.createdAt, time);
    const id = newId();
    this.names.push({ origin, kind: 'comment', ref: from.ref, id, saidAt });
    const { status, body } = from;
    const depth = parent ? parent.depth + 1 : 0;
    const place = { id, postId: post.id, rootId: parent?.rootId ?? id, depth, createdAt };
    this.written.set(from.ref, { ...place, status, body, visible: status === 'published' });
    return { from, id, post, parent, createdAt, orphan: stone !== undefined };
  }

  /** What stands in the place of a comment that is nowhere, so that its replies keep theirs. */
  private stone(name: string, post: KnownPost, firstReply: ReadComment): WrittenParent {
    const known = this.stones.get(name);
    if (known) return known;
    const id = newId();
    const { createdAt: reply } = placeInTime(firstReply.createdAt, {
      parent: null,
      post: post.createdAt,
      now: this.now,
    });
    const createdAt = new Date(reply.getTime() - 1);
    const stone = { id, postId: post.id, rootId: id, depth: 0, status: 'deleted' as const, visible: false, createdAt };
    this.stones.set(name, { ...stone, body: '' });
    this.tombstones.push({ ...stone, body: '' });
    this.names.push({ origin: this.run.origin, kind: 'tombstone', ref: name, id });
    return { ...stone, body: '' };
  }
}
