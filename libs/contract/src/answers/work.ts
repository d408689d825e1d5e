import { Answer } from '../fields.js';
import { Comment } from './discussion.js';

const date = { format: 'date-time' } as const;
const uuid = { format: 'uuid' } as const;
const whole = { type: 'integer' } as const;
const maybe = { type: String, nullable: true } as const;
const share = { type: 'number', nullable: true } as const;

export class Note {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('Who wrote it.', maybe)
  authorId!: string | null;
  @Answer('Their name.', maybe)
  authorName!: string | null;
  @Answer('The note.')
  text!: string;
  @Answer('When.', date)
  createdAt!: string;
}

export class CommentList {
  @Answer('Comments, newest first.', { type: () => [Comment] })
  items!: Comment[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
}

export class SavedView {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('Its name.')
  name!: string;
  @Answer('What to show: fields of the list of items.', { type: 'object', additionalProperties: true })
  query!: object;
  @Answer('Whether other moderators see it.')
  shared!: boolean;
  @Answer('Whether it is the caller’s own.')
  own!: boolean;
  @Answer('When it was saved.', date)
  createdAt!: string;
}

export class SavedViewList {
  @Answer('The caller’s own, and those others share.', { type: () => [SavedView] })
  items!: SavedView[];
}

/** Of which late queues the caller hears: one notification when the oldest item passes the site's target. */
export class QueueAlertsAnswer {
  @Answer('Of every queue.')
  everyQueue!: boolean;
  @Answer('Of these.', { type: [String] })
  queues!: string[];
}

/** How one queue, rule or moderator did over a period. */
export class WorkFigures {
  @Answer('The queue, the group of posts, the rule, or the moderator’s id.')
  name!: string;
  @Answer('Decisions.', whole)
  decided!: number;
  @Answer('Where who reported, or the rule, was right.', whole)
  agreed!: number;
  @Answer('Where not.', whole)
  dismissed!: number;
  @Answer('The share that was right, 0 to 1; for a moderator the share of decisions that stands.', share)
  agreement!: number | null;
  @Answer('Seconds to the decision, in the middle case.', share)
  medianSeconds!: number | null;
}

export class ReviewStatistics {
  @Answer('From when.', date)
  from!: string;
  @Answer('Up to when.', date)
  to!: string;
  @Answer('By queue.', { type: () => [WorkFigures] })
  queues!: WorkFigures[];
  @Answer('By the group of the post; posts without one are under an empty name.', { type: () => [WorkFigures] })
  postGroups!: WorkFigures[];
  @Answer('By rule.', { type: () => [WorkFigures] })
  rules!: WorkFigures[];
  @Answer('By moderator.', { type: () => [WorkFigures] })
  moderators!: WorkFigures[];
}
