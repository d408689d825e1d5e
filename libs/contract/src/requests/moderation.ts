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

const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/;
const momentSays = 'must be a date (2026-11-24) or a time in UTC (2026-11-24T09:30:00Z)';

export class PeriodQuery {
  @Text({ optional: true, max: 30, pattern: moment, patternSays: momentSays, description: 'From when (30 days ago).' })
  from?: string;

  @Text({
    optional: true,
    max: 30,
    pattern: moment,
    patternSays: momentSays,
    description: 'Up to when (now); a date counts to its end.',
  })
  to?: string;
}

export class TransparencyQuery extends PeriodQuery {
  @Choice(['json', 'csv'], { optional: true, description: 'Which form (json).' })
  format?: 'json' | 'csv';
}
