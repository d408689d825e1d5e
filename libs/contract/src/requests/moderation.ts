import { Choice, Id, Text } from '../fields.js';
import { queueName, reviewSorts, reviewStatuses, type ReviewSort, type ReviewStatus } from '../vocabulary.js';
import { ListQuery } from './discussion.js';

const queueSays = 'must be the name of a queue';

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
