import type { Post, ReviewItem, ReviewItemDetail } from '@parley/contract';
import { onSite } from '../api/site.js';
import { Refusal } from '../api/refusal.js';
import { everyQueue, stayHere } from './filter.js';
import { lineOf } from './lines.js';
import { findName } from './people.js';
import { draftFor } from './draft.js';
import { desk, emptyDraft, type Conflict } from './state.js';

const renewEvery = 4 * 60_000;
let renewal: ReturnType<typeof setInterval> | undefined;

/** Brings an item on screen and takes it; what is known already is shown at once. */
export async function openItem(id: string): Promise<void> {
  if (desk.now.currentId === id && !desk.now.conflict) return;
  await letGo();
  const known = desk.now.details[id];
  desk.set({ currentId: id, conflict: null, choice: null, heldUntil: null, bulk: null, onList: false });
  desk.set({ draft: known ? draftFor(known) : emptyDraft() });
  stayHere(id);
  await Promise.all([readItem(id), take(id)]);
  readAhead(id);
}

/** Leaves the item on screen to others. */
export async function letGo(): Promise<void> {
  const { currentId, heldUntil } = desk.now;
  clearInterval(renewal);
  desk.set({ currentId: null, heldUntil: null, choice: null, conflict: null });
  if (currentId !== null && heldUntil !== null)
    void onSite('DELETE', `/review/items/${currentId}/lease`).catch(() => undefined);
}

// closing the page is leaving, too
addEventListener('pagehide', () => void letGo());

/** Forgets the item on screen, which was decided: there is nothing left to let go. */
export function leaveDecided(): void {
  clearInterval(renewal);
  desk.set({ currentId: null, heldUntil: null, choice: null, conflict: null, deciding: false });
}

/** Takes the most urgent free item of the queue, whatever the list shows. */
export async function takeNext(): Promise<boolean> {
  await letGo();
  const item = await onSite<ReviewItem | undefined>('POST', '/review/items/next', {
    body: desk.now.queue === everyQueue ? {} : { queue: desk.now.queue },
  });
  if (!item) return false;
  if (!desk.now.items.some(({ id }) => id === item.id)) desk.set({ items: [item, ...desk.now.items] });
  await openItem(item.id);
  return true;
}

export async function readItem(id: string): Promise<void> {
  const detail = await onSite<ReviewItemDetail>('GET', `/review/items/${id}`);
  const fresh = desk.now.details[id] === undefined;
  desk.set({
    details: { ...desk.now.details, [id]: detail },
  });
  if (fresh && desk.now.currentId === id && desk.now.choice === null) desk.set({ draft: draftFor(detail) });
  const listed = desk.now.items.find((item) => item.id === id);
  if (!(listed && lineOf(listed)?.postSlug) && !desk.now.posts[detail.postId]) {
    const post = await onSite<Post>('GET', `/posts/${detail.postId}`).catch(() => undefined);
    if (post) desk.set({ posts: { ...desk.now.posts, [post.id]: post } });
  }
}

async function take(id: string): Promise<void> {
  clearInterval(renewal);
  try {
    const item = await onSite<ReviewItem>('PUT', `/review/items/${id}/lease`);
    if (desk.now.currentId !== id) {
      if (!desk.now.items.some((one) => one.id === id)) return;
      void onSite('DELETE', `/review/items/${id}/lease`).catch(() => undefined);
      return;
    }
    desk.set({ heldUntil: item.lease?.until ?? null });
    renewal = setInterval(() => void take(id), renewEvery);
  } catch (refusal) {
    if (desk.now.currentId === id) desk.set({ heldUntil: null, conflict: await conflictOf(refusal) });
  }
}

/** What stands between a moderator and an item, in the form it is shown. */
export async function conflictOf(refusal: unknown): Promise<Conflict> {
  if (!(refusal instanceof Refusal)) throw refusal;
  const { code, detail, members } = refusal;
  const { decision, lease } = members;
  if (code === 'leased_by_other' && lease) return { kind: code, by: lease.displayName, until: lease.until };
  if (code === 'already_decided') {
    const by = decision?.decidedBy ? await findName(decision.decidedBy) : '';
    return { kind: code, decision: decision ?? null, by, what: decision?.action ?? '' };
  }
  const item = desk.now.currentId === null ? undefined : desk.now.details[desk.now.currentId];
  if (code === 'comment_changed') return { kind: code, was: item?.comment.body ?? '' };
  return { kind: 'refused', detail: detail || code };
}

/** Fetches what comes next, and leases nothing. */
function readAhead(id: string): void {
  const { items, details } = desk.now;
  const at = items.findIndex((item) => item.id === id);
  for (const next of items.slice(at + 1, at + 3)) if (!details[next.id]) void readItem(next.id).catch(() => undefined);
}
