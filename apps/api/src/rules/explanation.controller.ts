import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Explanation, ExplanationQuery } from '@parley/contract';
import { ExplainComment } from '@parley/moderation';
import type { SiteRecord } from '@parley/store';
import { IdParam, TheSite } from '../http/access.js';
import { Route } from '../http/route.js';

@ApiTags('Rules')
@Controller('api/v1/sites/:site/comments/:id/explanation')
export class ExplanationController {
  constructor(private readonly explain: ExplainComment) {}

  @Get()
  @Route({
    says: 'Why a comment came out as it did: its claims, and every rule that was asked.',
    for: 'moderator',
    answer: Explanation,
    fails: ['comment_not_found', 'validation_failed'],
  })
  explainComment(
    @TheSite() site: SiteRecord,
    @IdParam({ name: 'id', code: 'comment_not_found' }) commentId: string,
    @Query() { version }: ExplanationQuery,
  ): Promise<Explanation> {
    return this.explain.run(site, commentId, version ?? null);
  }
}
