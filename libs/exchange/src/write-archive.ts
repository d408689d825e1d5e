import {
  importedIds,
  importedParents,
  keepImport,
  markStaged,
  skipStaged,
  stagedComments,
  stagedRefs,
  stillWaiting,
  waitingBelow,
  type StagedRow,
} from '@parley/store';
import type { ArchiveRun } from './archive-run.js';
import { addressOf } from './find-posts.js';
import { addUp, countNew, noCounts, type ImportCounts } from './outcome.js';
import { readWords, type ReadComment, type Surroundings } from './read-words.js';
import { sortBatch, type ParentState } from './sort-batch.js';
import { bodyOfStaged, readStagedComment, type StagedComment, type StagedPost } from './staged.js';
import { WriteBatch } from './write-batch.js';

/** Comments written in one transaction. */
const batchSize = 500;
/** New comments after which the tables have grown much; from then on, each time they have doubled. */
const firstGrowth = 2000;

/**
 * Writes what was read, in the order of its clocks, each comment after the one it answers. What would come before its
 * parent waits until that is written; memory holds one batch.
 */
export class WriteArchive {
  private readonly counts = noCounts();
  /** How many wait for the one they answer. */
  private waiting = 0;
  private nextGrowth = firstGrowth;
  /** The batch before, which is written while the next one is read. */
  private written: Promise<void> = Promise.resolve();
  private inWriting: ReadonlySet<string> = new Set();
  private readonly batches: WriteBatch;

  constructor(private readonly run: ArchiveRun) {
    this.batches = new WriteBatch(run);
  }

  async all(told: (comments: number) => void): Promise<ImportCounts> {
    try {
      return await this.batchByBatch(told);
    } finally {
      // whatever stopped the reading, nothing is left running
      await this.written.catch(() => undefined);
    }
  }

  private async batchByBatch(told: (comments: number) => void): Promise<ImportCounts> {
    const { db, site, runId } = this.run;
    let after: { at: Date | string; seq: number } = { at: '-infinity', seq: -1 };
    let released: StagedRow[] = [];
    let done = 0;
    for (;;) {
      const fresh = await stagedComments(db, site.id, runId, after, batchSize - released.length);
      const last = fresh.at(-1);
      if (last?.at) after = { at: last.at, seq: last.seq };
      const rows = [...released, ...fresh];
      const batch = rows.length > 0 ? await this.prepare(rows) : await this.prepareStuck();
      await this.written;
      told(done);
      if (!batch) return this.counts;
      this.written = this.take(batch);
      // told where it is waited for
      this.written.catch(() => undefined);
      done += batch.length;
      released = this.waiting > 0 ? await this.release(batch) : [];
    }
  }

  /** What waited for one of a batch, once that is written. */
  private async release(batch: ReadComment[]): Promise<StagedRow[]> {
    const { db, site, runId } = this.run;
    await this.written;
    const refs = batch.map((comment) => comment.ref);
    return waitingBelow(db, site.id, runId, refs, batchSize);
  }

  /** Reads what is ready of a batch, while the one before is being written; the rest waits. */
  private async prepare(rows: StagedRow[], cutsCircles = false): Promise<ReadComment[]> {
    const { broken } = this.run;
    const { batch, urls } = await this.withPosts(rows.map(readStagedComment));
    const { stateOf, known, bodies } = await this.around(batch);
    const lost = broken ? batch.filter(({ parent }) => parent !== null && stateOf(parent) === 'missing') : [];
    await this.leaveOut(lost, 'answers a comment that is not in the part of the file that could be read');
    const gone = new Set(lost.map((comment) => comment.ref));
    const { ready, early } = sortBatch(
      batch.filter((comment) => !gone.has(comment.ref)),
      (parent) => (gone.has(parent) ? 'coming' : stateOf(parent)),
    );
    const first = cutsCircles && ready.length + lost.length === 0 ? early.shift() : undefined;
    if (first) ready.push({ ...first, orphan: true });
    await this.letWait(early);
    return readWords(this.run, ready, { known, bodies, urls });
  }

  /** What still waits at the end: its parent has come meanwhile, or it answers itself in a circle, which is cut open. */
  private async prepareStuck(): Promise<ReadComment[] | undefined> {
    const { db, site, runId } = this.run;
    await this.written;
    if (this.waiting === 0) return undefined;
    const rows = await stillWaiting(db, site.id, runId, batchSize);
    return rows.length === 0 ? undefined : this.prepare(rows, true);
  }

