import type { NewRows } from './insertion.js';

export interface NewSource {
  id: string;
  url: string;
  quote: string | null;
  claimId: string | null;
  addedBy: string | null;
}

const columns = ['id', 'comment_id', 'url', 'quote', 'claim_id', 'added_by'] as const;

/** Sources as rows of their comment. */
export function sourceRows(commentId: string, sources: NewSource[]): NewRows {
  const rows = sources.map((s) => [s.id, commentId, s.url, s.quote, s.claimId, s.addedBy]);
  return { table: 'source', columns, rows };
}
