import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Flagging, FlaggingRequest, Sanction, SanctionRequest, UserRecord, type Actor } from '@parley/contract';
import { ReadUserRecord, SanctionUser } from '@parley/moderation';
import type { SiteRecord } from '@parley/store';
import { Caller, IdParam, TheSite } from '../http/access.js';
import { Route } from '../http/route.js';

const id = { name: 'id', code: 'user_not_found' } as const;

@ApiTags('People')
@Controller('api/v1/sites/:site/users/:id')
export class PeopleController {
  constructor(
    private readonly records: ReadUserRecord,
    private readonly sanctions: SanctionUser,
  ) {}

  @Get('record')
  @Route({
    says: 'What the site knows of somebody: comments, removals, reports and how often they were right.',
    for: 'moderator',
    answer: UserRecord,
    fails: ['user_not_found'],
  })
  getUserRecord(@TheSite() site: SiteRecord, @IdParam(id) userId: string): Promise<UserRecord> {
    return this.records.run(site, userId);
  }

  @Put('sanction')
  @Route({
    says: 'Say what somebody may write here; it holds with their next request, and ends by itself.',
    for: 'moderator',
    answer: Sanction,
    fails: ['user_not_found', 'validation_failed'],
  })
  sanctionUser(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) userId: string,
    @Body() body: SanctionRequest,
  ): Promise<Sanction> {
    return this.sanctions.writing(actor, site, userId, body);
  }

  @Put('flagging')
  @Route({
    says: 'Say whether what somebody reports opens items by itself; it is kept in any case.',
    for: 'moderator',
    answer: Flagging,
    fails: ['user_not_found', 'validation_failed'],
  })
  muteReporter(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam(id) userId: string,
    @Body() body: FlaggingRequest,
  ): Promise<Flagging> {
    return this.sanctions.flagging(actor, site, userId, body);
  }
}
