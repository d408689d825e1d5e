import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to the comments of a post lately, for those who read along; sessions of the readers' pages. */
const statements = [
  `CREATE TABLE live_event (
     site_id uuid NOT NULL,
     seq bigint NOT NULL,
     post_id uuid NOT NULL,
     comment_id uuid NOT NULL,
     event text NOT NULL CHECK (event IN ('comment.created', 'comment.updated', 'comment.removed')),
     PRIMARY KEY (site_id, seq),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
   )`,
  `CREATE INDEX live_event_post_idx ON live_event (site_id, post_id, seq)`,
  `CREATE TABLE page_token (
     token_hash bytea NOT NULL,
     session_id uuid NOT NULL,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (token_hash),
     FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE
   )`,
];

export class Reading1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
