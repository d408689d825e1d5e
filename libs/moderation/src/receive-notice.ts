import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Failure, invalid, type Actor, type NoticeReceipt, type NoticeRequest } from '@parley/contract';
import {
  addToOutbox,
  Database,
  findNotice,
  insertNotice,
  lockComment,
  newId,
  openForReview,
  transactOnce,
  writeLog,
  type NoticeRecord,
  type Once,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { noticeText } from './flag-table.js';
import { settingOf } from './review-setting.js';

/** Letters and digits nobody takes for one another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Before everything a reader can say with a flag. */
const weight = 95;

@Injectable()
export class ReceiveNotice {
  constructor(private readonly db: Database) {}

  /** Takes a notice of illegal content from anybody, and puts the comment before the moderators. */
  async run(
    sender: Actor | null,
    site: SiteRecord,
    input: NoticeRequest,
    once?: Once,
  ): Promise<{ value: NoticeReceipt; replayed: boolean }> {
    if (!input.goodFaith) throw invalid({ pointer: '/goodFaith', message: 'must be true' });
    return transactOnce(this.db, once, async (tx) => receiptOf(await this.receive(tx, sender, site, input)));
  }

  /** What became of a notice, for who knows its reference. */
  async status(site: SiteRecord, reference: string): Promise<NoticeReceipt> {
    const notice = await findNotice(this.db, site.id, reference.toUpperCase());
    if (!notice) throw new Failure('notice_not_found', 'There is no notice with this reference on this site.');
    return receiptOf(notice);
  }

  private async receive(tx: Tx, sender: Actor | null, site: SiteRecord, input: NoticeRequest): Promise<NoticeRecord> {
    const comment = await lockComment(tx, site.id, input.commentId.toLowerCase());
    if (comment?.status !== 'published') throw new Failure('comment_not_found', 'There is no such comment.');
    const explanation = input.explanation.normalize('NFC').trim();
    const law = input.law?.trim() || null;
    const who = { accountId: sender?.id ?? null, name: input.name?.trim() ?? null, email: input.email?.trim() ?? null };
    const about = { id: newId(), reference: newReference(), commentId: comment.id, explanation, law };
    const notice = await insertNotice(tx, site.id, { ...about, ...who });
    const reason = {
      kind: 'flag',
      queue: 'flags',
      ref: notice.id,
      text: `${noticeText}${law === null ? '' : ` (${law})`} “${explanation}”`,
      weight,
      reportedBy: who.accountId,
    } as const;
    const data = { noticeId: notice.id, law, commentVersion: comment.version };
    const told = { siteId: site.id, commentId: comment.id };
    await writeLog(tx, [{ ...told, kind: 'notice.received', actorId: who.accountId, data }]);
    await openForReview(tx, site.id, comment, [reason], await settingOf(tx, site, comment));
    await addToOutbox(tx, [
      { ...told, postId: comment.postId, event: 'notice.received', data: { noticeId: notice.id } },
    ]);
    return notice;
  }
}

/** Sixty bits nobody guesses, short enough to be read out. */
function newReference(): string {
  return `N-${Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('')}`;
}

/** What the sender of a notice reads. */
export function receiptOf({ reference, commentId, status, settledAt, createdAt }: NoticeRecord): NoticeReceipt {
  const text = {
    open: 'Your notice arrived. A person looks at it.',
    agreed: 'A moderator looked at your notice and acted on it.',
    dismissed:
      'A moderator looked at your notice and left the comment as it is. Whoever disagrees can turn to a certified out-of-court dispute settlement body, or to a court.',
  }[status];
  const times = { receivedAt: createdAt.toISOString(), decidedAt: settledAt?.toISOString() ?? null };
  return { reference, commentId, status, text, ...times };
}
