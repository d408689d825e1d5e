import { Injectable } from '@nestjs/common';
import { includesRole, invalid, type Actor, type Note, type ReviewItem } from '@parley/contract';
import {
  Database,
  findAccount,
  findReviewItem,
  insertNote,
  lockComment,
  newId,
  reasonsOfItems,
  roleOn,
  setAssignee,
  transactOnce,
  writeLog,
  type Once,
  type ReviewItemRecord,
  type SiteRecord,
  type Tx,
} from '@parley/store';
import { itemAnswer } from './answers.js';
import { refuseItem } from './refusals.js';

@Injectable()
export class WorkOnItem {
  constructor(private readonly db: Database) {}

  /** Adds a note for other moderators; nobody else reads it. */
  async note(
    actor: Actor,
    site: SiteRecord,
    itemId: string,
    given: string,
    once?: Once,
  ): Promise<{ value: Note; replayed: boolean }> {
    const text = given.normalize('NFC').trim();
    return transactOnce(this.db, once, async (tx) => {
      const { commentId } = await this.item(tx, actor, site, itemId);
      const id = newId();
      const createdAt = await insertNote(tx, site.id, { id, itemId, authorId: actor.id, text });
      const data = { itemId, noteId: id, text };
      await writeLog(tx, [{ siteId: site.id, kind: 'review_item.noted', commentId, actorId: actor.id, data }]);
      return { id, authorId: actor.id, authorName: actor.displayName, text, createdAt: createdAt.toISOString() };
    });
  }

  /** Says whose work an item is; `next` hands it to nobody else. */
  async assign(actor: Actor, site: SiteRecord, itemId: string, assignee: string | null): Promise<ReviewItem> {
    return this.db.transaction(async (tx) => {
      const { commentId } = await this.item(tx, actor, site, itemId);
      if (assignee !== null) await checkModerates(tx, site, assignee);
      await lockComment(tx, site.id, commentId);
      await setAssignee(tx, site.id, itemId, assignee);
      const data = { itemId, assignee };
      await writeLog(tx, [{ siteId: site.id, kind: 'review_item.assigned', commentId, actorId: actor.id, data }]);
      const after = await this.item(tx, actor, site, itemId);
      return itemAnswer(site, after, await reasonsOfItems(tx, site.id, [itemId]));
    });
  }

  private async item(tx: Tx, actor: Actor, site: SiteRecord, itemId: string): Promise<ReviewItemRecord> {
    return (await findReviewItem(tx, site.id, itemId)) ?? refuseItem(tx, site.id, itemId, actor.id);
  }
}

async function checkModerates(tx: Tx, site: SiteRecord, accountId: string): Promise<void> {
  const account = await findAccount(tx, accountId);
  const role = account?.owner ? 'admin' : await roleOn(tx, site.id, accountId);
  if (!account || !includesRole(role, 'moderator'))
    throw invalid({ pointer: '/userId', message: 'must be a moderator of this site' });
}
