import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditPage, AuditVerdict, ListQuery } from '@parley/contract';
import { ReadAudit } from '@parley/moderation';
import type { SiteRecord } from '@parley/store';
import { TheSite } from '../http/access.js';
import { Route } from '../http/route.js';
import { Checkpoints } from '../operations/checkpoints.js';

@ApiTags('Audit')
@Controller('api/v1/sites/:site/audit')
export class AuditController {
  constructor(
    private readonly audit: ReadAudit,
    private readonly checkpoints: Checkpoints,
  ) {}

  @Get()
  @Route({
    says: 'The moderation log, newest first.',
    for: 'moderator',
    answer: AuditPage,
    fails: ['invalid_cursor'],
  })
  listAudit(@TheSite() site: SiteRecord, @Query() query: ListQuery): Promise<AuditPage> {
    return this.audit.run(site, query);
  }

  @Get('verify')
  @Route({
    says: 'Recompute the chain of the log, and compare it with its ends kept outside the database.',
    for: 'moderator',
    answer: AuditVerdict,
  })
  verifyAudit(@TheSite() site: SiteRecord): Promise<AuditVerdict> {
    return this.checkpoints.verify(site);
  }
}
