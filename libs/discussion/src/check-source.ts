import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type SourceVerdict } from '@parley/contract';
import {
  addToOutbox,
  checkSource,
  Database,
  findPost,
  findSource,
  lockComment,
  writeLog,
  type SiteRecord,
} from '@parley/store';
import { LookAgain } from './look-again.js';

@Injectable()
export class CheckSource {
  constructor(
    private readonly db: Database,
    private readonly look: LookAgain,
  ) {}

  /**
   * Stores what a moderator found behind a source. One that says something else or does not answer counts no more,
   * and whoever gives the same address for the same claim later meets the same finding.
   * @returns the comment it stands with
   */
  async run(actor: Actor, site: SiteRecord, sourceId: string, verdict: SourceVerdict): Promise<string> {
    return this.db.transaction(async (tx) => {
      const source = await findSource(tx, site.id, sourceId);
      const comment = source && (await lockComment(tx, site.id, source.commentId));
      const post = comment && (await findPost(tx, site.id, comment.postId));
      if (!source || !comment || !post) throw new Failure('source_not_found', 'There is no such source on this site.');
      await checkSource(tx, site.id, sourceId, verdict, actor.id);
      const again = { was: comment, post, body: comment.body, version: comment.version, why: { sourceId, verdict } };
      const { status } = await this.look.run(tx, actor, site, again);
      const about = { siteId: site.id, commentId: comment.id };
      const data = { sourceId, url: source.url, before: source.verdict, verdict };
      await writeLog(tx, [{ ...about, kind: 'source.checked', actorId: actor.id, data }]);
      await addToOutbox(tx, [
        {
          ...about,
          event: 'comment.updated',
          postId: comment.postId,
          data: { version: comment.version, status, before: comment.status },
        },
      ]);
      return comment.id;
    });
  }
}
