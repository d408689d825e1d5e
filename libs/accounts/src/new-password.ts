import { Injectable } from '@nestjs/common';
import { CheckPassword } from './check-password.js';
import { Passwords } from './passwords.js';

@Injectable()
export class NewPassword {
  constructor(
    private readonly check: CheckPassword,
    private readonly passwords: Passwords,
  ) {}

  /**
   * The hash of a password that somebody chose. It takes a while, so it is asked for before a transaction.
   * @throws Failure `validation_failed` with `password_too_common` at `/password`
   */
  async hash(password: string, owner: { displayName: string; email?: string | null | undefined }): Promise<string> {
    await this.check.run(password, owner);
    return this.passwords.hash(password);
  }
}
