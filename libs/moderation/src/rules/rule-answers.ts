import type { Backtest, Rule, RuleHitEntry, RuleMode, RuleVersion } from '@parley/contract';
import { Failure } from '@parley/contract';
import { compileCondition } from '@parley/rules';
import type { BacktestRecord, HitRecord, RuleRecord, RuleStats, RuleVersionRecord } from '@parley/store';

const statsDays = 30;

/** A rule as clients see it. */
export function ruleAnswer(rule: RuleRecord, stats: RuleStats | undefined): Rule {
  const { key, title, mode, version, latest, when, then, examples, createdAt, updatedAt } = rule;
  const { hits = 0, shadowHits = 0, unfinished = 0, decided = 0, agreed = 0, overturned = 0 } = stats ?? {};
  return {
    key,
    title,
    mode: mode as RuleMode,
    version,
    latestVersion: latest,
    when,
    then,
    examples,
    stats: { days: statsDays, hits, shadowHits, unfinished, decided, agreed, overturned, cost: costOf(when) },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

const mostKnown = 2000;
const costs = new Map<string, number>();

/** What a condition costs follows from its words, and lists of rules are read often. */
function costOf(when: string): number {
  let cost = costs.get(when);
  if (cost === undefined) {
    const compiled = compileCondition(when);
    cost = compiled.ok ? compiled.program.cost : 0;
    if (costs.size >= mostKnown) costs.clear();
    costs.set(when, cost);
  }
  return cost;
}

export function versionAnswer(key: string, version: RuleVersionRecord): RuleVersion {
  return { key, ...version, createdAt: version.createdAt.toISOString() };
}

export function hitAnswer({ id: _, at, ...hit }: HitRecord): RuleHitEntry {
  return { ...hit, at: at.toISOString() };
}

export function backtestAnswer(b: BacktestRecord): Backtest {
  const time = (date: Date | null): string | null => date?.toISOString() ?? null;
  return {
    id: b.id,
    rule: b.ruleKey,
    version: b.version,
    status: b.status,
    failure: b.failure,
    scanned: b.scanned,
    matched: b.matched,
    from: time(b.from),
    to: time(b.to),
    limit: b.most,
    createdBy: b.createdBy,
    createdAt: b.createdAt.toISOString(),
    startedAt: time(b.startedAt),
    finishedAt: time(b.finishedAt),
    ...b.result,
  };
}

export function noRule(key: string): Failure {
  return new Failure('rule_not_found', `There is no rule “${key.slice(0, 64)}” on this site.`);
}

export function noVersion(key: string, version: number): Failure {
  return new Failure('rule_not_found', `The rule “${key}” has no version ${version}.`);
}
