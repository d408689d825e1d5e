import { Body, Controller, Delete, Get, Param, Patch, Post as HttpPost, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangePostRequest, CreatePostRequest, ListQuery, Post, PostList, type Actor } from '@parley/contract';
import { ChangePost, OpenPost, ReadPosts } from '@parley/discussion';
import type { Once, Reads, SiteRecord } from '@parley/store';
import { Caller, ReadFrom, TheSite } from '../http/access.js';
import { precondition, sendJson } from '../http/entity-tags.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';
import { postAnswer } from './post-answer.js';

@ApiTags('Posts')
@Controller('api/v1/sites/:site/posts')
export class PostsController {
  constructor(
    private readonly read: ReadPosts,
    private readonly open: OpenPost,
    private readonly change: ChangePost,
  ) {}

  @Get()
  @Route({
    says: 'Posts of a site, newest first.',
    for: 'all',
    answer: PostList,
    fails: ['site_not_found', 'invalid_cursor'],
  })
  async listPosts(
    @TheSite() site: SiteRecord,
    @Query() query: ListQuery,
    @ReadFrom() from: Reads,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const { items, nextCursor } = await this.read.list(site, query, from);
    return sendJson(request, reply, JSON.stringify({ items: items.map((post) => postAnswer(site, post)), nextCursor }));
  }

  @HttpPost()
  @Route({
    says: 'Open a post.',
    for: 'editor',
    status: 201,
    answer: Post,
    fails: ['site_not_found', 'validation_failed', 'slug_taken'],
    once: true,
  })
  async openPost(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Body() body: CreatePostRequest,
    @OnceKey() once: Once | undefined,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const { value, replayed } = await this.open.run(actor, site, body, once);
    tellReplay(reply, replayed);
    void reply.header('location', `/api/v1/sites/${site.key}/posts/${value.slug}`);
    return sendJson(request, reply, JSON.stringify(postAnswer(site, value)), value.version);
  }

  @Get(':post')
  @Route({
    says: 'A post by its slug or id.',
    for: 'all',
    answer: Post,
    fails: ['post_not_found'],
    also: [{ status: 304, description: 'Unchanged.' }],
  })
  async getPost(
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @ReadFrom() from: Reads,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const post = await this.read.one(site, slug, from);
    return sendJson(request, reply, JSON.stringify(postAnswer(site, post)), post.version);
  }

  @Patch(':post')
  @Route({
    says: 'Change a post; closed ones take no comments.',
    for: 'editor',
    answer: Post,
    fails: ['post_not_found', 'validation_failed'],
    ifMatch: true,
  })
  async changePost(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @Body() body: ChangePostRequest,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const post = await this.change.change(actor, site, slug, body, precondition(request));
    return sendJson(request, reply, JSON.stringify(postAnswer(site, post)), post.version);
  }

  @Delete(':post')
  @Route({
    says: 'Take a post with its thread out of sight.',
    for: 'editor',
    status: 204,
    fails: ['post_not_found'],
    ifMatch: true,
  })
  deletePost(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Param('post') slug: string,
    @Req() request: ParleyRequest,
  ): Promise<void> {
    return this.change.delete(actor, site, slug, precondition(request));
  }
}
