import type {
  BulkResult,
  Comment,
  Decision,
  PolicyAnswer,
  Post,
  ReviewItem,
  ReviewItemDetail,
  ReviewSort,
  ReviewSummary,
} from '@parley/contract';
import { store } from '../store.js';
import type { Choice } from './actions.js';

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
  items: ReviewItem[];
  nextCursor: string | null;
  loaded: boolean;
  /** New ones that wait behind the bar. */
  arrivals: ReviewItem[];
  summary: ReviewSummary | null;
  currentId: string | null;
  details: Record<string, ReviewItemDetail>;
  comments: Record<string, Comment>;
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
  items: [],
  nextCursor: null,
  loaded: false,
  arrivals: [],
  summary: null,
  currentId: null,
  details: {},
  comments: {},
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
