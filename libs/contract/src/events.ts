/** What leaves through the outbox, one row an event; whoever writes the change writes the event with it. */
export const eventTable = {
  'comment.created': 'A comment was written; it may be waiting for a moderator.',
  'comment.updated': 'The words, the status or the labels of a comment changed.',
  'comment.removed': 'A comment left public sight.',
  'comment.flagged': 'A reader flagged a comment.',
  'review_item.opened': 'A comment was put before the moderators.',
  'review_item.decided': 'A moderator decided a review item.',
  'review_item.answered': 'A comment left a queue because its claims have a source or a verdict.',
  'decision.reversed': 'A decision was taken back.',
  'decision.appealed': 'Somebody asked for a decision to be looked at again.',
  'claim_cluster.decided': 'A moderator said what is known about everything that says the same.',
  'claim_cluster.changed': 'Claims were moved from one cluster to another.',
  'rule.notified': 'A rule asked for a channel to be told about a comment.',
  'rule.mode_changed': 'A rule was switched on, off or to shadow.',
  'backtest.requested': 'A rule is to be tried on the comments that are there.',
  'post.created': 'A post was opened.',
  'post.updated': 'A post was changed.',
  'post.deleted': 'A post was deleted.',
  'site.updated': 'The name or settings of a site changed.',
  'notice.received': 'Somebody says that a comment is against the law.',
  'user.sanctioned': 'What somebody may do on a site changed.',
  'archive.imported': 'Comments of another system were brought in.',
  'member.role_changed': 'Somebody got another role on a site.',
  'member.renamed': 'Somebody who wrote on a site changed their name.',
  'member.erased': 'Somebody who wrote on a site asked to be forgotten.',
} as const;

export type EventName = keyof typeof eventTable;

/** Events that concern nobody outside. */
const internal = [
  'claim_cluster.changed',
  'backtest.requested',
  'member.renamed',
  'member.erased',
  'site.updated',
] as const;

/** What a webhook can be told; `webhook.tested` comes when an administrator asks for it. */
export type WebhookEvent = Exclude<EventName, (typeof internal)[number]>;
export const webhookEvents = (Object.keys(eventTable) as EventName[]).filter(
  (name): name is WebhookEvent => !(internal as readonly string[]).includes(name),
);
