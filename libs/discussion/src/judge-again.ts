import { Injectable } from '@nestjs/common';
import type { Actor } from '@parley/contract';
import {
  beginning,
  commentsNeverAsked,
  Database,
  findCluster,
  findPost,
  findSiteById,
  lockComment,
  type SiteRecord,
} from '@parley/store';
import { LookAgain } from './look-again.js';
import { RuleBook } from './rule-book.js';

/** How many comments are asked about in one go. */
const atOnce = 100;

/** Nobody in particular: what the system does by itself. */
const system: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  displayName: '',
  email: null,
  emailVerified: true,
  createdAt: new Date(0),
  owner: false,
  role: 'member',
  sessionId: '',
  sanction: null,
};

@Injectable()
export class JudgeAgain {
  constructor(
    private readonly db: Database,
    private readonly rules: RuleBook,
    private readonly look: LookAgain,
  ) {}

  /** Asks the rules about a comment that was flagged, where one of them asks about flags. */
  async afterFlag(siteId: string, commentId: string): Promise<void> {
    const site = await findSiteById(this.db, siteId);
    if (!site || !(await this.rules.of(this.db, siteId)).asks.flags) return;
    await this.judge(site, commentId, 'flagged');
  }

  /**
   * Asks the rules about what was said while a verdict stood that is now taken back: it never came before a moderator.
   * May run twice.
   */
  async afterVerdict(siteId: string, clusterId: string): Promise<void> {
    const site = await findSiteById(this.db, siteId);
    const cluster = site && (await findCluster(this.db, siteId, clusterId));
    if (!site || cluster?.verdict !== 'undecided') return;
    for (let after: string = beginning.id; ;) {
      const ids = await commentsNeverAsked(this.db, siteId, clusterId, after, atOnce);
      for (const id of ids) await this.judge(site, id, 'undecided');
      const last = ids.at(-1);
      if (last === undefined || ids.length < atOnce) return;
      after = last;
    }
  }

  private async judge(site: SiteRecord, commentId: string, why: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const was = await lockComment(tx, site.id, commentId);
      const post = was && (await findPost(tx, site.id, was.postId));
      if (!was || !post || was.status !== 'published') return;
      const { body, version } = was;
      await this.look.run(tx, system, site, { was, post, body, version, why: { [why]: version } });
    });
  }
}
