import { Injectable } from '@nestjs/common';
import { Failure, type Actor, type SessionEntry } from '@parley/contract';
import { Database, liveSessions, revokeOwnSession } from '@parley/store';

@Injectable()
export class OwnSessions {
  constructor(private readonly db: Database) {}

  async list(actor: Actor): Promise<SessionEntry[]> {
    return (await liveSessions(this.db, actor.id)).map((session) => ({
      id: session.id,
      createdAt: session.createdAt.toISOString(),
      lastUsedAt: session.lastUsedAt.toISOString(),
      userAgent: session.userAgent,
      current: session.id === actor.sessionId,
    }));
  }

  async end(actor: Actor, sessionId: string): Promise<void> {
    if (!(await revokeOwnSession(this.db, actor.id, sessionId))) {
      throw new Failure('session_not_found', 'You have no such session; perhaps it has ended.');
    }
  }
}
