import { Answer } from '../fields.js';
import { backtestStatuses, ruleModes, type RuleMode } from '../vocabulary.js';

const date = { format: 'date-time' } as const;
const uuid = { format: 'uuid' } as const;
const whole = { type: 'integer' } as const;
const maybe = { type: String, nullable: true } as const;
const objects = { type: 'array', items: { type: 'object', additionalProperties: true } } as const;
const share = { type: Number, nullable: true, required: false, minimum: 0, maximum: 1 } as const;
const anything = { type: 'object', additionalProperties: true } as const;

export class RuleExample {
  @Answer('A text.')
  text!: string;
  @Answer('Whether the rule must match it.')
  match!: boolean;
  @Answer('Facts beside the text.', { ...anything, required: false })
  given?: Record<string, Record<string, unknown>>;
}

export class RuleStats {
  @Answer('The days the figures are of; at most 10,000 hits are counted.', whole)
  days!: number;
  @Answer('Comments it matched while live.', whole)
  hits!: number;
  @Answer('Comments it matched in shadow.', whole)
  shadowHits!: number;
  @Answer('How often it could not be run to its end.', whole)
  unfinished!: number;
  @Answer('Hits a moderator has decided.', whole)
  decided!: number;
  @Answer('Hits a moderator agreed with.', whole)
  agreed!: number;
  @Answer('Agreed ones that were taken back later.', whole)
  overturned!: number;
  @Answer('Steps its condition needs for one comment at worst; a step is some 10 to 30 ns.', whole)
  cost!: number;
}

export class Rule {
  @Answer('Its name in paths and records.')
  key!: string;
  @Answer('What people read.')
  title!: string;
  @Answer('What it does.', { enum: ruleModes })
  mode!: RuleMode;
  @Answer('The version the mode applies to.', whole)
  version!: number;
  @Answer('The newest version.', whole)
  latestVersion!: number;
  @Answer('The condition.')
  when!: string;
  @Answer('What follows.', objects)
  then!: unknown[];
  @Answer('Texts it must match, and texts it must not.', { type: () => [RuleExample] })
  examples!: RuleExample[];
  @Answer('What became of its hits.', { type: () => RuleStats })
  stats!: RuleStats;
  @Answer('When it was made.', date)
  createdAt!: string;
  @Answer('When its mode was last changed.', date)
  updatedAt!: string;
}

