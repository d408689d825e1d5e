import { statement, type Statement } from './statement.js';

/** How the rows of a table stand in the archive of a site. */
export interface ArchivedTable {
  /** The type of its lines. */
  type: string;
  table: string;
  columns: readonly string[];
  /** Those that hold JSON. */
  json: readonly string[];
  rows: Statement;
}

function archived(
  type: string,
  columns: string,
  { order, json = '', join = '', table = type }: { order: string; json?: string; join?: string; table?: string },
): ArchivedTable {
  const names = columns.split(' ');
  const text = `SELECT row_to_json(r)::text AS line FROM (
     SELECT ${names.map((name) => (name.includes('.') ? name : `t.${name}`)).join(', ')} FROM ${table} t ${join}
     WHERE t.site_id = $1 ORDER BY ${order}) r`;
  const rows = statement(`archive_${type}`, text);
  return {
    type,
    table,
    columns: names.filter((name) => !name.includes('.')),
    json: json.split(' ').filter(Boolean),
    rows,
  };
}

/**
 * What the archive of a site holds, in the order in which it can be written back: whatever a row refers to comes before
 * it. What follows from other rows is left out (html, fragments, counts, places in queues), and so is what belongs to
 * this installation (leases, events on their way, webhooks with their secrets).
 */
export const archivedTables: readonly ArchivedTable[] = [
  archived('membership', 'account_id role created_at', { order: 't.account_id' }),
  archived('sanction', 'account_id scope kind until reason set_by created_at', { order: 't.account_id, t.scope' }),
  archived('post', 'id slug title body url source post_group closed_at deleted_at version created_at updated_at', {
    order: 't.created_at, t.id',
  }),
  archived(
    'claim_cluster',
    'id text fingerprint keys verdict note sources decided_by decided_at merged_into split_from version created_at',
    { json: 'sources', order: 't.merged_into IS NOT NULL, t.created_at, t.id' },
  ),
  archived(
    'comment',
    'id post_id parent_id root_id depth author_id guest_name status visible body labels held version created_at edited_at s.score',
    {
      join: 'LEFT JOIN comment_stat s ON s.site_id = $1 AND s.comment_id = t.id',
      order: 't.created_at, t.id',
    },
  ),
  archived('comment_revision', 'comment_id version body written_by written_at', { order: 't.comment_id, t.version' }),
  archived(
    'claim',
    'id comment_id start_at end_at text score sourced evidence reasons weak features fingerprint model cluster_id created_at',
    { json: 'evidence features', order: 't.id' },
  ),
  archived('source', 'id comment_id claim_id url title quote added_by verdict created_at checked_by checked_at', {
    order: 't.id',
  }),
  archived('vote', 'comment_id account_id value', { order: 't.comment_id, t.account_id' }),
  archived('flag', 'id comment_id comment_version account_id reason note status settled_by created_at', {
    order: 't.id',
  }),
  archived('rule', 'key mode version created_at updated_at', { order: 't.key' }),
  archived('rule_version', 'key version title condition effects examples created_by created_at', {
    json: 'effects examples',
    order: 't.key, t.version',
  }),
  archived(
    'finding',
    'id comment_id comment_version rule_key rule_version mode outcome detail text effects inputs trace matched_text created_at',
    { json: 'effects inputs trace matched_text', order: 't.id' },
  ),
  archived('judgement', 'id comment_id post_id comment_version outcome rules facts created_at', {
    json: 'facts',
    order: 't.id',
  }),
  archived(
    'backtest',
    'id rule_key version from_at to_at most status scanned matched result failure created_by created_at started_at seen_at finished_at',
    { json: 'result', order: 't.id' },
  ),
  archived(
    'review_item',
    'id comment_id post_id author_id status queues base urgency opened_at due_at assignee barred returns_at version',
    { order: 't.id' },
  ),
  archived(
    'review_reason',
    'id item_id kind queue ref text weight reported_by reporter_weight not_for status settled_by created_at',
    { order: 't.id' },
  ),
  archived(
    'decision',
    'id item_id comment_id comment_version action reason note statement labels labels_before status_before status_after decided_by automated batch_id reverses reversed_by opened_at until ground facts created_at',
    { json: 'ground facts', order: 't.id' },
  ),
  archived('batch', 'id made_by request results created_at', { json: 'request results', order: 't.id' }),
  archived(
    'appeal',
    'id decision_id item_id comment_id account_id party text status decided_by decided_at created_at',
    {
      order: 't.id',
    },
  ),
  archived(
    'notice',
    'id reference comment_id account_id name email explanation law status settled_by settled_at created_at',
    { order: 't.id' },
  ),
  archived('notification', 'id account_id kind text comment_id decision_id data read_at created_at', {
    json: 'data',
    order: 't.id',
  }),
  archived('item_note', 'id item_id author_id text created_at', { order: 't.id' }),
  archived('saved_view', 'id account_id name shared query created_at', { json: 'query', order: 't.id' }),
  archived('queue_alert', 'account_id every_queue queues', { order: 't.account_id' }),
  archived('imported', 'origin kind ref id said_at', { order: 't.origin, t.kind, t.ref' }),
  archived('entry', 'c.seq id kind comment_id actor_id data at c.hash', {
    table: 'moderation_log',
    json: 'data',
    join: 'JOIN moderation_chain c ON c.site_id = $1 AND c.log_id = t.id',
    order: 'c.seq',
  }),
];

