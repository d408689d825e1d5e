import type { PolicyList, ReviewItemList, ReviewSummary, Site } from '@parley/contract';
import { onSite } from '../api/site.js';
import { isSame, viewOf, type Look } from './filter.js';
import { desk, type Listed } from './state.js';

const perPage = 25;

/** What the desk needs once: the policies decisions rest on, and how long authors have. */
export async function readSetting(): Promise<void> {
  const [policies, site] = await Promise.all([onSite<PolicyList>('GET', '/policies'), onSite<Site>('GET', '')]);
  desk.set({ policies: policies.items, deadlineHours: site.settings.sourceDeadlineHours });
}

export async function readSummary(): Promise<void> {
  desk.set({ summary: await onSite<ReviewSummary>('GET', '/review/summary') });
}

/** Shows a queue, or what is asked for of it, from its start. */
export async function openQueue(change: Partial<Look> = {}): Promise<void> {
  const { queue, sort, filter } = { ...desk.now, ...change };
  const look = { queue, sort, filter };
  const fresh = !isSame(look, desk.now);
  desk.set({ ...look, arrivals: [], picked: [], bulk: null, ...(fresh ? { items: [], loaded: false } : {}) });
  const page = await readPage(look);
  if (!isSame(look, desk.now)) return;
  desk.set({ items: page.items, nextCursor: page.nextCursor, loaded: true });
}

export async function showMore(): Promise<void> {
  const { nextCursor, items } = desk.now;
  if (nextCursor === null) return;
  const page = await readPage(desk.now, nextCursor);
  const known = new Set(items.map(({ id }) => id));
  const more = page.items.filter(({ id }) => !known.has(id));
  desk.set({ items: [...desk.now.items, ...more], nextCursor: page.nextCursor });
}

/**
 * Looks again without moving anything: leases and priorities change in place, what was decided elsewhere goes, new
 * ones wait until they are asked for.
 */
export async function lookAgain(): Promise<void> {
  const look = desk.now;
  const began = performance.now();
  const [page] = await Promise.all([readPage(look), readSummary()]);
  if (!isSame(look, desk.now) || !desk.now.loaded) return;
  const fresh = new Map(page.items.map((item) => [item.id, item]));
  const whole = page.nextCursor === null;
  const kept = desk.now.items.filter(({ id }) => !whole || fresh.has(id) || id === desk.now.currentId);
  const known = new Set(kept.map(({ id }) => id));
  const arrivals = page.items.filter(({ id }) => !known.has(id) && !leftSince(began, id));
  desk.set({ items: kept.map((item) => fresh.get(item.id) ?? item), arrivals });
  // an empty list has nothing that could move
  if (kept.length === 0 && arrivals.length > 0) showArrivals();
}

export function showArrivals(): void {
  const { arrivals, items } = desk.now;
  desk.set({ items: [...arrivals, ...items], arrivals: [] });
}

/** Items decided here, and when the server had decided them too; a list that was read before then still has them. */
const left = new Map<string, number>();

/** The item goes from the list before the server has answered. */
export function leave(id: string): void {
  left.set(id, Infinity);
  dropItem(id);
}

/** The server has decided it. */
export function hasLeft(id: string): void {
  left.set(id, performance.now());
}

const leftSince = (began: number, id: string): boolean => (left.get(id) ?? -1) >= began;

function dropItem(id: string): void {
  const { items, picked } = desk.now;
  desk.set({ items: items.filter((item) => item.id !== id), picked: picked.filter((one) => one !== id) });
}

/** Puts an item back to where it was. */
export function putBack(item: Listed, index: number): void {
  left.delete(item.id);
  const items = desk.now.items.filter(({ id }) => id !== item.id);
  items.splice(index < 0 ? 0 : index, 0, item);
  desk.set({ items });
}

const readPage = (look: Look, cursor?: string): Promise<ReviewItemList> =>
  onSite('GET', '/review/items', { query: { status: 'open', ...viewOf(look), limit: perPage, cursor } });
