import { Body, Controller, Get, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Comment,
  CommentContext,
  EditCommentRequest,
  Flag,
  FlagRequest,
  ListQuery,
  RepliesPage,
  RevisionList,
  VoteAnswer,
  VoteRequest,
  type Actor,
} from '@parley/contract';
import { EditComment, ReadComment, Vote } from '@parley/discussion';
import { FlagComment } from '@parley/moderation';
import type { Once, Reads, SiteRecord } from '@parley/store';
import { Caller, IdParam, ReadFrom, TheSite, Viewer } from '../http/access.js';
import { precondition, sendJson } from '../http/entity-tags.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';

const id = { name: 'id', code: 'comment_not_found' } as const;

@ApiTags('Comments')
@Controller('api/v1/sites/:site/comments/:id')
export class CommentsController {
  constructor(
    private readonly read: ReadComment,
    private readonly edit: EditComment,
    private readonly votes: Vote,
    private readonly flags: FlagComment,
  ) {}

  @Get()
  @Route({
    says: 'One comment.',
    for: 'all',
    answer: Comment,
    fails: ['comment_not_found'],
    also: [{ status: 304, description: 'Unchanged.' }],
  })
  async getComment(
    @Viewer() viewer: Actor | null,
    @TheSite() site: SiteRecord,
    @IdParam(id) commentId: string,
    @ReadFrom() from: Reads,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const { json, version } = await this.read.one(viewer, site, commentId, from);
    return sendJson(request, reply, json, version);
  }

  @Get('replies')
  @Route({
    says: 'What hangs below a comment, oldest first.',
    for: 'all',
    answer: RepliesPage,
    fails: ['comment_not_found', 'invalid_cursor'],
  })
  async listReplies(
    @Viewer() viewer: Actor | null,
    @TheSite() site: SiteRecord,
    @IdParam(id) commentId: string,
    @Query() query: ListQuery,
    @ReadFrom() from: Reads,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    return sendJson(request, reply, await this.read.replies(viewer, site, commentId, query, from));
  }

  @Get('context')
  @Route({
    says: 'A comment with what it answers and what stands beside it.',
    for: 'all',
    answer: CommentContext,
    fails: ['comment_not_found'],
  })
  async getContext(
    @Viewer() viewer: Actor | null,
    @TheSite() site: SiteRecord,
    @IdParam(id) commentId: string,
    @ReadFrom() from: Reads,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    return sendJson(request, reply, await this.read.context(viewer, site, commentId, from));
  }

  @Get('revisions')
  @Route({
    says: 'Every version of the words, for the author and moderators.',
    for: 'member',
    answer: RevisionList,
    fails: ['comment_not_found', 'forbidden', 'invalid_cursor'],
  })
  listRevisions(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) commentId: string,
    @Query() query: ListQuery,
  ): Promise<RevisionList> {
    return this.read.revisions(actor, site, commentId, query);
  }

  @Patch()
  @Route({
    says: 'Change the words: the author for a while, moderators at any time.',
    for: 'member',
    answer: Comment,
    fails: ['comment_not_found', 'validation_failed', 'source_wanted', 'forbidden', 'edit_window_over', 'comment_gone'],
    ifMatch: true,
    limit: 'comment',
  })
  async editComment(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) commentId: string,
    @Body() body: EditCommentRequest,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    await this.edit.run(actor, site, commentId, body, precondition(request));
    const { json, version } = await this.read.one(actor, site, commentId);
    return sendJson(request, reply, json, version);
  }

  @Put('vote')
  @Route({
    says: 'Vote for or against a comment, or take the vote back.',
    for: 'member',
    answer: VoteAnswer,
    fails: ['comment_not_found', 'validation_failed', 'banned'],
    limit: 'vote',
  })
  vote(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) commentId: string,
    @Body() body: VoteRequest,
  ): Promise<VoteAnswer> {
    return this.votes.run(actor, site, commentId, body.value);
  }

  @Post('flags')
  @Route({
    says: 'Ask a moderator to look.',
    for: 'member',
    status: 201,
    answer: Flag,
    fails: ['comment_not_found', 'validation_failed', 'already_flagged', 'banned'],
    once: true,
    limit: 'flag',
  })
  async flagComment(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) commentId: string,
    @Body() body: FlagRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Flag> {
    const { value, replayed } = await this.flags.run(actor, site, commentId, body, once);
    tellReplay(reply, replayed);
    return value;
  }
}
