import type { MailKind } from '@parley/contract';
import type { Word } from './words.js';

/** How pages call what comes by mail. */
export const mailKindWords: Record<MailKind, Word> = {
  decisions: 'mailDecisions',
  sourceRequests: 'mailSourceRequests',
  appeals: 'mailAppeals',
  replies: 'mailReplies',
};
