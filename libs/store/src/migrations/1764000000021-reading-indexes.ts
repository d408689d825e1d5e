import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest comments of a post, and posts by their address. The tables may be large, so they are built beside the writing. */
const indexes = {
  comment_recent_idx: `comment (site_id, post_id, created_at DESC, id DESC) WHERE status = 'published'`,
  post_url_idx: `post (site_id, url) WHERE deleted_at IS NULL`,
};

export class ReadingIndexes1764000000021 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, on] of Object.entries(indexes)) {
      // what a start that was killed left half built
      await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
      await runner.query(`CREATE INDEX CONCURRENTLY ${name} ON ${on}`);
    }
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
