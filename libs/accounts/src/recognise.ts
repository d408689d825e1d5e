import { Injectable } from '@nestjs/common';
import type { Actor } from '@parley/contract';
import { Database, speakerOfSession } from '@parley/store';

@Injectable()
export class Recognise {
  constructor(private readonly db: Database) {}

  /** Who a session speaks for on a site, read afresh, so that a role taken away or a session ended counts at once. */
  async run(sessionId: string, accountId: string, siteId: string | null): Promise<Actor | undefined> {
    const speaker = await speakerOfSession(this.db, sessionId, siteId);
    if (!speaker || speaker.id !== accountId) return undefined;
    return {
      id: speaker.id,
      displayName: speaker.displayName,
      email: speaker.email,
      emailVerified: speaker.emailVerifiedAt !== null,
      createdAt: speaker.createdAt,
      owner: speaker.owner,
      role: speaker.owner ? 'admin' : (speaker.role ?? 'member'),
      sessionId,
      sanction: speaker.sanctionKind && {
        kind: speaker.sanctionKind,
        until: speaker.sanctionUntil,
        reason: speaker.sanctionReason,
      },
    };
  }
}
