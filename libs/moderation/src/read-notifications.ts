import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type NotificationList, type NotificationQuery } from '@parley/contract';
import {
  countUnread,
  Database,
  decodeCursor,
  encodeCursor,
  end,
  listNotifications,
  markAllRead,
  markRead,
  pageOf,
} from '@parley/store';

@Injectable()
export class ReadNotifications {
  constructor(private readonly db: Database) {}

  /** What the caller was told on any site, newest first. */
  async list(actor: Actor, query: NotificationQuery): Promise<NotificationList> {
    const limit = query.limit ?? 25;
    const before = query.cursor === undefined ? end.id : String(decodeCursor('notifications', query.cursor, ['id'])[0]);
    const unread = query.unread === 'true';
    const rows = await listNotifications(this.db, actor.id, { before, unread, limit: limit + 1 });
    const { items, nextCursor } = pageOf(rows, limit, (last) => encodeCursor('notifications', [last.id]));
    return {
      items: items.map(({ readAt, createdAt, ...rest }) => ({
        ...rest,
        readAt: readAt?.toISOString() ?? null,
        createdAt: createdAt.toISOString(),
      })),
      nextCursor,
      unread: await countUnread(this.db, actor.id),
    };
  }

  /** How much the caller has not read, up to 100. */
  unread(actor: Actor): Promise<number> {
    return countUnread(this.db, actor.id);
  }

  async markRead(actor: Actor, id: string): Promise<void> {
    if (!(await markRead(this.db, actor.id, id)))
      throw new Failure('notification_not_found', 'You have no such notification.');
  }

  async markAllRead(actor: Actor): Promise<void> {
    await markAllRead(this.db, actor.id);
  }
}
