import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came from elsewhere, by the name it had there, and what an import that runs has read so far. */
const statements = [
  `CREATE TABLE imported (
     site_id uuid NOT NULL,
     origin text NOT NULL,
     kind text NOT NULL CHECK (kind IN ('post', 'author', 'comment', 'tombstone')),
     ref text NOT NULL,
     id uuid NOT NULL,
     said_at timestamptz(3),
     PRIMARY KEY (site_id, origin, kind, ref),
     FOREIGN KEY (site_id) REFERENCES site (id)
   )`,
  `CREATE TABLE import_run (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     seen_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id) REFERENCES site (id)
   )`,
  `CREATE TABLE import_record (
     site_id uuid NOT NULL,
     run_id uuid NOT NULL,
     seq bigint NOT NULL,
     kind text NOT NULL CHECK (kind IN ('post', 'comment', 'skipped')),
     name text NOT NULL,
     parent text,
     at timestamptz(3),
     state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'waiting', 'done')),
     data text NOT NULL,
     PRIMARY KEY (site_id, seq, run_id)
   )`,
  // names begin with the run: the table fills up before anybody has counted it for the planner, who would otherwise take
  // whatever index knows site and run for as good as this one
  `CREATE INDEX import_record_name_idx ON import_record (site_id, name)`,
  `CREATE INDEX import_record_order_idx ON import_record (site_id, run_id, at, seq) WHERE kind = 'comment'`,
  `CREATE INDEX import_record_parent_idx ON import_record (site_id, parent)
   WHERE kind = 'comment' AND state = 'waiting'`,
];

export class Imports1764000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
