import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Account, site and roles: read much, written seldom, the same on every node (kind: reference). */
const people = [
  `CREATE TABLE site (
     id uuid PRIMARY KEY,
     key text NOT NULL UNIQUE,
     name text NOT NULL,
     settings jsonb NOT NULL DEFAULT '{}',
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz(3) NOT NULL DEFAULT now()
   )`,
  `CREATE TABLE account (
     id uuid PRIMARY KEY,
     email text,
     display_name text NOT NULL,
     email_verified_at timestamptz(3),
     owner boolean NOT NULL DEFAULT false,
     created_at timestamptz(3) NOT NULL DEFAULT now()
   )`,
  `CREATE UNIQUE INDEX account_email_key ON account (lower(email))`,
  `CREATE TABLE membership (
     site_id uuid NOT NULL REFERENCES site (id),
     account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
     role text NOT NULL CHECK (role IN ('moderator', 'editor', 'admin')),
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, account_id)
   )`,
  `CREATE INDEX membership_account_idx ON membership (account_id)`,
];

/** Written at each sign-in, so kept out of the reference tables (kind: local). */
const sessions = [
  `CREATE TABLE credential (
     account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
     password_hash text NOT NULL,
     changed_at timestamptz(3) NOT NULL DEFAULT now()
   )`,
  `CREATE TABLE session (
     id uuid PRIMARY KEY,
     account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
     user_agent text,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     last_used_at timestamptz(3) NOT NULL DEFAULT now(),
     expires_at timestamptz(3) NOT NULL,
     revoked_at timestamptz(3)
   )`,
  `CREATE INDEX session_account_idx ON session (account_id, created_at DESC)`,
  `CREATE TABLE refresh_token (
     token_hash bytea PRIMARY KEY,
     session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     used_at timestamptz(3)
   )`,
  `CREATE INDEX refresh_token_session_idx ON refresh_token (session_id)`,
  `CREATE TABLE setup_link (
     token_hash bytea PRIMARY KEY,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     expires_at timestamptz(3) NOT NULL,
     used_at timestamptz(3)
   )`,
  `CREATE TABLE rate_limit (
     key varchar(255) PRIMARY KEY,
     points integer NOT NULL DEFAULT 0,
     expire bigint
   )`,
];

