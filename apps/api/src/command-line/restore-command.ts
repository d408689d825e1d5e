import { renderArticle, renderComment } from '@parley/discussion';
import { restoreSite, type ArchiveFile, type Restored } from '@parley/exchange';
import { countForPlanner, Database } from '@parley/store';
import { ProgressLine } from './progress-line.js';

export interface RestoreAsked {
  /** The key to restore under; otherwise the one in the file. */
  site: string | undefined;
  dryRun: boolean;
}

/**
 * Writes the archive of a site back. It acts as the owner of the tables: an empty site that is replaced takes the record
 * of its own beginning with it, which the application's role may not touch.
 */
export async function restoreFrom(file: ArchiveFile, url: string, { site, dryRun }: RestoreAsked): Promise<Restored> {
  const owner = await Database.connect({ url, poolSize: 2 });
  const progress = new ProgressLine(process.stderr);
  try {
    const told = progress.tell.bind(progress);
    const restored = await restoreSite(owner, file, { renderComment, renderArticle }, { key: site, dryRun, told });
    if (!dryRun) await countForPlanner(url);
    return restored;
  } finally {
    progress.end();
    await owner.close();
  }
}
