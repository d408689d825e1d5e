import { costOf } from './condition/cost.js';
import { COST_MAX, JUDGE_COST_MAX } from './condition/limits.js';
import { shapesOf, withinTable } from './condition/shapes.js';
import { explainFinding } from './explain.js';
import { toContext, type FactContext } from './facts/objects.js';
import type { Facts } from './facts/table.js';
import { DEFAULT_PRIORITY, type Effect } from './rule.js';
import { runMeasured, type RunResult } from './run/run-program.js';
import type { Finding, LiveRule, Verdict } from './verdict.js';

/** Runs all rules over a comment, keeps every finding, and lets the strictest live one win. */
export function judge(rules: readonly LiveRule[], facts: Facts): Verdict {
  const context = toContext(facts);
  const costs = measure(rules, context);
  const verdict: Verdict = {
    outcome: 'publish',
    findings: [],
    queues: [],
    labels: [],
    askForSource: false,
    notify: [],
    rejections: [],
    holds: [],
  };
  let left = JUDGE_COST_MAX;
  rules.forEach((rule, index) => {
    const cost = costs[index]!;
    const result = runMeasured(rule.program, context, cost, Math.min(left, COST_MAX), false);
    if (cost <= left) left -= cost;
    if (result.outcome === 'not_matched') return;
    const finding = toFinding(rule, result);
    verdict.findings.push(finding);
    if (rule.mode === 'live') apply(verdict, finding);
  });
  return verdict;
}

/** The costs known since the rules were saved will do, unless the facts are larger or the rules many. */
function measure(rules: readonly LiveRule[], context: FactContext): number[] {
  const worst = rules.map((rule) => rule.program.cost);
  const total = worst.reduce((sum, cost) => sum + cost, 0);
  if (total <= JUDGE_COST_MAX && withinTable(context)) return worst;
  const shapes = shapesOf(context);
  return rules.map((rule) => costOf(rule.program.root, shapes));
}

function toFinding(rule: LiveRule, result: RunResult): Finding {
  const finished = result.outcome === 'matched';
  return {
    ruleKey: rule.key,
    version: rule.version,
    title: rule.title,
    mode: rule.mode,
    outcome: finished ? 'matched' : 'did_not_finish',
    effects: finished ? withQueue(rule.then) : unfinished(rule.then),
    ...(result.detail === undefined ? {} : { detail: result.detail }),
    trace: result.trace,
    matchedText: result.matchedText,
    inputs: result.inputs,
    text: explainFinding(rule.title, result),
  };
}

/** Nothing hidden is in no queue, unless a decision hid it, as that of a rule that rejects. */
function withQueue(effects: readonly Effect[]): Effect[] {
  const holds = effects.some((effect) => 'hold' in effect);
  const queued = effects.some((effect) => 'review' in effect);
  return holds && !queued ? [...effects, { review: 'pending', priority: DEFAULT_PRIORITY }] : [...effects];
}

/** A rule that might have hidden the comment hides it until a person has looked; no other effect is assumed. */
function unfinished(effects: readonly Effect[]): Effect[] {
  const hides = effects.some((effect) => 'hold' in effect || 'reject' in effect);
  const review = effects.find((effect) => 'review' in effect);
  const fallback: Effect = { review: hides ? 'pending' : 'flags', priority: DEFAULT_PRIORITY };
  return [...(hides ? [{ hold: true } as const] : []), review ?? fallback];
}

const strictness = { publish: 0, hold: 1, reject: 2 } as const;

function apply(verdict: Verdict, finding: Finding): void {
  for (const effect of finding.effects) {
    if ('review' in effect) {
      const { ruleKey, version, text } = finding;
      const priority = effect.priority ?? DEFAULT_PRIORITY;
      verdict.queues.push({ queue: effect.review, priority, ruleKey, version, text });
    } else if ('hold' in effect) {
      tighten(verdict, 'hold');
      addOnce(verdict.holds, finding.title);
    } else if ('reject' in effect) {
      tighten(verdict, 'reject');
      const { ruleKey, version, title, text, matchedText } = finding;
      verdict.rejections.push({ reason: effect.reject, ruleKey, version, title, text, matchedText });
    } else if ('label' in effect) {
      addOnce(verdict.labels, effect.label);
    } else if ('askForSource' in effect) {
      verdict.askForSource = true;
    } else {
      addOnce(verdict.notify, effect.notify);
    }
  }
}

function tighten(verdict: Verdict, outcome: Verdict['outcome']): void {
  if (strictness[outcome] > strictness[verdict.outcome]) verdict.outcome = outcome;
}

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}
