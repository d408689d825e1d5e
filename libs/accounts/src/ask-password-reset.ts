import { Injectable } from '@nestjs/common';
import type { Language } from '@parley/contract';
import { addMail, Database } from '@parley/store';
import { Mailing } from './mailing.js';

@Injectable()
export class AskPasswordReset {
  constructor(
    private readonly db: Database,
    private readonly mailing: Mailing,
  ) {}

  /**
   * Asks for a mail with a link to a new password. Nobody looks here whether there is such an account: the worker does
   * when it sends, so neither the answer nor its time tells.
   */
  async run(email: string, language: Language | null): Promise<void> {
    if (this.mailing.on) await addMail(this.db, { kind: 'reset_password', email: email.trim(), language });
  }
}
