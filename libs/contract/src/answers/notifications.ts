import { Answer } from '../fields.js';
import { notificationKinds, type NotificationKind } from '../notification-kinds.js';

const date = { format: 'date-time' } as const;
const uuid = { format: 'uuid' } as const;
const maybe = { type: String, nullable: true } as const;

export class Notification {
  @Answer('Id.', uuid)
  id!: string;
  @Answer('The site.')
  site!: string;
  @Answer('What happened.', { enum: Object.keys(notificationKinds) })
  kind!: NotificationKind;
  @Answer('The same in words.')
  text!: string;
  @Answer('The comment it is about.', maybe)
  commentId!: string | null;
  @Answer('The decision; its statement of reasons is at /sites/{site}/decisions/{id}.', maybe)
  decisionId!: string | null;
  @Answer('Particulars.', { type: 'object', additionalProperties: true })
  data!: object;
  @Answer('When it was read.', { ...maybe, ...date })
  readAt!: string | null;
  @Answer('When.', date)
  createdAt!: string;
}

export class NotificationList {
  @Answer('Newest first.', { type: () => [Notification] })
  items!: Notification[];
  @Answer('Where the next page begins.', maybe)
  nextCursor!: string | null;
  @Answer('How many are unread, up to 100.', { type: 'integer' })
  unread!: number;
}
