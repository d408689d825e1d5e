import { Injectable } from '@nestjs/common';
import type { Notice, NoticeList, NoticeQuery } from '@parley/contract';
import {
  Database,
  decodeCursor,
  encodeCursor,
  end,
  listNotices,
  pageOf,
  type ListedNoticeRecord,
  type SiteRecord,
} from '@parley/store';
import { receiptOf } from './receive-notice.js';

@Injectable()
export class ReadNotices {
  constructor(private readonly db: Database) {}

  /** Notices of illegal content with their receipts and what was decided, newest first. */
  async run(site: SiteRecord, { status, cursor, limit = 25 }: NoticeQuery): Promise<NoticeList> {
    const before = cursor === undefined ? end.id : String(decodeCursor('notices', cursor, ['id'])[0]);
    const rows = await listNotices(this.db, site.id, status ?? null, before, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, (last) => encodeCursor('notices', [last.id]));
    return { items: items.map(noticeAnswer), nextCursor };
  }
}

function noticeAnswer(notice: ListedNoticeRecord): Notice {
  const { id, explanation, law, accountId, name, email, itemId, commentStatus, postTitle, postSlug } = notice;
  const { decisionId, action, reason, statement, decidedBy } = notice;
  return {
    ...receiptOf(notice),
    id,
    explanation,
    law,
    sender: { accountId, name, email },
    itemId,
    words: notice.words.replace(/\s+/g, ' ').trim(),
    commentStatus,
    postTitle,
    postSlug,
    decision: decisionId === null ? null : { id: decisionId, action, reason, statement, decidedBy },
  };
}
