import { Injectable } from '@nestjs/common';
import { Failure, invalid, type Actor, type Flag, type FlagReason, type FlagRequest } from '@parley/contract';
import {
  addToOutbox,
  Database,
  insertFlag,
  lockComment,
  newId,
  openForReview,
  threadTotal,
  transactOnce,
  writeLog,
  type Once,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { flagAnswer } from './answers.js';

/** How grave a reason is before anybody has looked, 0 to 100, and what a moderator reads. */
const flagTable: Record<FlagReason, { weight: number; text: string }> = {
  illegal: { weight: 90, text: 'A reader says it may be against the law.' },
  abuse: { weight: 70, text: 'A reader says it attacks a person or a group.' },
  misinformation: { weight: 60, text: 'A reader says it states something wrong.' },
  unsourced_claim: { weight: 50, text: 'A reader says it states a fact without a source.' },
  spam: { weight: 45, text: 'A reader says it is advertising or spam.' },
  other: { weight: 40, text: 'A reader asks a moderator to look.' },
  off_topic: { weight: 25, text: 'A reader says it has nothing to do with the article.' },
};

@Injectable()
export class FlagComment {
  constructor(private readonly db: Database) {}

  /** Puts a published comment before the moderators because a reader asks for it. */
  async run(
    actor: Actor,
    site: SiteRecord,
    commentId: string,
    input: FlagRequest,
    once?: Once,
  ): Promise<{ value: Flag; replayed: boolean }> {
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
    const { weight, text } = flagTable[input.reason];
    const reason = {
      kind: 'flag',
      queue: 'flags',
      ref: flag.id,
      text: note === null ? text : `${text} “${note}”`,
      weight,
      reportedBy: actor.id,
    } as const;
    const reach = await threadTotal(tx, site.id, comment.postId);
    await writeLog(tx, [
      {
        siteId: site.id,
        kind: 'comment.flagged',
        commentId,
        actorId: actor.id,
        data: { flagId: flag.id, reason: input.reason, commentVersion: comment.version },
      },
    ]);
    await openForReview(tx, site.id, comment, [reason], {
      now: comment.now,
      reach,
      ageTargetHours: site.settings.ageTargetHours,
    });
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
