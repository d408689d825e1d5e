import {
  addToOutbox,
  beginImport,
  endImport,
  newId,
  skippedRecords,
  sweepImports,
  writeLog,
  type Database,
  type SiteRecord,
} from '@parley/store';
import type { ImportCounts, ImportOutcome, ImportProgress, Skipped } from './outcome.js';
import type { ArchiveFile } from './open-archive.js';
import type { Archive } from './records.js';
import { stageArchive } from './stage-archive.js';
import { WriteArchive } from './write-archive.js';
import type { Writing } from './writing.js';

export interface ImportOptions {
  /** Says what would happen, and writes nothing that stays. */
  dryRun: boolean;
  told(progress: ImportProgress): void;
  /** Called whenever the tables have grown much. */
  grown(): Promise<void>;
}

/** Brings the comments of another system into a site. */
export class ImportArchive {
  constructor(
    private readonly db: Database,
    private readonly writing: Writing,
  ) {}

  /**
   * Reads the archive, then writes what is new in it. Interrupted, the next run goes on where this one stopped: what is
   * here already is told by the names things had where they came from.
   * @param report gets the outcome while the list of what was left out can still be read
   */
  async run(
    site: SiteRecord,
    file: ArchiveFile,
    { origin, records }: Archive,
    { dryRun, told, grown }: ImportOptions,
    report: (outcome: ImportOutcome) => Promise<void>,
  ): Promise<void> {
    const { db, writing } = this;
    const runId = newId();
    await sweepImports(db);
    await beginImport(db, site.id, runId);
    try {
      const { comments, twice, broken } = await stageArchive({ db, siteId: site.id, runId, writing }, records, (read) =>
        told({ phase: 'reading', comments: read, bytes: file.read, of: file.size }),
      );
      const options = { writing, dryRun, grown, broken: broken !== null };
      const archive = new WriteArchive({ db, site, runId, origin, ...options });
      const counts = await archive.all((done) => told({ phase: 'writing', comments: done, of: comments }));
      counts.duplicates += twice;
      if (!dryRun && counts.imported > 0) {
        await this.tell(site, origin, counts);
        await grown();
      }
      await report({ counts, broken, skipped: skippedOf(db, site.id, runId) });
    } finally {
      await endImport(db, site.id, runId);
    }
  }

  /** One entry and one event for all of it: nobody wants a message for each of a hundred thousand comments. */
  private async tell(site: SiteRecord, origin: string, counts: ImportCounts): Promise<void> {
    const data = { origin, ...counts };
    await this.db.transaction(async (tx) => {
      await writeLog(tx, [{ siteId: site.id, kind: 'archive.imported', actorId: null, data }]);
      await addToOutbox(tx, [{ siteId: site.id, event: 'archive.imported', data }]);
    });
  }
}

async function* skippedOf(db: Database, siteId: string, runId: string): AsyncIterable<Skipped> {
  for (let after = -1; ;) {
    const rows = await skippedRecords(db, siteId, runId, after);
    for (const { ref, reason } of rows) yield { ref, reason };
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}
