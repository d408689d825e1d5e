import type { Tx } from './database.js';
import { insertStatement } from './statement.js';

export interface NewSource {
  id: string;
  url: string;
  quote: string | null;
  claimId: string | null;
  addedBy: string | null;
}

const columns = ['site_id', 'id', 'comment_id', 'url', 'quote', 'claim_id', 'added_by'] as const;

export async function insertSources(tx: Tx, siteId: string, commentId: string, sources: NewSource[]): Promise<void> {
  if (sources.length === 0) return;
  await tx.rows(
    insertStatement('source', columns, sources.length),
    sources.flatMap((s) => [siteId, s.id, commentId, s.url, s.quote, s.claimId, s.addedBy]),
  );
}
