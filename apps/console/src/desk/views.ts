import type { SavedView, SavedViewList, ViewQuery } from '@parley/contract';
import { goTo } from '../route.js';
import { onSite } from '../api/site.js';
import { tell } from '../live.js';
import { store } from '../store.js';
import { say } from '../words.js';
import { isSame, lookOfView, queryOf, viewOf } from './filter.js';
import { desk } from './state.js';

/** Ways to look at the queue that are kept under a name: one's own, and those colleagues share. */
export const views = store<{ items: SavedView[]; open: boolean }>({ items: [], open: false });

export async function readViews(): Promise<void> {
  const { items } = await onSite<SavedViewList>('GET', '/review/views');
  // one's own come first, and have the first keys
  views.set({ items: items.toSorted((a, b) => Number(b.own) - Number(a.own)) });
}

export const openViews = (): void => views.set({ open: true });
export const closeViews = (): void => views.set({ open: false });

export function showView(view: SavedView): void {
  const look = lookOfView(view.query as ViewQuery);
  closeViews();
  goTo(['queues', look.queue], { query: queryOf(look) });
}

export const isShown = (view: SavedView): boolean => isSame(lookOfView(view.query as ViewQuery), desk.now);

/** Keeps what is looked at now. */
export async function saveView(name: string, shared: boolean): Promise<void> {
  await onSite('POST', '/review/views', { body: { name, shared, query: viewOf(desk.now) } });
  tell({ text: say('views.kept', { name }) });
  await readViews();
}

export async function renameView(view: SavedView, name: string): Promise<void> {
  await onSite('PATCH', `/review/views/${view.id}`, { body: { name } });
  tell({ text: say('views.kept', { name }), undo: () => void renameView({ ...view, name }, view.name) });
  await readViews();
}

export async function forgetView(view: SavedView): Promise<void> {
  await onSite('DELETE', `/review/views/${view.id}`);
  tell({ text: say('views.forgotten', { name: view.name }), undo: () => void bringBack(view) });
  await readViews();
}

async function bringBack({ name, shared, query }: SavedView): Promise<void> {
  await onSite('POST', '/review/views', { body: { name, shared, query } });
  await readViews();
}
