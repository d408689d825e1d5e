import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that are told what happens on a site, and every message that goes to them. */
const statements = [
  `CREATE TABLE webhook (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     url text NOT NULL,
     events text[] NOT NULL,
     secret text NOT NULL,
     former_secret text,
     former_until timestamptz(3),
     disabled_at timestamptz(3),
     disabled_because text CHECK (disabled_because IN ('switched_off', 'gone', 'failing')),
     failures int NOT NULL DEFAULT 0,
     failing_since timestamptz(3),
     retry_at timestamptz(3),
     created_by uuid,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     version int NOT NULL DEFAULT 1,
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id) REFERENCES site (id)
   )`,
  `CREATE TABLE webhook_delivery (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     webhook_id uuid NOT NULL,
     event text NOT NULL,
     event_id uuid NOT NULL,
     comment_id uuid,
     body text NOT NULL,
     status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'delivered', 'failed')),
     attempts int NOT NULL DEFAULT 0,
     next_at timestamptz(3) NOT NULL DEFAULT now(),
     leased_until timestamptz(3),
     attempted_at timestamptz(3),
     answer_status int,
     failure text,
     duration_ms int,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     UNIQUE (site_id, webhook_id, event_id),
     FOREIGN KEY (site_id, webhook_id) REFERENCES webhook (site_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX webhook_delivery_list_idx ON webhook_delivery (site_id, webhook_id, created_at, id)`,
  `CREATE INDEX webhook_delivery_waiting_idx ON webhook_delivery (site_id, webhook_id, created_at, id)
   WHERE status = 'waiting'`,
  `CREATE INDEX webhook_delivery_chain_idx ON webhook_delivery (site_id, webhook_id, comment_id, created_at, id)
   WHERE status = 'waiting'`,
];

export class Webhooks1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
