import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type ListQuery, type SessionEntry } from '@parley/contract';
import { Database, decodeCursor, encodeCursor, end, liveSessions, pageOf, revokeOwnSession } from '@parley/store';

@Injectable()
export class OwnSessions {
  constructor(private readonly db: Database) {}

  async list(actor: Actor, query: ListQuery): Promise<{ items: SessionEntry[]; nextCursor: string | null }> {
    const limit = query.limit ?? 25;
    const [createdAt, id] =
      query.cursor === undefined ? [end.time, end.id] : decodeCursor('sessions', query.cursor, ['time', 'id']);
    const rows = await liveSessions(this.db, actor.id, { createdAt: String(createdAt), id: String(id) }, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, (last) =>
      encodeCursor('sessions', [last.createdAt.toISOString(), last.id]),
    );
    return {
      items: items.map((session) => ({
        id: session.id,
        createdAt: session.createdAt.toISOString(),
        lastUsedAt: session.lastUsedAt.toISOString(),
        userAgent: session.userAgent,
        current: session.id === actor.sessionId,
      })),
      nextCursor,
    };
  }

  async end(actor: Actor, sessionId: string): Promise<void> {
    if (!(await revokeOwnSession(this.db, actor.id, sessionId))) {
      throw new Failure('session_not_found', 'You have no such session; perhaps it has ended.');
    }
  }
}
