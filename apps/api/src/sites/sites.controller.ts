import { Body, Controller, Get, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Members } from '@parley/accounts';
import {
  ChangeSiteRequest,
  CreateSiteRequest,
  FindPeopleQuery,
  ListQuery,
  Member,
  MemberList,
  MemberRequest,
  ModeratorList,
  PeopleFound,
  Site,
  type Actor,
} from '@parley/contract';
import { ChangeSite, CreateSite } from '@parley/discussion';
import type { Once, SiteRecord } from '@parley/store';
import { Caller, IdParam, TheSite } from '../http/access.js';
import { precondition, sendJson } from '../http/entity-tags.js';
import { OnceKey, tellReplay } from '../http/once.js';
import type { ParleyRequest, Reply } from '../http/request.js';
import { Route } from '../http/route.js';
import { SiteDirectory } from '../http/site-directory.js';

@ApiTags('Sites')
@Controller('api/v1/sites')
export class SitesController {
  constructor(
    private readonly createSite_: CreateSite,
    private readonly changeSite_: ChangeSite,
    private readonly members: Members,
    private readonly directory: SiteDirectory,
  ) {}

  @Post()
  @Route({
    says: 'Make a site.',
    for: 'member',
    status: 201,
    answer: Site,
    fails: ['forbidden', 'validation_failed', 'site_key_taken'],
    once: true,
  })
  async createSite(
    @Caller() actor: Actor,
    @Body() body: CreateSiteRequest,
    @OnceKey() once: Once | undefined,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const { value, replayed } = await this.createSite_.run(actor, body, once);
    tellReplay(reply, replayed);
    void reply.header('location', `/api/v1/sites/${value.key}`);
    return sendJson(request, reply, JSON.stringify(siteAnswer(value)), value.version);
  }

  @Get(':site')
  @Route({ says: 'A site with its settings.', for: 'all', answer: Site, fails: ['site_not_found'] })
  getSite(
    @TheSite() site: SiteRecord,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): string | undefined {
    return sendJson(request, reply, JSON.stringify(siteAnswer(site)), site.version);
  }

  @Patch(':site')
  @Route({
    says: 'Change the name or settings of a site.',
    for: 'editor',
    answer: Site,
    fails: ['site_not_found', 'validation_failed'],
    ifMatch: true,
  })
  async changeSite(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @Body() body: ChangeSiteRequest,
    @Req() request: ParleyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const changed = await this.changeSite_.run(actor, site.id, body, precondition(request));
    this.directory.forget(site.key);
    return sendJson(request, reply, JSON.stringify(siteAnswer(changed)), changed.version);
  }

  @Get(':site/members')
  @Route({
    says: 'Who has a role on the site.',
    for: 'admin',
    answer: MemberList,
    fails: ['site_not_found', 'invalid_cursor'],
  })
  listMembers(@TheSite() site: SiteRecord, @Query() query: ListQuery): Promise<MemberList> {
    return this.members.list(site, query);
  }

  @Get(':site/moderators')
  @Route({
    says: 'Who can decide on the site, so that work can be given to them.',
    for: 'moderator',
    answer: ModeratorList,
    fails: ['site_not_found'],
  })
  async listModerators(@TheSite() site: SiteRecord): Promise<ModeratorList> {
    return { items: await this.members.moderators(site) };
  }

  @Get(':site/people')
  @Route({
    says: 'People by their address, or by what their name begins with.',
    for: 'admin',
    answer: PeopleFound,
    fails: ['site_not_found', 'validation_failed'],
  })
  async findPeople(@TheSite() site: SiteRecord, @Query() { q }: FindPeopleQuery): Promise<PeopleFound> {
    return { items: await this.members.find(site, q) };
  }

  @Put(':site/members/:userId')
  @Route({
    says: 'Give somebody a role on the site; `member` takes it away.',
    for: 'admin',
    answer: Member,
    fails: ['site_not_found', 'user_not_found', 'validation_failed'],
  })
  setMemberRole(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam({ name: 'userId', code: 'user_not_found' }) userId: string,
    @Body() body: MemberRequest,
  ): Promise<Member> {
    return this.members.setRole(actor, site, userId, body.role);
  }
}

function siteAnswer({ id, key, name, settings, createdAt, version }: SiteRecord): Site {
  return { id, key, name, settings, createdAt: new Date(createdAt).toISOString(), version };
}
