import { Injectable } from '@nestjs/common';
import { Failure, type Language, type RegisterRequest, type Session } from '@parley/contract';
import { Database, insertAccount, newId, putMailChoice, transactOnce, type Once, type Tx } from '@parley/store';
import { BeginSession } from './begin-session.js';
import { NewPassword } from './new-password.js';
import { SendVerification } from './send-verification.js';
import { SignIn } from './sign-in.js';

@Injectable()
export class Register {
  constructor(
    private readonly db: Database,
    private readonly newPassword: NewPassword,
    private readonly sessions: BeginSession,
    private readonly signIn: SignIn,
    private readonly verification: SendVerification,
  ) {}

  /**
   * Makes an account and signs it in. The tokens of the first answer are not kept, so the same `once` again signs in
   * to the account it made: a session of its own, for whoever knows the password.
   * @param from the program that asks, and the language its person reads
   */
  async run(
    input: RegisterRequest,
    from: { userAgent: string | null; language: Language | null },
    once?: Once,
  ): Promise<{ value: Session; replayed: boolean }> {
    // before the transaction: hashing takes longer than a connection should be held
    const passwordHash = await this.newPassword.hash(input.password, input);
    let session: Session | undefined;
    const { replayed } = await transactOnce(this.db, once, async (tx) => {
      session = await this.open(tx, input, passwordHash, from);
      return {};
    });
    return { value: session && !replayed ? session : await this.again(input, from.userAgent), replayed };
  }

  private async open(
    tx: Tx,
    input: RegisterRequest,
    passwordHash: string,
    { userAgent, language }: { userAgent: string | null; language: Language | null },
  ): Promise<Session> {
    const account = await insertAccount(tx, {
      id: newId(),
      email: input.email.trim(),
      displayName: input.displayName.normalize('NFC').trim(),
      owner: false,
      passwordHash,
    });
    if (!account)
      throw new Failure('email_taken', 'There is an account with this address. Sign in, or use another address.');
    if (language !== null) await putMailChoice(tx, account.id, { language, off: [] });
    await this.verification.ask(tx, account, language);
    return this.sessions.begin(tx, account, userAgent);
  }

  private async again(input: RegisterRequest, userAgent: string | null): Promise<Session> {
    return this.signIn.run(input, userAgent).catch((error: unknown) => {
      if (!(error instanceof Failure) || error.code !== 'invalid_credentials') throw error;
      throw new Failure(
        'idempotency_key_reused',
        'This Idempotency-Key was used with another password. Use a new one, or sign in.',
      );
    });
  }
}
