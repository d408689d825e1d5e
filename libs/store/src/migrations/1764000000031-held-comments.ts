import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a comment waits, in words its author reads. */
export class HeldComments1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE comment ADD COLUMN held text[] NOT NULL DEFAULT '{}'`);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
