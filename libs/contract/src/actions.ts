import type { CommentStatus, ReasonStatus } from './vocabulary.js';

/** What a moderator can do with a review item, one row an action. Buttons, enums and audit follow from it. */
export interface Action {
  /** The statuses of the comment in which it applies. */
  from: readonly CommentStatus[];
  /** The comment's status afterwards; absent where it stays as it is. */
  to?: CommentStatus;
  /** What the item's open reasons become: whoever reported was right, or was not, or it stays open. */
  settles: Exclude<ReasonStatus, 'open'> | 'nothing';
  /** The queue the item moves to instead of being closed. */
  movesTo?: string;
  /** A label the comment gets, beside those the moderator gives. */
  adds?: string;
  /** It takes something from the author, so a statement of reasons is stored. */
  restricts: boolean;
  /** What the author reads first. */
  tells: string;
}

const live = ['published'] as const;
const waiting = ['pending'] as const;
/** A comment that waits cannot be left as it is: nothing hidden is in no queue unless a decision hid it. */
const settled = ['published', 'rejected', 'removed', 'deleted'] as const;
const anyStatus = ['published', 'pending', 'rejected', 'removed', 'deleted'] as const;

export const actionTable = {
  approve: {
    from: ['published', 'pending', 'rejected', 'removed'],
    to: 'published',
    settles: 'dismissed',
    restricts: false,
    tells: 'Your comment is published.',
  },
  reject: {
    from: waiting,
    to: 'rejected',
    settles: 'agreed',
    restricts: true,
    tells: 'Your comment was not published.',
  },
  remove: {
    from: ['published', 'pending'],
    to: 'removed',
    settles: 'agreed',
    restricts: true,
    tells: 'Your comment was taken down.',
  },
  request_source: {
    from: live,
    settles: 'agreed',
    adds: 'source-requested',
    restricts: false,
    tells: 'Your comment stays. Please add a source.',
  },
  label: {
    from: live,
    settles: 'agreed',
    restricts: true,
    tells: 'Your comment carries a label.',
  },
  dismiss: {
    from: settled,
    settles: 'dismissed',
    restricts: false,
    tells: 'A moderator looked and left the comment as it is.',
  },
  escalate: { from: anyStatus, settles: 'nothing', movesTo: 'escalated', restricts: false, tells: '' },
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof actionTable;
export const actionNames = Object.keys(actionTable) as ActionName[];
