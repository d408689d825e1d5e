import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search over the words of every comment, its index built beside the writers of a live table. */
export class CommentSearch1764000000012 implements MigrationInterface {
  /** An index can only be built beside writers outside a transaction. */
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // one that was interrupted is left half built
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS comment_words_idx');
    await runner.query(
      `CREATE INDEX CONCURRENTLY comment_words_idx ON comment USING gin (to_tsvector('simple', body))`,
    );
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
