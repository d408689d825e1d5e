import { Failure } from '@parley/contract';
import { bringRules, testRule, type RuleOnFile } from '@parley/moderation';
import { findSite, listRules, type Database } from '@parley/store';
import { CommandRefused } from './refusals.js';
import { linesOfFailure, readRuleFile, writeRuleFile } from './rule-files.js';

export const usage = `Usage: parley rules test FILE
       parley rules import FILE [--site KEY] [--switch]
       parley rules export [--site KEY]

  test     compiles every rule of the file and runs its examples; needs no database
  import   a new key becomes a rule, other words the next version; --switch also sets the modes the file names
  export   writes the rules of a site in the version their mode applies to

FILE is YAML; - is standard input.`;

/**
 * Rules as files, so that they can be kept, reviewed and tested like code.
 * @param open the database, opened only where it is needed
 */
export async function rulesCommand(
  args: string[],
  open: (work: (db: Database) => Promise<void>) => Promise<void>,
): Promise<void> {
  const [verb, file] = args;
  if (verb === 'test' && file) return testFile(file);
  if (verb === 'import' && file) return open((db) => importFile(db, file, args));
  if (verb === 'export') return open((db) => exportRules(db, args));
  throw new CommandRefused(usage);
}

function testFile(file: string): void {
  const rules = readRuleFile(file);
  let failed = 0;
  for (const rule of rules) {
    const lines = faultsOf(rule);
    failed += lines.length > 0 ? 1 : 0;
    const count = rule.examples?.length ?? 0;
    console.log(
      lines.length > 0
        ? lines.join('\n')
        : `${rule.key}: ${count} ${count === 1 ? 'example' : 'examples'}, all as said`,
    );
  }
  console.log(`${rules.length - failed} of ${rules.length} rules hold`);
  if (failed > 0) process.exitCode = 1;
}

function faultsOf(rule: RuleOnFile): string[] {
  try {
    return testRule(rule).map(({ text, expected, result }) => {
      const short = text.length > 70 ? `${text.slice(0, 69)}…` : text;
      const came = result.outcome === 'did_not_finish' ? 'did not finish' : expected ? 'does not match' : 'matches';
      return `${rule.key}: ${came}: “${short}” (${result.trace.map((step) => `${step.condition}: ${step.result}`).join('; ')})`;
    });
  } catch (error) {
    if (error instanceof Failure) return linesOfFailure(rule.key, error);
    throw error;
  }
}

async function importFile(db: Database, file: string, args: string[]): Promise<void> {
  const rules = readRuleFile(file);
  const faults = rules.flatMap((rule) => faultsOf(rule));
  if (faults.length > 0) throw new CommandRefused([...faults, 'Nothing was imported.'].join('\n'));
  const site = await siteOf(db, args);
  const brought = await bringRules(db, site, rules, { switching: args.includes('--switch') });
  for (const { key, version, did, mode } of brought) console.log(`${key}: ${did}, version ${version}, ${mode}`);
}

async function exportRules(db: Database, args: string[]): Promise<void> {
  const site = await siteOf(db, args);
  process.stdout.write(writeRuleFile(await listRules(db, site.id, '', 1000)));
}

async function siteOf(db: Database, args: string[]): Promise<NonNullable<Awaited<ReturnType<typeof findSite>>>> {
  const at = args.indexOf('--site');
  const key = at < 0 ? 'default' : (args[at + 1] ?? '');
  const site = await findSite(db, key);
  if (!site) throw new CommandRefused(`There is no site “${key}”.`);
  return site;
}
