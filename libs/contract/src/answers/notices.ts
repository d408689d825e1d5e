import { actionNames, type ActionName } from '../actions.js';
import { Answer } from '../fields.js';
import { commentStatuses, reasonStatuses, type CommentStatus, type ReasonStatus } from '../vocabulary.js';

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

export class NoticeSender {
  @Answer('Their account, where they were signed in.', { ...maybe, format: 'uuid' })
  accountId!: string | null;
  @Answer('The name they gave.', maybe)
  name!: string | null;
  @Answer('The address they gave.', maybe)
  email!: string | null;
}

export class NoticeDecision {
  @Answer('Id; its statement of reasons is at /sites/{site}/decisions/{id}.', { format: 'uuid' })
  id!: string;
  @Answer('What was done.', { enum: actionNames })
  action!: ActionName;
  @Answer('Why: the code of a policy.')
  reason!: string;
  @Answer('What the author of the comment reads first.', maybe)
  statement!: string | null;
  @Answer('Who decided; null for the system.', maybe)
  decidedBy!: string | null;
}

/** A notice as moderators see it: its receipt, what it says, and what was decided. */
export class Notice extends NoticeReceipt {
  @Answer('Id.', { format: 'uuid' })
  id!: string;
  @Answer('Why it is against the law.')
  explanation!: string;
  @Answer('Which law.', maybe)
  law!: string | null;
  @Answer('Who sent it.', { type: () => NoticeSender })
  sender!: NoticeSender;
  @Answer('The review item of the comment.', { ...maybe, format: 'uuid' })
  itemId!: string | null;
  @Answer('How the comment begins.')
  words!: string;
  @Answer('What became of the comment.', { enum: commentStatuses })
  commentStatus!: CommentStatus;
  @Answer('The title of the post.')
  postTitle!: string;
  @Answer('Its slug.')
  postSlug!: string;
  @Answer('The decision that settled it.', { type: () => NoticeDecision, nullable: true })
  decision!: NoticeDecision | null;
}

export class NoticeList {
  @Answer('Notices, newest first.', { type: () => [Notice] })
  items!: Notice[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
}
