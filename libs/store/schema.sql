-- Made by `npm run schema` from a freshly migrated database, for reading: change a migration instead.

CREATE TABLE account (
  id uuid NOT NULL,
  email text,
  display_name text NOT NULL,
  email_verified_at timestamp(3) with time zone,
  owner boolean DEFAULT false NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  erased_at timestamp(3) with time zone,
  CONSTRAINT account_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX account_email_key ON account USING btree (lower(email));
CREATE INDEX account_likeness_idx ON account USING btree (translate(display_name, 'AＡａBＢｂCＣｃDＤｄEＥｅFＦｆGＧｇHＨｈIＩｉJＪｊKＫｋLＬｌMＭｍNＮｎOＯｏPＰｐQＱｑRＲｒSＳｓTＴｔUＵｕVＶｖWＷｗXＸｘYＹｙZＺｚi0０1１|２３４５６７８９аАвВеЕёЁєЄкКмМнНоОрРсСтТуУхХіІїЇјЈѕЅԁԀԛԚһҺӏӀԝԜαΑβΒεΕζΖηΗιΙκΚμΜνΝοΟρΡτΤυΥχΧάΆέΈήΉίΊόΌύΎБГҐДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯΓΔΘΛΞΠΣΦΨΩςÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžøØłŁđĐħĦıŧŦ  -_.,''’`´"“”„‘·•*+~!?()/\&#:;'::text, 'aaabbbcccdddeeefffggghhhllljjjkkklllmmmnnnooopppqqqrrrssstttuuuvvvwwwxxxyyyzzzloolll23456789aabbeeeeeekkmmhhooppccttyyxxlllljjssddqqhhllwwaabbeezzhhllkkmmnnooppttyyxxaaeehhllooyyбгґджзийлпфцчшщъыьэюяγδθλξπσφψωσaaaaaaceeeellllnooooouuuuyaaaaaaceeeellllnooooouuuuyyaaaaaaccccccccddeeeeeeeeeegggggggghhllllllllljjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzzoollddhhltt'::text)) WHERE (erased_at IS NULL);
CREATE INDEX account_name_idx ON account USING btree (lower(display_name) COLLATE "C", id);
CREATE INDEX account_owner_idx ON account USING btree (id) WHERE owner;
GRANT SELECT, INSERT, UPDATE, DELETE ON account TO parley_app;

CREATE TABLE account_token (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  purpose text NOT NULL,
  email text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  used_at timestamp(3) with time zone,
  CONSTRAINT account_token_pkey PRIMARY KEY (token_hash),
  CONSTRAINT account_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT account_token_purpose_check CHECK ((purpose = ANY (ARRAY['reset_password'::text, 'verify_email'::text])))
);
CREATE INDEX account_token_account_idx ON account_token USING btree (account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON account_token TO parley_app;

CREATE TABLE appeal (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  item_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  account_id uuid NOT NULL,
  party text NOT NULL,
  text text NOT NULL,
  status text DEFAULT 'open'::text NOT NULL,
  decided_by uuid,
  decided_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT appeal_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT appeal_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT appeal_site_id_decision_id_fkey FOREIGN KEY (site_id, decision_id) REFERENCES decision(site_id, id),
  CONSTRAINT appeal_site_id_item_id_fkey FOREIGN KEY (site_id, item_id) REFERENCES review_item(site_id, id),
  CONSTRAINT appeal_party_check CHECK ((party = ANY (ARRAY['author'::text, 'reporter'::text]))),
  CONSTRAINT appeal_status_check CHECK ((status = ANY (ARRAY['open'::text, 'upheld'::text, 'overturned'::text])))
);
CREATE INDEX appeal_account_idx ON appeal USING btree (site_id, account_id);
CREATE INDEX appeal_item_idx ON appeal USING btree (site_id, item_id) WHERE (status = 'open'::text);
CREATE INDEX appeal_newest_idx ON appeal USING btree (site_id, created_at);
CREATE UNIQUE INDEX appeal_once_key ON appeal USING btree (site_id, decision_id, account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON appeal TO parley_app;

CREATE TABLE backtest (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  rule_key text NOT NULL,
  version integer NOT NULL,
  from_at timestamp(3) with time zone,
  to_at timestamp(3) with time zone,
  most integer NOT NULL,
  status text DEFAULT 'queued'::text NOT NULL,
  scanned integer DEFAULT 0 NOT NULL,
  matched integer DEFAULT 0 NOT NULL,
  result jsonb,
  failure text,
  created_by uuid,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  started_at timestamp(3) with time zone,
  seen_at timestamp(3) with time zone,
  finished_at timestamp(3) with time zone,
  CONSTRAINT backtest_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT backtest_site_id_rule_key_version_fkey FOREIGN KEY (site_id, rule_key, version) REFERENCES rule_version(site_id, key, version),
  CONSTRAINT backtest_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX backtest_rule_idx ON backtest USING btree (site_id, rule_key, created_at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON backtest TO parley_app;

CREATE TABLE batch (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  made_by uuid NOT NULL,
  request jsonb NOT NULL,
  results jsonb,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT batch_pkey PRIMARY KEY (site_id, id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON batch TO parley_app;

CREATE TABLE claim (
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
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  cluster_id uuid,
  weak text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT claim_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT claim_site_id_cluster_id_fkey FOREIGN KEY (site_id, cluster_id) REFERENCES claim_cluster(site_id, id),
  CONSTRAINT claim_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id),
  CONSTRAINT claim_check CHECK (((start_at >= 0) AND (end_at > start_at)))
);
CREATE INDEX claim_cluster_idx ON claim USING btree (site_id, cluster_id, created_at, id);
CREATE INDEX claim_comment_idx ON claim USING btree (site_id, comment_id, start_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON claim TO parley_app;

CREATE TABLE claim_cluster (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  text text NOT NULL,
  fingerprint text NOT NULL,
  keys integer[] NOT NULL,
  verdict text DEFAULT 'undecided'::text NOT NULL,
  note text DEFAULT ''::text NOT NULL,
  sources jsonb DEFAULT '[]'::jsonb NOT NULL,
  decided_by uuid,
  decided_at timestamp(3) with time zone,
  merged_into uuid,
  split_from uuid,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT claim_cluster_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT claim_cluster_site_id_merged_into_fkey FOREIGN KEY (site_id, merged_into) REFERENCES claim_cluster(site_id, id),
  CONSTRAINT claim_cluster_verdict_check CHECK ((verdict = ANY (ARRAY['undecided'::text, 'supported'::text, 'disputed'::text, 'false'::text])))
);
CREATE INDEX claim_cluster_keys_idx ON claim_cluster USING gin (keys) WITH (fastupdate=off);
CREATE INDEX claim_cluster_newest_idx ON claim_cluster USING btree (site_id, created_at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON claim_cluster TO parley_app;

CREATE TABLE comment (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  post_id uuid NOT NULL,
  parent_id uuid,
  root_id uuid NOT NULL,
  depth integer NOT NULL,
  author_id uuid,
  status text NOT NULL,
  visible boolean NOT NULL,
  body text NOT NULL,
  html text NOT NULL,
  labels text[] DEFAULT '{}'::text[] NOT NULL,
  fragment text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  edited_at timestamp(3) with time zone,
  held text[] DEFAULT '{}'::text[] NOT NULL,
  guest_name text,
  CONSTRAINT comment_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT comment_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id),
  CONSTRAINT comment_site_id_parent_id_fkey FOREIGN KEY (site_id, parent_id) REFERENCES comment(site_id, id),
  CONSTRAINT comment_site_id_post_id_fkey FOREIGN KEY (site_id, post_id) REFERENCES post(site_id, id),
  CONSTRAINT comment_check CHECK (((parent_id IS NULL) = (depth = 0))),
  CONSTRAINT comment_check1 CHECK (((status <> 'published'::text) OR visible)),
  CONSTRAINT comment_depth_check CHECK ((depth >= 0)),
  CONSTRAINT comment_status_check CHECK ((status = ANY (ARRAY['published'::text, 'pending'::text, 'rejected'::text, 'removed'::text, 'deleted'::text])))
);
CREATE INDEX comment_author_idx ON comment USING btree (site_id, author_id, created_at DESC, id DESC);
CREATE INDEX comment_below_idx ON comment USING btree (site_id, root_id, created_at, id) WHERE ((parent_id IS NOT NULL) AND visible);
CREATE INDEX comment_children_idx ON comment USING btree (site_id, parent_id, created_at, id) WHERE visible;
CREATE INDEX comment_guest_idx ON comment USING btree (site_id, translate(guest_name, 'AＡａBＢｂCＣｃDＤｄEＥｅFＦｆGＧｇHＨｈIＩｉJＪｊKＫｋLＬｌMＭｍNＮｎOＯｏPＰｐQＱｑRＲｒSＳｓTＴｔUＵｕVＶｖWＷｗXＸｘYＹｙZＺｚi0０1１|２３４５６７８９аАвВеЕёЁєЄкКмМнНоОрРсСтТуУхХіІїЇјЈѕЅԁԀԛԚһҺӏӀԝԜαΑβΒεΕζΖηΗιΙκΚμΜνΝοΟρΡτΤυΥχΧάΆέΈήΉίΊόΌύΎБГҐДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯΓΔΘΛΞΠΣΦΨΩςÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžøØłŁđĐħĦıŧŦ  -_.,''’`´"“”„‘·•*+~!?()/\&#:;'::text, 'aaabbbcccdddeeefffggghhhllljjjkkklllmmmnnnooopppqqqrrrssstttuuuvvvwwwxxxyyyzzzloolll23456789aabbeeeeeekkmmhhooppccttyyxxlllljjssddqqhhllwwaabbeezzhhllkkmmnnooppttyyxxaaeehhllooyyбгґджзийлпфцчшщъыьэюяγδθλξπσφψωσaaaaaaceeeellllnooooouuuuyaaaaaaceeeellllnooooouuuuyyaaaaaaccccccccddeeeeeeeeeegggggggghhllllllllljjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzzoollddhhltt'::text), created_at DESC, id DESC) WHERE (guest_name IS NOT NULL);
CREATE INDEX comment_newest_idx ON comment USING btree (site_id, created_at DESC, id DESC);
CREATE INDEX comment_recent_idx ON comment USING btree (site_id, post_id, created_at DESC, id DESC) WHERE (status = 'published'::text);
CREATE INDEX comment_top_idx ON comment USING btree (site_id, post_id, created_at, id) WHERE ((parent_id IS NULL) AND visible);
CREATE INDEX comment_waiting_idx ON comment USING btree (site_id, post_id, author_id, created_at DESC, id DESC) WHERE (status = 'pending'::text);
CREATE INDEX comment_words_idx ON comment USING gin (to_tsvector('simple'::regconfig, body));
GRANT SELECT, INSERT, UPDATE, DELETE ON comment TO parley_app;

CREATE TABLE comment_likeness (
  site_id uuid NOT NULL,
  key integer NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  comment_id uuid NOT NULL,
  CONSTRAINT comment_likeness_pkey PRIMARY KEY (site_id, key, created_at, comment_id),
  CONSTRAINT comment_likeness_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id)
);
CREATE INDEX comment_likeness_comment_idx ON comment_likeness USING btree (site_id, comment_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON comment_likeness TO parley_app;

CREATE TABLE comment_revision (
  site_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  version integer NOT NULL,
  body text NOT NULL,
  written_by uuid,
  written_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT comment_revision_pkey PRIMARY KEY (site_id, comment_id, version),
  CONSTRAINT comment_revision_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON comment_revision TO parley_app;

CREATE TABLE comment_stat (
  site_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  post_id uuid NOT NULL,
  top boolean NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  score integer DEFAULT 0 NOT NULL,
  replies integer DEFAULT 0 NOT NULL,
  below integer DEFAULT 0 NOT NULL,
  CONSTRAINT comment_stat_pkey PRIMARY KEY (site_id, comment_id),
  CONSTRAINT comment_stat_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id)
);
CREATE INDEX comment_stat_top_idx ON comment_stat USING btree (site_id, post_id, ((- score)), created_at, comment_id) WHERE top;
GRANT SELECT, INSERT, UPDATE, DELETE ON comment_stat TO parley_app;

CREATE TABLE count_delta (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  post_id uuid NOT NULL,
  parent_id uuid,
  root_id uuid NOT NULL,
  amount integer NOT NULL,
  CONSTRAINT count_delta_pkey PRIMARY KEY (site_id, id)
);
CREATE INDEX count_delta_parent_idx ON count_delta USING btree (site_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX count_delta_post_idx ON count_delta USING btree (site_id, post_id);
CREATE INDEX count_delta_root_idx ON count_delta USING btree (site_id, root_id) WHERE (parent_id IS NOT NULL);
GRANT SELECT, INSERT, UPDATE, DELETE ON count_delta TO parley_app;

CREATE TABLE credential (
  account_id uuid NOT NULL,
  password_hash text NOT NULL,
  changed_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT credential_pkey PRIMARY KEY (account_id),
  CONSTRAINT credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);
GRANT SELECT, INSERT, UPDATE, DELETE ON credential TO parley_app;

CREATE TABLE decision (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  comment_version integer NOT NULL,
  action text NOT NULL,
  reason text NOT NULL,
  note text,
  statement text,
  labels text[] DEFAULT '{}'::text[] NOT NULL,
  status_before text NOT NULL,
  status_after text NOT NULL,
  decided_by uuid,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  batch_id uuid,
  reverses uuid,
  reversed_by uuid,
  automated boolean DEFAULT false NOT NULL,
  labels_before text[] DEFAULT '{}'::text[] NOT NULL,
  opened_at timestamp(3) with time zone,
  until timestamp(3) with time zone,
  ground jsonb,
  facts jsonb,
  CONSTRAINT decision_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT decision_site_id_item_id_fkey FOREIGN KEY (site_id, item_id) REFERENCES review_item(site_id, id)
);
CREATE INDEX decision_batch_idx ON decision USING btree (site_id, batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX decision_comment_idx ON decision USING btree (site_id, comment_id);
CREATE INDEX decision_item_idx ON decision USING btree (site_id, item_id, created_at DESC, id DESC);
CREATE INDEX decision_newest_idx ON decision USING btree (site_id, created_at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON decision TO parley_app;

CREATE TABLE finding (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  comment_id uuid NOT NULL,
  comment_version integer NOT NULL,
  rule_key text NOT NULL,
  rule_version integer NOT NULL,
  mode text NOT NULL,
  outcome text NOT NULL,
  detail text,
  text text NOT NULL,
  effects jsonb NOT NULL,
  inputs jsonb NOT NULL,
  trace jsonb NOT NULL,
  matched_text jsonb NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT finding_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT finding_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id),
  CONSTRAINT finding_mode_check CHECK ((mode = ANY (ARRAY['shadow'::text, 'live'::text]))),
  CONSTRAINT finding_outcome_check CHECK ((outcome = ANY (ARRAY['matched'::text, 'did_not_finish'::text])))
);
CREATE INDEX finding_comment_idx ON finding USING btree (site_id, comment_id, created_at);
CREATE INDEX finding_rule_idx ON finding USING btree (site_id, rule_key, created_at DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON finding TO parley_app;

CREATE TABLE flag (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  comment_id uuid NOT NULL,
  comment_version integer NOT NULL,
  account_id uuid NOT NULL,
  reason text NOT NULL,
  note text,
  status text DEFAULT 'open'::text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  settled_by uuid,
  CONSTRAINT flag_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT flag_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT flag_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id),
  CONSTRAINT flag_status_check CHECK ((status = ANY (ARRAY['open'::text, 'agreed'::text, 'dismissed'::text])))
);
CREATE INDEX flag_account_idx ON flag USING btree (site_id, account_id);
CREATE UNIQUE INDEX flag_once_key ON flag USING btree (site_id, comment_id, comment_version, account_id);
CREATE INDEX flag_record_idx ON flag USING btree (site_id, account_id, created_at DESC) WHERE (status <> 'open'::text);
GRANT SELECT, INSERT, UPDATE, DELETE ON flag TO parley_app;

CREATE TABLE idempotency_key (
  site_id uuid NOT NULL,
  scope text NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  answer text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (site_id, scope, key)
);
CREATE INDEX idempotency_key_age_idx ON idempotency_key USING btree (site_id, created_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key TO parley_app;

CREATE TABLE import_record (
  site_id uuid NOT NULL,
  run_id uuid NOT NULL,
  seq bigint NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  parent text,
  at timestamp(3) with time zone,
  state text DEFAULT 'new'::text NOT NULL,
  data text NOT NULL,
  CONSTRAINT import_record_pkey PRIMARY KEY (site_id, seq, run_id),
  CONSTRAINT import_record_kind_check CHECK ((kind = ANY (ARRAY['post'::text, 'comment'::text, 'skipped'::text]))),
  CONSTRAINT import_record_state_check CHECK ((state = ANY (ARRAY['new'::text, 'waiting'::text, 'done'::text])))
);
CREATE INDEX import_record_name_idx ON import_record USING btree (site_id, name);
CREATE INDEX import_record_order_idx ON import_record USING btree (site_id, run_id, at, seq) WHERE (kind = 'comment'::text);
CREATE INDEX import_record_parent_idx ON import_record USING btree (site_id, parent) WHERE ((kind = 'comment'::text) AND (state = 'waiting'::text));
GRANT SELECT, INSERT, UPDATE, DELETE ON import_record TO parley_app;

CREATE TABLE import_run (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  seen_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT import_run_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT import_run_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON import_run TO parley_app;

CREATE TABLE imported (
  site_id uuid NOT NULL,
  origin text NOT NULL,
  kind text NOT NULL,
  ref text NOT NULL,
  id uuid NOT NULL,
  said_at timestamp(3) with time zone,
  CONSTRAINT imported_pkey PRIMARY KEY (site_id, origin, kind, ref),
  CONSTRAINT imported_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id),
  CONSTRAINT imported_kind_check CHECK ((kind = ANY (ARRAY['post'::text, 'author'::text, 'comment'::text, 'tombstone'::text])))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON imported TO parley_app;

CREATE TABLE item_note (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  author_id uuid,
  text text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT item_note_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT item_note_site_id_item_id_fkey FOREIGN KEY (site_id, item_id) REFERENCES review_item(site_id, id)
);
CREATE INDEX item_note_item_idx ON item_note USING btree (site_id, item_id, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON item_note TO parley_app;

CREATE TABLE job_worker (
  id text NOT NULL,
  seen_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT job_worker_pkey PRIMARY KEY (id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON job_worker TO parley_app;

CREATE TABLE judgement (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  comment_id uuid NOT NULL,
  post_id uuid NOT NULL,
  comment_version integer NOT NULL,
  outcome text NOT NULL,
  rules text[] NOT NULL,
  facts jsonb NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT judgement_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT judgement_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id),
  CONSTRAINT judgement_outcome_check CHECK ((outcome = ANY (ARRAY['publish'::text, 'hold'::text, 'reject'::text])))
);
CREATE INDEX judgement_comment_idx ON judgement USING btree (site_id, comment_id, created_at DESC, id DESC);
CREATE INDEX judgement_post_idx ON judgement USING btree (site_id, post_id, created_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON judgement TO parley_app;

CREATE TABLE live_event (
  site_id uuid NOT NULL,
  seq bigint NOT NULL,
  post_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  event text NOT NULL,
  CONSTRAINT live_event_pkey PRIMARY KEY (site_id, seq),
  CONSTRAINT live_event_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id),
  CONSTRAINT live_event_event_check CHECK ((event = ANY (ARRAY['comment.created'::text, 'comment.updated'::text, 'comment.removed'::text])))
);
CREATE INDEX live_event_post_idx ON live_event USING btree (site_id, post_id, seq);
GRANT SELECT, INSERT, UPDATE, DELETE ON live_event TO parley_app;

CREATE TABLE log_head (
  site_id uuid NOT NULL,
  seq bigint DEFAULT 0 NOT NULL,
  hash bytea NOT NULL,
  root uuid,
  CONSTRAINT log_head_pkey PRIMARY KEY (site_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON log_head TO parley_app;

CREATE TABLE log_unsealed (
  site_id uuid NOT NULL,
  log_id uuid NOT NULL,
  CONSTRAINT log_unsealed_pkey PRIMARY KEY (site_id, log_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON log_unsealed TO parley_app;

CREATE TABLE mail (
  id uuid NOT NULL,
  kind text NOT NULL,
  account_id uuid,
  site_id uuid,
  email text NOT NULL,
  language text,
  notifications uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  status text DEFAULT 'waiting'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  next_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  leased_until timestamp(3) with time zone,
  attempted_at timestamp(3) with time zone,
  failure text,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT mail_pkey PRIMARY KEY (id),
  CONSTRAINT mail_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT mail_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id),
  CONSTRAINT mail_kind_check CHECK ((kind = ANY (ARRAY['verify_email'::text, 'email_changed'::text, 'reset_password'::text, 'password_changed'::text, 'notifications'::text]))),
  CONSTRAINT mail_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'dropped'::text])))
);
CREATE INDEX mail_account_idx ON mail USING btree (account_id, created_at);
CREATE INDEX mail_waiting_idx ON mail USING btree (next_at, id) WHERE (status = 'waiting'::text);
GRANT SELECT, INSERT, UPDATE, DELETE ON mail TO parley_app;

CREATE TABLE mail_choice (
  account_id uuid NOT NULL,
  language text,
  off text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT mail_choice_pkey PRIMARY KEY (account_id),
  CONSTRAINT mail_choice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_choice TO parley_app;

CREATE TABLE membership (
  site_id uuid NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT membership_pkey PRIMARY KEY (site_id, account_id),
  CONSTRAINT membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  CONSTRAINT membership_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id),
  CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['moderator'::text, 'editor'::text, 'admin'::text])))
);
CREATE INDEX membership_account_idx ON membership USING btree (account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON membership TO parley_app;

CREATE TABLE migration (
  id integer DEFAULT nextval('migration_id_seq'::regclass) NOT NULL,
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL,
  CONSTRAINT "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id)
);
GRANT SELECT ON migration TO parley_app;

CREATE TABLE moderation_chain (
  site_id uuid NOT NULL,
  seq bigint NOT NULL,
  log_id uuid NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT moderation_chain_pkey PRIMARY KEY (site_id, seq)
);
CREATE UNIQUE INDEX moderation_chain_log_key ON moderation_chain USING btree (site_id, log_id);
GRANT SELECT, INSERT ON moderation_chain TO parley_app;

CREATE TABLE moderation_log (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  comment_id uuid,
  actor_id uuid,
  data jsonb NOT NULL,
  at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT moderation_log_pkey PRIMARY KEY (site_id, id)
);
CREATE INDEX moderation_log_comment_idx ON moderation_log USING btree (site_id, comment_id, at, id);
GRANT SELECT, INSERT ON moderation_log TO parley_app;

CREATE TABLE notice (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  reference text NOT NULL,
  comment_id uuid NOT NULL,
  account_id uuid,
  name text,
  email text,
  explanation text NOT NULL,
  law text,
  status text DEFAULT 'open'::text NOT NULL,
  settled_by uuid,
  settled_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT notice_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  CONSTRAINT notice_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id),
  CONSTRAINT notice_status_check CHECK ((status = ANY (ARRAY['open'::text, 'agreed'::text, 'dismissed'::text])))
);
CREATE INDEX notice_comment_idx ON notice USING btree (site_id, comment_id);
CREATE INDEX notice_open_idx ON notice USING btree (site_id, id) WHERE (status = 'open'::text);
CREATE UNIQUE INDEX notice_reference_key ON notice USING btree (site_id, reference);
GRANT SELECT, INSERT, UPDATE, DELETE ON notice TO parley_app;

CREATE TABLE notification (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  comment_id uuid,
  decision_id uuid,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  read_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  mail_at timestamp(3) with time zone,
  CONSTRAINT notification_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT notification_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX notification_account_idx ON notification USING btree (account_id, id DESC);
CREATE INDEX notification_mail_idx ON notification USING btree (mail_at, id) WHERE (mail_at IS NOT NULL);
CREATE INDEX notification_unread_idx ON notification USING btree (account_id) WHERE (read_at IS NULL);
GRANT SELECT, INSERT, UPDATE, DELETE ON notification TO parley_app;

CREATE TABLE outbox (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  event text NOT NULL,
  post_id uuid,
  comment_id uuid,
  data jsonb NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  trace text,
  CONSTRAINT outbox_pkey PRIMARY KEY (site_id, id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO parley_app;

CREATE TABLE page_token (
  token_hash bytea NOT NULL,
  session_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT page_token_pkey PRIMARY KEY (token_hash),
  CONSTRAINT page_token_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE CASCADE
);
GRANT SELECT, INSERT, UPDATE, DELETE ON page_token TO parley_app;

CREATE TABLE post (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  body text DEFAULT ''::text NOT NULL,
  html text DEFAULT ''::text NOT NULL,
  url text,
  source text,
  closed_at timestamp(3) with time zone,
  deleted_at timestamp(3) with time zone,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  post_group text,
  CONSTRAINT post_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT post_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);
CREATE INDEX post_group_idx ON post USING btree (site_id, post_group) WHERE (post_group IS NOT NULL);
CREATE INDEX post_newest_idx ON post USING btree (site_id, created_at DESC, id DESC) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX post_slug_key ON post USING btree (site_id, slug) WHERE (deleted_at IS NULL);
CREATE INDEX post_url_idx ON post USING btree (site_id, url) WHERE (deleted_at IS NULL);
GRANT SELECT, INSERT, UPDATE, DELETE ON post TO parley_app;

CREATE TABLE post_stat (
  site_id uuid NOT NULL,
  post_id uuid NOT NULL,
  comments integer DEFAULT 0 NOT NULL,
  CONSTRAINT post_stat_pkey PRIMARY KEY (site_id, post_id),
  CONSTRAINT post_stat_site_id_post_id_fkey FOREIGN KEY (site_id, post_id) REFERENCES post(site_id, id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON post_stat TO parley_app;

CREATE TABLE queue_alert (
  site_id uuid NOT NULL,
  account_id uuid NOT NULL,
  every_queue boolean NOT NULL,
  queues text[] NOT NULL,
  CONSTRAINT queue_alert_pkey PRIMARY KEY (site_id, account_id),
  CONSTRAINT queue_alert_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON queue_alert TO parley_app;

CREATE TABLE queue_late (
  site_id uuid NOT NULL,
  queue text NOT NULL,
  since timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT queue_late_pkey PRIMARY KEY (site_id, queue)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON queue_late TO parley_app;

CREATE TABLE rate_limit (
  key character varying(255) NOT NULL,
  points integer DEFAULT 0 NOT NULL,
  expire bigint,
  CONSTRAINT rate_limit_pkey PRIMARY KEY (key)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO parley_app;

CREATE TABLE refresh_token (
  token_hash bytea NOT NULL,
  session_id uuid NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  used_at timestamp(3) with time zone,
  CONSTRAINT refresh_token_pkey PRIMARY KEY (token_hash),
  CONSTRAINT refresh_token_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE CASCADE
);
CREATE INDEX refresh_token_session_idx ON refresh_token USING btree (session_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON refresh_token TO parley_app;

CREATE TABLE review_item (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  comment_id uuid NOT NULL,
  post_id uuid NOT NULL,
  author_id uuid,
  status text NOT NULL,
  queues text[] NOT NULL,
  base double precision NOT NULL,
  urgency double precision NOT NULL,
  opened_at timestamp(3) with time zone NOT NULL,
  due_at timestamp(3) with time zone NOT NULL,
  assignee uuid,
  lease_holder uuid,
  lease_until timestamp(3) with time zone,
  version integer DEFAULT 1 NOT NULL,
  barred uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  returns_at timestamp(3) with time zone,
  CONSTRAINT review_item_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT review_item_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id),
  CONSTRAINT review_item_check CHECK (((lease_holder IS NULL) = (lease_until IS NULL))),
  CONSTRAINT review_item_check1 CHECK (((status = 'decided'::text) OR (cardinality(queues) > 0))),
  CONSTRAINT review_item_status_check CHECK ((status = ANY (ARRAY['open'::text, 'decided'::text])))
);
CREATE INDEX review_item_assignee_idx ON review_item USING btree (site_id, assignee, id) WHERE (assignee IS NOT NULL);
CREATE UNIQUE INDEX review_item_comment_key ON review_item USING btree (site_id, comment_id);
CREATE INDEX review_item_opened_idx ON review_item USING btree (site_id, opened_at, id);
CREATE INDEX review_item_queue_idx ON review_item USING gin (queues) WITH (fastupdate=off) WHERE (status = 'open'::text);
CREATE INDEX review_item_returns_idx ON review_item USING btree (returns_at) WHERE (returns_at IS NOT NULL);
CREATE INDEX review_item_urgent_idx ON review_item USING btree (site_id, urgency DESC, id) WHERE (status = 'open'::text);
GRANT SELECT, INSERT, UPDATE, DELETE ON review_item TO parley_app;

CREATE TABLE review_place (
  site_id uuid NOT NULL,
  item_id uuid NOT NULL,
  queue text NOT NULL,
  place double precision NOT NULL,
  barred uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  assignee uuid,
  held_until timestamp(3) with time zone,
  CONSTRAINT review_place_pkey PRIMARY KEY (site_id, item_id, queue),
  CONSTRAINT review_place_site_id_item_id_fkey FOREIGN KEY (site_id, item_id) REFERENCES review_item(site_id, id)
);
CREATE INDEX review_place_free_idx ON review_place USING btree (site_id, queue, place, item_id) WHERE ((held_until IS NULL) AND (assignee IS NULL));
CREATE INDEX review_place_held_idx ON review_place USING btree (site_id, queue, held_until) WHERE (held_until IS NOT NULL);
CREATE INDEX review_place_own_idx ON review_place USING btree (site_id, queue, assignee, place, item_id) WHERE ((held_until IS NULL) AND (assignee IS NOT NULL));
GRANT SELECT, INSERT, UPDATE, DELETE ON review_place TO parley_app;

CREATE TABLE review_reason (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  kind text NOT NULL,
  queue text NOT NULL,
  ref text NOT NULL,
  text text NOT NULL,
  weight double precision NOT NULL,
  reported_by uuid,
  status text DEFAULT 'open'::text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  settled_by uuid,
  not_for uuid,
  reporter_weight double precision DEFAULT 3 NOT NULL,
  CONSTRAINT review_reason_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT review_reason_site_id_item_id_fkey FOREIGN KEY (site_id, item_id) REFERENCES review_item(site_id, id),
  CONSTRAINT review_reason_kind_check CHECK ((kind = ANY (ARRAY['rule'::text, 'flag'::text, 'claim'::text, 'appeal'::text, 'policy'::text]))),
  CONSTRAINT review_reason_status_check CHECK ((status = ANY (ARRAY['open'::text, 'agreed'::text, 'dismissed'::text])))
);
CREATE INDEX review_reason_item_idx ON review_reason USING btree (site_id, item_id, created_at);
CREATE INDEX review_reason_rule_idx ON review_reason USING btree (site_id, ref, created_at DESC) WHERE (kind = 'rule'::text);
GRANT SELECT, INSERT, UPDATE, DELETE ON review_reason TO parley_app;

CREATE TABLE rule (
  site_id uuid NOT NULL,
  key text NOT NULL,
  mode text NOT NULL,
  version integer NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT rule_pkey PRIMARY KEY (site_id, key),
  CONSTRAINT rule_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id),
  CONSTRAINT rule_mode_check CHECK ((mode = ANY (ARRAY['off'::text, 'shadow'::text, 'live'::text])))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON rule TO parley_app;

CREATE TABLE rule_version (
  site_id uuid NOT NULL,
  key text NOT NULL,
  version integer NOT NULL,
  title text NOT NULL,
  condition text NOT NULL,
  effects jsonb NOT NULL,
  examples jsonb NOT NULL,
  created_by uuid,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT rule_version_pkey PRIMARY KEY (site_id, key, version),
  CONSTRAINT rule_version_site_id_key_fkey FOREIGN KEY (site_id, key) REFERENCES rule(site_id, key)
);
GRANT SELECT, INSERT ON rule_version TO parley_app;

CREATE TABLE sanction (
  site_id uuid NOT NULL,
  account_id uuid NOT NULL,
  scope text NOT NULL,
  kind text NOT NULL,
  until timestamp(3) with time zone,
  reason text NOT NULL,
  set_by uuid,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT sanction_pkey PRIMARY KEY (site_id, account_id, scope),
  CONSTRAINT sanction_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  CONSTRAINT sanction_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id),
  CONSTRAINT sanction_kind_check CHECK ((kind = ANY (ARRAY['premoderate'::text, 'mute'::text, 'ban'::text]))),
  CONSTRAINT sanction_scope_check CHECK ((scope = ANY (ARRAY['writing'::text, 'flagging'::text])))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON sanction TO parley_app;

CREATE TABLE saved_view (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL,
  shared boolean NOT NULL,
  query jsonb NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT saved_view_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT saved_view_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX saved_view_account_idx ON saved_view USING btree (site_id, account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO parley_app;

CREATE TABLE session (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  user_agent text,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  last_used_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  revoked_at timestamp(3) with time zone,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);
CREATE INDEX session_account_idx ON session USING btree (account_id, created_at DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO parley_app;

CREATE TABLE setup_link (
  token_hash bytea NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  used_at timestamp(3) with time zone,
  CONSTRAINT setup_link_pkey PRIMARY KEY (token_hash)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON setup_link TO parley_app;

CREATE TABLE site (
  id uuid NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  settings jsonb DEFAULT '{}'::jsonb NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  CONSTRAINT site_pkey PRIMARY KEY (id),
  CONSTRAINT site_key_key UNIQUE (key)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON site TO parley_app;

CREATE TABLE source (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  comment_id uuid NOT NULL,
  claim_id uuid,
  url text NOT NULL,
  title text,
  quote text,
  added_by uuid,
  verdict text DEFAULT 'unchecked'::text NOT NULL,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  checked_by uuid,
  checked_at timestamp(3) with time zone,
  CONSTRAINT source_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT source_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id),
  CONSTRAINT source_verdict_check CHECK ((verdict = ANY (ARRAY['unchecked'::text, 'supports'::text, 'does_not_support'::text, 'unreachable'::text])))
);
CREATE INDEX source_checked_idx ON source USING btree (site_id, md5(url), checked_at DESC) WHERE (verdict <> 'unchecked'::text);
CREATE INDEX source_comment_idx ON source USING btree (site_id, comment_id, created_at, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON source TO parley_app;

CREATE TABLE vote (
  site_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  account_id uuid NOT NULL,
  value smallint NOT NULL,
  CONSTRAINT vote_pkey PRIMARY KEY (site_id, comment_id, account_id),
  CONSTRAINT vote_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  CONSTRAINT vote_site_id_comment_id_fkey FOREIGN KEY (site_id, comment_id) REFERENCES comment(site_id, id),
  CONSTRAINT vote_value_check CHECK ((value = ANY (ARRAY['-1'::integer, 1])))
);
CREATE INDEX vote_account_idx ON vote USING btree (account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON vote TO parley_app;

CREATE TABLE webhook (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  url text NOT NULL,
  events text[] NOT NULL,
  secret text NOT NULL,
  former_secret text,
  former_until timestamp(3) with time zone,
  disabled_at timestamp(3) with time zone,
  disabled_because text,
  failures integer DEFAULT 0 NOT NULL,
  failing_since timestamp(3) with time zone,
  retry_at timestamp(3) with time zone,
  created_by uuid,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT webhook_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT webhook_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id),
  CONSTRAINT webhook_disabled_because_check CHECK ((disabled_because = ANY (ARRAY['switched_off'::text, 'gone'::text, 'failing'::text])))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook TO parley_app;

CREATE TABLE webhook_delivery (
  site_id uuid NOT NULL,
  id uuid NOT NULL,
  webhook_id uuid NOT NULL,
  event text NOT NULL,
  event_id uuid NOT NULL,
  comment_id uuid,
  body text NOT NULL,
  status text DEFAULT 'waiting'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  next_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  leased_until timestamp(3) with time zone,
  attempted_at timestamp(3) with time zone,
  answer_status integer,
  failure text,
  duration_ms integer,
  created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
  trace text,
  CONSTRAINT webhook_delivery_pkey PRIMARY KEY (site_id, id),
  CONSTRAINT webhook_delivery_site_id_webhook_id_event_id_key UNIQUE (site_id, webhook_id, event_id),
  CONSTRAINT webhook_delivery_site_id_webhook_id_fkey FOREIGN KEY (site_id, webhook_id) REFERENCES webhook(site_id, id) ON DELETE CASCADE,
  CONSTRAINT webhook_delivery_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])))
);
CREATE INDEX webhook_delivery_chain_idx ON webhook_delivery USING btree (site_id, webhook_id, comment_id, created_at, id) WHERE (status = 'waiting'::text);
CREATE INDEX webhook_delivery_list_idx ON webhook_delivery USING btree (site_id, webhook_id, created_at, id);
CREATE INDEX webhook_delivery_waiting_idx ON webhook_delivery USING btree (site_id, webhook_id, created_at, id) WHERE (status = 'waiting'::text);
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_delivery TO parley_app;

-- SEQUENCE migration_id_seq
