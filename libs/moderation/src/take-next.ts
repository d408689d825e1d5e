import { Injectable } from '@nestjs/common';
import type { Actor, ReviewItem } from '@parley/contract';
import { Database, leaseNext, reasonsOfItems, type SiteRecord } from '@parley/store';
import { itemAnswer } from './answers.js';
import { decidesAlone } from './settle-appeal.js';

@Injectable()
export class TakeNext {
  constructor(private readonly db: Database) {}

  /** The most urgent item nobody has, leased to the caller; undefined where nothing waits. */
  async run(actor: Actor, site: SiteRecord, queue: string | undefined): Promise<ReviewItem | undefined> {
    const item = await leaseNext(this.db, site.id, queue ?? null, actor.id, await decidesAlone(this.db, actor, site));
    return item && itemAnswer(site, item, await reasonsOfItems(this.db, site.id, [item.id]));
  }
}
