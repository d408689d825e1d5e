import { Body, Controller, Get, Post as HttpPost, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CountsQuery, Post, PostCounts, ResolvePostRequest } from '@parley/contract';
import { ReadCounts, ResolvePost } from '@parley/discussion';
import type { Once, Reads, SiteRecord } from '@parley/store';
import { ReadFrom, TheSite } from '../http/access.js';
import { sendJson } from '../http/entity-tags.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';
import { postAnswer } from './post-answer.js';

/** What pages elsewhere ask: which post is mine, and how much has been said. */
@ApiTags('Posts')
@Controller('api/v1/sites/:site')
export class AddressesController {
  constructor(
    private readonly resolve: ResolvePost,
    private readonly counts: ReadCounts,
  ) {}

  @HttpPost('posts/resolve')
  @Route({
    says: 'The post of a page by its address, made at first sight where its host is one of the site’s.',
    for: 'all',
    answer: Post,
    fails: ['site_not_found', 'post_not_found', 'validation_failed'],
    also: [{ status: 201, description: 'Made just now.' }],
    once: true,
    limit: 'resolve',
  })
  async resolvePost(
    @TheSite() site: SiteRecord,
    @Body() body: ResolvePostRequest,
    @OnceKey() once: Once | undefined,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const {
      value: { post, made },
      replayed,
    } = await this.resolve.run(site, body, once);
    tellReplay(reply, replayed);
    void reply.header('location', `/api/v1/sites/${site.key}/posts/${post.slug}`);
    if (made) void reply.status(201);
    return sendJson(request, reply, JSON.stringify(postAnswer(site, post)), post.version);
  }

  @Get('counts')
  @Route({
    says: 'How many published comments posts have, by slug or address, up to 100 at once.',
    for: 'all',
    answer: PostCounts,
    fails: ['site_not_found', 'validation_failed'],
  })
  async countComments(
    @TheSite() site: SiteRecord,
    @Query() query: CountsQuery,
    @ReadFrom() from: Reads,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    // public figures, for whatever page shows them
    void reply.header('access-control-allow-origin', '*');
    return sendJson(
      request,
      reply,
      JSON.stringify({ counts: await this.counts.run(site, namesIn(request, query.posts), from) }),
    );
  }
}

/**
 * The names of a query. A comma that was escaped where others were not belongs to an address; where all were escaped,
 * they all part.
 */
function namesIn(request: ParleyRequest, posts: string): string[] {
  const raw = /[?&]posts=([^&]*)/.exec(request.url)?.[1] ?? '';
  if (!raw.includes(',') || !/%2c/i.test(raw)) return posts.split(',');
  return raw.split(',').map((name) => new URLSearchParams(`name=${name}`).get('name') ?? '');
}
