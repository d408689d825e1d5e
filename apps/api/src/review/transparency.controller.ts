import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TransparencyQuery, TransparencyReport, type Actor } from '@parley/contract';
import { reportCsv, ReportTransparency } from '@parley/moderation';
import type { SiteRecord } from '@parley/store';
import { TheSite, Viewer } from '../http/access.js';
import type { Reply } from '../http/request.js';
import { Route } from '../http/route.js';

@ApiTags('Reports')
@Controller('api/v1/sites/:site/transparency')
export class TransparencyController {
  constructor(private readonly report: ReportTransparency) {}

  @Get()
  @Route({
    says: 'What was reported, decided and appealed over a period, and how fast; as JSON or CSV.',
    for: 'all',
    answer: TransparencyReport,
    fails: ['site_not_found', 'validation_failed', 'unauthenticated', 'forbidden'],
  })
  async reportTransparency(
    @Viewer() viewer: Actor | null,
    @TheSite() site: SiteRecord,
    @Query() query: TransparencyQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TransparencyReport | string> {
    const report = await this.report.run(viewer, site, query);
    if (query.format !== 'csv') return report;
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="transparency-${site.key}-${report.to.slice(0, 10)}.csv"`);
    return reportCsv(report);
  }
}
