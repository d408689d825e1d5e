import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that prove an address, what people want by mail, and mails on their way. */
const statements = [
  `CREATE TABLE account_token (
     token_hash bytea NOT NULL PRIMARY KEY,
     account_id uuid NOT NULL,
     purpose text NOT NULL CHECK (purpose IN ('reset_password', 'verify_email')),
     email text NOT NULL,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     expires_at timestamptz(3) NOT NULL,
     used_at timestamptz(3),
     FOREIGN KEY (account_id) REFERENCES account (id)
   )`,
  `CREATE INDEX account_token_account_idx ON account_token (account_id)`,
  `CREATE TABLE mail_choice (
     account_id uuid NOT NULL PRIMARY KEY,
     language text,
     off text[] NOT NULL DEFAULT '{}',
     FOREIGN KEY (account_id) REFERENCES account (id)
   )`,
  `CREATE TABLE mail (
     id uuid NOT NULL PRIMARY KEY,
     kind text NOT NULL
       CHECK (kind IN ('verify_email', 'email_changed', 'reset_password', 'password_changed', 'notifications')),
     account_id uuid,
     site_id uuid,
     email text NOT NULL,
     language text,
     notifications uuid[] NOT NULL DEFAULT '{}',
     status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'failed', 'dropped')),
     attempts int NOT NULL DEFAULT 0,
     next_at timestamptz(3) NOT NULL DEFAULT now(),
     leased_until timestamptz(3),
     attempted_at timestamptz(3),
     failure text,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     FOREIGN KEY (account_id) REFERENCES account (id),
     FOREIGN KEY (site_id) REFERENCES site (id)
   )`,
  `CREATE INDEX mail_waiting_idx ON mail (next_at, id) WHERE status = 'waiting'`,
  `CREATE INDEX mail_account_idx ON mail (account_id, created_at)`,
  `ALTER TABLE notification ADD COLUMN mail_at timestamptz(3)`,
];

export class AccountMail1764000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
