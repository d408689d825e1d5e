import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules were told about a comment, so that their answer can be had again; words that resemble; backtests. */
const statements = [
  `CREATE TABLE judgement (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     comment_id uuid NOT NULL,
     post_id uuid NOT NULL,
     comment_version integer NOT NULL,
     outcome text NOT NULL CHECK (outcome IN ('publish', 'hold', 'reject')),
     rules text[] NOT NULL,
     facts jsonb NOT NULL,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
   )`,
  `CREATE INDEX judgement_comment_idx ON judgement (site_id, comment_id, created_at DESC, id DESC)`,
  `CREATE INDEX judgement_post_idx ON judgement (site_id, post_id, created_at)`,
  `CREATE TABLE comment_likeness (
     site_id uuid NOT NULL,
     key integer NOT NULL,
     created_at timestamptz(3) NOT NULL,
     comment_id uuid NOT NULL,
     PRIMARY KEY (site_id, key, created_at, comment_id),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
   )`,
  `CREATE INDEX comment_likeness_comment_idx ON comment_likeness (site_id, comment_id)`,
  `CREATE TABLE backtest (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     rule_key text NOT NULL,
     version integer NOT NULL,
     from_at timestamptz(3),
     to_at timestamptz(3),
     most integer NOT NULL,
     status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed')),
     scanned integer NOT NULL DEFAULT 0,
     matched integer NOT NULL DEFAULT 0,
     result jsonb,
     failure text,
     created_by uuid,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     started_at timestamptz(3),
     seen_at timestamptz(3),
     finished_at timestamptz(3),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, rule_key, version) REFERENCES rule_version (site_id, key, version)
   )`,
  `CREATE INDEX backtest_rule_idx ON backtest (site_id, rule_key, created_at DESC, id DESC)`,
];

export class Rules1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
