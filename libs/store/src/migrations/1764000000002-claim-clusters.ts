import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claims that say the same thing, what moderators found about them, and sources that are known by their address. */
const statements = [
  `CREATE TABLE claim_cluster (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     text text NOT NULL,
     fingerprint text NOT NULL,
     keys integer[] NOT NULL,
     verdict text NOT NULL DEFAULT 'undecided' CHECK (verdict IN ('undecided', 'supported', 'disputed', 'false')),
     note text NOT NULL DEFAULT '',
     sources jsonb NOT NULL DEFAULT '[]',
     decided_by uuid,
     decided_at timestamptz(3),
     merged_into uuid,
     split_from uuid,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, merged_into) REFERENCES claim_cluster (site_id, id)
   )`,
  // without the pending list, whose reading would make a write now and then a slow one
  `CREATE INDEX claim_cluster_keys_idx ON claim_cluster USING gin (keys) WITH (fastupdate = off)`,
  `CREATE INDEX claim_cluster_newest_idx ON claim_cluster (site_id, created_at DESC, id DESC)`,
  `ALTER TABLE claim ADD COLUMN cluster_id uuid`,
  `ALTER TABLE claim ADD COLUMN weak text[] NOT NULL DEFAULT '{}'`,
  `ALTER TABLE claim ADD CONSTRAINT claim_site_id_cluster_id_fkey
     FOREIGN KEY (site_id, cluster_id) REFERENCES claim_cluster (site_id, id) NOT VALID`,
  `ALTER TABLE claim VALIDATE CONSTRAINT claim_site_id_cluster_id_fkey`,
  `CREATE INDEX claim_cluster_idx ON claim (site_id, cluster_id, created_at, id)`,
  `ALTER TABLE source ADD COLUMN checked_by uuid`,
  `ALTER TABLE source ADD COLUMN checked_at timestamptz(3)`,
  `CREATE INDEX source_checked_idx ON source (site_id, md5(url), checked_at DESC) WHERE verdict <> 'unchecked'`,
];

export class ClaimClusters1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
