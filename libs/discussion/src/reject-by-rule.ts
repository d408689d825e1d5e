import type { Rejection } from '@parley/rules';
import {
  newId,
  rejectedOpening,
  type NewNotification,
  type NewReason,
  type Opening,
  type ReviewedComment,
  type ReviewSetting,
  type SiteRecord,
} from '@parley/store';
import type { Judgement } from './judge-comment.js';

/** How grave it is that a rule would not let a comment through. */
const weight = 50;

/**
 * What a rule that rejects leads to: a decision like a moderator's, with its statement of reasons, taken by automated
 * means alone. Its author is told, and can have a person look.
 */
export function rejectByRule(
  site: SiteRecord,
  comment: ReviewedComment,
  judgement: Judgement,
  setting: ReviewSetting,
): { opening: Opening; told: NewNotification[] } {
  const { rejections, labels } = judgement;
  const [first] = rejections as [Rejection, ...Rejection[]];
  const id = newId();
  const statement = `${rulesNamed(rejections)} did not let your comment through. No person has looked at it yet.`;
  const decision = {
    id,
    commentVersion: 1,
    action: 'reject' as const,
    reason: first.reason,
    note: null,
    statement,
    labels: [],
    labelsBefore: labels,
    statusBefore: 'pending' as const,
    statusAfter: 'rejected' as const,
    openedAt: null,
    until: null,
    ground: site.settings.policies.find((policy) => policy.code === first.reason) ?? null,
    facts: {
      basis: 'own_initiative' as const,
      automated: true,
      reasons: rejections.map(({ title }) => title),
      words: [...new Set(rejections.flatMap(({ matchedText }) => matchedText.map((span) => span.text)))].slice(0, 20),
    },
    automated: true,
    batchId: null,
    reverses: null,
    decidedBy: null,
  };
  const settled = rejections.map(reasonOf);
  const opening = rejectedOpening(comment, { decision, reasons: settled, open: judgement.reasons }, setting);
  const data = { action: 'reject', reason: first.reason, automatic: true };
  const told = { kind: 'comment.decided' as const, commentId: comment.id, decisionId: id, data };
  const text = `${statement} You can ask for a person to look.`;
  return { opening, told: comment.authorId === null ? [] : [{ accountId: comment.authorId, text, ...told }] };
}

/**
 * The same judgement about a comment that is there already: a rule alone takes nothing away that was published, so it
 * waits for a person.
 */
export function holdInstead(judgement: Judgement): Judgement {
  if (judgement.status !== 'rejected') return judgement;
  const { reasons, rejections, held } = judgement;
  const unseen = rejections.filter(
    ({ ruleKey }) => !reasons.some(({ kind, ref }) => kind === 'rule' && ref === ruleKey),
  );
  return {
    ...judgement,
    status: 'pending',
    reasons: [...reasons, ...unseen.map(reasonOf)],
    held: [...held, ...rejections.map(({ title }) => title)],
  };
}

/** What the author of a comment that a rule holds is told. */
export function heldTold({ id, authorId }: ReviewedComment, held: readonly string[]): NewNotification[] {
  if (authorId === null || held.length === 0) return [];
  const text = `Your comment waits for a moderator. ${held.length === 1 ? 'The reason' : 'The reasons'}: ${held.join('; ')}.`;
  return [{ accountId: authorId, kind: 'comment.held', text, commentId: id, data: { held } }];
}

function reasonOf({ ruleKey, text }: Rejection): NewReason {
  return { kind: 'rule', queue: 'pending', ref: ruleKey, text, weight, reportedBy: null };
}

function rulesNamed(rejections: Rejection[]): string {
  const titles = [...new Set(rejections.map(({ title }) => `“${title}”`))];
  return titles.length === 1 ? `A rule of this site, ${titles[0]},` : `Rules of this site, ${titles.join(' and ')},`;
}
