import { actionNames, type ActionName } from '../actions.js';
import { Answer } from '../fields.js';
import { flagReasons, type FlagReason } from '../vocabulary.js';

const date = { format: 'date-time' } as const;
const whole = { type: 'integer' } as const;
const seconds = { type: 'number', nullable: true } as const;

export class CommentFigures {
  @Answer('Written.', whole)
  posted!: number;
  @Answer('Of them taken away by their authors.', whole)
  deleted!: number;
}

export class FlagFigures {
  @Answer('Why.', { enum: flagReasons })
  reason!: FlagReason;
  @Answer('How many.', whole)
  total!: number;
  @Answer('Moderators agreed.', whole)
  agreed!: number;
  @Answer('Moderators did not.', whole)
  dismissed!: number;
  @Answer('Not looked at yet.', whole)
  open!: number;
}

export class ReportFigures {
  @Answer('Comments reported by readers.', whole)
  total!: number;
  @Answer('By reason.', { type: () => [FlagFigures] })
  byReason!: FlagFigures[];
}

export class NoticeFigures {
  @Answer('Notices of illegal content.', whole)
  total!: number;
  @Answer('Moderators agreed.', whole)
  agreed!: number;
  @Answer('Moderators did not.', whole)
  dismissed!: number;
  @Answer('Not looked at yet.', whole)
  open!: number;
}

export class ActionFigures {
  @Answer('What was done.', { enum: actionNames })
  action!: ActionName;
  @Answer('How often.', whole)
  total!: number;
}

export class ReasonFigures {
  @Answer('The code of the policy.')
  reason!: string;
  @Answer('Decisions.', whole)
  total!: number;
  @Answer('Of them those that restrict a comment.', whole)
  restrictions!: number;
  @Answer('Taken back since, by undo or on appeal.', whole)
  reversed!: number;
}

export class MeansFigures {
  @Answer('What was decided had been found by automated means.', whole)
  automatedDetection!: number;
  @Answer('It had been reported by a reader.', whole)
  notice!: number;
  @Answer('It had not: the site looked by itself.', whole)
  ownInitiative!: number;
  @Answer('It was decided by automated means.', whole)
  automatedDecision!: number;
  @Answer('It was decided by a person.', whole)
  humanDecision!: number;
}

export class DecisionFigures {
  @Answer('Items decided.', whole)
  total!: number;
  @Answer('Decisions that restrict a comment.', whole)
  restrictions!: number;
  @Answer('By action.', { type: () => [ActionFigures] })
  byAction!: ActionFigures[];
  @Answer('By reason.', { type: () => [ReasonFigures] })
  byReason!: ReasonFigures[];
  @Answer('By means.', { type: () => MeansFigures })
  byMeans!: MeansFigures;
  @Answer('Passed on to somebody else.', whole)
  escalated!: number;
  @Answer('Decisions taken back by undo.', whole)
  undone!: number;
  @Answer('How long an item waited, in the middle case.', seconds)
  medianSeconds!: number | null;
}

export class AppealFigures {
  @Answer('Appeals made.', whole)
  total!: number;
  @Answer('By authors.', whole)
  byAuthors!: number;
  @Answer('By readers whose flag was dismissed.', whole)
  byReporters!: number;
  @Answer('The decision stands.', whole)
  upheld!: number;
  @Answer('The decision was taken back.', whole)
  overturned!: number;
  @Answer('Not decided yet.', whole)
  open!: number;
  @Answer('How long an appeal waited, in the middle case.', seconds)
  medianSeconds!: number | null;
}

export class QueueFigures {
  @Answer('Items waiting now.', whole)
  open!: number;
  @Answer('How long the oldest has waited, in seconds.', seconds)
  oldestAgeSeconds!: number | null;
  @Answer('Waiting longer than the site wants.', whole)
  overTarget!: number;
}

export class WeekFigures {
  @Answer('When it begins: a Monday, in UTC, or where the period begins.', date)
  from!: string;
  @Answer('Up to when.', date)
  to!: string;
  @Answer('Comments written.', whole)
  comments!: number;
  @Answer('Flags by readers.', whole)
  flags!: number;
  @Answer('Notices of illegal content.', whole)
  notices!: number;
  @Answer('Items decided.', whole)
  decisions!: number;
  @Answer('Decisions that restrict a comment.', whole)
  restrictions!: number;
  @Answer('Decided by automated means.', whole)
  automatedDecisions!: number;
  @Answer('Appeals made.', whole)
  appeals!: number;
  @Answer('How long an item waited, in the middle case.', seconds)
  medianSeconds!: number | null;
  @Answer('How long the slowest tenth waited at least.', seconds)
  slowestTenthSeconds!: number | null;
}

/** What the moderators did over a period, in figures. */
export class TransparencyReport {
  @Answer('The site.')
  site!: string;
  @Answer('From when.', date)
  from!: string;
  @Answer('Up to when.', date)
  to!: string;
  @Answer('Comments written.', { type: () => CommentFigures })
  comments!: CommentFigures;
  @Answer('What readers reported.', { type: () => ReportFigures })
  reports!: ReportFigures;
  @Answer('Notices of illegal content.', { type: () => NoticeFigures })
  notices!: NoticeFigures;
  @Answer('What was decided.', { type: () => DecisionFigures })
  decisions!: DecisionFigures;
  @Answer('What was appealed.', { type: () => AppealFigures })
  appeals!: AppealFigures;
  @Answer('What waits now.', { type: () => QueueFigures })
  queue!: QueueFigures;
  @Answer('The same week by week, where `by=week` asks for it; the weeks add up to the period.', {
    type: () => [WeekFigures],
    required: false,
  })
  weeks?: WeekFigures[];
}
