import type { ReviewStatus } from '@parley/contract';
import type { LogRow } from './moderation-log.js';

/** A review item as the record of its comment tells it. Leases are not kept there: they are nobody's doing for long. */
export interface FoldedItem {
  status: ReviewStatus;
  queues: string[];
  base: number;
  urgency: number;
  openedAt: string;
  dueAt: string;
  barred: string[];
  returnsAt: string | null;
  assignee: string | null;
}

type State = Pick<FoldedItem, 'queues' | 'base' | 'urgency' | 'openedAt' | 'dueAt' | 'barred'>;
type Step = (item: FoldedItem, data: Record<string, unknown>) => FoldedItem;

const opens: Step = (item, data) => ({ ...item, ...(data['state'] as State), status: 'open' });
const closes = (item: FoldedItem): FoldedItem => ({
  ...item,
  status: 'decided',
  queues: [],
  barred: [],
  returnsAt: null,
});

/** What each kind of entry makes of the item; every other kind leaves it as it is. */
const steps: Record<string, Step> = {
  'review_item.opened': opens,
  'review_item.reason_added': opens,
  'review_item.reopened': opens,
  'review_item.weighed': opens,
  'review_item.decided': (item, data) => ({
    ...closes(item),
    returnsAt: data['action'] === 'request_source' ? (data['until'] as string) : null,
  }),
  'review_item.answered': (item, data) => (data['closed'] === true ? closes(item) : opens(item, data)),
  'review_item.returned': (item) => ({ ...item, returnsAt: null }),
  'decision.reversed': (item) => ({ ...item, returnsAt: null }),
  'review_item.assigned': (item, data) => ({ ...item, assignee: data['assignee'] as string | null }),
};

const unknown: FoldedItem = {
  status: 'decided',
  queues: [],
  base: 0,
  urgency: 0,
  openedAt: '',
  dueAt: '',
  barred: [],
  returnsAt: null,
  assignee: null,
};

/**
 * The review item of a comment as it follows from the record, oldest entry first; undefined where there is none.
 * The row in the queue is only a copy of this, kept for speed.
 */
export function foldItem(entries: LogRow[]): FoldedItem | undefined {
  const told = entries.filter((entry) => entry.kind in steps);
  return told.length === 0
    ? undefined
    : told.reduce((item, { kind, data }) => (steps[kind] as Step)(item, data), unknown);
}
