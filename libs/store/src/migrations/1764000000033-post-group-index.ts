import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The posts of a section; built beside the writers of a live table. */
export class PostGroupIndex1764000000033 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // what a start that was killed left half built
    await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS post_group_idx`);
    await runner.query(
      `CREATE INDEX CONCURRENTLY post_group_idx ON post (site_id, post_group) WHERE post_group IS NOT NULL`,
    );
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
