/** The closed lists of the contract: one word for one thing in tables, types, paths and pages. */

export const commentStatuses = ['published', 'pending', 'rejected', 'removed', 'deleted'] as const;
export type CommentStatus = (typeof commentStatuses)[number];

export const threadSorts = ['oldest', 'newest', 'top'] as const;
export type ThreadSort = (typeof threadSorts)[number];

export const flagReasons = [
  'unsourced_claim',
  'misinformation',
  'spam',
  'abuse',
  'off_topic',
  'illegal',
  'other',
] as const;
export type FlagReason = (typeof flagReasons)[number];

/** The code of a policy, as decisions give it for their reason. */
export const policyCode = /^[a-z][a-z0-9_]{0,39}$/;

/** What a policy rests on: the law, or what the site and its users agreed on. */
export const policyGrounds = ['legal', 'contractual'] as const;
export type PolicyGround = (typeof policyGrounds)[number];

export const appealStatuses = ['open', 'upheld', 'overturned'] as const;
export type AppealStatus = (typeof appealStatuses)[number];

/** Who appeals: the author of the comment, or a reader whose flag was dismissed. */
export const appealParties = ['author', 'reporter'] as const;
export type AppealParty = (typeof appealParties)[number];

/** Queues every site has; rules may name more. */
export const standingQueues = ['claims', 'flags', 'pending', 'appeals', 'escalated'] as const;

/** The group of a post, such as the section of a paper. */
export const groupName = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** A queue's name as a rule or a query may write it. */
export const queueName = /^[a-z][a-z0-9_-]{0,39}$/;

export const reviewStatuses = ['open', 'decided'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

export const reviewSorts = ['priority', 'oldest', 'newest'] as const;
export type ReviewSort = (typeof reviewSorts)[number];

export const reasonKinds = ['rule', 'flag', 'claim', 'appeal', 'policy'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export const reasonStatuses = ['open', 'agreed', 'dismissed'] as const;
export type ReasonStatus = (typeof reasonStatuses)[number];

export const sourceVerdicts = ['unchecked', 'supports', 'does_not_support', 'unreachable'] as const;
export type SourceVerdict = (typeof sourceVerdicts)[number];

export const sourcePolicies = ['mark', 'ask', 'hold', 'off'] as const;
export type SourcePolicy = (typeof sourcePolicies)[number];

/** What readers without an account may do: nothing, write for a moderator to look at, or write. */
export const guestPolicies = ['off', 'hold', 'on'] as const;
export type GuestPolicy = (typeof guestPolicies)[number];

export const ruleModes = ['off', 'shadow', 'live'] as const;
export type RuleMode = (typeof ruleModes)[number];

export const backtestStatuses = ['queued', 'running', 'done', 'failed'] as const;

/** What the moderators found about everything that says the same. */
export const clusterVerdicts = ['undecided', 'supported', 'disputed', 'false'] as const;
export type ClusterVerdict = (typeof clusterVerdicts)[number];

/** What moderators can set for a while: every comment waits, nothing is written, nothing at all is done. */
export const sanctionKinds = ['premoderate', 'mute', 'ban'] as const;
export type SanctionKind = (typeof sanctionKinds)[number];

/** The languages of pages and mails. */
export const languages = ['en', 'de', 'uk', 'ar'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(name: unknown): name is Language {
  return (languages as readonly unknown[]).includes(name);
}

export const mailStatuses = ['waiting', 'sent', 'failed', 'dropped'] as const;
export type MailStatus = (typeof mailStatuses)[number];

export function isMailStatus(name: unknown): name is MailStatus {
  return (mailStatuses as readonly unknown[]).includes(name);
}

export const webhookDeliveryStatuses = ['waiting', 'delivered', 'failed'] as const;
export type WebhookDeliveryStatus = (typeof webhookDeliveryStatuses)[number];
