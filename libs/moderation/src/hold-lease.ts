import { Injectable } from '@nestjs/common';
import type { Actor, ReviewItem } from '@parley/contract';
import { Database, leaseItem, reasonsOfItems, releaseItem, type SiteRecord } from '@parley/store';
import { itemAnswer } from './answers.js';
import { refuseItem } from './refusals.js';

@Injectable()
export class HoldLease {
  constructor(private readonly db: Database) {}

  /** Takes an item for ten minutes, or keeps it for ten more. */
  async take(actor: Actor, site: SiteRecord, itemId: string): Promise<ReviewItem> {
    const item = await leaseItem(this.db, site.id, itemId, actor.id);
    if (!item) return refuseItem(this.db, site.id, itemId, actor.id);
    return itemAnswer(site, item, await reasonsOfItems(this.db, site.id, [item.id]));
  }

  /** Lets an item go. One the caller does not hold is let go already, unless somebody else holds it. */
  async release(actor: Actor, site: SiteRecord, itemId: string): Promise<void> {
    if (await releaseItem(this.db, site.id, itemId, actor.id)) return;
    await refuseItem(this.db, site.id, itemId, actor.id).catch((refusal: { code?: string }) => {
      if (refusal.code !== 'already_decided') throw refusal;
    });
  }
}
