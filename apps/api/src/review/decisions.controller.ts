import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Appeal,
  AppealRequest,
  BulkAnswer,
  BulkDecisionRequest,
  Decision,
  PolicyList,
  StatementOfReasons,
  UndoRequest,
  type Actor,
} from '@parley/contract';
import { AppealDecision, DecideMany, ReadDecision, Undo } from '@parley/moderation';
import type { Once, SiteRecord } from '@parley/store';
import { Caller, IdParam, TheSite } from '../http/access.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { Reply } from '../http/request.js';
import { Route } from '../http/route.js';

const id = { name: 'id', code: 'decision_not_found' } as const;

@ApiTags('Decisions')
@Controller('api/v1/sites/:site/decisions/:id')
export class DecisionsController {
  constructor(
    private readonly read: ReadDecision,
    private readonly undo: Undo,
    private readonly appeals: AppealDecision,
  ) {}

  @Get()
  @Route({
    says: 'The statement of reasons of a decision, for who it concerns and for moderators.',
    for: 'member',
    answer: StatementOfReasons,
    fails: ['decision_not_found', 'forbidden'],
  })
  getDecision(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) decisionId: string,
  ): Promise<StatementOfReasons> {
    return this.read.run(actor, site, decisionId);
  }

  @Post('undo')
  @Route({
    says: 'Take a decision back: the comment is as it was, and what it settled is open again.',
    for: 'moderator',
    status: 201,
    answer: Decision,
    fails: [
      'decision_not_found',
      'validation_failed',
      'decision_reversed',
      'decision_superseded',
      'comment_gone',
      'action_not_possible',
    ],
    once: true,
    limit: 'decide',
  })
  async undoDecision(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) decisionId: string,
    @Body() body: UndoRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Decision> {
    const { value, replayed } = await this.undo.run(actor, site, decisionId, body, once);
    tellReplay(reply, replayed);
    return value;
  }

  @Post('appeals')
  @Route({
    says: 'Ask for a decision to be looked at again by another moderator, within six months.',
    for: 'member',
    status: 201,
    answer: Appeal,
    fails: [
      'decision_not_found',
      'validation_failed',
      'forbidden',
      'appeal_window_over',
      'already_appealed',
      'decision_reversed',
      'nothing_to_appeal',
    ],
    once: true,
    limit: 'appeal',
  })
  async appealDecision(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) decisionId: string,
    @Body() body: AppealRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Appeal> {
    const { value, replayed } = await this.appeals.run(actor, site, decisionId, body, once);
    tellReplay(reply, replayed);
    return value;
  }
}

@ApiTags('Decisions')
@Controller('api/v1/sites/:site')
export class BulkController {
  constructor(private readonly many: DecideMany) {}

  @Get('policies')
  @Route({ says: 'What decisions can rest on.', for: 'all', answer: PolicyList, fails: ['site_not_found'] })
  listPolicies(@TheSite() site: SiteRecord): PolicyList {
    return { items: site.settings.policies };
  }

  @Post('review/decisions')
  @Route({
    says: 'Decide up to a hundred items alike, each for itself; a dry run only says what would happen.',
    for: 'moderator',
    answer: BulkAnswer,
    fails: ['validation_failed'],
    once: true,
    limit: 'decide',
  })
  async decideReviewItems(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Body() body: BulkDecisionRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BulkAnswer> {
    const { value, replayed } = await this.many.run(actor, site, body, once);
    tellReplay(reply, replayed);
    return value;
  }

  @Post('review/batches/:batchId/undo')
  @Route({
    says: 'Take back every decision of a batch that nothing was built on since.',
    for: 'moderator',
    answer: BulkAnswer,
    fails: ['batch_not_found', 'validation_failed'],
    limit: 'decide',
  })
  undoBatch(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam({ name: 'batchId', code: 'batch_not_found' }) batchId: string,
    @Body() body: UndoRequest,
  ): Promise<BulkAnswer> {
    return this.many.undo(actor, site, batchId, body);
  }
}
