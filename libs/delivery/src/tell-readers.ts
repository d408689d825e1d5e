import { addLiveEvents, wakeReaders, type NewLiveEvent, type OutboxRow, type Tx } from '@parley/store';
import { liveChangeOf } from './live-changes.js';

/**
 * Keeps what readers may know of these events, and wakes the processes whose readers follow the posts. Done by the
 * relay in its own transaction, so that every process tells the same in the same order.
 */
export async function tellReaders(tx: Tx, events: OutboxRow[]): Promise<void> {
  const bySite = new Map<string, NewLiveEvent[]>();
  const posts = new Map<string, { siteId: string; postId: string }>();
  for (const event of events) {
    const change = liveChangeOf(event);
    if (!change) continue;
    const { siteId } = event;
    bySite.set(siteId, [...(bySite.get(siteId) ?? []), change]);
    posts.set(`${siteId} ${change.postId}`, { siteId, postId: change.postId });
  }
  for (const [siteId, changes] of bySite) await addLiveEvents(tx, siteId, changes);
  await wakeReaders(tx, [...posts.values()]);
}
