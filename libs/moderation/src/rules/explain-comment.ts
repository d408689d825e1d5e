import { Injectable } from '@nestjs/common';
import { Failure, type ExplainedRule, type Explanation } from '@parley/contract';
import {
  compileCondition,
  explainFinding,
  restoreFacts,
  runProgram,
  type Effect,
  type KeptFacts,
  type RunResult,
} from '@parley/rules';
import {
  claimsExplained,
  Database,
  findComment,
  findingsOfComment,
  latestJudgement,
  ruleVersionsNamed,
  type JudgementRecord,
  type NamedRuleVersion,
  type SiteRecord,
  type StoredFinding,
} from '@parley/store';

@Injectable()
export class ExplainComment {
  constructor(private readonly db: Database) {}

  /**
   * Why a comment came out as it did: every rule that was asked, in the version it had then, with what it saw. Rules
   * that matched are told as they were recorded, the others by asking them again.
   */
  async run(site: SiteRecord, commentId: string, version: number | null): Promise<Explanation> {
    const comment = await findComment(this.db, site.id, commentId);
    if (!comment) throw new Failure('comment_not_found', 'There is no such comment.');
    const judgement = await latestJudgement(this.db, site.id, comment.id, version);
    const claims = await claimsExplained(this.db, site.id, comment.id);
    if (!judgement) return { ...unjudged(comment.id), claims };
    const rules = await this.replay(site, comment.id, judgement);
    return {
      commentId: comment.id,
      commentVersion: judgement.commentVersion,
      judgedAt: judgement.at.toISOString(),
      outcome: judgement.outcome,
      because: becauseOf(judgement, rules),
      claims,
      rules: rules.map(({ agrees: _, ...rule }) => rule),
      replayAgrees: rules.every((rule) => rule.agrees),
    };
  }

  private async replay(site: SiteRecord, commentId: string, judgement: JudgementRecord): Promise<Replayed[]> {
    const asked = judgement.rules.map(parseAsked);
    const versions = await ruleVersionsNamed(this.db, site.id, asked);
    const findings = (await findingsOfComment(this.db, site.id, commentId)).filter(
      (one) => one.commentVersion === judgement.commentVersion && one.at.getTime() === judgement.at.getTime(),
    );
    const facts = restoreFacts(judgement.facts as KeptFacts, judgement.body);
    return asked.map(({ key, version, mode }) => {
      const stored = versions.find((one) => one.key === key && one.version === version);
      const finding = findings.find((one) => one.ruleKey === key);
      const compiled = stored && compileCondition(stored.when);
      const again = compiled?.ok ? runProgram(compiled.program, facts, { trace: true }) : undefined;
      return replayed({ key, version, mode }, stored, finding, again);
    });
  }
}

type Replayed = ExplainedRule & { agrees: boolean };

interface Asked {
  key: string;
  version: number;
  mode: string;
}

function parseAsked(entry: string): Asked {
  const [key = '', version = '0', mode = ''] = entry.split(' ');
  return { key, version: Number(version), mode };
}

function replayed(
  { key, version, mode }: Asked,
  stored: NamedRuleVersion | undefined,
  finding: StoredFinding | undefined,
  again: RunResult | undefined,
): Replayed {
  const outcome = finding?.outcome ?? 'not_matched';
  const title = stored?.title ?? key;
  const told = finding ?? {
    detail: null,
    inputs: again?.inputs ?? {},
    trace: again?.trace ?? [],
    matchedText: [],
    effects: [],
    text: notMatched(title, again),
  };
  const { detail, inputs, trace, matchedText, effects, text } = told;
  const about = { rule: key, version, mode, title, outcome, when: stored?.when ?? '' };
  // a condition that stopped compiling came out as one that did not finish, then as now
  const agrees = (again?.outcome ?? 'did_not_finish') === outcome;
  return { ...about, detail, inputs, trace, matchedText, effects, text, agrees };
}

function notMatched(title: string, again: RunResult | undefined): string {
  const failed = again?.trace.filter((step) => step.result === 'false').map((step) => step.condition) ?? [];
  if (again?.outcome === 'did_not_finish') return explainFinding(title, again);
  return failed.length === 0
    ? `${title}: did not match.`
    : `${title}: did not match, since not ${failed.join(', nor ')}.`;
}

const words = { publish: 'published', hold: 'held for a moderator', reject: 'not published' } as const;

/** How the outcome was chosen, as a sentence. */
function becauseOf({ outcome }: JudgementRecord, rules: Replayed[]): string {
  const live = rules.filter((rule) => rule.mode === 'live' && rule.outcome !== 'not_matched');
  const wants = (rule: Replayed, name: string): boolean => (rule.effects as Effect[]).some((effect) => name in effect);
  if (outcome === 'publish') {
    const queued = live.filter((rule) => wants(rule, 'review'));
    if (queued.length === 0) return 'No live rule asked for it to be held or rejected.';
    return `${named(queued)} put it before a moderator; no live rule asked for it to be held or rejected.`;
  }
  const decisive = live.filter((rule) => wants(rule, outcome));
  return `It was ${words[outcome]} because ${named(decisive)} asked for that; of all that live rules ask, the strictest counts.`;
}

function named(rules: ExplainedRule[]): string {
  return rules.map((rule) => `“${rule.title}”`).join(' and ');
}

function unjudged(commentId: string): Omit<Explanation, 'claims'> {
  return {
    commentId,
    commentVersion: null,
    judgedAt: null,
    outcome: null,
    because: 'No rule has seen these words: the comment was brought along from elsewhere, or is older than the record.',
    rules: [],
  };
}
