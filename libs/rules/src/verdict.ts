import type { Program } from './condition/compile.js';
import type { Effect } from './rule.js';
import type { MatchedSpan } from './run/matched-text.js';
import type { TraceStep } from './run/trace.js';

/** A rule that runs on every comment. In `shadow` its findings are recorded and change nothing. */
export interface LiveRule {
  key: string;
  version: number;
  mode: 'shadow' | 'live';
  title: string;
  program: Program;
  then: Effect[];
}

/** A rule that matched, or that could not be run to its end. */
export interface Finding {
  ruleKey: string;
  version: number;
  title: string;
  mode: 'shadow' | 'live';
  outcome: 'matched' | 'did_not_finish';
  /** What follows from it; for a rule that did not finish, that a person looks. */
  effects: Effect[];
  /** Why the rule did not finish. */
  detail?: string;
  trace: TraceStep[];
  matchedText: MatchedSpan[];
  inputs: Record<string, unknown>;
  /** One sentence for a person. */
  text: string;
}

/** A queue the comment belongs in, and which finding put it there. */
export interface QueueEntry {
  queue: string;
  priority: number;
  ruleKey: string;
  version: number;
  text: string;
}

/** A rule that does not let the comment through, and the code of the policy it names. */
export interface Rejection {
  reason: string;
  ruleKey: string;
  version: number;
  title: string;
  /** One sentence for a moderator. */
  text: string;
  matchedText: MatchedSpan[];
}

/** What the live rules together say about a comment. */
export interface Verdict {
  /** The strictest of all live findings: reject over hold over publish. */
  outcome: 'publish' | 'hold' | 'reject';
  /** Every finding, shadow ones included, in the order of the rules. */
  findings: Finding[];
  queues: QueueEntry[];
  labels: string[];
  askForSource: boolean;
  notify: string[];
  /** Live rules that reject. */
  rejections: Rejection[];
  /** Titles of the live rules that hold. */
  holds: string[];
}
