import type { ReviewItem, ReviewItemDetail } from '@parley/contract';
import { likelyReason } from './actions.js';
import { desk, emptyDraft, type Draft } from './state.js';

/** What a decision about an item begins with: the reason that put it here. */
export function draftFor(item: ReviewItemDetail | ReviewItem): Draft {
  const flags = 'flags' in item ? item.flags : [];
  return emptyDraft(
    likelyReason(
      item,
      flags,
      desk.now.policies.map(({ code }) => code),
    ),
  );
}