const discussion = [
  `CREATE TABLE post (
     site_id uuid NOT NULL REFERENCES site (id),
     id uuid NOT NULL,
     slug text NOT NULL,
     title text NOT NULL,
     body text NOT NULL DEFAULT '',
     html text NOT NULL DEFAULT '',
     url text,
     source text,
     closed_at timestamptz(3),
     deleted_at timestamptz(3),
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     updated_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id)
   )`,
  `CREATE UNIQUE INDEX post_slug_key ON post (site_id, slug) WHERE deleted_at IS NULL`,
  `CREATE INDEX post_newest_idx ON post (site_id, created_at DESC, id DESC) WHERE deleted_at IS NULL`,
  `CREATE TABLE post_stat (
     site_id uuid NOT NULL,
     post_id uuid NOT NULL,
     comments integer NOT NULL DEFAULT 0,
     PRIMARY KEY (site_id, post_id),
     FOREIGN KEY (site_id, post_id) REFERENCES post (site_id, id)
   )`,
  `CREATE TABLE comment (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     post_id uuid NOT NULL,
     parent_id uuid,
     root_id uuid NOT NULL,
     depth integer NOT NULL CHECK (depth >= 0),
     author_id uuid REFERENCES account (id),
     status text NOT NULL CHECK (status IN ('published', 'pending', 'rejected', 'removed', 'deleted')),
     visible boolean NOT NULL,
     body text NOT NULL,
     html text NOT NULL,
     labels text[] NOT NULL DEFAULT '{}',
     fragment text NOT NULL,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz(3) NOT NULL,
     edited_at timestamptz(3),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, post_id) REFERENCES post (site_id, id),
     FOREIGN KEY (site_id, parent_id) REFERENCES comment (site_id, id),
     CHECK ((parent_id IS NULL) = (depth = 0)),
     CHECK (status <> 'published' OR visible)
   )`,
  `CREATE INDEX comment_top_idx ON comment (site_id, post_id, created_at, id) WHERE parent_id IS NULL AND visible`,
  `CREATE INDEX comment_below_idx ON comment (site_id, root_id, created_at, id) WHERE parent_id IS NOT NULL AND visible`,
  `CREATE INDEX comment_children_idx ON comment (site_id, parent_id, created_at, id) WHERE visible`,
  `CREATE INDEX comment_author_idx ON comment (site_id, author_id, created_at DESC, id DESC)`,
  `CREATE TABLE comment_stat (
     site_id uuid NOT NULL,
     comment_id uuid NOT NULL,
     post_id uuid NOT NULL,
     top boolean NOT NULL,
     created_at timestamptz(3) NOT NULL,
     score integer NOT NULL DEFAULT 0,
     replies integer NOT NULL DEFAULT 0,
     below integer NOT NULL DEFAULT 0,
     PRIMARY KEY (site_id, comment_id),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
   )`,
  `CREATE INDEX comment_stat_top_idx ON comment_stat (site_id, post_id, (-score), created_at, comment_id) WHERE top`,
  `CREATE TABLE count_delta (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     post_id uuid NOT NULL,
     parent_id uuid,
     root_id uuid NOT NULL,
     amount integer NOT NULL,
     PRIMARY KEY (site_id, id)
   )`,
  `CREATE INDEX count_delta_post_idx ON count_delta (site_id, post_id)`,
  `CREATE INDEX count_delta_parent_idx ON count_delta (site_id, parent_id) WHERE parent_id IS NOT NULL`,
  `CREATE INDEX count_delta_root_idx ON count_delta (site_id, root_id) WHERE parent_id IS NOT NULL`,
  `CREATE TABLE comment_revision (
     site_id uuid NOT NULL,
     comment_id uuid NOT NULL,
     version integer NOT NULL,
     body text NOT NULL,
     written_by uuid,
     written_at timestamptz(3) NOT NULL,
     PRIMARY KEY (site_id, comment_id, version),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
   )`,
  `CREATE TABLE source (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     comment_id uuid NOT NULL,
     claim_id uuid,
     url text NOT NULL,
     title text,
     quote text,
     added_by uuid,
     verdict text NOT NULL DEFAULT 'unchecked' CHECK (verdict IN ('unchecked', 'supports', 'does_not_support', 'unreachable')),
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
   )`,
  `CREATE INDEX source_comment_idx ON source (site_id, comment_id, created_at, id)`,
  `CREATE TABLE vote (
     site_id uuid NOT NULL,
     comment_id uuid NOT NULL,
     account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
     value smallint NOT NULL CHECK (value IN (-1, 1)),
     PRIMARY KEY (site_id, comment_id, account_id),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
   )`,
  `CREATE INDEX vote_account_idx ON vote (account_id)`,
  `CREATE TABLE flag (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     comment_id uuid NOT NULL,
     comment_version integer NOT NULL,
     account_id uuid NOT NULL REFERENCES account (id),
     reason text NOT NULL,
     note text,
     status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'agreed', 'dismissed')),
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
   )`,
  `CREATE UNIQUE INDEX flag_once_key ON flag (site_id, comment_id, comment_version, account_id)`,
  `CREATE INDEX flag_account_idx ON flag (site_id, account_id)`,
];

const judgement = [
  `CREATE TABLE claim (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     comment_id uuid NOT NULL,
     start_at integer NOT NULL,
     end_at integer NOT NULL,
     text text NOT NULL,
     score double precision NOT NULL,
     sourced boolean NOT NULL,
     evidence jsonb NOT NULL,
     reasons text[] NOT NULL,
     features jsonb NOT NULL,
     fingerprint text NOT NULL,
     model text NOT NULL,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id),
     CHECK (start_at >= 0 AND end_at > start_at)
   )`,
  `CREATE INDEX claim_comment_idx ON claim (site_id, comment_id, start_at)`,
  `CREATE TABLE rule (
     site_id uuid NOT NULL REFERENCES site (id),
     key text NOT NULL,
     mode text NOT NULL CHECK (mode IN ('off', 'shadow', 'live')),
     version integer NOT NULL,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     updated_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, key)
   )`,
  `CREATE TABLE rule_version (
     site_id uuid NOT NULL,
     key text NOT NULL,
     version integer NOT NULL,
     title text NOT NULL,
     condition text NOT NULL,
     effects jsonb NOT NULL,
     examples jsonb NOT NULL,
     created_by uuid,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, key, version),
     FOREIGN KEY (site_id, key) REFERENCES rule (site_id, key)
   )`,
  `CREATE TABLE finding (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     comment_id uuid NOT NULL,
     comment_version integer NOT NULL,
     rule_key text NOT NULL,
     rule_version integer NOT NULL,
     mode text NOT NULL CHECK (mode IN ('shadow', 'live')),
     outcome text NOT NULL CHECK (outcome IN ('matched', 'did_not_finish')),
     detail text,
     text text NOT NULL,
     effects jsonb NOT NULL,
     inputs jsonb NOT NULL,
     trace jsonb NOT NULL,
     matched_text jsonb NOT NULL,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id)
   )`,
  `CREATE INDEX finding_comment_idx ON finding (site_id, comment_id, created_at)`,
  `CREATE INDEX finding_rule_idx ON finding (site_id, rule_key, created_at DESC)`,
];

