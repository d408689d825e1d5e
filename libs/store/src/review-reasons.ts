import type { ReasonKind } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { newId } from './ids.js';
import { addToOutbox } from './outbox.js';
import { writeLog } from './moderation-log.js';
import { basePriority, sumOf, urgencyOf } from './priority.js';
import { insertReviewItem, lockItemOfComment, setItemOpen, type ItemState, type ReasonRecord } from './review-items.js';
import { insertStatement, statement } from './statement.js';

/** Why a comment should be looked at. */
export interface NewReason {
  kind: ReasonKind;
  queue: string;
  /** The rule's key, the flag's id. */
  ref: string;
  text: string;
  /** Severity, 0 to 100. */
  weight: number;
  reportedBy: string | null;
}

export interface ReviewedComment {
  id: string;
  postId: string;
  authorId: string | null;
  /** Written in this very transaction. */
  isNew?: boolean;
}

/** What the priority and the due time depend on beside the reasons. */
export interface ReviewSetting {
  now: Date;
  /** Published comments in the post. */
  reach: number;
  /** By queue, `default` for the rest. */
  ageTargetHours: Record<string, number>;
}

const reasonColumns = ['site_id', 'id', 'item_id', 'kind', 'queue', 'ref', 'text', 'weight', 'reported_by'] as const;
const fields = `id, item_id AS "itemId", kind, queue, ref, text, weight, reported_by AS "reportedBy", status, created_at AS "createdAt"`;

const ofItems = statement(
  'review_reasons_of_items',
  `SELECT ${fields} FROM review_reason WHERE site_id = $1 AND item_id = ANY($2::uuid[]) ORDER BY created_at, id`,
);

/** Every reason of some items, oldest first (review_reason_item_idx). */
export async function reasonsOfItems(sql: Sql, siteId: string, itemIds: string[]): Promise<ReasonRecord[]> {
  return itemIds.length === 0 ? [] : sql.rows(ofItems, [siteId, itemIds]);
}

const settle = statement(
  'review_reasons_settle',
  `UPDATE review_reason SET status = $3 WHERE site_id = $1 AND item_id = $2 AND status = 'open'`,
);

export async function settleReasons(
  tx: Tx,
  siteId: string,
  itemId: string,
  status: 'agreed' | 'dismissed',
): Promise<void> {
  await tx.rows(settle, [siteId, itemId, status]);
}

/**
 * Puts a comment before the moderators for the given reasons: makes its item, adds to an open one, or opens a decided
 * one again. The caller holds the comment, or has just made it. Log entry and event are written with it.
 */
export async function openForReview(
  tx: Tx,
  siteId: string,
  comment: ReviewedComment,
  reasons: NewReason[],
  setting: ReviewSetting,
): Promise<string> {
  // a comment written in this transaction cannot have an item yet
  const found = comment.isNew ? undefined : await lockItemOfComment(tx, siteId, comment.id);
  const itemId = found?.id ?? newId();
  const standing = found?.status === 'open' ? await openReasons(tx, siteId, itemId) : [];
  const openedAt = found?.status === 'open' ? found.openedAt : setting.now;
  const state = stateOf([...standing, ...reasons], openedAt, setting);
  if (found) await setItemOpen(tx, siteId, itemId, state);
  else
    await insertReviewItem(tx, siteId, {
      id: itemId,
      commentId: comment.id,
      postId: comment.postId,
      authorId: comment.authorId,
      ...state,
    });
  await insertReasons(tx, siteId, itemId, reasons);
  const opened = found?.status !== 'open';
  await writeLog(tx, [
    {
      siteId,
      kind: opened ? 'review_item.opened' : 'review_item.reason_added',
      commentId: comment.id,
      actorId: reasons[0]?.reportedBy ?? null,
      data: { itemId, reasons: reasons.map(({ reportedBy: _, ...reason }) => reason), state },
    },
  ]);
  if (opened)
    await addToOutbox(tx, [
      {
        siteId,
        event: 'review_item.opened',
        postId: comment.postId,
        commentId: comment.id,
        data: { itemId, queues: state.queues },
      },
    ]);
  return itemId;
}

async function openReasons(tx: Tx, siteId: string, itemId: string): Promise<NewReason[]> {
  return (await reasonsOfItems(tx, siteId, [itemId])).filter((reason) => reason.status === 'open');
}

async function insertReasons(tx: Tx, siteId: string, itemId: string, reasons: NewReason[]): Promise<void> {
  await tx.rows(
    insertStatement('review_reason', reasonColumns, reasons.length),
    reasons.flatMap((r) => [siteId, newId(), itemId, r.kind, r.queue, r.ref, r.text, r.weight, r.reportedBy]),
  );
}

/** The part of an item's row that follows from its open reasons. */
export function stateOf(open: NewReason[], openedAt: Date, setting: ReviewSetting): ItemState {
  const queues = [...new Set(open.map((reason) => reason.queue))].sort();
  const reporters = new Set(open.flatMap((reason) => reason.reportedBy ?? [])).size;
  const base = sumOf(basePriority({ weights: open.map((reason) => reason.weight), reporters, reach: setting.reach }));
  const hours = Math.min(
    ...queues.map((queue) => setting.ageTargetHours[queue] ?? setting.ageTargetHours['default'] ?? 24),
  );
  return {
    queues,
    base,
    urgency: urgencyOf(base, openedAt),
    openedAt,
    dueAt: new Date(openedAt.getTime() + hours * 3_600_000),
  };
}
