import { Choice } from '../fields.js';
import { mailStatuses, type MailStatus } from '../vocabulary.js';
import { ListQuery } from './discussion.js';

export class MailQuery extends ListQuery {
  @Choice(mailStatuses, { optional: true, description: 'Only mails that stand so.' })
  status?: MailStatus;
}
