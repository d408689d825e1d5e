import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People by the beginning of their name, the few owners, and notices nobody has decided; built beside the writing. */
const indexes = {
  account_name_idx: `account (lower(display_name) COLLATE "C", id)`,
  account_owner_idx: 'account (id) WHERE owner',
  notice_open_idx: `notice (site_id, id) WHERE status = 'open'`,
};

export class PeopleAndNotices1764000000040 implements MigrationInterface {
  /** An index can only be built beside writers outside a transaction. */
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, on] of Object.entries(indexes)) {
      // one that was interrupted is left half built
      await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
      await runner.query(`CREATE INDEX CONCURRENTLY ${name} ON ${on}`);
    }
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
