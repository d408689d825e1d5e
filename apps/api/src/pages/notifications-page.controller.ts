import { Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { Actor, Comment, Notification } from '@parley/contract';
import { ReadComment } from '@parley/discussion';
import { ReadNotifications } from '@parley/moderation';
import type { Reply } from '../http/request.js';
import { SiteDirectory } from '../http/site-directory.js';
import { signInPath, within } from './addresses.js';
import type { Told } from './notification-view.js';
import { notificationsPage } from './notifications-page.js';
import { htmlPage, Pages, TheReader } from './page-access.js';
import type { Reader } from './reader.js';

/** What a reader was told, without script. */
@Pages()
export class NotificationsPageController {
  constructor(
    private readonly notifications: ReadNotifications,
    private readonly comments: ReadComment,
    private readonly sites: SiteDirectory,
  ) {}

  @Get('notifications')
  @Header('content-type', htmlPage)
  @Header('cache-control', 'no-store')
  async list(
    @TheReader() reader: Reader,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const { actor } = reader;
    if (!actor) {
      void reply.status(303).header('location', signInPath(reader, within(reader, '/notifications')));
      return undefined;
    }
    const { cursor, done } = query;
    const asked = typeof cursor === 'string' ? { cursor: cursor.slice(0, 500) } : {};
    const { items, ...rest } = await this.notifications.list(actor, { limit: 20, ...asked });
    const told = await Promise.all(items.map((one) => this.withComment(actor, one)));
    return notificationsPage(reader, { items: told, ...rest }, done === 'sourceAdded' ? done : undefined);
  }

  @Post('notifications/read')
  @HttpCode(303)
  async markRead(@TheReader() reader: Reader, @Res({ passthrough: true }) reply: Reply): Promise<void> {
    if (reader.actor) await this.notifications.markAllRead(reader.actor);
    void reply.header('location', within(reader, '/notifications'));
  }

  /** Where a source is asked for, the comment is read for its field; the rest needs no more than it says. */
  private async withComment(actor: Actor, one: Notification): Promise<Told> {
    if (one.kind !== 'comment.source_requested' || one.commentId === null) return one;
    const site = await this.sites.byKey(one.site);
    const found = await this.comments.one(actor, site, one.commentId).catch(() => undefined);
    return { ...one, comment: found && (JSON.parse(found.json) as Comment) };
  }
}
