import { Injectable } from '@nestjs/common';
import { Failure, type Actor } from '@parley/contract';
import {
  Database,
  lockComment,
  lockItemOfComment,
  openForReview,
  type CommentRecord,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { settingOf } from './review-setting.js';
import { takeDecision } from './take-decision.js';

@Injectable()
export class RemoveComment {
  constructor(private readonly db: Database) {}

  /**
   * Takes down what somebody else wrote, found while reading. It is a decision like any other, with its statement of
   * reasons, and can be appealed.
   * @returns false where the comment is the caller's own, which they delete as its author
   */
  async run(actor: Actor, site: SiteRecord, id: string, matches: (version: number) => void): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const comment = await lockComment(tx, site.id, id);
      if (!comment) throw new Failure('comment_not_found', 'There is no such comment.');
      if (comment.authorId === actor.id) return false;
      if (comment.status !== 'published' && comment.status !== 'pending')
        throw new Failure('comment_gone', 'This comment is no longer there to be changed.');
      matches(comment.version);
      const itemId = await openItem(tx, site, comment, actor);
      await takeDecision(tx, actor, site, itemId, { action: 'remove', reason: anyPolicy(site) });
      return true;
    });
  }
}

async function openItem(tx: Tx, site: SiteRecord, comment: CommentRecord, actor: Actor): Promise<string> {
  const found = await lockItemOfComment(tx, site.id, comment.id);
  if (found?.status === 'open') return found.id;
  const text = 'A moderator took it down while reading.';
  const reason = { kind: 'policy', queue: 'flags', ref: actor.id, text, weight: 50, reportedBy: null } as const;
  await openForReview(tx, site.id, comment, [reason], await settingOf(tx, site, comment));
  return ((await lockItemOfComment(tx, site.id, comment.id)) as { id: string }).id;
}

/** The policy that stands for none in particular, or the last of the site's list. */
function anyPolicy({ settings }: SiteRecord): string {
  const { policies } = settings;
  return (policies.find((one) => one.code === 'other') ?? policies.at(-1))?.code ?? 'other';
}
