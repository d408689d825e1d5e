import type { Actor } from '@parley/contract';
import { factsOfCase, judge, keepFacts, type ClaimFact, type Rejection, type RuleCase } from '@parley/rules';
import type { NewReason, StoredClaim, StoredFinding, StoredJudgement } from '@parley/store';
import type { Rules } from './rule-book.js';

/** What follows for the comment. */
export interface Judgement {
  status: 'published' | 'pending' | 'rejected';
  findings: StoredFinding[];
  reasons: NewReason[];
  labels: string[];
  askForSource: boolean;
  /** Rules that do not let it through. */
  rejections: Rejection[];
  /** Why it waits, where it does, in words for its author. */
  held: string[];
  /** Channels that live rules want told, with the rule that wants it. */
  notify: { channel: string; rule: string; version: number }[];
  /** What is kept so that the same question can be asked again. */
  kept: StoredJudgement;
}

/** Runs every rule over a comment and puts together what they say; the strictest outcome wins. */
export function judgeComment(rules: Rules, about: RuleCase): Judgement {
  const facts = factsOfCase(about);
  const verdict = judge(rules.live, facts);
  const reasons = verdict.queues.map((entry): NewReason => ({
    kind: 'rule',
    queue: entry.queue,
    ref: entry.ruleKey,
    text: entry.text,
    weight: entry.priority,
    reportedBy: null,
  }));
  const broken = rules.broken.filter((finding) => finding.mode === 'live');
  for (const finding of broken)
    reasons.push({
      kind: 'rule',
      queue: 'flags',
      ref: finding.ruleKey,
      text: finding.text,
      weight: 50,
      reportedBy: null,
    });
  return {
    status: ({ publish: 'published', hold: 'pending', reject: 'rejected' } as const)[verdict.outcome],
    findings: [...verdict.findings.map((finding) => ({ ...finding, detail: finding.detail ?? null })), ...rules.broken],
    reasons,
    labels: verdict.labels,
    askForSource: verdict.askForSource,
    rejections: verdict.rejections,
    held: verdict.holds,
    notify: verdict.findings
      .filter((finding) => finding.mode === 'live')
      .flatMap(({ ruleKey, version, effects }) =>
        effects.flatMap((effect) => ('notify' in effect ? [{ channel: effect.notify, rule: ruleKey, version }] : [])),
      ),
    kept: { outcome: verdict.outcome, rules: rules.asked, facts: keepFacts(facts) },
  };
}

/** A stored claim as the rules see it. */
export function claimFact({ text, score, sourced, reasons, start, end, cluster }: StoredClaim): ClaimFact {
  const verdict = cluster && cluster.verdict !== 'undecided' ? cluster.verdict : '';
  return { text, score, sourced, reasons, start, end, verdict };
}

/** An actor as the rules see an author. */
export function authorCase(
  actor: Actor,
  counts: { comments: number; restricted: number },
): NonNullable<RuleCase['author']> {
  const { id, displayName, role, createdAt, emailVerified, sanction } = actor;
  return { id, displayName, role, createdAt, emailVerified, premoderated: sanction?.kind === 'premoderate', ...counts };
}
