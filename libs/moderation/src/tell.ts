import type { NotificationKind } from '@parley/contract';
import {
  answeredTold,
  findComment,
  notify,
  wasTold,
  type CommentRecord,
  type DecisionRecord,
  type NewNotification,
  type NoticeRecord,
  type SettledFlag,
  type Tx,
} from '@parley/store';
import type { InHand } from './in-hand.js';

/** Tells the author what was decided, and those who reported it what became of that. */
export async function tellOfDecision(
  tx: Tx,
  { actor, site, comment, action }: InHand,
  decision: DecisionRecord,
  settled: SettledFlag[],
): Promise<void> {
  const published = decision.statusBefore !== 'published' && decision.statusAfter === 'published';
  const concerns = action.restricts || published || action.adds !== undefined || decision.action === 'attach_source';
  const toAuthor =
    concerns && comment.authorId !== null && comment.authorId !== actor.id
      ? [authorTold(comment.authorId, decision, action.tells)]
      : [];
  const answered = published ? await answeredAuthorTold(tx, site.id, comment) : [];
  const toReporters = reportersTold(settled, decision, action.settles === 'agreed');
  await notify(tx, site.id, [...toAuthor, ...toReporters, ...answered]);
}

/** Whoever wrote the comment answered hears of the answer when others can read it, and hears of it once. */
async function answeredAuthorTold(tx: Tx, siteId: string, comment: CommentRecord): Promise<NewNotification[]> {
  const answered = comment.parentId === null ? undefined : await findComment(tx, siteId, comment.parentId);
  const told = answeredTold(answered?.authorId ?? null, comment);
  const [first] = told;
  const known = first && (await wasTold(tx, siteId, { ...first, commentId: comment.id }));
  return known ? [] : told;
}

function authorTold(accountId: string, decision: DecisionRecord, tells: string): NewNotification {
  const kind: NotificationKind = decision.action === 'request_source' ? 'comment.source_requested' : 'comment.decided';
  const until = decision.until?.toISOString() ?? null;
  const deadline = until === null ? '' : ` There is time until ${until.slice(0, 16).replace('T', ' ')} UTC.`;
  return {
    accountId,
    kind,
    text: `${decision.statement ?? tells}${deadline}`,
    commentId: decision.commentId,
    decisionId: decision.id,
    data: { action: decision.action, reason: decision.reason, until, statement: decision.statement },
  };
}

/** What each reader who reported a comment is told, once each. */
export function reportersTold(settled: SettledFlag[], decision: DecisionRecord, agreed: boolean): NewNotification[] {
  const each = new Map(settled.map((flag) => [flag.accountId, flag]));
  const text = agreed
    ? 'Thank you: a moderator looked at the comment you reported and acted on it.'
    : 'A moderator looked at the comment you reported and left it as it is. You can ask for another look.';
  return [...each.values()].map((flag) => ({
    accountId: flag.accountId,
    kind: 'flag.settled',
    text,
    commentId: decision.commentId,
    decisionId: decision.id,
    data: { flagId: flag.id, reason: flag.reason, outcome: agreed ? 'agreed' : 'dismissed', action: decision.action },
  }));
}

/** What those who sent a notice are told, where they have an account; the others ask by their reference. */
export function sendersTold(notices: NoticeRecord[], decision: DecisionRecord): NewNotification[] {
  return notices.flatMap(({ accountId, reference, status }) =>
    accountId === null
      ? []
      : [
          {
            accountId,
            kind: 'notice.decided',
            text:
              status === 'agreed'
                ? `A moderator looked at your notice ${reference} and acted on it.`
                : `A moderator looked at your notice ${reference} and left the comment as it is.`,
            commentId: decision.commentId,
            data: { reference, outcome: status, action: decision.action },
          },
        ],
  );
}
