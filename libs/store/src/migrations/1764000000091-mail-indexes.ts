import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to go by mail; built beside the writers of a live table. */
export class MailIndexes1764000000091 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // what a start that was killed left half built
    await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS notification_mail_idx`);
    await runner.query(
      `CREATE INDEX CONCURRENTLY notification_mail_idx ON notification (mail_at, id) WHERE mail_at IS NOT NULL`,
    );
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
