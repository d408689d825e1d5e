import type { SanctionKind } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { statement } from './statement.js';

/** Writing comments, or reporting those of others. */
export type SanctionScope = 'writing' | 'flagging';

export interface SanctionRecord {
  kind: SanctionKind;
  until: Date | null;
  reason: string;
  setBy: string | null;
  createdAt: Date;
}

const put = statement(
  'sanction_put',
  `INSERT INTO sanction (site_id, account_id, scope, kind, until, reason, set_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, now())
   ON CONFLICT (site_id, account_id, scope) DO UPDATE SET kind = excluded.kind, until = excluded.until, reason = excluded.reason,
     set_by = excluded.set_by, created_at = excluded.created_at`,
);
const remove = statement(
  'sanction_remove',
  `DELETE FROM sanction WHERE site_id = $1 AND account_id = $2 AND scope = $3`,
);
const find = statement(
  'sanction_find',
  `SELECT kind, until, reason, set_by AS "setBy", created_at AS "createdAt" FROM sanction
   WHERE site_id = $1 AND account_id = $2 AND scope = $3 AND (until IS NULL OR until > now())`,
);

/** Sets what somebody may do in a scope; null takes it back. */
export async function setSanction(
  tx: Tx,
  siteId: string,
  accountId: string,
  scope: SanctionScope,
  sanction: Omit<SanctionRecord, 'createdAt'> | null,
): Promise<void> {
  if (!sanction) await tx.rows(remove, [siteId, accountId, scope]);
  else {
    const { kind, until, reason, setBy } = sanction;
    await tx.rows(put, [siteId, accountId, scope, kind, until, reason, setBy]);
  }
}

/** What holds now; one whose time is over is none. */
export async function findSanction(
  sql: Sql,
  siteId: string,
  accountId: string,
  scope: SanctionScope,
): Promise<SanctionRecord | undefined> {
  return (await sql.rows<SanctionRecord>(find, [siteId, accountId, scope]))[0];
}
