import { Injectable } from '@nestjs/common';
import type { AuditEntry, ListQuery } from '@parley/contract';
import { Database, decodeCursor, encodeCursor, newestEntries, pageOf, sealLog, type SiteRecord } from '@parley/store';

@Injectable()
export class ReadAudit {
  constructor(private readonly db: Database) {}

  /** The record, newest first; what waits is sealed before the first page. */
  async run(site: SiteRecord, query: ListQuery): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
    if (query.cursor === undefined) await sealLog(this.db, site.id);
    const before =
      query.cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(decodeCursor('audit', query.cursor, ['number'])[0]);
    const limit = query.limit ?? 25;
    const rows = await newestEntries(this.db, site.id, before, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, (last) => encodeCursor('audit', [last.seq]));
    return { items: items.map((row) => ({ ...row, at: row.at.toISOString() })), nextCursor };
  }
}
