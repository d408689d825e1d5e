import { Injectable } from '@nestjs/common';
import { Failure, type LoginRequest, type Session } from '@parley/contract';
import { Database, findAccountByEmail, holdPasswordHash } from '@parley/store';
import { BeginSession } from './begin-session.js';
import { Passwords } from './passwords.js';

@Injectable()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly sessions: BeginSession,
  ) {}

  /** Signs in; a wrong password and an unknown address are told apart neither by words nor by time. */
  async run(input: LoginRequest, userAgent: string | null): Promise<Session> {
    const account = await findAccountByEmail(this.db, input.email.trim());
    if (!(await this.passwords.fits(account?.passwordHash, input.password)) || !account) {
      throw wrong();
    }
    return this.db.transaction(async (tx) => {
      // replaced while it was being checked, it opens nothing any more
      if (!(await holdPasswordHash(tx, account.id, account.passwordHash))) throw wrong();
      return this.sessions.begin(tx, account, userAgent);
    });
  }
}

function wrong(): Failure {
  return new Failure('invalid_credentials', 'The address or the password is wrong.');
}
