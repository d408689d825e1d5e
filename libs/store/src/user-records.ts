import type { AppealStatus, CommentStatus, ReasonStatus } from '@parley/contract';
import type { Sql } from './database.js';
import { decisionFields, type DecisionRecord } from './decisions.js';
import { statement } from './statement.js';

const comments = statement(
  'user_comments',
  `SELECT status, count(*)::int AS count FROM comment WHERE site_id = $1 AND author_id = $2 GROUP BY status`,
);
const flags = statement(
  'user_flags',
  `SELECT status, count(*)::int AS count FROM flag WHERE site_id = $1 AND account_id = $2 GROUP BY status`,
);
const received = statement(
  'user_flags_received',
  `SELECT count(*)::int AS count FROM comment c JOIN flag f ON f.site_id = $1 AND f.comment_id = c.id
   WHERE c.site_id = $1 AND c.author_id = $2`,
);
const appeals = statement(
  'user_appeals',
  `SELECT status, count(*)::int AS count FROM appeal WHERE site_id = $1 AND account_id = $2 GROUP BY status`,
);
const decisions = statement(
  'user_decisions',
  `SELECT ${decisionFields('d')} FROM comment c JOIN decision d ON d.site_id = $1 AND d.comment_id = c.id
   WHERE c.site_id = $1 AND c.author_id = $2 ORDER BY d.created_at DESC, d.id DESC LIMIT 20`,
);

export interface Count<Status> {
  status: Status;
  count: number;
}

/** What an author wrote, by what became of it (comment_author_idx). */
export async function commentsOfUser(sql: Sql, siteId: string, id: string): Promise<Count<CommentStatus>[]> {
  return sql.rows(comments, [siteId, id]);
}

/** What somebody reported, by what became of it (flag_account_idx). */
export async function flagsOfUser(sql: Sql, siteId: string, id: string): Promise<Count<ReasonStatus>[]> {
  return sql.rows(flags, [siteId, id]);
}

/** How often others reported what an author wrote (comment_author_idx, flag_once_key). */
export async function flagsAgainstUser(sql: Sql, siteId: string, id: string): Promise<number> {
  return (await sql.rows<{ count: number }>(received, [siteId, id]))[0]?.count ?? 0;
}

/** What somebody appealed, by what became of it (appeal_account_idx). */
export async function appealsOfUser(sql: Sql, siteId: string, id: string): Promise<Count<AppealStatus>[]> {
  return sql.rows(appeals, [siteId, id]);
}

/** The newest decisions about what an author wrote (comment_author_idx, decision_comment_idx). */
export async function decisionsAboutUser(sql: Sql, siteId: string, id: string): Promise<DecisionRecord[]> {
  return sql.rows(decisions, [siteId, id]);
}
