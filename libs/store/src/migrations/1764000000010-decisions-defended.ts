import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions with what they rest on, taken back, taken together and appealed; what people are told of them. */
const statements = [
  `ALTER TABLE decision ADD COLUMN batch_id uuid`,
  `ALTER TABLE decision ADD COLUMN reverses uuid`,
  `ALTER TABLE decision ADD COLUMN reversed_by uuid`,
  `ALTER TABLE decision ADD COLUMN automated boolean NOT NULL DEFAULT false`,
  `ALTER TABLE decision ADD COLUMN labels_before text[] NOT NULL DEFAULT '{}'`,
  `ALTER TABLE decision ADD COLUMN opened_at timestamptz(3)`,
  `ALTER TABLE decision ADD COLUMN until timestamptz(3)`,
  `ALTER TABLE decision ADD COLUMN ground jsonb`,
  `ALTER TABLE decision ADD COLUMN facts jsonb`,
  `CREATE INDEX decision_newest_idx ON decision (site_id, created_at DESC, id DESC)`,
  `CREATE INDEX decision_batch_idx ON decision (site_id, batch_id) WHERE batch_id IS NOT NULL`,
  `ALTER TABLE review_reason ADD COLUMN settled_by uuid`,
  `ALTER TABLE review_reason ADD COLUMN not_for uuid`,
  // what a reporter weighs who has no record yet
  `ALTER TABLE review_reason ADD COLUMN reporter_weight double precision NOT NULL DEFAULT 3`,
  `ALTER TABLE flag ADD COLUMN settled_by uuid`,
  `CREATE INDEX flag_record_idx ON flag (site_id, account_id, created_at DESC) WHERE status <> 'open'`,
  `ALTER TABLE review_item ADD COLUMN barred uuid[] NOT NULL DEFAULT '{}'`,
  `ALTER TABLE review_item ADD COLUMN returns_at timestamptz(3)`,
  `CREATE INDEX review_item_returns_idx ON review_item (returns_at) WHERE returns_at IS NOT NULL`,
  `CREATE TABLE batch (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     made_by uuid NOT NULL,
     request jsonb NOT NULL,
     results jsonb,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id)
   )`,
  `CREATE TABLE appeal (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     decision_id uuid NOT NULL,
     item_id uuid NOT NULL,
     comment_id uuid NOT NULL,
     account_id uuid NOT NULL REFERENCES account (id),
     party text NOT NULL CHECK (party IN ('author', 'reporter')),
     text text NOT NULL,
     status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'upheld', 'overturned')),
     decided_by uuid,
     decided_at timestamptz(3),
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, decision_id) REFERENCES decision (site_id, id),
     FOREIGN KEY (site_id, item_id) REFERENCES review_item (site_id, id)
   )`,
  `CREATE UNIQUE INDEX appeal_once_key ON appeal (site_id, decision_id, account_id)`,
  `CREATE INDEX appeal_item_idx ON appeal (site_id, item_id) WHERE status = 'open'`,
  `CREATE INDEX appeal_newest_idx ON appeal (site_id, created_at)`,
  `CREATE TABLE notification (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     account_id uuid NOT NULL REFERENCES account (id),
     kind text NOT NULL,
     text text NOT NULL,
     comment_id uuid,
     decision_id uuid,
     data jsonb NOT NULL DEFAULT '{}',
     read_at timestamptz(3),
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id)
   )`,
  `CREATE INDEX notification_account_idx ON notification (account_id, id DESC)`,
  `CREATE INDEX notification_unread_idx ON notification (account_id) WHERE read_at IS NULL`,
];

export class DecisionsDefended1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
