import { Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotificationList, NotificationQuery, type Actor } from '@parley/contract';
import { ReadNotifications } from '@parley/moderation';
import { Caller, IdParam } from '../http/access.js';
import { Route } from '../http/route.js';

@ApiTags('Notifications')
@Controller('api/v1/notifications')
export class NotificationsController {
  constructor(private readonly notifications: ReadNotifications) {}

  @Get()
  @Route({
    says: 'What the caller was told, on every site, newest first.',
    for: 'member',
    answer: NotificationList,
    fails: ['validation_failed', 'invalid_cursor'],
  })
  listNotifications(@Caller() actor: Actor, @Query() query: NotificationQuery): Promise<NotificationList> {
    return this.notifications.list(actor, query);
  }

  @Put('read')
  @Route({ says: 'Mark everything as read.', for: 'member', status: 204 })
  markAllRead(@Caller() actor: Actor): Promise<void> {
    return this.notifications.markAllRead(actor);
  }

  @Put(':id/read')
  @Route({ says: 'Mark one as read.', for: 'member', status: 204, fails: ['notification_not_found'] })
  markRead(@Caller() actor: Actor, @IdParam({ name: 'id', code: 'notification_not_found' }) id: string): Promise<void> {
    return this.notifications.markRead(actor, id);
  }
}
