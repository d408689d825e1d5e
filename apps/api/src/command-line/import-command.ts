import {
  canonicalAddress,
  claimsShown,
  cleanBody,
  clusterKeys,
  joinClusters,
  readClaims,
  renderComment,
  slugOfPage,
  spellingsOf,
} from '@parley/discussion';
import {
  ArchiveRefused,
  formats,
  ImportArchive,
  openArchive,
  type ArchiveFile,
  type ImportFormat,
  type ImportOutcome,
  type Writing,
} from '@parley/exchange';
import { countForPlanner, findSite, type Database, type SiteRecord } from '@parley/store';
import { ProgressLine } from './progress-line.js';
import { CommandRefused, UsageRefused } from './refusals.js';
import { restoreFrom } from './restore-command.js';

export const usage = `Usage: parley import FORMAT FILE --site KEY [--address URL] [--dry-run] [--json]

  FORMAT     ${Object.keys(formats).join(', ')}, parley
  FILE       the export, packed with gzip or not
  --site     the site that gets the comments
  --address  where the pages are, for isso, which keeps paths alone; otherwise the only host of the site
  --dry-run  says what would happen, and writes nothing
  --json     the counts and everything that was left out as JSON on standard output

parley import parley FILE [--site KEY] restores what parley export wrote, into a site that is empty or not
there; the example of a first start counts as nothing while nobody has touched it.

Exit codes: 0 done, 1 the file or the site was refused or could not be read to its end, 2 usage.`;

/** The pieces that take what readers write take what is imported, too. */
export const writing: Writing = {
  cleanBody,
  renderComment,
  readClaims,
  claimsShown,
  clusterKeys,
  joinClusters,
  canonicalAddress,
  spellingsOf,
  slugOfPage,
};

interface AskedBoth {
  path: string;
  dryRun: boolean;
  json: boolean;
}

type Asked = AskedBoth &
  (
    { format: 'parley'; site: string | undefined } | { format: ImportFormat; site: string; address: string | undefined }
  );

/**
 * Brings the comments of another system into a site.
 * @param open the database, opened once the file is known to be there
 */
export async function importCommand(
  args: string[],
  open: (work: (opened: { db: Database; url: string }) => Promise<void>) => Promise<void>,
): Promise<void> {
  const asked = readArguments(args);
  await refusing(async () => {
    const file = openArchive(asked.path);
    if (asked.format === 'parley') return open(({ url }) => restore(file, url, asked));
    const { format, site: key } = asked;
    await open(async ({ db, url }) => {
      const site = await siteOf(db, key);
      const archive = await formats[format](file, { address: asked.address ?? addressOf(site) });
      const progress = new ProgressLine(process.stderr);
      const { dryRun } = asked;
      const told = progress.tell.bind(progress);
      const grown = (): Promise<void> => countForPlanner(url);
      await new ImportArchive(db, writing).run(site, file, archive, { dryRun, told, grown }, async (outcome) => {
        progress.end();
        await (asked.json ? printJson(outcome) : printText(outcome, asked));
        if (outcome.broken === null) return;
        console.error(`The file could not be read to its end. ${outcome.broken} What came before it was taken.`);
        process.exitCode = 1;
      });
    });
  });
}

function readArguments(args: string[]): Asked {
  const values = new Map<string, string | true>();
  const plain: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i] as string;
    if (word === '--dry-run' || word === '--json') values.set(word, true);
    else if (word === '--site' || word === '--address') values.set(word, args[++i] ?? '');
    else if (word.startsWith('--')) throw new UsageRefused(`There is no option ${word}.\n\n${usage}`);
    else plain.push(word);
  }
  const [format, path, ...more] = plain;
  if (format === undefined || path === undefined || more.length > 0) throw new UsageRefused(usage);
  const site = values.get('--site') as string | undefined;
  const both = { path, dryRun: values.has('--dry-run'), json: values.has('--json') };
  if (format === 'parley') return { ...both, format, site };
  if (!(format in formats)) throw new UsageRefused(`There is no format “${format}”.\n\n${usage}`);
  if (site === undefined || site === '') throw new UsageRefused(usage);
  const address = values.get('--address') as string | undefined;
  if (address !== undefined && !URL.canParse(address))
    throw new UsageRefused(`“${address}” is no address.\n\n${usage}`);
  return { ...both, format: format as ImportFormat, site, address };
}

async function restore(file: ArchiveFile, url: string, asked: Asked): Promise<void> {
  const { counts, key, withoutAddress } = await restoreFrom(file, url, asked);
  const outcome: ImportOutcome = { counts, broken: null, skipped: none() };
  if (!asked.json) console.log(`The site “${key}”${asked.dryRun ? ' would be restored' : ''}:`);
  await (asked.json ? printJson(outcome) : printText(outcome, asked));
  if (withoutAddress > 0)
    console.error(`${withoutAddress.toLocaleString('en')} accounts have no address here: another account has it.`);
}

async function* none(): AsyncIterable<never> {
  // a restored site is whole, or it is not restored
}

async function refusing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ArchiveRefused) throw new CommandRefused(error.message);
    throw error;
  }
}

/** A site with one host says where its pages are. */
function addressOf({ settings }: SiteRecord): string | undefined {
  const [host, ...more] = settings.hosts;
  return host === undefined || more.length > 0 ? undefined : `https://${host}`;
}

async function siteOf(db: Database, key: string): Promise<SiteRecord> {
  const site = await findSite(db, key);
  if (!site) throw new CommandRefused(`There is no site “${key}”.`);
  return site;
}

/** Piece by piece: the list of what was left out may be longer than what memory should hold. */
async function printJson({ counts, skipped }: ImportOutcome): Promise<void> {
  const print = (text: string): void => void process.stdout.write(text);
  print(`${JSON.stringify(counts).slice(0, -1)},"skipped":[`);
  let first = true;
  for await (const one of skipped) {
    print(`${first ? '' : ','}${JSON.stringify(one)}`);
    first = false;
  }
  print(']}\n');
}

/** Examples shown of what was left out for one reason. */
const mostExamples = 5;

async function printText({ counts, skipped }: ImportOutcome, { dryRun }: Pick<Asked, 'dryRun'>): Promise<void> {
  const { imported, duplicates, orphans, ...states } = counts;
  console.log(`${imported.toLocaleString('en')} ${dryRun ? 'comments would be imported' : 'comments imported'}`);
  for (const [state, count] of Object.entries(states))
    if (count > 0) console.log(`  ${count.toLocaleString('en').padStart(9)} ${state}`);
  if (orphans > 0)
    console.log(`${orphans.toLocaleString('en')} of them below a tombstone: what they answer is missing`);
  if (duplicates > 0)
    console.log(
      `${duplicates.toLocaleString('en')} ${duplicates === 1 ? 'was here already, or stands' : 'were here already, or stand'} twice in the file`,
    );
  const reasons = new Map<string, { count: number; refs: string[] }>();
  for await (const { ref, reason } of skipped) {
    const known = reasons.get(reason) ?? { count: 0, refs: [] };
    known.count++;
    if (known.refs.length < mostExamples) known.refs.push(ref);
    reasons.set(reason, known);
  }
  if (reasons.size > 0) console.log('Left out:');
  for (const [reason, { count, refs }] of reasons)
    console.log(
      `  ${count.toLocaleString('en').padStart(9)} ${reason} (${refs.join(', ')}${count > refs.length ? ', …' : ''})`,
    );
}