const review = [
  `CREATE TABLE review_item (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     comment_id uuid NOT NULL,
     post_id uuid NOT NULL,
     author_id uuid,
     status text NOT NULL CHECK (status IN ('open', 'decided')),
     queues text[] NOT NULL,
     base double precision NOT NULL,
     urgency double precision NOT NULL,
     opened_at timestamptz(3) NOT NULL,
     due_at timestamptz(3) NOT NULL,
     assignee uuid,
     lease_holder uuid,
     lease_until timestamptz(3),
     version integer NOT NULL DEFAULT 1,
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, comment_id) REFERENCES comment (site_id, id),
     CHECK ((lease_holder IS NULL) = (lease_until IS NULL)),
     CHECK (status = 'decided' OR cardinality(queues) > 0)
   )`,
  `CREATE UNIQUE INDEX review_item_comment_key ON review_item (site_id, comment_id)`,
  `CREATE INDEX review_item_urgent_idx ON review_item (site_id, urgency DESC, id) WHERE status = 'open'`,
  `CREATE INDEX review_item_opened_idx ON review_item (site_id, opened_at, id)`,
  `CREATE TABLE review_reason (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     item_id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ('rule', 'flag', 'claim', 'appeal', 'policy')),
     queue text NOT NULL,
     ref text NOT NULL,
     text text NOT NULL,
     weight double precision NOT NULL,
     reported_by uuid,
     status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'agreed', 'dismissed')),
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, item_id) REFERENCES review_item (site_id, id)
   )`,
  `CREATE INDEX review_reason_item_idx ON review_reason (site_id, item_id, created_at)`,
  `CREATE TABLE decision (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     item_id uuid NOT NULL,
     comment_id uuid NOT NULL,
     comment_version integer NOT NULL,
     action text NOT NULL,
     reason text NOT NULL,
     note text,
     statement text,
     labels text[] NOT NULL DEFAULT '{}',
     status_before text NOT NULL,
     status_after text NOT NULL,
     decided_by uuid,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id),
     FOREIGN KEY (site_id, item_id) REFERENCES review_item (site_id, id)
   )`,
  `CREATE INDEX decision_item_idx ON decision (site_id, item_id, created_at DESC, id DESC)`,
];

/** The record: rows are written with what happened and never touched again; the sealer numbers and chains them. */
const record = [
  `CREATE TABLE moderation_log (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     kind text NOT NULL,
     comment_id uuid,
     actor_id uuid,
     data jsonb NOT NULL,
     at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id)
   )`,
  `CREATE INDEX moderation_log_comment_idx ON moderation_log (site_id, comment_id, at, id)`,
  `CREATE TABLE log_unsealed (
     site_id uuid NOT NULL,
     log_id uuid NOT NULL,
     PRIMARY KEY (site_id, log_id)
   )`,
  `CREATE TABLE log_head (
     site_id uuid PRIMARY KEY,
     seq bigint NOT NULL DEFAULT 0,
     hash bytea NOT NULL
   )`,
  `CREATE TABLE moderation_chain (
     site_id uuid NOT NULL,
     seq bigint NOT NULL,
     log_id uuid NOT NULL,
     hash bytea NOT NULL,
     PRIMARY KEY (site_id, seq)
   )`,
  `CREATE UNIQUE INDEX moderation_chain_log_key ON moderation_chain (site_id, log_id)`,
  `CREATE TABLE outbox (
     site_id uuid NOT NULL,
     id uuid NOT NULL,
     event text NOT NULL,
     post_id uuid,
     comment_id uuid,
     data jsonb NOT NULL,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, id)
   )`,
  `CREATE TABLE idempotency_key (
     site_id uuid NOT NULL,
     scope text NOT NULL,
     key text NOT NULL,
     fingerprint bytea NOT NULL,
     answer text NOT NULL,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (site_id, scope, key)
   )`,
  `CREATE INDEX idempotency_key_age_idx ON idempotency_key (site_id, created_at)`,
];

export class FirstSchema1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // one statement a call: two in one string cannot be prepared, and a distributed database refuses them
    for (const statement of [...people, ...sessions, ...discussion, ...judgement, ...review, ...record]) {
      await runner.query(statement);
    }
  }

  down(): Promise<void> {
    throw new Error('Parley migrates forward only: restore a backup to go back.');
  }
}
