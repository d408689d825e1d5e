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
  /** A label it loses. */
  takes?: string;
  /** Only while an appeal waits; an item with one takes no other, except those that settle nothing. */
  onAppeal?: boolean;
  /** Nothing of its own: it is found by asking for another decision to be taken back. */
  indirect?: boolean;
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
    takes: 'source-requested',
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
  attach_source: {
    from: live,
    settles: 'agreed',
    takes: 'source-requested',
    restricts: false,
    tells: 'A moderator added a source to your comment.',
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
    takes: 'source-requested',
    restricts: false,
    tells: 'A moderator looked and left the comment as it is.',
  },
  escalate: { from: anyStatus, settles: 'nothing', movesTo: 'escalated', restricts: false, tells: '' },
  uphold: {
    from: anyStatus,
    settles: 'dismissed',
    onAppeal: true,
    restricts: false,
    tells: 'Another moderator looked again, and the decision stands.',
  },
  overturn: {
    from: anyStatus,
    settles: 'dismissed',
    onAppeal: true,
    restricts: false,
    tells: 'Another moderator looked again and took the decision back.',
  },
  undo: {
    from: anyStatus,
    settles: 'nothing',
    indirect: true,
    restricts: false,
    tells: 'The decision about your comment was taken back.',
  },
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof actionTable;
export const actionNames = Object.keys(actionTable) as ActionName[];
/** What a moderator may ask for; the rest follows from other requests. */
export const askedActions = actionNames.filter((name) => !(actionTable[name] as Action).indirect);