export class RulePage {
  @Answer('Rules by key.', { type: () => [Rule] })
  items!: Rule[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
}

export class RuleVersion {
  @Answer('The rule.')
  key!: string;
  @Answer('Its number.', whole)
  version!: number;
  @Answer('What people read.')
  title!: string;
  @Answer('The condition.')
  when!: string;
  @Answer('What follows.', objects)
  then!: unknown[];
  @Answer('Texts it must match, and texts it must not.', { type: () => [RuleExample] })
  examples!: RuleExample[];
  @Answer('Who wrote it; null for what came with the program.', maybe)
  createdBy!: string | null;
  @Answer('When.', date)
  createdAt!: string;
}

export class RuleDetail extends Rule {
  @Answer('Its versions, newest first.', { type: () => [RuleVersion] })
  versions!: RuleVersion[];
}

export class TraceStep {
  @Answer('A part of the condition, written in a uniform way.')
  condition!: string;
  @Answer('What it came to.', { enum: ['true', 'false', 'failed'] })
  result!: 'true' | 'false' | 'failed';
  @Answer('Why it failed.', { required: false })
  detail?: string;
}

export class MatchedText {
  @Answer('Where it begins, in UTF-16 units of the body.', whole)
  start!: number;
  @Answer('Where it ends.', whole)
  end!: number;
  @Answer('The words.')
  text!: string;
}

export class RuleCheck {
  @Answer('Whether the condition holds.')
  matched!: boolean;
  @Answer('How it came out.', { enum: ['matched', 'not_matched', 'did_not_finish'] })
  outcome!: string;
  @Answer('Why it did not finish.', { required: false })
  detail?: string;
  @Answer('Part by part.', { type: () => [TraceStep] })
  trace!: TraceStep[];
  @Answer('The values it saw, by name.', anything)
  inputs!: Record<string, unknown>;
  @Answer('What it found in the text.', { type: () => [MatchedText] })
  matchedText!: MatchedText[];
  @Answer('What would follow.', objects)
  effects!: unknown[];
  @Answer('The same as a sentence.')
  text!: string;
}

export class RuleHitEntry {
  @Answer('The comment.', uuid)
  commentId!: string;
  @Answer('The version of its words.', whole)
  commentVersion!: number;
  @Answer('The version of the rule.', whole)
  version!: number;
  @Answer('What the rule was then.', { enum: ['shadow', 'live'] })
  mode!: string;
  @Answer('Whether it matched or could not be run to its end.', { enum: ['matched', 'did_not_finish'] })
  outcome!: string;
  @Answer('What it found.', { type: () => [MatchedText] })
  matchedText!: { start?: number; end?: number; text: string }[];
  @Answer('The same as a sentence.')
  text!: string;
  @Answer('When.', date)
  at!: string;
}

export class RuleHitPage {
  @Answer('Hits, newest first.', { type: () => [RuleHitEntry] })
  items!: RuleHitEntry[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
}

export class Backtest {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The rule.')
  rule!: string;
  @Answer('Its version.', whole)
  version!: number;
  @Answer('How far it is.', { enum: backtestStatuses })
  status!: string;
  @Answer('Why it failed: `cancelled`, `interrupted`, or a sentence.', maybe)
  failure!: string | null;
  @Answer('Comments looked at so far.', whole)
  scanned!: number;
  @Answer('Comments it matches.', whole)
  matched!: number;
  @Answer('Only comments from here on.', { ...maybe, ...date })
  from!: string | null;
  @Answer('Only comments before.', { ...maybe, ...date })
  to!: string | null;
  @Answer('At most so many comments.', whole)
  limit!: number;
  @Answer('Who asked.', maybe)
  createdBy!: string | null;
  @Answer('When.', date)
  createdAt!: string;
  @Answer('When it was taken up.', { ...maybe, ...date })
  startedAt!: string | null;
  @Answer('When it was over.', { ...maybe, ...date })
  finishedAt!: string | null;
  @Answer('Comments it could not be run to its end for.', { ...whole, required: false })
  unfinished?: number;
  @Answer('Of its matches that moderators decided, how many they agreed with; null while there are none.', share)
  precision?: number | null;
  @Answer('Of what moderators acted on, how much it matches; null while there is nothing.', share)
  recall?: number | null;
  @Answer('The moderators’ decisions both are reckoned from.', {
    ...anything,
    nullable: true,
    required: false,
    example: { decided: 120, agreed: 80, matchedAgreed: 60, matchedDismissed: 5 },
  })
  decisions?: Record<string, number | null> | null;
  @Answer('Matches that the live version does not have.', { ...whole, required: false })
  newlyCaught?: number;
  @Answer('Matches of the live version that this one does not have.', { ...whole, required: false })
  noLongerCaught?: number;
  @Answer('The live version it was compared with.', { ...whole, nullable: true, required: false })
  comparedWith?: number | null;
  @Answer('Some of its matches.', { ...objects, required: false })
  samples?: unknown[];
  @Answer('Milliseconds the conditions took.', { type: Number, required: false })
  milliseconds?: number;
}

export class BacktestPage {
  @Answer('Backtests, newest first.', { type: () => [Backtest] })
  items!: Backtest[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
}

export class ExplainedRule {
  @Answer('The rule.')
  rule!: string;
  @Answer('Its version.', whole)
  version!: number;
  @Answer('What it was then.', { enum: ['shadow', 'live'] })
  mode!: string;
  @Answer('What people read.')
  title!: string;
  @Answer('How it came out.', { enum: ['matched', 'not_matched', 'did_not_finish'] })
  outcome!: string;
  @Answer('Why it did not finish.', maybe)
  detail!: string | null;
  @Answer('The condition.')
  when!: string;
  @Answer('The values it saw.', anything)
  inputs!: Record<string, unknown>;
  @Answer('Part by part.', { type: () => [TraceStep] })
  trace!: unknown[];
  @Answer('What it found in the words.', { type: () => [MatchedText] })
  matchedText!: { start?: number; end?: number; text: string }[];
  @Answer('What followed.', objects)
  effects!: unknown[];
  @Answer('The same as a sentence.')
  text!: string;
}

export class Explanation {
  @Answer('The comment.', uuid)
  commentId!: string;
  @Answer('The version of the words that was judged; null where no rule has seen them.', { ...whole, nullable: true })
  commentVersion!: number | null;
  @Answer('When.', { ...maybe, ...date })
  judgedAt!: string | null;
  @Answer('What the rules together came to.', { enum: ['publish', 'hold', 'reject'], nullable: true })
  outcome!: string | null;
  @Answer('How that was chosen, as a sentence.')
  because!: string;
  @Answer('Every rule that was asked.', { type: () => [ExplainedRule] })
  rules!: ExplainedRule[];
  @Answer('Its claims as they stand, with features and model.', objects)
  claims!: unknown[];
  @Answer('Whether asking the same rules again gives the same answer.', { required: false })
  replayAgrees?: boolean;
}
