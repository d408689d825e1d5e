import { askedActions, type ActionName } from '../actions.js';
import { Choice, Ids, ObjectOf, Text, Whole, Words, YesNo } from '../fields.js';
import { policyCode } from '../vocabulary.js';
import { ListQuery, SourceRequest } from './discussion.js';

export const labelWord = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** What every decision says, about one item or many. */
class Deciding {
  @Choice(askedActions, { description: 'What to do.' })
  action!: ActionName;

  @Text({
    max: 40,
    pattern: policyCode,
    patternSays: 'must be the code of a policy',
    description: 'Why: the code of one of the site’s policies.',
    example: 'unsourced_claim',
  })
  reason!: string;

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
}

export class DecisionRequest extends Deciding {
  @Whole({
    optional: true,
    min: 1,
    max: 1_000_000,
    description: 'The version of the comment that was looked at.',
  })
  commentVersion?: number;

  @ObjectOf(() => SourceRequest, {
    optional: true,
    description: 'The source, for `attach_source`; not needed where the comment has one.',
  })
  source?: SourceRequest;
}

export class BulkDecisionRequest extends Deciding {
  @Ids({ min: 1, max: 100, description: 'The items.' })
  itemIds!: string[];

  @YesNo({ optional: true, description: 'Say what would happen, and do nothing.' })
  dryRun?: boolean;
}

export class UndoRequest {
  @Text({ optional: true, max: 2000, description: 'A note for other moderators.' })
  note?: string;
}

export class AppealRequest {
  @Text({ min: 1, max: 5000, description: 'Why the decision should be looked at again.' })
  text!: string;
}

export class NotificationQuery extends ListQuery {
  @Choice(['true', 'false'], { optional: true, description: 'Only what is unread.' })
  unread?: 'true' | 'false';
}
