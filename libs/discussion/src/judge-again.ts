import { Injectable } from '@nestjs/common';
import type { Actor } from '@parley/contract';
import { Database, findPost, findSiteById, lockComment } from '@parley/store';
import { LookAgain } from './look-again.js';
import { RuleBook } from './rule-book.js';

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
    await this.db.transaction(async (tx) => {
      const was = await lockComment(tx, siteId, commentId);
      const post = was && (await findPost(tx, siteId, was.postId));
      if (!was || !post || was.status !== 'published') return;
      const { body, version } = was;
      await this.look.run(tx, system, site, { was, post, body, version, why: { flagged: version } });
    });
  }
}
