import type { AppealParty, AppealStatus } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

export interface AppealRecord {
  id: string;
  decisionId: string;
  itemId: string;
  commentId: string;
  accountId: string;
  party: AppealParty;
  text: string;
  status: AppealStatus;
  decidedBy: string | null;
  decidedAt: Date | null;
  createdAt: Date;
}

const fields = `id, decision_id AS "decisionId", item_id AS "itemId", comment_id AS "commentId", account_id AS "accountId", party, text,
  status, decided_by AS "decidedBy", decided_at AS "decidedAt", created_at AS "createdAt"`;

const insert = statement(
  'appeal_insert',
  `INSERT INTO appeal (site_id, id, decision_id, item_id, comment_id, account_id, party, text)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (site_id, decision_id, account_id) DO NOTHING RETURNING ${fields}`,
);

/** Stores an appeal; undefined where the account appealed this decision before (appeal_once_key). */
export async function insertAppeal(
  tx: Tx,
  siteId: string,
  a: Pick<AppealRecord, 'id' | 'decisionId' | 'itemId' | 'commentId' | 'accountId' | 'party' | 'text'>,
): Promise<AppealRecord | undefined> {
  const values = [siteId, a.id, a.decisionId, a.itemId, a.commentId, a.accountId, a.party, a.text];
  return (await tx.rows<AppealRecord>(insert, values))[0];
}

const openOfItem = statement(
  'appeals_open_of_item',
  `SELECT ${fields} FROM appeal WHERE site_id = $1 AND item_id = $2 AND status = 'open' ORDER BY created_at, id`,
);

/** The appeals that wait with an item (appeal_item_idx). */
export async function openAppeals(sql: Sql, siteId: string, itemId: string): Promise<AppealRecord[]> {
  return sql.rows(openOfItem, [siteId, itemId]);
}

const ofDecision = statement(
  'appeals_of_decision',
  `SELECT ${fields} FROM appeal WHERE site_id = $1 AND decision_id = $2 ORDER BY created_at, id LIMIT 100`,
);

/** The appeals against a decision, oldest first (appeal_once_key). */
export async function appealsOfDecision(sql: Sql, siteId: string, decisionId: string): Promise<AppealRecord[]> {
  return sql.rows(ofDecision, [siteId, decisionId]);
}

const settle = statement(
  'appeals_settle',
  `UPDATE appeal SET status = $3, decided_by = $4, decided_at = now() WHERE site_id = $1 AND item_id = $2 AND status = 'open'`,
);
const reopen = statement(
  'appeals_reopen',
  `UPDATE appeal SET status = 'open', decided_by = NULL, decided_at = NULL WHERE site_id = $1 AND decided_by = $2 AND item_id = $3`,
);

/** Settles every open appeal of an item by a decision. */
export async function settleAppeals(
  tx: Tx,
  siteId: string,
  itemId: string,
  { by, status }: { by: string; status: Exclude<AppealStatus, 'open'> },
): Promise<void> {
  await tx.rows(settle, [siteId, itemId, status, by]);
}

/** Opens the appeals a decision had settled. */
export async function reopenAppeals(tx: Tx, siteId: string, itemId: string, decisionId: string): Promise<void> {
  await tx.rows(reopen, [siteId, decisionId, itemId]);
}