/** The accounts a site's rows speak of: authors, moderators, readers who voted or flagged. */
export const archivedAccounts = statement(
  'archive_account',
  `SELECT row_to_json(r)::text AS line FROM (
     SELECT a.id, a.display_name, CASE WHEN $2::boolean THEN a.email END AS email,
            CASE WHEN $2::boolean THEN a.email_verified_at END AS email_verified_at, a.created_at, a.erased_at
     FROM account a WHERE a.id IN (
       SELECT author_id FROM comment WHERE site_id = $1
       UNION SELECT written_by FROM comment_revision WHERE site_id = $1
       UNION SELECT added_by FROM source WHERE site_id = $1
       UNION SELECT checked_by FROM source WHERE site_id = $1
       UNION SELECT account_id FROM vote WHERE site_id = $1
       UNION SELECT account_id FROM flag WHERE site_id = $1
       UNION SELECT account_id FROM membership WHERE site_id = $1
       UNION SELECT account_id FROM sanction WHERE site_id = $1
       UNION SELECT set_by FROM sanction WHERE site_id = $1
       UNION SELECT created_by FROM rule_version WHERE site_id = $1
       UNION SELECT created_by FROM backtest WHERE site_id = $1
       UNION SELECT decided_by FROM claim_cluster WHERE site_id = $1
       UNION SELECT assignee FROM review_item WHERE site_id = $1
       UNION SELECT reported_by FROM review_reason WHERE site_id = $1
       UNION SELECT not_for FROM review_reason WHERE site_id = $1
       UNION SELECT decided_by FROM decision WHERE site_id = $1
       UNION SELECT made_by FROM batch WHERE site_id = $1
       UNION SELECT account_id FROM appeal WHERE site_id = $1
       UNION SELECT decided_by FROM appeal WHERE site_id = $1
       UNION SELECT account_id FROM notice WHERE site_id = $1
       UNION SELECT account_id FROM notification WHERE site_id = $1
       UNION SELECT author_id FROM item_note WHERE site_id = $1
       UNION SELECT account_id FROM saved_view WHERE site_id = $1
       UNION SELECT account_id FROM queue_alert WHERE site_id = $1
       UNION SELECT id FROM imported WHERE site_id = $1 AND kind = 'author'
       UNION SELECT actor_id FROM moderation_log WHERE site_id = $1)
     ORDER BY a.id) r`,
);

/** A site as its archive begins: under the id its record was begun with. */
export const archivedSite = statement(
  'archive_site',
  `SELECT row_to_json(r)::text AS line FROM (
     SELECT coalesce(h.root, s.id) AS id, s.key, s.name, s.settings, s.version, s.created_at
     FROM site s LEFT JOIN log_head h ON h.site_id = $1 WHERE s.id = $1) r`,
);

/** Tables of a site that no archive holds, each with the reason. */
export const notArchived = {
  post_stat: 'counted anew',
  comment_stat: 'counted anew; scores stand with the comments',
  count_delta: 'counted anew',
  comment_likeness: 'follows from the words',
  review_place: 'follows from the items',
  moderation_chain: 'stands with the entries',
  log_head: 'follows from the entries',
  log_unsealed: 'what waits is given its place on the way',
  live_event: 'what readers of this moment are told',
  outbox: 'events on their way',
  idempotency_key: 'answers to requests of a day',
  webhook: 'holds a secret, and would tell the same address twice',
  webhook_delivery: 'belongs to webhooks',
  queue_late: 'found anew within a minute',
  import_run: 'imports of this moment',
  import_record: 'imports of this moment',
} as const;

/** Columns of archived tables that no archive holds, each with the reason. */
export const notArchivedColumns = {
  'post.html': 'rendered anew',
  'comment.html': 'rendered anew',
  'comment.fragment': 'built anew',
  'review_item.lease_holder': 'a lease of this moment',
  'review_item.lease_until': 'a lease of this moment',
  'notification.mail_at': 'a mail of this moment',
} as const;
