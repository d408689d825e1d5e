import { Injectable } from '@nestjs/common';
import { Failure, type RegisterRequest, type Session, type SetupRequest } from '@parley/contract';
import { Database, insertAccount, insertSetupLink, newId, ownerExists, useSetupLink } from '@parley/store';
import { BeginSession } from './begin-session.js';
import { NewPassword } from './new-password.js';
import { Passwords } from './passwords.js';
import { newSecret, secretHash } from './secrets.js';

/** The first administrator: from the settings, or by a link that works once and for half an hour. */
@Injectable()
export class SetUpOwner {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly sessions: BeginSession,
    private readonly newPassword: NewPassword,
  ) {}

  async isNeeded(): Promise<boolean> {
    return !(await ownerExists(this.db));
  }

  /** Makes the owner the settings name, unless there is one. */
  async fromSettings(owner: RegisterRequest): Promise<void> {
    if (!(await this.isNeeded())) return;
    const passwordHash = await this.passwords.hash(owner.password);
    await this.db.transaction((tx) =>
      insertAccount(tx, {
        id: newId(),
        email: owner.email,
        displayName: owner.displayName,
        owner: true,
        passwordHash,
      }),
    );
  }

  /** A fresh token for the one-time link. */
  async newLink(): Promise<string> {
    const token = newSecret();
    await insertSetupLink(this.db, secretHash(token));
    return token;
  }

  /** Makes the owner who holds the link, and signs them in. */
  async byLink(input: SetupRequest, userAgent: string | null): Promise<Session> {
    const passwordHash = await this.newPassword.hash(input.password, input);
    return this.db.transaction(async (tx) => {
      if (!(await useSetupLink(tx, secretHash(input.token)))) {
        throw new Failure(
          'forbidden',
          'This link was used, or is older than 30 minutes. Start the server again for a new one.',
        );
      }
      if (await ownerExists(tx))
        throw new Failure('forbidden', 'There is an administrator already. Sign in instead.', {
          because: 'owner_exists',
        });
      const account = await insertAccount(tx, {
        id: newId(),
        email: input.email.trim(),
        displayName: input.displayName.normalize('NFC').trim(),
        owner: true,
        passwordHash,
      });
      if (!account) throw new Failure('email_taken', 'There is an account with this address. Use another one.');
      return this.sessions.begin(tx, account, userAgent);
    });
  }
}
