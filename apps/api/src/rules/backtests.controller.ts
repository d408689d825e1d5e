import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Backtest, BacktestPage, ListQuery, StartBacktestRequest, type Actor } from '@parley/contract';
import { AskBacktest } from '@parley/moderation';
import type { Once, SiteRecord } from '@parley/store';
import { Caller, IdParam, TheSite } from '../http/access.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { Reply } from '../http/request.js';
import { Route } from '../http/route.js';

const id = { name: 'id', code: 'backtest_not_found' } as const;

@ApiTags('Rules')
@Controller('api/v1/sites/:site/rules/:key/backtests')
export class BacktestsController {
  constructor(private readonly backtests: AskBacktest) {}

  @Post()
  @Route({
    says: 'Try a version of a rule on the comments that are there, in the background.',
    for: 'moderator',
    status: 202,
    answer: Backtest,
    fails: ['rule_not_found', 'validation_failed', 'too_many_backtests'],
    once: true,
    limit: 'decide',
  })
  async startBacktest(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Param('key') key: string,
    @Body() body: StartBacktestRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Backtest> {
    const { value, replayed } = await this.backtests.start(actor, site, key, body, once);
    tellReplay(reply, replayed);
    void reply.header('location', `/api/v1/sites/${site.key}/rules/${key}/backtests/${value.id}`);
    return value;
  }

  @Get()
  @Route({
    says: 'The backtests of a rule, newest first.',
    for: 'moderator',
    answer: BacktestPage,
    fails: ['rule_not_found', 'validation_failed', 'invalid_cursor'],
  })
  listBacktests(
    @TheSite() site: SiteRecord,
    @Param('key') key: string,
    @Query() query: ListQuery,
  ): Promise<BacktestPage> {
    return this.backtests.list(site, key, query);
  }

  @Get(':id')
  @Route({
    says: 'How far a backtest is, and what it found.',
    for: 'moderator',
    answer: Backtest,
    fails: ['backtest_not_found'],
  })
  getBacktest(
    @TheSite() site: SiteRecord,
    @Param('key') key: string,
    @IdParam(id) backtestId: string,
  ): Promise<Backtest> {
    return this.backtests.one(site, key, backtestId);
  }

  @Delete(':id')
  @Route({
    says: 'Stop a backtest that waits or runs.',
    for: 'moderator',
    status: 204,
    fails: ['backtest_not_found', 'backtest_over'],
  })
  cancelBacktest(
    @TheSite() site: SiteRecord,
    @Param('key') key: string,
    @IdParam(id) backtestId: string,
  ): Promise<void> {
    return this.backtests.cancel(site, key, backtestId);
  }
}
