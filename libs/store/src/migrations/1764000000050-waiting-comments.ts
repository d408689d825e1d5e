import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an author wrote under a post and a moderator has not looked at yet. Built beside the writing. */
export class WaitingComments1764000000050 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // what a start that was killed left half built
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS comment_waiting_idx');
    await runner.query(
      `CREATE INDEX CONCURRENTLY comment_waiting_idx ON comment (site_id, post_id, author_id, created_at DESC, id DESC)
       WHERE status = 'pending'`,
    );
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
