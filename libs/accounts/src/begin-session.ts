import { Injectable } from '@nestjs/common';
import type { Session } from '@parley/contract';
import { insertSession, newId, type AccountRecord, type Tx } from '@parley/store';
import { AccessTokens, accessTokenRules } from './access-tokens.js';
import { newSecret, secretHash } from './secrets.js';
import { ownUser } from './users.js';

/** Begins a session for an account whose identity is established. */
@Injectable()
export class BeginSession {
  constructor(private readonly tokens: AccessTokens) {}

  async begin(tx: Tx, account: AccountRecord, userAgent: string | null): Promise<Session> {
    const sessionId = newId();
    const refreshToken = newSecret();
    await insertSession(tx, {
      id: sessionId,
      accountId: account.id,
      userAgent: userAgent?.slice(0, 300) ?? null,
      tokenHash: secretHash(refreshToken),
    });
    return this.answer(tx, account, sessionId, refreshToken);
  }

  async answer(tx: Tx, account: AccountRecord, sessionId: string, refreshToken: string): Promise<Session> {
    return {
      accessToken: this.tokens.sign(account.id, sessionId),
      tokenType: 'Bearer',
      expiresIn: accessTokenRules.lifetimeSeconds,
      refreshToken,
      user: await ownUser(tx, account),
    };
  }
}
