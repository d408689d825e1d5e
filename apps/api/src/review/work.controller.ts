import { Body, Controller, Delete, Get, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AssigneeRequest,
  ChangeViewRequest,
  CommentList,
  CommentQuery,
  Note,
  NoteRequest,
  PeriodQuery,
  QueueAlertsAnswer,
  QueueAlertsRequest,
  ReviewItem,
  ReviewStatistics,
  SavedView,
  SavedViewList,
  SaveViewRequest,
  type Actor,
} from '@parley/contract';
import { SearchComments } from '@parley/discussion';
import { KeepViews, ReadStatistics, WatchAges, WorkOnItem } from '@parley/moderation';
import type { Once, SiteRecord } from '@parley/store';
import { Caller, IdParam, TheSite } from '../http/access.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { Reply } from '../http/request.js';
import { Route } from '../http/route.js';

const item = { name: 'id', code: 'review_item_not_found' } as const;

@ApiTags('Review')
@Controller('api/v1/sites/:site')
export class WorkController {
  constructor(
    private readonly items: WorkOnItem,
    private readonly views: KeepViews,
    private readonly statistics: ReadStatistics,
    private readonly search: SearchComments,
    private readonly ages: WatchAges,
  ) {}

  @Get('comments')
  @Route({
    says: 'Search over every comment, newest first.',
    for: 'moderator',
    answer: CommentList,
    fails: ['validation_failed', 'invalid_cursor'],
  })
  async searchComments(
    @TheSite() site: SiteRecord,
    @Query() query: CommentQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const json = await this.search.run(site, query);
    void reply.type('application/json; charset=utf-8').header('cache-control', 'no-store');
    return json;
  }

  @Post('review/items/:id/notes')
  @Route({
    says: 'Note something for other moderators.',
    for: 'moderator',
    status: 201,
    answer: Note,
    fails: ['review_item_not_found', 'validation_failed'],
    once: true,
  })
  async noteReviewItem(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(item) itemId: string,
    @Body() body: NoteRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Note> {
    const { value, replayed } = await this.items.note(actor, site, itemId, body.text, once);
    tellReplay(reply, replayed);
    return value;
  }

  @Put('review/items/:id/assignee')
  @Route({
    says: 'Say whose work an item is; null for nobody’s.',
    for: 'moderator',
    answer: ReviewItem,
    fails: ['review_item_not_found', 'validation_failed'],
  })
  assignReviewItem(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(item) itemId: string,
    @Body() body: AssigneeRequest,
  ): Promise<ReviewItem> {
    return this.items.assign(actor, site, itemId, body.userId?.toLowerCase() ?? null);
  }

  @Get('review/views')
  @Route({ says: 'Saved views: the caller’s, and those others share.', for: 'moderator', answer: SavedViewList })
  async listViews(@Caller() actor: Actor, @TheSite() site: SiteRecord): Promise<SavedViewList> {
    return { items: await this.views.list(actor, site) };
  }

  @Post('review/views')
  @Route({
    says: 'Keep a view of the queue under a name.',
    for: 'moderator',
    status: 201,
    answer: SavedView,
    fails: ['validation_failed', 'too_many_views'],
  })
  saveView(@Caller() actor: Actor, @TheSite() site: SiteRecord, @Body() body: SaveViewRequest): Promise<SavedView> {
    return this.views.save(actor, site, body);
  }

  @Patch('review/views/:id')
  @Route({
    says: 'Give one of the caller’s views another name, or let it show something else.',
    for: 'moderator',
    answer: SavedView,
    fails: ['view_not_found', 'validation_failed'],
  })
  changeView(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam({ name: 'id', code: 'view_not_found' }) id: string,
    @Body() body: ChangeViewRequest,
  ): Promise<SavedView> {
    return this.views.change(actor, site, id, body);
  }

  @Delete('review/views/:id')
  @Route({ says: 'Forget one of the caller’s views.', for: 'moderator', status: 204, fails: ['view_not_found'] })
  forgetView(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam({ name: 'id', code: 'view_not_found' }) id: string,
  ): Promise<void> {
    return this.views.forget(actor, site, id);
  }

  @Get('review/alerts')
  @Route({
    says: 'Of which late queues the caller hears.',
    for: 'moderator',
    answer: QueueAlertsAnswer,
  })
  readAlerts(@Caller() actor: Actor, @TheSite() site: SiteRecord): Promise<QueueAlertsAnswer> {
    return this.ages.wishes(actor, site);
  }

  @Put('review/alerts')
  @Route({
    says: 'Say of which late queues the caller wants to hear: one notification when the oldest item passes the site’s target, and the next one only after the queue was well again.',
    for: 'moderator',
    answer: QueueAlertsAnswer,
    fails: ['validation_failed'],
  })
  changeAlerts(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Body() body: QueueAlertsRequest,
  ): Promise<QueueAlertsAnswer> {
    return this.ages.wish(actor, site, body);
  }

  @Get('review/statistics')
  @Route({
    says: 'How queues, rules and moderators did over a period.',
    for: 'moderator',
    answer: ReviewStatistics,
    fails: ['validation_failed'],
  })
  readStatistics(@TheSite() site: SiteRecord, @Query() query: PeriodQuery): Promise<ReviewStatistics> {
    return this.statistics.run(site, query);
  }
}
