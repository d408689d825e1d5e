import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trace in which something happened, so that what is done about it later goes on with it. */
export class Traces1764000000097 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outbox ADD COLUMN trace text`);
    await runner.query(`ALTER TABLE webhook_delivery ADD COLUMN trace text`);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
