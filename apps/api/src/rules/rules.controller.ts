import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AddRuleVersionRequest,
  CheckRuleRequest,
  CreateRuleRequest,
  HitQuery,
  ListQuery,
  Rule,
  RuleCheck,
  RuleDetail,
  RuleHitPage,
  RulePage,
  RuleVersion,
  SwitchRuleRequest,
  type Actor,
} from '@parley/contract';
import { RuleBook } from '@parley/discussion';
import { CheckRule, ReadRules, revisionOf, SwitchRule, WriteRule } from '@parley/moderation';
import type { Once, SiteRecord } from '@parley/store';
import { Caller, TheSite } from '../http/access.js';
import { precondition, sendJson } from '../http/entity-tags.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';

@ApiTags('Rules')
@Controller('api/v1/sites/:site/rules')
export class RulesController {
  constructor(
    private readonly read: ReadRules,
    private readonly write: WriteRule,
    private readonly switching: SwitchRule,
    private readonly check: CheckRule,
    private readonly book: RuleBook,
  ) {}

  @Get()
  @Route({
    says: 'The rules of the site by key, with what became of their hits.',
    for: 'moderator',
    answer: RulePage,
    fails: ['validation_failed', 'invalid_cursor'],
  })
  listRules(@TheSite() site: SiteRecord, @Query() query: ListQuery): Promise<RulePage> {
    return this.read.list(site, query);
  }

  @Post()
  @Route({
    says: 'Write a rule; it does nothing until it is switched on.',
    for: 'editor',
    status: 201,
    answer: Rule,
    fails: ['validation_failed', 'rule_key_taken', 'too_many_rules'],
    once: true,
    limit: 'decide',
  })
  async createRule(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Body() body: CreateRuleRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Rule> {
    const { value, replayed } = await this.write.create(actor.id, site, body, once);
    tellReplay(reply, replayed);
    void reply.header('location', `/api/v1/sites/${site.key}/rules/${value.key}`);
    return value;
  }

  @Post('check')
  @HttpCode(200)
  @Route({
    says: 'Try a rule on a text; nothing is stored.',
    for: 'moderator',
    answer: RuleCheck,
    fails: ['validation_failed'],
    limit: 'tryRule',
  })
  checkRule(@TheSite() site: SiteRecord, @Body() body: CheckRuleRequest): RuleCheck {
    return this.check.run(site, body);
  }

  @Get(':key')
  @Route({
    says: 'A rule with all its versions.',
    for: 'moderator',
    answer: RuleDetail,
    fails: ['rule_not_found'],
    also: [{ status: 304, description: 'Unchanged.' }],
  })
  async getRule(
    @TheSite() site: SiteRecord,
    @Param('key') key: string,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const rule = await this.read.one(site, key);
    return sendJson(request, reply, JSON.stringify(rule), revisionOf(rule));
  }

  @Post(':key/versions')
  @Route({
    says: 'Write the next version of a rule; versions never change.',
    for: 'editor',
    status: 201,
    answer: RuleVersion,
    fails: ['rule_not_found', 'validation_failed'],
    once: true,
    limit: 'decide',
  })
  async addRuleVersion(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Param('key') key: string,
    @Body() body: AddRuleVersionRequest,
    @OnceKey() once: Once | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RuleVersion> {
    const { value, replayed } = await this.write.addVersion(actor.id, site, key, body, once);
    tellReplay(reply, replayed);
    return value;
  }

  @Put(':key/mode')
  @Route({
    says: 'Switch a rule off, to shadow or live, in any of its versions; live takes an administrator.',
    for: 'editor',
    answer: Rule,
    fails: ['rule_not_found', 'validation_failed', 'examples_failing'],
    ifMatch: true,
    limit: 'decide',
  })
  async switchRule(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Param('key') key: string,
    @Body() body: SwitchRuleRequest,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const rule = await this.switching.run(actor, site, key, body, precondition(request));
    this.book.forget(site.id);
    return sendJson(request, reply, JSON.stringify(rule), revisionOf(rule));
  }

  @Get(':key/hits')
  @Route({
    says: 'What a rule found, newest first.',
    for: 'moderator',
    answer: RuleHitPage,
    fails: ['rule_not_found', 'validation_failed', 'invalid_cursor'],
  })
  listRuleHits(@TheSite() site: SiteRecord, @Param('key') key: string, @Query() query: HitQuery): Promise<RuleHitPage> {
    return this.read.hits(site, key, query);
  }
}
