import { Answer } from '../fields.js';
import { mailStatuses, type MailStatus } from '../vocabulary.js';

const date = { format: 'date-time' } as const;

export class Mail {
  @Answer('Id; its Message-ID begins with it.', { format: 'uuid' })
  id!: string;
  @Answer('What it is about.', {
    enum: ['verify_email', 'email_changed', 'reset_password', 'password_changed', 'notifications'],
  })
  kind!: string;
  @Answer('The address it goes to.')
  email!: string;
  @Answer('`failed`: given up. `dropped`: nobody or nothing was left to write about when it was to leave.', {
    enum: mailStatuses,
  })
  status!: MailStatus;
  @Answer('How often it was tried.', { type: 'integer' })
  attempts!: number;
  @Answer('When it is tried next; null where it is not.', { type: String, nullable: true, ...date })
  nextAttemptAt!: string | null;
  @Answer('When it was last tried.', { type: String, nullable: true, ...date })
  attemptedAt!: string | null;
  @Answer('What the mail server said.', { type: String, nullable: true })
  failure!: string | null;
  @Answer('When it was asked for.', date)
  createdAt!: string;
}

export class MailList {
  @Answer('Newest first; kept for seven days.', { type: () => [Mail] })
  items!: Mail[];
  @Answer('Where the next page begins.', { type: String, nullable: true })
  nextCursor!: string | null;
}
