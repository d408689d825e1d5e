import { Injectable } from '@nestjs/common';
import {
  Database,
  findSiteById,
  forgetReturn,
  lockComment,
  overdueItems,
  returnItem,
  type SiteRecord,
} from '@parley/store';
import { settingOf } from './review-setting.js';

@Injectable()
export class ReturnOverdue {
  constructor(private readonly db: Database) {}

  /** Brings back what a source was asked for and none came in time. */
  async run(): Promise<number> {
    const overdue = await overdueItems(this.db);
    for (const { siteId, commentId } of overdue) {
      const site = await findSiteById(this.db, siteId);
      if (site) await this.bringBack(site, commentId);
    }
    return overdue.length;
  }

  private async bringBack(site: SiteRecord, commentId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const comment = await lockComment(tx, site.id, commentId);
      if (comment?.status !== 'published') return forgetReturn(tx, site.id, commentId);
      await returnItem(tx, site.id, comment, 'No source came by the deadline.', await settingOf(tx, site, comment));
    });
  }
}
