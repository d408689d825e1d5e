import { Injectable } from '@nestjs/common';
import type { Actor } from '@parley/contract';
import { Database, sessionOfPage, touchSession } from '@parley/store';
import { Recognise } from './recognise.js';
import { secretHash } from './secrets.js';

@Injectable()
export class RecognisePage {
  constructor(
    private readonly db: Database,
    private readonly recognise: Recognise,
  ) {}

  /** Who the cookie of a page speaks for on a site; nobody where its session has ended. */
  async run(token: string, siteId: string | null): Promise<Actor | undefined> {
    const session = await sessionOfPage(this.db, secretHash(token));
    if (!session) return undefined;
    if (session.stale) await touchSession(this.db, session.sessionId);
    return this.recognise.run(session.sessionId, session.accountId, siteId);
  }
}
