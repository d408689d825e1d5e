import { Injectable } from '@nestjs/common';
import { Failure, type Session } from '@parley/contract';
import {
  Database,
  findAccount,
  renewSession,
  revokeSession,
  sessionOfToken,
  sessionOfTokenJustUsed,
  useRefreshToken,
} from '@parley/store';
import { BeginSession } from './begin-session.js';
import { newSecret, secretHash } from './secrets.js';

@Injectable()
export class RefreshSession {
  constructor(
    private readonly db: Database,
    private readonly sessions: BeginSession,
  ) {}

  /**
   * Renews a session. A token works once; whoever brings it again, owner or thief, ends the whole family. Tabs share
   * one cookie and may bring it at the same moment, or lose the answer: theirs works again for some seconds.
   */
  async run(refreshToken: string, from: 'program' | 'tabs' = 'program'): Promise<Session> {
    const tokenHash = secretHash(refreshToken);
    const session = await this.db.transaction(async (tx) => {
      const sessionId =
        (await useRefreshToken(tx, tokenHash)) ??
        (from === 'tabs' ? await sessionOfTokenJustUsed(tx, tokenHash) : undefined);
      if (sessionId === undefined) return undefined;
      const next = newSecret();
      const accountId = await renewSession(tx, sessionId, secretHash(next));
      const account = accountId === undefined ? undefined : await findAccount(tx, accountId);
      if (!account) throw ended();
      return this.sessions.answer(tx, account, sessionId, next);
    });
    return session ?? this.refuse(tokenHash);
  }

  /** In a statement of its own, since the refusal must not take the revocation back. */
  private async refuse(tokenHash: Buffer): Promise<never> {
    const known = await sessionOfToken(this.db, tokenHash);
    if (!known) throw ended();
    await revokeSession(this.db, known.sessionId);
    throw new Failure(
      'refresh_token_reused',
      'This refresh token was used before, so the session was ended. Sign in again.',
    );
  }
}

function ended(): Failure {
  return new Failure('invalid_refresh_token', 'The session has ended. Sign in again.');
}
