import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reasons by the rule that gave them. The table may be large, so the index is built beside the writing. */
export class RuleReasons1764000000004 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // what a start that was killed left half built
    await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS review_reason_rule_idx`);
    await runner.query(
      `CREATE INDEX CONCURRENTLY review_reason_rule_idx ON review_reason (site_id, ref, created_at DESC) WHERE kind = 'rule'`,
    );
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
