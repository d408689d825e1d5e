import { mailKindOf, type NotificationKind } from '@parley/contract';
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

const columns = ['id', 'account_id', 'kind', 'text', 'comment_id', 'decision_id', 'data', 'mail_at'] as const;

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
    // the time of the transaction, which the database puts in for the word
    mailKindOf(n.kind) === undefined ? null : 'now',
  ]);
  return { table: 'notification', columns, rows };
}

/** Tells people. */
export async function notify(tx: Tx, siteId: string, notifications: NewNotification[]): Promise<void> {
  await insertRows(tx, siteId, [notificationRows(notifications)]);
}

/** What whoever wrote a comment is told of an answer to it; nothing of their own answers. */
export function answeredTold(
  answeredAuthorId: string | null,
  { id, postId, authorId }: { id: string; postId: string; authorId: string | null },
): NewNotification[] {
  if (answeredAuthorId === null || answeredAuthorId === authorId) return [];
  const text = 'Somebody answered your comment.';
  return [{ accountId: answeredAuthorId, kind: 'comment.replied', text, commentId: id, data: { postId } }];
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

const mailable = everySiteStatement(
  'notifications_to_mail',
  'mails are gathered by one worker for all sites, without row locks',
  `SELECT d.site_id AS "siteId", d.account_id AS "accountId"
   FROM (SELECT n.site_id, n.account_id FROM notification n WHERE n.mail_at <= now() ORDER BY n.mail_at, n.id LIMIT 200) d
   GROUP BY d.site_id, d.account_id`,
);

/** Who has something to be written about, on which site; the longest waiting ones (notification_mail_idx). */
export async function notificationsToMail(sql: Sql): Promise<{ siteId: string; accountId: string }[]> {
  return sql.rows(mailable, []);
}

const take = statement(
  'notifications_take_for_mail',
  `UPDATE notification n SET mail_at = NULL WHERE n.site_id = $1 AND n.account_id = $2 AND n.mail_at IS NOT NULL
   RETURNING n.id, n.kind, n.read_at IS NOT NULL AS read, n.created_at < now() - interval '1 day' AS stale`,
);

/** A notification that was to go by mail. */
export interface Mailable {
  id: string;
  kind: NotificationKind;
  read: boolean;
  /** It is a day old: too late to be worth a mail. */
  stale: boolean;
}

/** Takes all that waits to go by mail to an account; nobody else gets it (notification_account_idx). */
export async function takeForMail(tx: Tx, siteId: string, accountId: string): Promise<Mailable[]> {
  return tx.rows(take, [siteId, accountId]);
}

const putOff = statement(
  'notifications_put_off_mail',
  `UPDATE notification n SET mail_at = $3::timestamptz
   WHERE n.site_id = $1 AND n.account_id = $2 AND n.mail_at IS NOT NULL`,
);

/** Lets what waits to go by mail wait until a time. */
export async function putOffMail(tx: Tx, siteId: string, accountId: string, until: Date): Promise<void> {
  await tx.rows(putOff, [siteId, accountId, until]);
}

/** A notification as a mail tells of it. */
export interface NotificationInMail {
  id: string;
  kind: NotificationKind;
  data: Record<string, unknown>;
  commentId: string | null;
  decisionId: string | null;
  /** Where the comment stands that it is about. */
  postTitle: string | null;
  /** Who wrote that comment. */
  writtenBy: string | null;
}

const inMail = statement(
  'notifications_in_mail',
  `SELECT n.id, n.kind, n.data, n.comment_id AS "commentId", n.decision_id AS "decisionId", p.title AS "postTitle",
          coalesce(a.display_name, c.guest_name) AS "writtenBy"
   FROM notification n
   LEFT JOIN comment c ON c.site_id = $1 AND c.id = n.comment_id
   LEFT JOIN post p ON p.site_id = $1 AND p.id = c.post_id
   LEFT JOIN account a ON a.id = c.author_id
   WHERE n.site_id = $1 AND n.account_id = $2 AND n.id = ANY($3::uuid[]) AND n.read_at IS NULL
     AND (n.kind <> 'comment.replied' OR c.status = 'published')
   ORDER BY n.id`,
);

/** Of the notifications given, those that are still worth a mail: not read, and no answer that is gone. */
export async function notificationsInMail(
  sql: Sql,
  siteId: string,
  accountId: string,
  ids: string[],
): Promise<NotificationInMail[]> {
  return sql.rows(inMail, [siteId, accountId, ids]);
}

const told = statement(
  'notification_told',
  `SELECT EXISTS (SELECT 1 FROM notification n WHERE n.site_id = $1 AND n.account_id = $2 AND n.comment_id = $3 AND n.kind = $4) AS told`,
);

/** Whether somebody was told this of a comment before (notification_account_idx). */
export async function wasTold(
  tx: Tx,
  siteId: string,
  { accountId, commentId, kind }: { accountId: string; commentId: string; kind: NotificationKind },
): Promise<boolean> {
  return (await tx.rows<{ told: boolean }>(told, [siteId, accountId, commentId, kind]))[0]?.told ?? false;
}

const stopMail = everySiteStatement(
  'notifications_stop_mail',
  'the sweeper looks at every site',
  `UPDATE notification SET mail_at = NULL WHERE mail_at < now() - interval '1 day'`,
);

/** Gives up mailing what has waited for a day: where no mail is sent, it must not go out at once when it is. */
export async function stopOldMail(sql: Sql): Promise<void> {
  await sql.rows(stopMail, []);
}
