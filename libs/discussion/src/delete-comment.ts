import { Injectable } from '@nestjs/common';
import { Failure, type Actor } from '@parley/contract';
import {
  addToOutbox,
  changeCommentStatus,
  Database,
  lockComment,
  rebuildFragment,
  writeLog,
  type SiteRecord,
} from '@parley/store';
import { mayChange } from './may-change.js';

@Injectable()
export class DeleteComment {
  constructor(private readonly db: Database) {}

  /** Takes a comment out of sight; while it has replies, its place stays. By its author it is deleted, by a moderator removed. */
  async run(actor: Actor, site: SiteRecord, id: string, matches: (version: number) => void): Promise<void> {
    await this.db.transaction(async (tx) => {
      const comment = await lockComment(tx, site.id, id);
      if (!comment) throw new Failure('comment_not_found', 'There is no such comment.');
      mayChange(actor, site, comment);
      matches(comment.version);
      const status = comment.authorId === actor.id ? 'deleted' : 'removed';
      await changeCommentStatus(tx, site.id, comment, status);
      await rebuildFragment(tx, site.id, id);
      await writeLog(tx, [
        {
          siteId: site.id,
          kind: 'comment.deleted',
          commentId: id,
          actorId: actor.id,
          data: { status, before: comment.status },
        },
      ]);
      await addToOutbox(tx, [
        {
          siteId: site.id,
          event: 'comment.removed',
          postId: comment.postId,
          commentId: id,
          data: { status },
        },
      ]);
    });
  }
}
