import type { FlagReason } from '@parley/contract';

/** How grave a reason is before anybody has looked, 0 to 100, and what a moderator reads. */
export const flagTable: Record<FlagReason, { weight: number; text: string }> = {
  illegal: { weight: 90, text: 'A reader says it may be against the law.' },
  abuse: { weight: 70, text: 'A reader says it attacks a person or a group.' },
  misinformation: { weight: 60, text: 'A reader says it states something wrong.' },
  unsourced_claim: { weight: 50, text: 'A reader says it states a fact without a source.' },
  spam: { weight: 45, text: 'A reader says it is advertising or spam.' },
  other: { weight: 40, text: 'A reader asks a moderator to look.' },
  off_topic: { weight: 25, text: 'A reader says it has nothing to do with the article.' },
};

/** What a moderator reads first of a notice of illegal content. */
export const noticeText = 'A notice says it is against the law.';
