import { Injectable } from '@nestjs/common';
import { invalid } from '@parley/contract';
import { Database, siteNames } from '@parley/store';
import { commonness, type Commonness } from './common-passwords.js';

const why: Record<Commonness, string> = {
  listed: 'is one of those that many people use, and is guessed first',
  repeated: 'repeats itself, and is guessed first',
  walk: 'walks over the keys, and is guessed first',
  personal: 'is made of your name, your address or the name of the site, and is guessed first',
};

@Injectable()
export class CheckPassword {
  constructor(private readonly db: Database) {}

  /**
   * Refuses a new password that whoever tries passwords tries early.
   * @throws Failure `validation_failed` with `password_too_common` at `/password`
   */
  async run(password: string, owner: { displayName: string; email?: string | null | undefined }): Promise<void> {
    const names = [owner.displayName, 'Parley', ...(await siteNames(this.db))];
    const found = commonness(password, { names, email: owner.email ?? undefined });
    if (found)
      throw invalid({
        pointer: '/password',
        message: `${why[found]}: take some words that do not belong together`,
        code: 'password_too_common',
      });
  }
}
