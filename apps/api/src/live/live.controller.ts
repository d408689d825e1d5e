import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { Failure } from '@parley/contract';
import { FollowPost, ReadPlace, writeFeed } from '@parley/delivery';
import { ReadPosts, ReadRecent } from '@parley/discussion';
import { liveFor, type Reads, type SiteRecord } from '@parley/store';
import { ReadFrom, TheSite } from '../http/access.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';
import { Readiness } from '../operations/readiness.js';
import { EventStream, eventStream } from './event-stream.js';
import { PublicAddress } from './public-address.js';
import { StreamLimit } from './stream-limit.js';

/** How many comments the feed holds. */
const inFeed = 50;

@ApiTags('Live')
@Controller('api/v1/sites/:site/posts/:post')
export class LiveController {
  constructor(
    private readonly posts: ReadPosts,
    private readonly follow: FollowPost,
    private readonly place: ReadPlace,
    private readonly limit: StreamLimit,
    private readonly readiness: Readiness,
  ) {}

  @Get('events')
  @Route({
    says: 'What happens under a post, as server-sent events: ids and counts of comments created, updated, removed.',
    for: 'all',
    type: 'text/event-stream',
    fails: ['post_not_found', 'rate_limited', 'draining'],
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event received; what came after it follows, for up to a day.',
  })
  async followPost(
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @Query('after') after: unknown,
    @ReadFrom() reads: Reads,
    @Req() request: ParleyRequest,
    @Res() reply: Reply,
  ): Promise<void> {
    if (this.readiness.isDraining) throw new Failure('draining', 'This process is stopping; another one takes over.');
    const post = await this.posts.one(site, slug, reads);
    if (request.method === 'HEAD') {
      void reply.headers({ 'content-type': eventStream, 'cache-control': 'no-store, no-transform' }).send();
      return;
    }
    const said = seqIn(request, after);
    const from = said ?? (await this.place.toBegin(site.id, post.id));
    const giveBack = this.limit.take(request.ip);
    let leave: (() => void) | undefined;
    const stream = new EventStream(reply, post.id, () => {
      giveBack();
      leave?.();
      leave = undefined;
    });
    if (said !== undefined && said > 0 && said < Date.now() - liveFor) stream.askToReadAgain();
    try {
      leave = await this.follow.run(site.id, post.id, stream, from);
      if (reply.raw.closed) leave();
    } catch {
      // the reader comes back by itself
      stream.end();
    }
  }
}

/** A header that browsers send when they come back; what a page was drawn with, when it comes for the first time. */
function seqIn(request: ParleyRequest, after: unknown): number | undefined {
  const said = request.headers['last-event-id'] ?? after;
  return typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : undefined;
}

@ApiTags('Comments')
@Controller('api/v1/sites/:site/posts/:post')
export class FeedController {
  constructor(
    private readonly posts: ReadPosts,
    private readonly recent: ReadRecent,
    private readonly address: PublicAddress,
  ) {}

  @Get('comments.atom')
  @Route({
    says: 'The newest comments of a post as an Atom feed.',
    for: 'all',
    type: 'application/atom+xml',
    fails: ['post_not_found'],
  })
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=60')
  async readFeed(@TheSite() site: SiteRecord, @Param('post') slug: string, @ReadFrom() from: Reads): Promise<string> {
    const post = await this.posts.one(site, slug, from);
    const base = site.key === 'default' ? '' : `/s/${site.key}`;
    return writeFeed({
      siteName: site.name,
      post,
      page: `${this.address.url}${base}/posts/${post.slug}`,
      self: `${this.address.url}/api/v1/sites/${site.key}/posts/${post.slug}/comments.atom`,
      comments: await this.recent.run(site, post.id, inFeed, from),
    });
  }
}
