import { Controller, Delete, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { includesRole, type Actor } from '@parley/contract';
import { DeleteComment } from '@parley/discussion';
import { RemoveComment } from '@parley/moderation';
import type { SiteRecord } from '@parley/store';
import { Caller, IdParam, TheSite } from '../http/access.js';
import { precondition } from '../http/entity-tags.js';
import type { ParleyRequest } from '../http/request.js';
import { Route } from '../http/route.js';

@ApiTags('Comments')
@Controller('api/v1/sites/:site/comments/:id')
export class RemovalController {
  constructor(
    private readonly own: DeleteComment,
    private readonly others: RemoveComment,
  ) {}

  @Delete()
  @Route({
    says: 'Take a comment out of sight; while it has replies, its place stays. By a moderator it is a decision.',
    for: 'member',
    status: 204,
    fails: [
      'comment_not_found',
      'forbidden',
      'edit_window_over',
      'comment_gone',
      'leased_by_other',
      'action_not_possible',
    ],
    ifMatch: true,
  })
  async deleteComment(
    @Caller() actor: Actor,
    @TheSite() site: SiteRecord,
    @IdParam({ name: 'id', code: 'comment_not_found' }) commentId: string,
    @Req() request: ParleyRequest,
  ): Promise<void> {
    const matches = precondition(request);
    if (includesRole(actor.role, 'moderator') && (await this.others.run(actor, site, commentId, matches))) return;
    await this.own.run(actor, site, commentId, matches);
  }
}
