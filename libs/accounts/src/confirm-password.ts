import { Injectable } from '@nestjs/common';
import { invalid, type Actor } from '@parley/contract';
import { Database, passwordHashOf } from '@parley/store';
import { Passwords } from './passwords.js';

@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Makes sure that whoever holds the session knows the password, too.
   * @throws Failure `validation_failed` at `/currentPassword`
   */
  async run(actor: Actor, currentPassword: string | undefined): Promise<void> {
    if (currentPassword === undefined)
      throw invalid({ pointer: '/currentPassword', message: 'is needed for this: give your present password' });
    if (!(await this.passwords.fits(await passwordHashOf(this.db, actor.id), currentPassword)))
      throw invalid({ pointer: '/currentPassword', message: 'is not your password' });
  }
}
