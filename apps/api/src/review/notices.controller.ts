import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NoticeList, NoticeQuery, NoticeReceipt, NoticeRequest, type Actor } from '@parley/contract';
import { ReadNotices, ReceiveNotice } from '@parley/moderation';
import type { Once, SiteRecord } from '@parley/store';
import { TheSite, Viewer } from '../http/access.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { Reply } from '../http/request.js';
import { Route } from '../http/route.js';

@ApiTags('Notices')
@Controller('api/v1/sites/:site/notices')
export class NoticesController {
  constructor(
    private readonly notices: ReceiveNotice,
    private readonly read: ReadNotices,
  ) {}

  @Get()
  @Route({
    says: 'Notices of illegal content, with their receipts and what was decided.',
    for: 'moderator',
    answer: NoticeList,
    fails: ['site_not_found', 'validation_failed', 'invalid_cursor'],
  })
  listNotices(@TheSite() site: SiteRecord, @Query() query: NoticeQuery): Promise<NoticeList> {
    return this.read.run(site, query);
  }

  @Post()
  @Route({
    says: 'Send a notice of illegal content; anybody can, with or without an account.',
    for: 'all',
    status: 201,
    answer: NoticeReceipt,
    fails: ['site_not_found', 'comment_not_found', 'validation_failed'],
    once: true,
    limit: 'notice',
  })
  async sendNotice(
    @Viewer() viewer: Actor | null,
    @TheSite() site: SiteRecord,
    @Body() body: NoticeRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<NoticeReceipt> {
    const { value, replayed } = await this.notices.run(viewer, site, body, once);
    tellReplay(reply, replayed);
    void reply.header('location', `/api/v1/sites/${site.key}/notices/${value.reference}`);
    return value;
  }

  @Get(':reference')
  @Route({ says: 'What became of a notice.', for: 'all', answer: NoticeReceipt, fails: ['notice_not_found'] })
  getNotice(@TheSite() site: SiteRecord, @Param('reference') reference: string): Promise<NoticeReceipt> {
    return this.notices.status(site, reference);
  }
}
