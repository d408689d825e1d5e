import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JobWorkers1764000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // who runs jobs, and when it was last heard of: the jobs of one that died are taken by the others
    await runner.query(`CREATE TABLE job_worker (id text PRIMARY KEY, seen_at timestamptz(3) NOT NULL DEFAULT now())`);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
