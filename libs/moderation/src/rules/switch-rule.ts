import { Injectable } from '@nestjs/common';
import { Failure, includesRole, type Actor, type Rule, type SwitchRuleRequest } from '@parley/contract';
import { failingExamples, type RuleExample } from '@parley/rules';
import {
  addToOutbox,
  Database,
  findRule,
  findRuleVersion,
  lockRule,
  setRuleMode,
  statsOfRules,
  writeLog,
  type RuleVersionRecord,
  type SiteRecord,
} from '@parley/store';
import { textReader } from './read-text.js';
import { soundRule } from './refuse-faults.js';
import { noRule, noVersion, ruleAnswer } from './rule-answers.js';
import { revisionOf } from './rule-revision.js';

@Injectable()
export class SwitchRule {
  constructor(private readonly db: Database) {}

  /**
   * Switches a rule off, to shadow or live, in any of its versions; every process follows within a second.
   * @param actor null for the operator at the command line
   * @param matches throws where the caller has seen another revision
   */
  async run(
    actor: Actor | null,
    site: SiteRecord,
    key: string,
    { mode, version }: SwitchRuleRequest,
    matches: (revision: number) => void = () => undefined,
  ): Promise<Rule> {
    if (mode === 'live' && actor && !includesRole(actor.role, 'admin'))
      throw new Failure(
        'forbidden',
        'Only an administrator of this site switches a rule live. Try it in shadow first.',
      );
    await this.db.transaction(async (tx) => {
      const rule = await lockRule(tx, site.id, key);
      if (!rule) throw noRule(key);
      matches(revisionOf(ruleAnswer(rule, undefined)));
      const chosen = version ?? rule.version;
      const wanted = await findRuleVersion(tx, site.id, key, chosen);
      if (!wanted) throw noVersion(key, chosen);
      if (mode === 'live') checkExamples(key, wanted);
      if (rule.mode === mode && rule.version === chosen) return;
      await setRuleMode(tx, site.id, key, mode, chosen);
      const before = { mode: rule.mode, version: rule.version };
      const data = { rule: key, version: chosen, before: before.mode, beforeVersion: before.version, after: mode };
      await writeLog(tx, [{ siteId: site.id, kind: 'rule.mode_changed', actorId: actor?.id ?? null, data }]);
      await addToOutbox(tx, [{ siteId: site.id, event: 'rule.mode_changed', data }]);
    });
    const now = await findRule(this.db, site.id, key);
    if (!now) throw noRule(key);
    const [stats] = await statsOfRules(this.db, site.id, [key]);
    return ruleAnswer(now, stats);
  }
}

function checkExamples(key: string, { version, when, then, examples }: RuleVersionRecord): void {
  const { program } = soundRule({ when, then });
  const failing = failingExamples(program, examples as RuleExample[], textReader());
  if (failing.length === 0) return;
  const which = failing.map(({ index, text, expected, result }) => ({
    index,
    text,
    expected,
    outcome: result.outcome,
    trace: result.trace,
  }));
  const [first] = failing;
  const should = first?.expected ? 'should match and does not' : 'should not match and does';
  throw new Failure(
    'examples_failing',
    `Version ${version} of “${key}” cannot go live: “${(first?.text ?? '').slice(0, 80)}” ${should}.`,
    { examples: which },
  );
}
