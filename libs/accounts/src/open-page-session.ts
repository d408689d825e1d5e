import { Injectable } from '@nestjs/common';
import { Failure } from '@parley/contract';
import { Database, insertPageToken, useRefreshToken } from '@parley/store';
import { newSecret, secretHash } from './secrets.js';

@Injectable()
export class OpenPageSession {
  constructor(private readonly db: Database) {}

  /**
   * Turns a session that was just begun into one of the readers' pages: its refresh token is used up, and an opaque
   * token for a cookie comes in its place. It is listed and ended like any other session.
   */
  async run(refreshToken: string): Promise<string> {
    const token = newSecret();
    await this.db.transaction(async (tx) => {
      const sessionId = await useRefreshToken(tx, secretHash(refreshToken));
      if (sessionId === undefined) throw new Failure('invalid_refresh_token', 'The session has ended. Sign in again.');
      await insertPageToken(tx, secretHash(token), sessionId);
    });
    return token;
  }
}
