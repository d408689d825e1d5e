import { Injectable } from '@nestjs/common';
import { Failure } from '@parley/contract';
import { Database, useAccountToken, verifyEmail } from '@parley/store';

@Injectable()
export class VerifyEmail {
  constructor(private readonly db: Database) {}

  /**
   * Confirms an address by the link that was sent to it. A link for an address the account no longer has confirms nothing.
   * @throws Failure `invalid_token`
   */
  async run(token: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const holder = await useAccountToken(tx, 'verify_email', token);
      if (!holder || !(await verifyEmail(tx, holder.accountId, holder.email)))
        throw new Failure(
          'invalid_token',
          'This link was used, is older than three days, or belongs to another address. Sign in to be sent a new one.',
        );
    });
  }
}
