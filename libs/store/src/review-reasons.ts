import type { ReasonKind, SiteSettings } from '@parley/contract';
import type { Sql, Tx } from './database.js';
import { newId } from './ids.js';
import { insertRows, type NewRows } from './insertion.js';
import { outboxRows, type OutboxEvent } from './outbox.js';
import { logRows, type LogEntry } from './moderation-log.js';
import { basePriority, newReporter, sumOf, targetHours, urgencyOf, type PriorityInput } from './priority.js';
import {
  lockItemOfComment,
  firstItemRows,
  setItemOpen,
  type ItemState,
  type ReasonRecord,
  type ReviewItemRecord,
} from './review-items.js';
import { statement } from './statement.js';

/** Why a comment should be looked at. */
export interface NewReason {
  kind: ReasonKind;
  queue: string;
  /** The rule's key, the flag's id. */
  ref: string;
  text: string;
  /** Severity, 0 to 100. */
  weight: number;
  reportedBy: string | null;
  /** What the reporter weighs by record; as much as a new one where nothing is said. */
  reporterWeight?: number;
  /** Who cannot decide it: whoever took the decision appealed. */
  notFor?: string | null;
}

export interface ReviewedComment {
  id: string;
  postId: string;
  authorId: string | null;
}

/** What the priority and the due time depend on beside the reasons. */
export interface ReviewSetting {
  now: Date;
  /** Published comments in the post. */
  reach: number;
  /** How old an item may get and what counts how much, as the site says. */
  settings: Pick<SiteSettings, 'ageTargetHours' | 'priority'>;
}

const reasonColumns = [
  'id',
  'item_id',
  'kind',
  'queue',
  'ref',
  'text',
  'weight',
  'reported_by',
  'reporter_weight',
  'not_for',
  'status',
  'settled_by',
] as const;
const fields = `id, item_id AS "itemId", kind, queue, ref, text, weight, reported_by AS "reportedBy",
  reporter_weight AS "reporterWeight", not_for AS "notFor", status, settled_by AS "settledBy", created_at AS "createdAt"`;

const ofItems = statement(
  'review_reasons_of_items',
  `SELECT ${fields} FROM review_reason WHERE site_id = $1 AND item_id = ANY($2::uuid[]) ORDER BY created_at, id`,
);

/** Every reason of some items, oldest first (review_reason_item_idx). */
export async function reasonsOfItems(sql: Sql, siteId: string, itemIds: string[]): Promise<ReasonRecord[]> {
  return itemIds.length === 0 ? [] : sql.rows(ofItems, [siteId, itemIds]);
}

/** What puts a comment before the moderators: rows, parents first, the entry of the record and the event. */
export interface Opening {
  rows: NewRows[];
  logs: LogEntry[];
  events: OutboxEvent[];
}

/** Puts a comment that is being written before the moderators; it cannot have an item yet. */
export function firstOpening(comment: ReviewedComment, reasons: NewReason[], setting: ReviewSetting): Opening {
  const item = { id: newId(), commentId: comment.id, postId: comment.postId, authorId: comment.authorId };
  const state = stateOf(reasons, setting.now, setting);
  const { rows, ...told } = openingOf(comment, item.id, reasons, state, true);
  return { rows: [...firstItemRows(item, 'open', state), ...rows], ...told };
}

/**
 * Puts a comment before the moderators for the given reasons: makes its item, adds to an open one, or opens a decided
 * one again. The caller holds the comment. Log entry and event are written with it.
 */
export async function openForReview(
  tx: Tx,
  siteId: string,
  comment: ReviewedComment,
  reasons: NewReason[],
  setting: ReviewSetting,
): Promise<void> {
  const found = await lockItemOfComment(tx, siteId, comment.id);
  const opening = found
    ? await openAgain(tx, siteId, comment, found, reasons, setting)
    : firstOpening(comment, reasons, setting);
  await insertRows(tx, siteId, [...opening.rows, ...logRows(opening.logs), outboxRows(opening.events)]);
}

async function openAgain(
  tx: Tx,
  siteId: string,
  comment: ReviewedComment,
  item: ReviewItemRecord,
  reasons: NewReason[],
  setting: ReviewSetting,
): Promise<Opening> {
  const isOpen = item.status === 'open';
  const standing = isOpen ? await openReasons(tx, siteId, item.id) : [];
  const state = stateOf([...standing, ...reasons], isOpen ? item.openedAt : setting.now, setting);
  await setItemOpen(tx, siteId, item.id, state);
  return openingOf(comment, item.id, reasons, state, !isOpen);
}

/** What an opening writes beside the row of the item itself. */
export function openingOf(
  comment: ReviewedComment,
  itemId: string,
  reasons: NewReason[],
  state: ItemState,
  opened: boolean,
): Opening {
  const data = { itemId, queues: state.queues };
  return {
    rows: [reasonRows(itemId, reasons)],
    logs: [
      {
        kind: opened ? 'review_item.opened' : 'review_item.reason_added',
        commentId: comment.id,
        actorId: reasons[0]?.reportedBy ?? null,
        data: { itemId, reasons: reasons.map(({ reportedBy: _, ...reason }) => reason), state },
      },
    ],
    events: opened ? [{ event: 'review_item.opened', postId: comment.postId, commentId: comment.id, data }] : [],
  };
}

/** Reasons as rows: open, or settled by a decision that is written with them. */
export function reasonRows(itemId: string, reasons: NewReason[], settledBy: string | null = null): NewRows {
  const rows = reasons.map((r) => {
    const reporter = [r.reportedBy, r.reporterWeight ?? newReporter, r.notFor ?? null];
    return [newId(), itemId, r.kind, r.queue, r.ref, r.text, r.weight, ...reporter, ...settled(settledBy)];
  });
  return { table: 'review_reason', columns: reasonColumns, rows };
}

function settled(by: string | null): [string, string | null] {
  return [by === null ? 'open' : 'agreed', by];
}

/** The reasons of an item nobody has decided about. */
export async function openReasons(tx: Tx, siteId: string, itemId: string): Promise<ReasonRecord[]> {
  return (await reasonsOfItems(tx, siteId, [itemId])).filter((reason) => reason.status === 'open');
}

/** The part of an item's row that follows from its open reasons. */
export function stateOf(open: NewReason[], openedAt: Date, setting: ReviewSetting): ItemState {
  const queues = [...new Set(open.map((reason) => reason.queue))].sort();
  const { ageTargetHours, priority } = setting.settings;
  const parts = basePriority({ ...weighed(open), reach: setting.reach }, priority);
  const base = sumOf(parts);
  const hours = Math.min(...queues.map((queue) => targetHours(ageTargetHours, queue)));
  const dueAt = new Date(openedAt.getTime() + hours * 3_600_000);
  const barred = [...new Set(open.flatMap((reason) => reason.notFor ?? []))].sort();
  return { queues, base, urgency: urgencyOf(base, dueAt, priority.age), openedAt, dueAt, barred };
}

/** What the open reasons weigh, and each reader behind them once. */
export function weighed(open: NewReason[]): Pick<PriorityInput, 'reasons' | 'reporters'> {
  const reporters = new Map<string, number>();
  for (const { reportedBy, reporterWeight = newReporter } of open)
    if (reportedBy !== null) reporters.set(reportedBy, reporterWeight);
  return { reasons: open.map(({ kind, weight }) => ({ kind, weight })), reporters: [...reporters.values()] };
}
