import type { Database, SiteRecord } from '@parley/store';
import type { Writing } from './writing.js';

/** An import that runs: where from, where to, and by what means. */
export interface ArchiveRun {
  db: Database;
  site: SiteRecord;
  runId: string;
  origin: string;
  writing: Writing;
  dryRun: boolean;
  /** Called whenever the tables have grown much. */
  grown(): Promise<void>;
  /** The file could not be read to its end: whose parent is missing may have it in what is gone. */
  broken: boolean;
}
