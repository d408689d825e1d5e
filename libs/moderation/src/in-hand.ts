import type { Action, Actor, DecisionRequest } from '@parley/contract';
import {
  newId,
  type CommentRecord,
  type NewDecision,
  type ReasonRecord,
  type ReviewItemRecord,
  type SiteRecord,
} from '@parley/store';
import { policyOf } from './policies.js';

/** An item in the hands of whoever decides it. */
export interface InHand {
  actor: Actor;
  site: SiteRecord;
  item: ReviewItemRecord;
  comment: CommentRecord;
  input: DecisionRequest;
  action: Action;
  /** What was open when it was taken. */
  open: ReasonRecord[];
  batchId: string | null;
}

/** Words as they were meant: white space alone says nothing. */
function said(words: string | undefined): string | null {
  return words?.normalize('NFC').trim() || null;
}

/** The decision as it will be stored, before what it rests on is known. */
export function decisionOf({ actor, site, item, comment, action, input, batchId }: InHand): NewDecision {
  const deadline = input.action === 'request_source' ? site.settings.sourceDeadlineHours * 3_600_000 : undefined;
  return {
    id: newId(),
    itemId: item.id,
    commentId: comment.id,
    commentVersion: comment.version,
    action: input.action,
    reason: input.reason,
    note: said(input.note),
    statement: said(input.statement) ?? (action.restricts ? action.tells : null),
    labels: [...new Set(input.labels)],
    labelsBefore: comment.labels,
    statusBefore: comment.status,
    statusAfter: action.to ?? comment.status,
    openedAt: item.openedAt,
    until: deadline === undefined ? null : new Date(comment.now.getTime() + deadline),
    ground: policyOf(site, input.reason),
    facts: null,
    automated: false,
    batchId,
    reverses: null,
    decidedBy: actor.id,
  };
}
