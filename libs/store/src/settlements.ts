import type { FlagReason, ReasonStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { insertRows } from './insertion.js';
import { logRows, type LogKind } from './moderation-log.js';
import { outboxRows } from './outbox.js';
import { setItemOpen, type ItemState, type ReviewItemRecord } from './review-items.js';
import { openReasons, stateOf, type ReviewedComment, type ReviewSetting } from './review-reasons.js';
import { statement } from './statement.js';

type Settled = Exclude<ReasonStatus, 'open'>;

const settle = statement(
  'review_reasons_settle',
  `UPDATE review_reason SET status = CASE WHEN kind = 'appeal' THEN $4 ELSE $3 END, settled_by = $5
   WHERE site_id = $1 AND item_id = $2 AND status = 'open'`,
);

/** Settles what is open of an item by a decision; appeals by what became of them (review_reason_item_idx). */
export async function settleReasons(
  tx: Tx,
  siteId: string,
  itemId: string,
  { by, status, appeals = status }: { by: string; status: Settled; appeals?: Settled },
): Promise<void> {
  await tx.rows(settle, [siteId, itemId, status, appeals, by]);
}

/** A flag somebody has now decided about. */
export interface SettledFlag {
  id: string;
  accountId: string;
  reason: FlagReason;
}

const settleOpenFlags = statement(
  'flags_settle',
  `UPDATE flag SET status = $3, settled_by = $4 WHERE site_id = $1 AND comment_id = $2 AND status = 'open'
   RETURNING id, account_id AS "accountId", reason`,
);

/** Settles the open flags of a comment (flag_once_key). */
export async function settleFlags(
  tx: Tx,
  siteId: string,
  commentId: string,
  { by, status }: { by: string; status: Settled },
): Promise<SettledFlag[]> {
  return tx.rows(settleOpenFlags, [siteId, commentId, status, by]);
}

const turnReasons = statement(
  'review_reasons_turn',
  `UPDATE review_reason SET status = $4, settled_by = $5
   WHERE site_id = $1 AND item_id = $2 AND settled_by = $3 AND kind <> 'appeal'`,
);
const turnFlags = statement(
  'flags_turn',
  `UPDATE flag SET status = $4, settled_by = $5 WHERE site_id = $1 AND comment_id = $2 AND settled_by = $3
   RETURNING id, account_id AS "accountId", reason`,
);

/** Gives what one decision settled another outcome, by the decision that took it back, or opens it again. */
export async function turnSettled(
  tx: Tx,
  siteId: string,
  { itemId, commentId, id }: { itemId: string; commentId: string; id: string },
  to: { status: ReasonStatus; by: string | null },
): Promise<SettledFlag[]> {
  await tx.rows(turnReasons, [siteId, itemId, id, to.status, to.by]);
  return tx.rows(turnFlags, [siteId, commentId, id, to.status, to.by]);
}

const reopenAppeals = statement(
  'review_reasons_reopen_appeals',
  `UPDATE review_reason SET status = 'open', settled_by = NULL
   WHERE site_id = $1 AND item_id = $2 AND settled_by = $3 AND kind = 'appeal'`,
);
const withdraw = statement(
  'review_reasons_withdraw',
  `UPDATE review_reason SET status = 'dismissed', settled_by = $4
   WHERE site_id = $1 AND item_id = $2 AND ref = $3 AND kind = 'policy' AND status = 'open'`,
);

/** Opens appeals again that a decision had settled. */
export async function reopenAppealReasons(tx: Tx, siteId: string, itemId: string, decisionId: string): Promise<void> {
  await tx.rows(reopenAppeals, [siteId, itemId, decisionId]);
}

/** Takes back what a decision itself put before the moderators. */
export async function withdrawReason(
  tx: Tx,
  siteId: string,
  itemId: string,
  { ref, by }: { ref: string; by: string },
): Promise<void> {
  await tx.rows(withdraw, [siteId, itemId, ref, by]);
}

/**
 * Brings the row of a locked item in line with its open reasons, after some were opened or taken back.
 * @returns what it is now; undefined where nothing is open
 */
export async function refreshItem(
  tx: Tx,
  siteId: string,
  comment: ReviewedComment,
  item: ReviewItemRecord,
  setting: ReviewSetting,
  told: { kind: LogKind; actorId: string | null; data: Record<string, unknown> },
): Promise<ItemState | undefined> {
  const open = await openReasons(tx, siteId, item.id);
  if (open.length === 0) return undefined;
  const state = stateOf(open, item.openedAt, setting);
  await setItemOpen(tx, siteId, item.id, state);
  const data = { itemId: item.id, state, ...told.data };
  const opened = { event: 'review_item.opened', postId: comment.postId, commentId: comment.id } as const;
  await insertRows(tx, siteId, [
    ...logRows([{ kind: told.kind, commentId: comment.id, actorId: told.actorId, data }]),
    outboxRows([{ ...opened, data: { itemId: item.id, queues: state.queues } }]),
  ]);
  return state;
}

const record = statement(
  'flag_record',
  `SELECT (count(*) FILTER (WHERE f.status = 'agreed'))::int AS agreed,
          (count(*) FILTER (WHERE f.status = 'dismissed'))::int AS dismissed
   FROM (SELECT status FROM flag WHERE site_id = $1 AND account_id = $2 AND status <> 'open'
         ORDER BY created_at DESC LIMIT 200) f`,
);

/** How often moderators agreed with the newest 200 settled flags of somebody (flag_record_idx). */
export async function flagRecord(
  sql: Sql,
  siteId: string,
  accountId: string,
): Promise<{ agreed: number; dismissed: number }> {
  const [row] = await sql.rows<{ agreed: number; dismissed: number }>(record, [siteId, accountId]);
  return row ?? { agreed: 0, dismissed: 0 };
}
