import { IntersectionType } from '@nestjs/swagger';
import { Choice, Id, Moment, ObjectOf, Text, Words, YesNo } from '../fields.js';
import {
  commentStatuses,
  groupName,
  queueName,
  reviewSorts,
  reviewStatuses,
  type CommentStatus,
  type ReviewSort,
  type ReviewStatus,
} from '../vocabulary.js';
import { labelWord } from './decisions.js';
import { groupSays, ListQuery } from './discussion.js';

const queueSays = 'must be the name of a queue';

/** Which items of the queue, and in what order: what a view keeps. */
export class ViewQuery {
  @Text({
    optional: true,
    max: 40,
    pattern: queueName,
    patternSays: queueSays,
    description: 'Only items of this queue.',
  })
  queue?: string;

  @Choice(reviewStatuses, { optional: true, description: 'Open or decided; both when absent.' })
  status?: ReviewStatus;

  @Text({
    optional: true,
    max: 40,
    pattern: /^(me|none|[0-9a-fA-F-]{36})$/,
    patternSays: 'must be an id, `me` or `none`',
    description: 'Whose work: an id, `me` or `none`.',
  })
  assignee?: string;

  @Text({ optional: true, max: 64, description: 'Only items this rule put here.' })
  rule?: string;

  @Text({ optional: true, max: 200, description: 'Only items of this post: its slug or its id.' })
  post?: string;

  @Text({
    optional: true,
    max: 40,
    pattern: groupName,
    patternSays: groupSays,
    description: 'Only items of posts in this group.',
  })
  postGroup?: string;

  @Id({ optional: true, description: 'Only items of this author.' })
  author?: string;

  @Choice(reviewSorts, { optional: true, description: 'Order (priority).' })
  sort?: ReviewSort;
}

export class ReviewQuery extends IntersectionType(ListQuery, ViewQuery) {}

export class NextItemRequest {
  @Text({
    optional: true,
    max: 40,
    pattern: queueName,
    patternSays: queueSays,
    description: 'Only from this queue.',
  })
  queue?: string;
}

export class PeriodQuery {
  @Moment({ optional: true, description: 'From when (30 days ago).' })
  from?: string;

  @Moment({ optional: true, description: 'Up to when (now); a date counts to its end.' })
  to?: string;
}

export class TransparencyQuery extends PeriodQuery {
  @Choice(['json', 'csv'], { optional: true, description: 'Which form (json).' })
  format?: 'json' | 'csv';

  @Choice(['week'], { optional: true, description: 'Also the figures of each week, for up to five years.' })
  by?: 'week';
}

export class CommentQuery extends ListQuery {
  @Text({ optional: true, max: 200, description: 'Words: all of them, "a phrase", or -not.' })
  q?: string;

  @Choice(commentStatuses, { optional: true, description: 'What became of it.' })
  status?: CommentStatus;

  @Id({ optional: true, description: 'By this author.' })
  author?: string;

  @Text({ optional: true, min: 1, max: 60, description: 'By guests of this name, or of one that looks like it.' })
  guest?: string;

  @Text({ optional: true, max: 200, description: 'Under this post: its slug or its id.' })
  post?: string;

  @Text({
    optional: true,
    max: 40,
    pattern: groupName,
    patternSays: groupSays,
    description: 'Under a post of this group.',
  })
  postGroup?: string;

  @Text({
    optional: true,
    max: 40,
    pattern: labelWord,
    patternSays: 'must be a label',
    description: 'With this label.',
  })
  label?: string;

  @Moment({ optional: true, description: 'Written from this moment.' })
  from?: string;

  @Moment({ optional: true, description: 'Written before this moment; a date counts to its end.' })
  to?: string;
}

export class NoteRequest {
  @Text({ min: 1, max: 5000, description: 'For other moderators; nobody else reads it.' })
  text!: string;
}

export class AssigneeRequest {
  @Id({ nullable: true, description: 'A moderator of the site; null for nobody.' })
  userId!: string | null;
}

export class QueueAlertsRequest {
  @YesNo({ description: 'Whether the caller wants to hear of every queue.' })
  everyQueue!: boolean;

  @Words({
    optional: true,
    max: 50,
    pattern: queueName,
    patternSays: 'must be names of queues',
    description: 'The queues the caller wants to hear of, where not of every one.',
  })
  queues?: string[];
}

export class SaveViewRequest {
  @Text({ min: 1, max: 100, description: 'Its name.' })
  name!: string;

  @ObjectOf(() => ViewQuery, { description: 'What to show: fields of the list of items.' })
  query!: ViewQuery;

  @YesNo({ optional: true, description: 'Whether other moderators of the site see it (no).' })
  shared?: boolean;
}

export class ChangeViewRequest {
  @Text({ optional: true, min: 1, max: 100, description: 'Another name.' })
  name?: string;

  @ObjectOf(() => ViewQuery, { optional: true, description: 'What to show instead.' })
  query?: ViewQuery;

  @YesNo({ optional: true, description: 'Whether other moderators of the site see it.' })
  shared?: boolean;
}
