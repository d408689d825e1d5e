import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  ['comment_words_idx', `USING gin (to_tsvector('simple', body))`],
  ['comment_newest_idx', '(site_id, created_at DESC, id DESC)'],
] as const;

/** Search over every comment, by words and by time; the indexes are built beside the writers of a live table. */
export class CommentSearch1764000000012 implements MigrationInterface {
  /** An index can only be built beside writers outside a transaction. */
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of indexes) {
      // one that was interrupted is left half built
      await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
      await runner.query(`CREATE INDEX CONCURRENTLY ${name} ON comment ${definition}`);
    }
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
