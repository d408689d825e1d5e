import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody may do on a site for a while, moderators' notes and views, notices of what is against the law. */
const statements = [
  `CREATE TABLE sanction (
     site_id uuid NOT NULL REFERENCES site (id),
     account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
     scope text NOT NULL CHECK (scope IN ('writing', 'flagging')),
     kind text NOT NULL CHECK (kind IN ('premoderate', 'mute', 'ban')),
     until timestamptz(3),
     reason text NOT NULL,
     set_by uuid,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, account_id, scope)
   )`,
  // finds the few items of a rare queue among many of another
  `CREATE INDEX review_item_queue_idx ON review_item USING gin (queues) WITH (fastupdate = off) WHERE status = 'open'`,
  `CREATE INDEX decision_comment_idx ON decision (site_id, comment_id)`,
  `CREATE INDEX appeal_account_idx ON appeal (site_id, account_id)`,
  `CREATE TABLE item_note (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     item_id uuid NOT NULL,
     author_id uuid,
     text text NOT NULL,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, item_id) REFERENCES review_item (site_id, id)
   )`,
  `CREATE INDEX item_note_item_idx ON item_note (site_id, item_id, id)`,
  `CREATE TABLE saved_view (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     account_id uuid NOT NULL REFERENCES account (id),
     name text NOT NULL,
     shared boolean NOT NULL,
     query jsonb NOT NULL,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id)
   )`,
  `CREATE INDEX saved_view_account_idx ON saved_view (site_id, account_id)`,
  `CREATE TABLE notice (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     reference text NOT NULL,
     comment_id uuid NOT NULL,
     account_id uuid REFERENCES account (id),
     name text,
     email text,
     explanation text NOT NULL,
     law text,
     status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'agreed', 'dismissed')),
     settled_by uuid,
     settled_at timestamptz(3),
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
   )`,
  `CREATE UNIQUE INDEX notice_reference_key ON notice (site_id, reference)`,
  `CREATE INDEX notice_comment_idx ON notice (site_id, comment_id)`,
];

export class PeopleAndWork1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
