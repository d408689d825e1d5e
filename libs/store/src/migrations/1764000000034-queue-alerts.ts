import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which moderators want to hear of queues that are late, and which queues are. */
const statements = [
  `CREATE TABLE queue_alert (
     site_id uuid NOT NULL,
     account_id uuid NOT NULL REFERENCES account (id),
     every_queue boolean NOT NULL,
     queues text[] NOT NULL,
     PRIMARY KEY (site_id, account_id)
   )`,
  `CREATE TABLE queue_late (
     site_id uuid NOT NULL,
     queue text NOT NULL,
     since timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, queue)
   )`,
];

export class QueueAlerts1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
