import { Body, Controller, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CheckSourceRequest, Comment, SourceRequest, type Actor } from '@parley/contract';
import { AddSource, CheckSource, ReadComment } from '@parley/discussion';
import type { Once, SiteRecord } from '@parley/store';
import { Caller, IdParam, TheSite } from '../http/access.js';
import { sendJson } from '../http/entity-tags.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';

@ApiTags('Claims')
@Controller('api/v1/sites/:site')
export class SourcesController {
  constructor(
    private readonly add: AddSource,
    private readonly check: CheckSource,
    private readonly comments: ReadComment,
  ) {}

  @Post('comments/:id/sources')
  @Route({
    says: 'Add a source to a comment; its claims are looked at again.',
    for: 'member',
    status: 201,
    answer: Comment,
    fails: ['comment_not_found', 'validation_failed', 'forbidden', 'comment_gone'],
    once: true,
    limit: 'comment',
  })
  async addSource(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam({ name: 'id', code: 'comment_not_found' }) commentId: string,
    @Body() body: SourceRequest,
    @OnceKey() once: Once | undefined,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const { value, replayed } = await this.add.run(actor, site, commentId, body, once);
    tellReplay(reply, replayed);
    return sendJson(request, reply, value.json, value.version);
  }

  @Patch('sources/:id')
  @Route({
    says: 'Say what is behind a source: it supports the claim, it does not, or it does not answer.',
    for: 'moderator',
    answer: Comment,
    fails: ['source_not_found', 'validation_failed'],
    limit: 'decide',
  })
  async checkSource(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam({ name: 'id', code: 'source_not_found' }) sourceId: string,
    @Body() body: CheckSourceRequest,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const commentId = await this.check.run(actor, site, sourceId, body.verdict);
    const { json, version } = await this.comments.one(actor, site, commentId);
    return sendJson(request, reply, json, version);
  }
}
