import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose work an item is; built beside the writers of a live table. */
export class WorkIndexes1764000000035 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // what a start that was killed left half built
    await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS review_item_assignee_idx`);
    await runner.query(
      `CREATE INDEX CONCURRENTLY review_item_assignee_idx ON review_item (site_id, assignee, id) WHERE assignee IS NOT NULL`,
    );
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
