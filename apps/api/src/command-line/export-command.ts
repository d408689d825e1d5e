import { once } from 'node:events';
import { exportSite } from '@parley/exchange';
import { findSite, type Database } from '@parley/store';
import { CommandRefused, UsageRefused } from './refusals.js';

export const usage = `Usage: parley export --site KEY [--with-addresses] > FILE

  --site            the site to write out
  --with-addresses  with the addresses of mail that belong to accounts, and who sent notices of illegal content

Everything of the site goes to standard output as lines of JSON; parley import parley FILE restores it.`;

/**
 * Writes a site to standard output.
 * @param open the database
 */
export async function exportCommand(
  args: string[],
  open: (work: (db: Database) => Promise<void>) => Promise<void>,
): Promise<void> {
  const { site: key, addresses } = readArguments(args);
  await open(async (db) => {
    const site = await findSite(db, key);
    if (!site) throw new CommandRefused(`There is no site “${key}”.`);
    // whoever reads may stop; that is no fault
    process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
    await exportSite(db, site, { addresses }, async (lines) => {
      if (!process.stdout.write(lines)) await once(process.stdout, 'drain');
    });
  });
}

function readArguments(args: string[]): { site: string; addresses: boolean } {
  const rest = args.filter((word) => word !== '--with-addresses');
  const [option, site, ...more] = rest;
  if (option !== '--site' || site === undefined || site === '' || more.length > 0) throw new UsageRefused(usage);
  return { site, addresses: rest.length < args.length };
}
