import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The section a post belongs to. */
export class PostGroups1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE post ADD COLUMN post_group text`);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
