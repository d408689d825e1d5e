import {
  archivedAccounts,
  archivedSite,
  archivedTables,
  sealLog,
  waitingEntries,
  type Database,
  type SiteRecord,
} from '@parley/store';

/** Counts up whenever an older program could not read the archive. */
export const archiveVersion = 1;

export interface ExportOptions {
  /** Whether addresses of mail go with the accounts and with notices of illegal content. */
  addresses: boolean;
}

/**
 * Everything of a site as lines of JSON, in an order that is always the same and in which it can be written back. It is
 * read as it is at one moment, however long that takes, and piece by piece.
 * @param write takes some whole lines; the next ones are read when it has taken them
 */
export async function exportSite(
  db: Database,
  site: SiteRecord,
  { addresses }: ExportOptions,
  write: (lines: string) => Promise<void>,
): Promise<void> {
  // so that nearly every entry has its place already
  await sealLog(db, site.id);
  await db.long('snapshot', async (tx) => {
    let written = 0;
    const all = async (type: string, pieces: AsyncIterable<{ line: string }[]>): Promise<void> => {
      for await (const rows of pieces) {
        const lines = rows.map(({ line }) => (type === 'notice' && !addresses ? withoutSender(line) : line));
        await write(lines.map((line) => `{"type":"${type}",${line.slice(1)}\n`).join(''));
        written += rows.length;
      }
    };
    await write(`{"type":"parley","version":${archiveVersion}}\n`);
    await all('site', tx.stream(archivedSite, [site.id]));
    await all('account', tx.stream(archivedAccounts, [site.id, addresses]));
    for (const { type, rows } of archivedTables) await all(type, tx.stream(rows, [site.id]));
    // the entries are the last of them
    await all('entry', waitingEntries(tx, site.id));
    await write(`{"type":"end","records":${written}}\n`);
  });
}

function withoutSender(line: string): string {
  return JSON.stringify({ ...(JSON.parse(line) as object), name: null, email: null });
}
