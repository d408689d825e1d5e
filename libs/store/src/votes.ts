import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

const lockStat = statement(
  'comment_stat_lock',
  `SELECT score FROM comment_stat WHERE site_id = $1 AND comment_id = $2 FOR NO KEY UPDATE`,
);
const current = statement(
  'vote_find',
  `SELECT value FROM vote WHERE site_id = $1 AND comment_id = $2 AND account_id = $3`,
);
const put = statement(
  'vote_put',
  `INSERT INTO vote (site_id, comment_id, account_id, value) VALUES ($1, $2, $3, $4)
   ON CONFLICT (site_id, comment_id, account_id) DO UPDATE SET value = excluded.value`,
);
const remove = statement('vote_remove', `DELETE FROM vote WHERE site_id = $1 AND comment_id = $2 AND account_id = $3`);
const add = statement(
  'comment_stat_add_score',
  `UPDATE comment_stat SET score = score + $3 WHERE site_id = $1 AND comment_id = $2 RETURNING score`,
);

/** Sets an account's vote and returns the score that follows from it. The stat row is the lock: votes on a comment take turns. */
export async function setVote(
  tx: Tx,
  siteId: string,
  commentId: string,
  accountId: string,
  value: -1 | 0 | 1,
): Promise<number> {
  const [stat] = await tx.rows<{ score: number }>(lockStat, [siteId, commentId]);
  const [before] = await tx.rows<{ value: number }>(current, [siteId, commentId, accountId]);
  const change = value - (before?.value ?? 0);
  if (change === 0) return stat?.score ?? 0;
  if (value === 0) await tx.rows(remove, [siteId, commentId, accountId]);
  else await tx.rows(put, [siteId, commentId, accountId, value]);
  return (await tx.rows<{ score: number }>(add, [siteId, commentId, change]))[0]?.score ?? 0;
}

const ofAccount = statement(
  'vote_of_account',
  `SELECT v.comment_id AS "commentId", v.value FROM vote v
   WHERE v.site_id = $1 AND v.comment_id = ANY($2::uuid[]) AND v.account_id = $3`,
);

/** An account's own votes on some comments (primary key). */
export async function votesOfAccount(
  sql: Sql,
  siteId: string,
  commentIds: string[],
  accountId: string,
): Promise<{ commentId: string; value: number }[]> {
  return sql.rows(ofAccount, [siteId, commentIds, accountId]);
}
