import { actionNames, type ActionName } from '../actions.js';
import { Choice, Id, Text, Whole, Words } from '../fields.js';
import {
  decisionReasons,
  queueName,
  reviewSorts,
  reviewStatuses,
  type DecisionReason,
  type ReviewSort,
  type ReviewStatus,
} from '../vocabulary.js';
import { ListQuery } from './discussion.js';

const queueSays = 'must be the name of a queue';
export const labelWord = /^[a-z0-9][a-z0-9-]{0,39}$/;

export class ReviewQuery extends ListQuery {
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

  @Id({ optional: true, description: 'Only items of this post.' })
  post?: string;

  @Id({ optional: true, description: 'Only items of this author.' })
  author?: string;

  @Choice(reviewSorts, { optional: true, description: 'Order (priority).' })
  sort?: ReviewSort;
}

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

export class DecisionRequest {
  @Choice(actionNames, { description: 'What to do.' })
  action!: ActionName;

  @Choice(decisionReasons, { description: 'Why, from the policy list.' })
  reason!: DecisionReason;

  @Text({ optional: true, max: 2000, description: 'A note for other moderators.' })
  note?: string;

  @Words({
    optional: true,
    max: 10,
    pattern: labelWord,
    patternSays: 'must hold lower-case words with hyphens',
    description: 'Labels to put on the comment.',
  })
  labels?: string[];

  @Text({ optional: true, max: 2000, description: 'What the author reads.' })
  statement?: string;

  @Whole({
    optional: true,
    min: 1,
    max: 1_000_000,
    description: 'The version of the comment that was looked at.',
  })
  commentVersion?: number;
}
