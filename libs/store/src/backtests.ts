import type { CommentStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { everySiteStatement, statement } from './statement.js';

export type BacktestStatus = 'queued' | 'running' | 'done' | 'failed';

export interface BacktestRecord {
  id: string;
  ruleKey: string;
  version: number;
  from: Date | null;
  to: Date | null;
  /** Comments looked at in all. */
  most: number;
  status: BacktestStatus;
  scanned: number;
  matched: number;
  result: Record<string, unknown> | null;
  /** Why it failed: `cancelled`, `interrupted`, or a sentence. */
  failure: string | null;
  createdBy: string | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

const columns = `b.id, b.rule_key AS "ruleKey", b.version, b.from_at AS from, b.to_at AS to, b.most, b.status, b.scanned, b.matched,
  b.result, b.failure, b.created_by AS "createdBy", b.created_at AS "createdAt", b.started_at AS "startedAt", b.finished_at AS "finishedAt"`;

const insert = statement(
  'backtest_insert',
  `INSERT INTO backtest AS b (site_id, id, rule_key, version, from_at, to_at, most, created_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${columns}`,
);

export async function insertBacktest(
  tx: Tx,
  siteId: string,
  b: Pick<BacktestRecord, 'id' | 'ruleKey' | 'version' | 'most' | 'createdBy'> & {
    from: Date | null;
    to: Date | null;
  },
): Promise<BacktestRecord> {
  const values = [siteId, b.id, b.ruleKey, b.version, b.from, b.to, b.most, b.createdBy];
  const [row] = await tx.rows<BacktestRecord>(insert, values);
  return row as BacktestRecord;
}

const find = statement('backtest_find', `SELECT ${columns} FROM backtest b WHERE b.site_id = $1 AND b.id = $2`);

export async function findBacktest(sql: Sql, siteId: string, id: string): Promise<BacktestRecord | undefined> {
  return (await sql.rows<BacktestRecord>(find, [siteId, id]))[0];
}

const list = statement(
  'backtest_list',
  `SELECT ${columns} FROM backtest b
   WHERE b.site_id = $1 AND b.rule_key = $2 AND (b.created_at, b.id) < ($3::timestamptz, $4::uuid)
   ORDER BY b.created_at DESC, b.id DESC LIMIT $5`,
);

/** Backtests of a rule, newest first (backtest_rule_idx). */
export async function listBacktests(
  sql: Sql,
  siteId: string,
  ruleKey: string,
  before: { at: string; id: string },
  limit: number,
): Promise<BacktestRecord[]> {
  return sql.rows(list, [siteId, ruleKey, before.at, before.id, limit]);
}

const unfinished = statement(
  'backtests_unfinished',
  `SELECT count(*)::int AS backtests FROM backtest b WHERE b.site_id = $1 AND b.status IN ('queued', 'running')
     AND b.created_at > now() - interval '1 day'`,
);

export async function countUnfinishedBacktests(sql: Sql, siteId: string): Promise<number> {
  return (await sql.rows<{ backtests: number }>(unfinished, [siteId]))[0]?.backtests ?? 0;
}

const begin = statement(
  'backtest_begin',
  `UPDATE backtest AS b SET status = 'running', scanned = 0, matched = 0, started_at = now(), seen_at = now()
   WHERE b.site_id = $1 AND b.id = $2 AND b.status IN ('queued', 'running') RETURNING ${columns}`,
);

/** Takes a backtest up; undefined where it is over already. */
export async function beginBacktest(sql: Sql, siteId: string, id: string): Promise<BacktestRecord | undefined> {
  return (await sql.rows<BacktestRecord>(begin, [siteId, id]))[0];
}

const progress = statement(
  'backtest_progress',
  `UPDATE backtest SET scanned = $3, matched = $4, seen_at = now() WHERE site_id = $1 AND id = $2 AND status = 'running' RETURNING id`,
);

/** Tells how far it is; false where somebody has stopped it meanwhile. */
export async function tellBacktest(
  sql: Sql,
  siteId: string,
  id: string,
  { scanned, matched }: { scanned: number; matched: number },
): Promise<boolean> {
  return (await sql.rows(progress, [siteId, id, scanned, matched])).length > 0;
}

const finish = statement(
  'backtest_finish',
  `UPDATE backtest SET status = $3, scanned = $4, matched = $5, result = $6, failure = $7, finished_at = now()
   WHERE site_id = $1 AND id = $2 AND status IN ('queued', 'running') RETURNING id`,
);

export async function finishBacktest(
  sql: Sql,
  siteId: string,
  id: string,
  end: { status: 'done' | 'failed'; scanned: number; matched: number; result?: object; failure?: string },
): Promise<boolean> {
  const { status, scanned, matched, result, failure } = end;
  const values = [siteId, id, status, scanned, matched, result ? JSON.stringify(result) : null, failure ?? null];
  return (await sql.rows(finish, values)).length > 0;
}

const cancel = statement(
  'backtest_cancel',
  `UPDATE backtest SET status = 'failed', failure = 'cancelled', finished_at = now()
   WHERE site_id = $1 AND id = $2 AND status IN ('queued', 'running') RETURNING id`,
);

/** Stops a backtest that is not over; whoever runs it sees so at the next step. */
export async function cancelBacktest(sql: Sql, siteId: string, id: string): Promise<boolean> {
  return (await sql.rows(cancel, [siteId, id])).length > 0;
}

const giveUp = everySiteStatement(
  'backtests_give_up',
  'the process that ran them is gone, whatever the site',
  `UPDATE backtest SET status = 'failed', failure = 'interrupted', finished_at = now()
   WHERE status = 'running' AND seen_at < now() - interval '2 minutes'`,
);

/** Ends backtests nobody works on any more. */
export async function endLostBacktests(sql: Sql): Promise<void> {
  await sql.rows(giveUp, []);
}

/** A stored comment as a backtest reads it. */
export interface ScannedComment {
  id: string;
  body: string;
  status: CommentStatus;
  depth: number;
  createdAt: Date;
  edited: boolean;
  author: {
    id: string;
    displayName: string;
    createdAt: string;
    emailVerified: boolean;
    role: string | null;
  } | null;
  post: { slug: string; title: string; createdAt: string; closed: boolean };
  claims: {
    text: string;
    score: number;
    sourced: boolean;
    reasons: string[];
    start: number;
    end: number;
    verdict: string;
  }[];
  /** What the rules were told when they saw it; null for what was brought along. */
  facts: Record<string, unknown> | null;
  /** What its author had written before, up to 100 comments, and how much of it was taken away. */
  before: number;
  restrictedBefore: number;
  /** The last decision about it; null where nobody has decided. */
  action: string | null;
}

const scan = statement(
  'backtest_scan',
  `SELECT c.id, c.body, c.status, c.depth, c.created_at AS "createdAt", c.edited_at IS NOT NULL AS edited,
          (SELECT json_build_object('id', a.id, 'displayName', a.display_name, 'createdAt', a.created_at,
                                    'emailVerified', a.email_verified_at IS NOT NULL,
                                    'role', CASE WHEN a.owner THEN 'admin' ELSE m.role END)
           FROM account a LEFT JOIN membership m ON m.site_id = $1 AND m.account_id = a.id WHERE a.id = c.author_id) AS author,
          json_build_object('slug', p.slug, 'title', p.title, 'createdAt', p.created_at, 'closed', p.closed_at IS NOT NULL) AS post,
          coalesce(k.claims, '[]') AS claims, j.facts, d.action, h.comments AS before, h.restricted AS "restrictedBefore"
   FROM comment c
   JOIN post p ON p.site_id = $1 AND p.id = c.post_id
   LEFT JOIN LATERAL (
     SELECT json_agg(json_build_object('text', k.text, 'score', k.score, 'sourced', k.sourced, 'reasons', k.reasons,
                                       'start', k.start_at, 'end', k.end_at,
                                       'verdict', CASE WHEN g.verdict = 'undecided' THEN '' ELSE coalesce(g.verdict, '') END)
                     ORDER BY k.start_at) AS claims
     FROM claim k LEFT JOIN claim_cluster g ON g.site_id = $1 AND g.id = k.cluster_id
     WHERE k.site_id = $1 AND k.comment_id = c.id) k ON true
   LEFT JOIN LATERAL (
     SELECT j.facts FROM judgement j WHERE j.site_id = $1 AND j.comment_id = c.id AND j.comment_version = c.version
     ORDER BY j.created_at DESC, j.id DESC LIMIT 1) j ON true
   LEFT JOIN LATERAL (
     SELECT e.action FROM review_item i JOIN decision e ON e.site_id = $1 AND e.item_id = i.id AND e.action <> 'escalate'
     WHERE i.site_id = $1 AND i.comment_id = c.id ORDER BY e.created_at DESC, e.id DESC LIMIT 1) d ON true
   CROSS JOIN LATERAL (
     SELECT count(*)::int AS comments, (count(*) FILTER (WHERE t.status IN ('removed', 'rejected')))::int AS restricted
     FROM (SELECT o.status FROM comment o
           WHERE o.site_id = $1 AND o.author_id = c.author_id AND (o.created_at, o.id) < (c.created_at, c.id)
           ORDER BY o.created_at DESC, o.id DESC LIMIT 100) t) h
   WHERE c.site_id = $1 AND c.id < $2 AND c.status <> 'deleted'
     AND ($3::timestamptz IS NULL OR c.created_at >= $3) AND ($4::timestamptz IS NULL OR c.created_at < $4)
   ORDER BY c.id DESC LIMIT $5`,
);

/** Stored comments before an id, the last ones written first (comment_pkey and the indexes of what belongs to each). */
export async function scanComments(
  sql: Sql,
  siteId: string,
  asked: { before: string; from: Date | null; to: Date | null; limit: number },
): Promise<ScannedComment[]> {
  return sql.rows(scan, [siteId, asked.before, asked.from, asked.to, asked.limit]);
}
