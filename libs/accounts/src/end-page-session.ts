import { Injectable } from '@nestjs/common';
import { Database, revokeSession, sessionOfPage } from '@parley/store';
import { secretHash } from './secrets.js';

@Injectable()
export class EndPageSession {
  constructor(private readonly db: Database) {}

  /** Ends the session of a page's cookie. An unknown one is signed out already. */
  async run(token: string): Promise<void> {
    const session = await sessionOfPage(this.db, secretHash(token));
    if (session) await revokeSession(this.db, session.sessionId);
  }
}
