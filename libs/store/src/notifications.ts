import type { NotificationKind } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { newId } from './ids.js';
import { insertRows, type NewRows } from './insertion.js';
import { everySiteStatement, statement } from './statement.js';

/** What somebody is told, in the transaction of what happened. */
export interface NewNotification {
  accountId: string;
  kind: NotificationKind;
  text: string;
  commentId?: string | null;
  decisionId?: string | null;
  data?: Record<string, unknown>;
}

export interface NotificationRecord {
  id: string;
  site: string;
  kind: NotificationKind;
  text: string;
  commentId: string | null;
  decisionId: string | null;
  data: object;
  readAt: Date | null;
  createdAt: Date;
}

const columns = ['id', 'account_id', 'kind', 'text', 'comment_id', 'decision_id', 'data'] as const;

/** What people are told, as rows. */
export function notificationRows(notifications: NewNotification[]): NewRows {
  const rows = notifications.map((n) => [
    newId(),
    n.accountId,
    n.kind,
    n.text,
    n.commentId ?? null,
    n.decisionId ?? null,
    JSON.stringify(n.data ?? {}),
  ]);
  return { table: 'notification', columns, rows };
}

/** Tells people. */
export async function notify(tx: Tx, siteId: string, notifications: NewNotification[]): Promise<void> {
  await insertRows(tx, siteId, [notificationRows(notifications)]);
}

const why = 'somebody reads what they were told on every site';

const list = everySiteStatement(
  'notifications_list',
  why,
  `SELECT n.id, s.key AS site, n.kind, n.text, n.comment_id AS "commentId", n.decision_id AS "decisionId", n.data,
          n.read_at AS "readAt", n.created_at AS "createdAt"
   FROM notification n JOIN site s ON s.id = n.site_id
   WHERE n.account_id = $1 AND n.id < $2 AND (NOT $3::boolean OR n.read_at IS NULL) ORDER BY n.id DESC LIMIT $4`,
);

/** What an account was told, newest first (notification_account_idx). */
export async function listNotifications(
  sql: Sql,
  accountId: string,
  { before, unread, limit }: { before: string; unread: boolean; limit: number },
): Promise<NotificationRecord[]> {
  return sql.rows(list, [accountId, before, unread, limit]);
}

const count = everySiteStatement(
  'notifications_unread',
  why,
  `SELECT count(*)::int AS unread
   FROM (SELECT 1 FROM notification n WHERE n.account_id = $1 AND n.read_at IS NULL LIMIT 100) n`,
);

/** How much is unread, counted up to 100 (notification_unread_idx). */
export async function countUnread(sql: Sql, accountId: string): Promise<number> {
  return (await sql.rows<{ unread: number }>(count, [accountId]))[0]?.unread ?? 0;
}

const markOne = everySiteStatement(
  'notification_read',
  why,
  `UPDATE notification SET read_at = coalesce(read_at, now()) WHERE account_id = $1 AND id = $2 RETURNING id`,
);
const markAll = everySiteStatement(
  'notifications_read',
  why,
  `UPDATE notification SET read_at = now() WHERE account_id = $1 AND read_at IS NULL`,
);

/** Marks one as read; false where the account has no such one. */
export async function markRead(sql: Sql, accountId: string, id: string): Promise<boolean> {
  return (await sql.rows(markOne, [accountId, id])).length > 0;
}

/** Marks everything as read. */
export async function markAllRead(sql: Sql, accountId: string): Promise<void> {
  await sql.rows(markAll, [accountId]);
}

const forget = statement('notifications_forget', `DELETE FROM notification WHERE site_id = $1 AND account_id = $2`);

/** Forgets what an account was told on a site. */
export async function forgetNotifications(tx: Tx, siteId: string, accountId: string): Promise<void> {
  await tx.rows(forget, [siteId, accountId]);
}
