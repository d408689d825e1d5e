import {
  importedIds,
  keepImport,
  markStaged,
  skipStaged,
  stagedComments,
  stagedPosts,
  stagedRefs,
  stillWaiting,
  waitingBelow,
  type StagedRow,
} from '@parley/store';
import type { ArchiveRun } from './archive-run.js';
import { addUp, countNew, noCounts, type ImportCounts } from './outcome.js';
import { sortBatch, type ParentState, type ReadyComment } from './sort-batch.js';
import { readStagedComment, type StagedComment } from './staged.js';
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
  private readonly batches: WriteBatch;

  constructor(private readonly run: ArchiveRun) {
    this.batches = new WriteBatch(run);
  }

  async all(told: (comments: number) => void): Promise<ImportCounts> {
    const { db, site, runId } = this.run;
    let after: { at: Date | string; seq: number } = { at: '-infinity', seq: -1 };
    let released: StagedRow[] = [];
    let done = 0;
    for (;;) {
      const fresh = await stagedComments(db, site.id, runId, after, batchSize - released.length);
      const last = fresh.at(-1);
      if (last?.at) after = { at: last.at, seq: last.seq };
      const written = released.length + fresh.length > 0 ? await this.write(fresh, released) : await this.writeStuck();
      if (!written) return this.counts;
      done += written.length;
      told(done);
      const refs = this.waiting > 0 ? written.map((comment) => comment.ref) : [];
      released = await waitingBelow(db, site.id, runId, refs, batchSize);
    }
  }

  /** Writes what is ready of a batch; the rest waits. */
  private async write(fresh: StagedRow[], released: StagedRow[], cutsCircles = false): Promise<ReadyComment[]> {
    const { broken } = this.run;
    const batch = await this.withPosts([...released, ...fresh].map(readStagedComment));
    const stateOf = await this.parentStates(batch);
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
    await this.take(ready);
    return ready;
  }

  /** What still waits at the end: its parent has come meanwhile, or it answers itself in a circle, which is cut open. */
  private async writeStuck(): Promise<ReadyComment[] | undefined> {
    const { db, site, runId } = this.run;
    if (this.waiting === 0) return undefined;
    const rows = await stillWaiting(db, site.id, runId, batchSize);
    return rows.length === 0 ? undefined : this.write([], rows, true);
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

  private async take(ready: ReadyComment[]): Promise<void> {
    const { db, site, runId, dryRun } = this.run;
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

  private async wouldCount(ready: ReadyComment[]): Promise<ImportCounts> {
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

  private async withPosts(batch: StagedComment[]): Promise<StagedComment[]> {
    const { db, site, runId } = this.run;
    const posts = await stagedPosts(db, site.id, runId, [...new Set(batch.map((comment) => comment.post))]);
    const lost = batch.filter((comment) => !posts.has(comment.post));
    await this.leaveOut(lost, 'belongs to an article that is not in the archive');
    return lost.length === 0 ? batch : batch.filter((comment) => posts.has(comment.post));
  }

  private async parentStates(batch: StagedComment[]): Promise<(parent: string) => ParentState> {
    const { db, site, runId, origin } = this.run;
    const parents = [...new Set(batch.flatMap(({ parent }) => parent ?? []))];
    const staged = await stagedRefs(db, site.id, runId, 'comment', parents);
    const here = await importedIds(db, site.id, origin, 'comment', parents);
    return (parent) => {
      if (here.has(parent) || staged.get(parent) === 'done') return 'here';
      return staged.has(parent) ? 'coming' : 'missing';
    };
  }
}

function seqsOf(those: readonly { seq: number }[]): number[] {
  return those.map((one) => one.seq);
}
