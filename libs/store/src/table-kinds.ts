/**
 * What each table becomes on a distributed PostgreSQL: spread over nodes by `site_id`, copied to every node,
 * or kept on the coordinator. A test holds the schema against this list, so a new table needs its line here.
 */
export const tableKinds = {
  site: 'reference',
  account: 'reference',
  membership: 'reference',
  credential: 'local',
  session: 'local',
  refresh_token: 'local',
  setup_link: 'local',
  rate_limit: 'local',
  migration: 'local',
  post: 'distributed',
  post_stat: 'distributed',
  comment: 'distributed',
  comment_stat: 'distributed',
  count_delta: 'distributed',
  comment_revision: 'distributed',
  source: 'distributed',
  vote: 'distributed',
  flag: 'distributed',
  claim_cluster: 'distributed',
  claim: 'distributed',
  rule: 'distributed',
  rule_version: 'distributed',
  finding: 'distributed',
  review_item: 'distributed',
  review_reason: 'distributed',
  decision: 'distributed',
  batch: 'distributed',
  appeal: 'distributed',
  notification: 'distributed',
  moderation_log: 'distributed',
  log_unsealed: 'distributed',
  log_head: 'distributed',
  moderation_chain: 'distributed',
  outbox: 'distributed',
  idempotency_key: 'distributed',
} as const satisfies Record<string, 'distributed' | 'reference' | 'local'>;

/** Tables the application may read and add to, but never change. */
export const appendOnlyTables = ['moderation_log', 'moderation_chain'] as const;
