import type { MigrationInterface, QueryRunner } from 'typeorm';
import { likenessOf } from '../name-likeness.js';

/** Names that pass for each other, of people with an account and of guests; built beside the writers of live tables. */
const indexes = {
  account_likeness_idx: `account ((${likenessOf('display_name')})) WHERE erased_at IS NULL`,
  comment_guest_idx: `comment (site_id, (${likenessOf('guest_name')}), created_at DESC, id DESC) WHERE guest_name IS NOT NULL`,
};

export class GuestIndexes1764000000093 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, on] of Object.entries(indexes)) {
      // what a start that was killed left half built
      await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
      await runner.query(`CREATE INDEX CONCURRENTLY ${name} ON ${on}`);
    }
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
