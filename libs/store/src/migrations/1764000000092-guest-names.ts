import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name a reader without an account gave with a comment. */
export class GuestNames1764000000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE comment ADD COLUMN guest_name text`);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
