import type { Comment, Notification, NotificationList } from '@parley/contract';
import { call } from '../api/call.js';
import { session } from '../api/session.js';
import { announce, tell } from '../live.js';
import { faultOf } from '../parts/use-answer.js';
import { store } from '../store.js';
import { say } from '../words.js';

const lookEvery = 60_000;

/** What the moderator was told, on every site. */
export const told = store<{ items: Notification[]; nextCursor: string | null; unread: number; open: boolean }>({
  items: [],
  nextCursor: null,
  unread: 0,
  open: false,
});

const read = (cursor?: string): Promise<NotificationList> =>
  call('GET', '/notifications', { query: { limit: 25, cursor } });

export async function readTold(): Promise<void> {
  const { items, nextCursor, unread } = await read();
  if (unread > told.now.unread && told.now.items.length > 0) announce(say('told.new', { n: unread }));
  told.set({ items, nextCursor, unread });
}

export async function showMoreTold(): Promise<void> {
  const { items, nextCursor } = told.now;
  if (nextCursor === null) return;
  const next = await read(nextCursor);
  told.set({ items: [...items, ...next.items], nextCursor: next.nextCursor });
}

export function openTold(): void {
  told.set({ open: true });
  void readTold().catch(refused);
}

export const closeTold = (): void => told.set({ open: false });

export async function markRead(id: string): Promise<void> {
  await call('PUT', `/notifications/${id}/read`).then(() => mark((one) => one.id === id), refused);
}

export async function markAllRead(): Promise<void> {
  await call('PUT', '/notifications/read').then(() => mark(() => true), refused);
  announce(say('told.all_read'));
}

function mark(which: (one: Notification) => boolean): void {
  const readAt = new Date().toISOString();
  const items = told.now.items.map((one) => (which(one) && one.readAt === null ? { ...one, readAt } : one));
  const newly = items.filter(({ readAt: at }, i) => at !== null && told.now.items[i]?.readAt === null).length;
  const all = items.every(({ readAt: at }) => at !== null) && told.now.nextCursor === null;
  told.set({ items, unread: all ? 0 : Math.max(0, told.now.unread - newly) });
}

const refused = (refusal: unknown): void => tell({ text: faultOf(refusal), fault: true });

/** Opens the comment a notification is about, where its readers see it. */
export async function openComment({ site, commentId, id }: Notification): Promise<void> {
  try {
    const { postId } = await call<Comment>('GET', `/sites/${site}/comments/${commentId}`);
    await markRead(id);
    location.assign(`/s/${site}/posts/${postId}/comments/${commentId}`);
  } catch (refusal) {
    refused(refusal);
  }
}

/** Looks each minute while the page is seen, and when it is seen again. */
export function watchTold(): () => void {
  const look = (): void => {
    if (document.visibilityState === 'visible' && session.now.state === 'in') void readTold().catch(() => undefined);
  };
  look();
  const timer = setInterval(look, lookEvery);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
