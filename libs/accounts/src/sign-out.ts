import { Injectable } from '@nestjs/common';
import { Database, revokeSession, sessionOfToken } from '@parley/store';
import { secretHash } from './secrets.js';

@Injectable()
export class SignOut {
  constructor(private readonly db: Database) {}

  /** Ends the session of a refresh token. An unknown token is signed out already. */
  async run(refreshToken: string): Promise<void> {
    const session = await sessionOfToken(this.db, secretHash(refreshToken));
    if (session) await revokeSession(this.db, session.sessionId);
  }
}
