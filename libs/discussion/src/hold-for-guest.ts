import type { SiteRecord } from '@parley/store';
import type { Judgement } from './judge-comment.js';

/** Holds what a guest writes where the site wants a moderator to look first. */
export function holdForGuest(site: SiteRecord, guestName: string | null, judgement: Judgement): Judgement {
  if (guestName === null || site.settings.guestComments !== 'hold' || judgement.status !== 'published')
    return judgement;
  const text = 'Comments of guests wait for a moderator.';
  const reason = {
    kind: 'policy',
    queue: 'pending',
    ref: 'guestComments',
    text,
    weight: 30,
    reportedBy: null,
  } as const;
  return { ...judgement, status: 'pending', reasons: [...judgement.reasons, reason], held: [...judgement.held, text] };
}
