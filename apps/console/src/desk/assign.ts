import type { ReviewItem } from '@parley/contract';
import { onSite } from '../api/site.js';
import { session } from '../api/session.js';
import { tell } from '../live.js';
import { faultOf } from '../parts/use-answer.js';
import { say } from '../words.js';
import { nameOf } from './people.js';
import { currentItem, desk } from './state.js';

/** Says whose work an item is; nobody else is handed it then. */
export async function assign(itemId: string, to: string | null, before: string | null): Promise<void> {
  try {
    const item = await onSite<ReviewItem>('PUT', `/review/items/${itemId}/assignee`, { body: { userId: to } });
    keep(item);
    tell({ text: done(to), undo: () => void assign(itemId, before, to) });
  } catch (refusal) {
    tell({ text: faultOf(refusal), fault: true });
  }
}

/** Takes the item on screen for oneself, or gives it back. */
export function takeOrGive(): void {
  const item = currentItem();
  const me = session.now.user?.id;
  if (item && me) void assign(item.id, item.assignee === me ? null : me, item.assignee);
}

function done(to: string | null): string {
  if (to === null) return say('assign.nobodys');
  return to === session.now.user?.id ? say('assign.yours') : say('assign.given', { name: nameOf(to) });
}

function keep({ id, assignee, version }: ReviewItem): void {
  const { items, details } = desk.now;
  const detail = details[id];
  desk.set({
    items: items.map((one) => (one.id === id ? { ...one, assignee, version } : one)),
    ...(detail ? { details: { ...details, [id]: { ...detail, assignee, version } } } : {}),
  });
}
