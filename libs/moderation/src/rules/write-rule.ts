import { Injectable } from '@nestjs/common';
import {
  Failure,
  type AddRuleVersionRequest,
  type CreateRuleRequest,
  type Rule,
  type RuleVersion,
} from '@parley/contract';
import {
  countRules,
  Database,
  findRule,
  findRuleVersion,
  insertRule,
  insertRuleVersion,
  lockRule,
  transactOnce,
  writeLog,
  type Once,
  type SiteRecord,
} from '@parley/store';
import { soundRule } from './refuse-faults.js';
import { noRule, noVersion, ruleAnswer, versionAnswer } from './rule-answers.js';

/** Rules of one site; every active one is asked about every comment. */
const rulesMax = 500;

@Injectable()
export class WriteRule {
  constructor(private readonly db: Database) {}

  /**
   * Stores a rule as version 1. It does nothing until it is switched on.
   * @param by who writes it; null for the operator at the command line
   */
  async create(
    by: string | null,
    site: SiteRecord,
    input: CreateRuleRequest,
    once?: Once,
  ): Promise<{ value: Rule; replayed: boolean }> {
    const { then } = soundRule(input, site);
    const { key, title, when, examples = [] } = input;
    return transactOnce(this.db, once, async (tx) => {
      if ((await countRules(tx, site.id)) >= rulesMax)
        throw new Failure(
          'too_many_rules',
          `A site can have ${rulesMax} rules. Give one of them a new version instead.`,
        );
      const version = { key, version: 1, ...texts(title, when), then, examples, createdBy: by };
      if (!(await insertRule(tx, site.id, { ...version, mode: 'off' })))
        throw new Failure('rule_key_taken', `There is a rule “${key}” already. Choose another key, or add a version.`);
      const data = { rule: key, version: 1, title: version.title, when: version.when, then };
      await writeLog(tx, [{ siteId: site.id, kind: 'rule.created', actorId: by, data }]);
      const stored = await findRule(tx, site.id, key);
      if (!stored) throw noRule(key);
      return ruleAnswer(stored, undefined);
    });
  }

  /** Stores the next version; the mode goes on applying to the version it applied to. */
  async addVersion(
    by: string | null,
    site: SiteRecord,
    key: string,
    input: AddRuleVersionRequest,
    once?: Once,
  ): Promise<{ value: RuleVersion; replayed: boolean }> {
    const { then } = soundRule(input, site);
    return transactOnce(this.db, once, async (tx) => {
      const rule = await lockRule(tx, site.id, key);
      if (!rule) throw noRule(key);
      const version = rule.latest + 1;
      const words = texts(input.title ?? rule.title, input.when);
      const examples = input.examples ?? rule.examples;
      await insertRuleVersion(tx, site.id, { key, version, ...words, then, examples, createdBy: by });
      const data = { rule: key, version, ...words, then };
      await writeLog(tx, [{ siteId: site.id, kind: 'rule.version_added', actorId: by, data }]);
      const stored = await findRuleVersion(tx, site.id, key, version);
      if (!stored) throw noVersion(key, version);
      return versionAnswer(key, stored);
    });
  }
}

function texts(title: string, when: string): { title: string; when: string } {
  return { title: title.normalize('NFC').trim(), when: when.normalize('NFC') };
}
