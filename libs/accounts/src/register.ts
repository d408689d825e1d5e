import { Injectable } from '@nestjs/common';
import { Failure, type RegisterRequest, type Session } from '@parley/contract';
import { Database, insertAccount, newId } from '@parley/store';
import { BeginSession } from './begin-session.js';
import { Passwords } from './passwords.js';

@Injectable()
export class Register {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly sessions: BeginSession,
  ) {}

  /** Makes an account and signs it in. */
  async run(input: RegisterRequest, userAgent: string | null): Promise<Session> {
    // before the transaction: hashing takes longer than a connection should be held
    const passwordHash = await this.passwords.hash(input.password);
    return this.db.transaction(async (tx) => {
      const account = await insertAccount(tx, {
        id: newId(),
        email: input.email.trim(),
        displayName: input.displayName.normalize('NFC').trim(),
        owner: false,
        passwordHash,
      });
      if (!account)
        throw new Failure('email_taken', 'There is an account with this address. Sign in, or use another address.');
      return this.sessions.begin(tx, account, userAgent);
    });
  }
}
