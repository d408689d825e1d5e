import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Comment, PostCommentRequest, ThreadPage, ThreadQuery, type Actor } from '@parley/contract';
import { PostComment, ReadThread } from '@parley/discussion';
import type { Once, Reads, SiteRecord } from '@parley/store';
import { ReadFrom, TheSite, Viewer } from '../http/access.js';
import { sendJson, tagOf } from '../http/entity-tags.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';

@ApiTags('Comments')
@Controller('api/v1/sites/:site/posts/:post/comments')
export class ThreadController {
  constructor(
    private readonly thread: ReadThread,
    private readonly comments: PostComment,
  ) {}

  @Get()
  @Route({
    says: 'A page of the thread: top-level comments, each with its first replies.',
    for: 'all',
    answer: ThreadPage,
    fails: ['post_not_found', 'invalid_cursor', 'validation_failed'],
    also: [{ status: 304, description: 'Unchanged.' }],
  })
  async readThread(
    @TheSite() site: SiteRecord,
    @Param('post') post: string,
    @Query() query: ThreadQuery,
    @ReadFrom() from: Reads,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    return sendJson(request, reply, await this.thread.run(site, post, query, from));
  }

  @Post()
  @Route({
    says: 'Write a comment or a reply; without a token as a guest, where the site lets guests write.',
    for: 'all',
    orSignedIn: true,
    status: 201,
    answer: Comment,
    fails: [
      'unauthenticated',
      'post_not_found',
      'validation_failed',
      'parent_not_in_post',
      'source_wanted',
      'parent_not_published',
      'post_closed',
      'muted',
      'banned',
    ],
    once: true,
    limit: 'comment',
  })
  async postComment(
    @Viewer() actor: Actor | null,
    @TheSite() site: SiteRecord,
    @Param('post') post: string,
    @Body() body: PostCommentRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const { value, replayed } = await this.comments.run(actor, site, post, body, once);
    tellReplay(reply, replayed);
    void reply
      .header('location', `/api/v1/sites/${site.key}/comments/${value.id}`)
      .header('etag', tagOf(value.json, 1))
      .header('cache-control', 'no-store');
    void reply.type('application/json; charset=utf-8');
    return value.json;
  }
}
