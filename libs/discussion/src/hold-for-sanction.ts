import type { Actor } from '@parley/contract';
import type { Judgement } from './judge-comment.js';

/** Holds what somebody writes whose comments a moderator looks at first. */
export function holdForSanction(actor: Actor | null, judgement: Judgement): Judgement {
  if (actor?.sanction?.kind !== 'premoderate' || judgement.status !== 'published') return judgement;
  const text = 'Comments of this author wait for a moderator.';
  const reason = { kind: 'policy', queue: 'pending', ref: 'sanction', text, weight: 40, reportedBy: null } as const;
  return { ...judgement, status: 'pending', reasons: [...judgement.reasons, reason], held: [...judgement.held, text] };
}
