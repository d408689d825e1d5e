import { Failure, type CreateRuleRequest, type RuleMode } from '@parley/contract';
import { failingExamples, type FailingExample, type RuleExample } from '@parley/rules';
import { Database, findRule, findRuleVersion, type RuleRecord, type SiteRecord } from '@parley/store';
import { textReader } from './read-text.js';
import { soundRule } from './refuse-faults.js';
import { SwitchRule } from './switch-rule.js';
import { WriteRule } from './write-rule.js';

/** A rule as a file holds it. */
export type RuleOnFile = CreateRuleRequest & { mode?: RuleMode };

/** What became of one rule of a file. */
export interface Brought {
  key: string;
  version: number;
  did: 'created' | 'new version' | 'unchanged';
  mode: RuleMode;
}

/** Compiles a rule and runs its examples; nothing is stored. @throws Failure `validation_failed` for a faulty one */
export function testRule(rule: RuleOnFile): FailingExample[] {
  const { program } = soundRule(rule);
  return failingExamples(program, (rule.examples ?? []) as RuleExample[], textReader());
}

/**
 * Brings rules of a file into a site: a new key becomes a rule, other words for a known key its next version, the same
 * words change nothing. Modes stay as they are unless they are asked for.
 */
export async function bringRules(
  db: Database,
  site: SiteRecord,
  rules: RuleOnFile[],
  { switching }: { switching: boolean },
): Promise<Brought[]> {
  for (const rule of rules) soundRule(rule, site);
  const brought: Brought[] = [];
  for (const rule of rules) brought.push(await bringOne(db, site, rule, switching));
  return brought;
}

async function bringOne(db: Database, site: SiteRecord, rule: RuleOnFile, switching: boolean): Promise<Brought> {
  const { key } = rule;
  const known = await findRule(db, site.id, key);
  const did = !known ? 'created' : (await saysTheSame(db, site, known, rule)) ? 'unchanged' : 'new version';
  if (did === 'created') await new WriteRule(db).create(null, site, rule);
  if (did === 'new version') await new WriteRule(db).addVersion(null, site, key, rule);
  const now = await findRule(db, site.id, key);
  if (!now) throw new Failure('rule_not_found', `There is no rule “${key}”.`);
  if (switching && rule.mode !== undefined)
    await new SwitchRule(db).run(null, site, key, { mode: rule.mode, version: now.latest });
  return { key, did, version: now.latest, mode: switching ? (rule.mode ?? now.mode) : now.mode };
}

async function saysTheSame(db: Database, site: SiteRecord, known: RuleRecord, rule: RuleOnFile): Promise<boolean> {
  const newest = await findRuleVersion(db, site.id, known.key, known.latest);
  const words = ({ title, when, then, examples }: Pick<RuleOnFile, 'title' | 'when' | 'then' | 'examples'>): string =>
    JSON.stringify([title.normalize('NFC').trim(), when.normalize('NFC'), sorted(then), sorted(examples ?? [])]);
  return newest !== undefined && words(newest) === words(rule);
}

/** The database keeps the fields of an object in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, sorted(part)]);
}
