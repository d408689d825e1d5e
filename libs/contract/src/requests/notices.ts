import { Choice, EmailAddress, Id, Text, YesNo } from '../fields.js';
import { reasonStatuses, type ReasonStatus } from '../vocabulary.js';
import { ListQuery } from './discussion.js';

/** A notice of illegal content (Digital Services Act, article 16). */
export class NoticeRequest {
  @Id({ description: 'The comment.' })
  commentId!: string;

  @Text({ min: 1, max: 5000, description: 'Why it is against the law.' })
  explanation!: string;

  @Text({ optional: true, max: 500, description: 'Which law.' })
  law?: string;

  @Text({ optional: true, min: 1, max: 200, description: 'Who sends it.' })
  name?: string;

  @EmailAddress({ optional: true, description: 'Where the sender can be reached.' })
  email?: string;

  @YesNo({ description: 'That it is sent in good faith, and what it says is accurate and complete: has to be true.' })
  goodFaith!: boolean;
}

export class NoticeQuery extends ListQuery {
  @Choice(reasonStatuses, { optional: true, description: 'Only those of which this became.' })
  status?: ReasonStatus;
}
