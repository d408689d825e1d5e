import { Body, Controller, Delete, Get, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Decision,
  DecisionRequest,
  NextItemRequest,
  PriorityAnswer,
  ReviewItem,
  ReviewItemDetail,
  ReviewItemList,
  ReviewQuery,
  ReviewSummary,
  type Actor,
} from '@parley/contract';
import { ReadComment } from '@parley/discussion';
import { Decide, HoldLease, ReadItem, ReadQueue, TakeNext } from '@parley/moderation';
import type { Once, SiteRecord } from '@parley/store';
import { Caller, IdParam, TheSite } from '../http/access.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { Reply } from '../http/request.js';
import { Route } from '../http/route.js';

const id = { name: 'id', code: 'review_item_not_found' } as const;

@ApiTags('Review')
@Controller('api/v1/sites/:site/review')
export class QueueController {
  constructor(
    private readonly queue: ReadQueue,
    private readonly next: TakeNext,
  ) {}

  @Get('items')
  @Route({
    says: 'Comments before the moderators.',
    for: 'moderator',
    answer: ReviewItemList,
    fails: ['validation_failed', 'invalid_cursor'],
  })
  listReviewItems(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Query() query: ReviewQuery,
  ): Promise<ReviewItemList> {
    return this.queue.list(actor, site, query);
  }

  @Get('summary')
  @Route({ says: 'Each queue in figures.', for: 'moderator', answer: ReviewSummary })
  summariseReview(@TheSite() site: SiteRecord): Promise<ReviewSummary> {
    return this.queue.summary(site);
  }

  @Post('items/next')
  @Route({
    says: 'The most urgent free item, leased to the caller.',
    for: 'moderator',
    answer: ReviewItem,
    fails: ['validation_failed'],
    also: [{ status: 204, description: 'Nothing waits.' }],
  })
  async takeNextItem(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Body() body: NextItemRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReviewItem | undefined> {
    const item = await this.next.run(actor, site, body.queue);
    if (!item) void reply.status(204);
    return item;
  }
}

@ApiTags('Review')
@Controller('api/v1/sites/:site/review/items/:id')
export class ReviewItemController {
  constructor(
    private readonly items: ReadItem,
    private readonly comments: ReadComment,
    private readonly queue: ReadQueue,
    private readonly leases: HoldLease,
    private readonly decide: Decide,
  ) {}

  @Get()
  @Route({
    says: 'An item with its comment, thread, claims, flags, rule hits and past decisions.',
    for: 'moderator',
    answer: ReviewItemDetail,
    fails: ['review_item_not_found'],
  })
  async getReviewItem(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) itemId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const item = await this.items.run(actor, site, itemId);
    const thread = await this.comments.context(actor, site, item.commentId);
    const { json } = await this.comments.one(actor, site, item.commentId);
    void reply
      .type('application/json; charset=utf-8')
      .header('etag', `"${item.version}"`)
      .header('cache-control', 'no-store');
    return `${JSON.stringify(item).slice(0, -1)},"comment":${json},"thread":${thread}}`;
  }

  @Get('priority')
  @Route({
    says: 'The arithmetic of an item’s priority.',
    for: 'moderator',
    answer: PriorityAnswer,
    fails: ['review_item_not_found'],
  })
  explainPriority(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) itemId: string,
  ): Promise<PriorityAnswer> {
    return this.queue.priority(actor, site, itemId);
  }

  @Put('lease')
  @Route({
    says: 'Take an item for ten minutes, or keep it for ten more.',
    for: 'moderator',
    answer: ReviewItem,
    fails: ['review_item_not_found', 'leased_by_other', 'already_decided'],
  })
  leaseReviewItem(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) itemId: string,
  ): Promise<ReviewItem> {
    return this.leases.take(actor, site, itemId);
  }

  @Delete('lease')
  @Route({
    says: 'Let an item go.',
    for: 'moderator',
    status: 204,
    fails: ['review_item_not_found', 'leased_by_other'],
  })
  releaseReviewItem(@Caller() actor: Actor, @TheSite() site: SiteRecord, @IdParam(id) itemId: string): Promise<void> {
    return this.leases.release(actor, site, itemId);
  }

  @Post('decisions')
  @Route({
    says: 'Decide an item. Of several at once one wins; the others get the winner’s decision.',
    for: 'moderator',
    status: 201,
    answer: Decision,
    fails: [
      'review_item_not_found',
      'validation_failed',
      'action_not_possible',
      'already_decided',
      'leased_by_other',
      'comment_changed',
    ],
    once: true,
    limit: 'decide',
  })
  async decideReviewItem(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) itemId: string,
    @Body() body: DecisionRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Decision> {
    const { value, replayed } = await this.decide.run(actor, site, itemId, body, once);
    tellReplay(reply, replayed);
    return value;
  }
}
