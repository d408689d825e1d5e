import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts whose person asked to be forgotten; the row stays for what the record says of it. */
export class ErasedAccounts1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account ADD COLUMN erased_at timestamptz(3)`);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
