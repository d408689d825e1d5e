import { Injectable } from '@nestjs/common';
import { Failure, invalid, mayTakePart, type Actor, type Flag, type FlagRequest } from '@parley/contract';
import {
  addToOutbox,
  Database,
  findSanction,
  flagRecord,
  insertFlag,
  lockComment,
  newId,
  openForReview,
  reporterWeight,
  transactOnce,
  writeLog,
  type Once,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { flagAnswer } from './answers.js';
import { flagTable } from './flag-table.js';
import { settingOf } from './review-setting.js';

@Injectable()
export class FlagComment {
  constructor(private readonly db: Database) {}

  /**
   * Puts a published comment before the moderators because a reader asks for it. What somebody reports whose reports
   * moderators muted is kept with the comment, and opens nothing by itself.
   */
  async run(
    actor: Actor,
    site: SiteRecord,
    commentId: string,
    input: FlagRequest,
    once?: Once,
  ): Promise<{ value: Flag; replayed: boolean }> {
    mayTakePart(actor);
    if (input.reason === 'other' && !input.note?.trim())
      throw invalid({ pointer: '/note', message: 'must say what a moderator should look at' });
    return transactOnce(this.db, once, (tx) => this.flag(tx, actor, site, commentId, input));
  }

  private async flag(tx: Tx, actor: Actor, site: SiteRecord, commentId: string, input: FlagRequest): Promise<Flag> {
    const comment = await lockComment(tx, site.id, commentId);
    if (comment?.status !== 'published') throw new Failure('comment_not_found', 'There is no such comment.');
    const note = input.note?.trim() || null;
    const flag = await insertFlag(tx, site.id, {
      id: newId(),
      commentId,
      commentVersion: comment.version,
      accountId: actor.id,
      reason: input.reason,
      note,
    });
    if (!flag) throw new Failure('already_flagged', 'You have flagged this already. A moderator will look.');
    const muted = (await findSanction(tx, site.id, actor.id, 'flagging')) !== undefined;
    const { weight, text } = flagTable[input.reason];
    const reason = {
      kind: 'flag',
      queue: 'flags',
      ref: flag.id,
      text: note === null ? text : `${text} “${note}”`,
      weight,
      reportedBy: actor.id,
      reporterWeight: reporterWeight(await flagRecord(tx, site.id, actor.id)),
    } as const;
    await writeLog(tx, [
      {
        siteId: site.id,
        kind: 'comment.flagged',
        commentId,
        actorId: actor.id,
        data: { flagId: flag.id, reason: input.reason, commentVersion: comment.version, muted },
      },
    ]);
    if (!muted) await openForReview(tx, site.id, comment, [reason], await settingOf(tx, site, comment));
    await addToOutbox(tx, [
      {
        siteId: site.id,
        event: 'comment.flagged',
        postId: comment.postId,
        commentId,
        data: { flagId: flag.id, reason: input.reason },
      },
    ]);
    return flagAnswer(flag);
  }
}
