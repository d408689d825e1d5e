import type { EventName } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { newId } from './ids.js';
import { insertRows, type NewRows } from './insertion.js';
import { everySiteStatement, statement } from './statement.js';
import { currentTrace } from './traces.js';

export interface OutboxEvent {
  event: EventName;
  postId?: string | null;
  commentId?: string | null;
  data?: Record<string, unknown>;
}

export interface OutboxRow {
  siteId: string;
  id: string;
  event: EventName;
  postId: string | null;
  commentId: string | null;
  data: Record<string, unknown>;
  /** The trace of what it tells, a W3C traceparent, where one was kept. */
  trace: string | null;
}

const columns = ['id', 'event', 'post_id', 'comment_id', 'data', 'trace'] as const;

/** Events as rows; they are written in the transaction of what they tell, and leave after its commit. */
export function outboxRows(events: OutboxEvent[]): NewRows {
  const rows = events.map((e) => [
    newId(),
    e.event,
    e.postId ?? null,
    e.commentId ?? null,
    JSON.stringify(e.data ?? {}),
    currentTrace() ?? null,
  ]);
  return { table: 'outbox', columns, rows };
}

/** Writes events of a site. */
export async function addToOutbox(tx: Tx, events: (OutboxEvent & { siteId: string })[]): Promise<void> {
  await insertRows(tx, events[0]?.siteId ?? '', [outboxRows(events)]);
}

// any number, as long as every relay asks for the same one
const relayLock = statement('outbox_relay_lock', `SELECT pg_try_advisory_xact_lock(7301186422) AS got`);

/** Makes this transaction the only relay; false where another one is at work. */
export async function becomeRelay(tx: Tx): Promise<boolean> {
  return (await tx.rows<{ got: boolean }>(relayLock, []))[0]?.got ?? false;
}

const waiting = everySiteStatement(
  'outbox_waiting',
  'the relay is one for all sites and takes no row lock',
  `SELECT site_id AS "siteId", id, event, post_id AS "postId", comment_id AS "commentId", data, trace
   FROM outbox ORDER BY id LIMIT 500`,
);

/** The oldest events that have not left, over all sites. For the relay alone. */
export async function waitingEvents(sql: Sql): Promise<OutboxRow[]> {
  return sql.rows(waiting, []);
}

const remove = statement('outbox_remove', `DELETE FROM outbox WHERE site_id = $1 AND id = ANY($2::uuid[])`);

/** Forgets events that were handed on. */
export async function removeEvents(sql: Sql, siteId: string, ids: string[]): Promise<void> {
  await sql.rows(remove, [siteId, ids]);
}
