/** What somebody is told, one row a kind; whoever writes the change writes the notification with it. */
export const notificationKinds = {
  'comment.decided': 'A moderator, or a rule by itself, decided about your comment.',
  'comment.held': 'Your comment waits for a moderator.',
  'comment.source_requested': 'A moderator asks for a source for your comment.',
  'comment.replied': 'Somebody answered your comment.',
  'comment.decision_reversed': 'A decision about your comment was taken back.',
  'flag.settled': 'A moderator looked at what you reported.',
  'appeal.decided': 'Your appeal was decided.',
  'user.sanctioned': 'What you may do on a site changed.',
  'queue.late': 'A queue has an item that waits longer than the site wants.',
  'notice.decided': 'Your notice was decided.',
} as const;

export type NotificationKind = keyof typeof notificationKinds;

/** What goes by mail, as its reader switches it on and off; with the kinds of notifications each stands for. */
export const mailKinds = {
  decisions: ['comment.decided', 'comment.decision_reversed'],
  sourceRequests: ['comment.source_requested'],
  appeals: ['appeal.decided'],
  replies: ['comment.replied'],
} as const satisfies Record<string, readonly NotificationKind[]>;

export type MailKind = keyof typeof mailKinds;
export const mailKindNames = Object.keys(mailKinds) as MailKind[];

/** Under which switch a notification goes by mail; undefined for one that does not. */
export function mailKindOf(kind: NotificationKind): MailKind | undefined {
  return mailKindNames.find((name) => (mailKinds[name] as readonly NotificationKind[]).includes(kind));
}
