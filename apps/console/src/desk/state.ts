import type {
  BulkResult,
  Decision,
  PolicyAnswer,
  Post,
  ReviewExcerpt,
  ReviewItem,
  ReviewItemDetail,
  ReviewSort,
  ReviewSummary,
} from '@parley/contract';
import { store } from '../store.js';
import type { Choice } from './actions.js';

/** What of a queue is shown; fields of the API's list. */
export type Filter = Partial<Record<'assignee' | 'rule' | 'post' | 'postGroup' | 'author' | 'status', string>>;

/** An item in the list, with what its line shows; one that came another way shows what is known of it. */
export type Listed = ReviewItem & { excerpt?: ReviewExcerpt };

/** Why the item on screen cannot be decided as one meant to. */
export type Conflict =
  | { kind: 'already_decided'; decision: Decision | null; by: string; what: string }
  | { kind: 'leased_by_other'; by: string; until: string }
  | { kind: 'comment_changed'; was: string }
  | { kind: 'refused'; detail: string };

export interface Draft {
  reason: string;
  note: string;
  label: string;
  url: string;
  /** What the author reads first; null for the words that come with the action. */
  statement: string | null;
}

export interface Bulk {
  choice: Choice;
  draft: Draft;
  results: BulkResult[];
}

/** Everything the desk knows. Functions of the neighbouring files change it. */
export const desk = store<{
  queue: string;
  sort: ReviewSort;
  filter: Filter;
  items: Listed[];
  nextCursor: string | null;
  loaded: boolean;
  /** New ones that wait behind the bar. */
  arrivals: Listed[];
  summary: ReviewSummary | null;
  currentId: string | null;
  details: Record<string, ReviewItemDetail>;
  posts: Record<string, Post>;
  policies: PolicyAnswer[];
  deadlineHours: number;
  /** Until when the item on screen is ours. */
  heldUntil: string | null;
  picked: string[];
  choice: Choice | null;
  draft: Draft;
  deciding: boolean;
  conflict: Conflict | null;
  bulk: Bulk | null;
  /** On a narrow screen: whether the list is shown instead of the item. */
  onList: boolean;
}>({
  queue: 'claims',
  sort: 'priority',
  filter: {},
  items: [],
  nextCursor: null,
  loaded: false,
  arrivals: [],
  summary: null,
  currentId: null,
  details: {},
  posts: {},
  policies: [],
  deadlineHours: 72,
  heldUntil: null,
  picked: [],
  choice: null,
  draft: emptyDraft(),
  deciding: false,
  conflict: null,
  bulk: null,
  onList: true,
});

export function emptyDraft(reason = 'other'): Draft {
  return { reason, note: '', label: '', url: '', statement: null };
}

export const currentItem = (): ReviewItemDetail | undefined =>
  desk.now.currentId === null ? undefined : desk.now.details[desk.now.currentId];
