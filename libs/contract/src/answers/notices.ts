import { Answer } from '../fields.js';
import { reasonStatuses, type ReasonStatus } from '../vocabulary.js';

const date = { format: 'date-time' } as const;
const maybe = { type: String, nullable: true } as const;

/** The receipt of a notice, and later what became of it. */
export class NoticeReceipt {
  @Answer('By this the sender asks what became of it; nobody else knows it.', { example: 'N-7K2QX4MBVT9D' })
  reference!: string;
  @Answer('The comment.', { format: 'uuid' })
  commentId!: string;
  @Answer('Looked at or not, and whether the moderators agreed.', { enum: reasonStatuses })
  status!: ReasonStatus;
  @Answer('The same in words, and what the sender can do.')
  text!: string;
  @Answer('When it arrived.', date)
  receivedAt!: string;
  @Answer('When it was decided.', { ...maybe, ...date })
  decidedAt!: string | null;
}
