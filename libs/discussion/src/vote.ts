import { Injectable } from '@nestjs/common';
import { Failure, mayTakePart, type Actor, type VoteAnswer } from '@parley/contract';
import { Database, findComment, setVote, type SiteRecord } from '@parley/store';

@Injectable()
export class Vote {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, site: SiteRecord, commentId: string, value: -1 | 0 | 1): Promise<VoteAnswer> {
    mayTakePart(actor);
    return this.db.transaction(async (tx) => {
      const comment = await findComment(tx, site.id, commentId);
      if (comment?.status !== 'published') throw new Failure('comment_not_found', 'There is no such comment.');
      return { score: await setVote(tx, site.id, commentId, actor.id, value), value };
    });
  }
}