  private async letWait(early: StagedComment[]): Promise<void> {
    const { db, site, runId } = this.run;
    const fresh = early.filter((comment) => !comment.waits);
    this.waiting += fresh.length;
    await markStaged(db, site.id, runId, 'waiting', seqsOf(fresh));
  }

  private async leaveOut(those: StagedComment[], reason: string): Promise<void> {
    const { db, site, runId } = this.run;
    this.waiting -= those.filter((comment) => comment.waits).length;
    await skipStaged(db, site.id, runId, seqsOf(those), reason);
  }

  private async take(ready: ReadComment[]): Promise<void> {
    const { db, site, runId, dryRun } = this.run;
    this.inWriting = new Set(ready.map((comment) => comment.ref));
    await keepImport(db, site.id, runId);
    if (ready.length === 0) return;
    addUp(this.counts, await (dryRun ? this.wouldCount(ready) : this.batches.write(ready)));
    await this.watchGrowth();
    // what was written is known by its name; only what nothing was written of, or what waited, has to be marked
    const waited = ready.filter((comment) => comment.waits);
    this.waiting -= waited.length;
    await markStaged(db, site.id, runId, 'done', seqsOf(dryRun ? ready : waited));
  }

  private async watchGrowth(): Promise<void> {
    if (this.run.dryRun || this.counts.imported < this.nextGrowth) return;
    this.nextGrowth = 2 * this.counts.imported;
    await this.run.grown();
  }

  private async wouldCount(ready: ReadComment[]): Promise<ImportCounts> {
    const { db, site, origin } = this.run;
    const counts = noCounts();
    const refs = ready.map((comment) => comment.ref);
    const known = await importedIds(db, site.id, origin, 'comment', refs);
    for (const { ref, status, orphan } of ready) {
      if (known.has(ref)) counts.duplicates++;
      else {
        countNew(counts, status);
        counts.orphans += orphan ? 1 : 0;
      }
    }
    return counts;
  }

  private async withPosts(
    comments: StagedComment[],
  ): Promise<{ batch: StagedComment[]; urls: Map<string, string | null> }> {
    const { db, site, runId, writing } = this.run;
    const refs = [...new Set(comments.map((comment) => comment.post))];
    const posts = await stagedRefs(db, site.id, runId, 'post', refs);
    const lost = comments.filter((comment) => !posts.has(comment.post));
    await this.leaveOut(lost, 'belongs to an article that is not in the archive');
    const urls = new Map<string, string | null>();
    for (const [ref, { data }] of posts)
      urls.set(ref, addressOf((JSON.parse(data) as StagedPost).url, writing.canonicalAddress));
    return { batch: lost.length === 0 ? comments : comments.filter((comment) => posts.has(comment.post)), urls };
  }

  /** What is known of the comments of a batch and of those they answer. */
  private async around(
    batch: StagedComment[],
  ): Promise<Pick<Surroundings, 'known' | 'bodies'> & { stateOf: (parent: string) => ParentState }> {
    const { db, site, runId, origin } = this.run;
    const refs = batch.map((comment) => comment.ref);
    const parents = [...new Set(batch.flatMap(({ parent }) => parent ?? []))];
    const inBatch = new Map(batch.map((comment) => [comment.ref, comment.body]));
    const asked = parents.filter((parent) => !inBatch.has(parent));
    const staged = await stagedRefs(db, site.id, runId, 'comment', asked);
    const known = new Set((await importedIds(db, site.id, origin, 'comment', [...refs, ...asked])).keys());
    const bodies = new Map(inBatch);
    for (const [ref, { data }] of staged) bodies.set(ref, bodyOfStaged(data));
    // what was written from an earlier export and is in this one no more
    const older = asked.filter((parent) => known.has(parent) && !staged.has(parent));
    for (const [ref, { body }] of await importedParents(db, site.id, origin, 'comment', older)) bodies.set(ref, body);
    const stateOf = (parent: string): ParentState => {
      if (known.has(parent) || this.inWriting.has(parent) || staged.get(parent)?.state === 'done') return 'here';
      return inBatch.has(parent) || staged.has(parent) ? 'coming' : 'missing';
    };
    return { stateOf, known, bodies };
  }
}

function seqsOf(those: readonly { seq: number }[]): number[] {
  return those.map((one) => one.seq);
}
