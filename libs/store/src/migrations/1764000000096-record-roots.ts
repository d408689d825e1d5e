import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A record that was restored under another site's id goes on from where it was begun. */
export class RecordRoots1764000000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE log_head ADD COLUMN root uuid');
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
