import { tick } from '../tick.js';
import { letGo, openItem } from './hold.js';
import { desk } from './state.js';

/** The item after, or before, the one on screen; the ends hold. */
export async function step(by: 1 | -1): Promise<void> {
  const { items, currentId } = desk.now;
  const at = items.findIndex(({ id }) => id === currentId);
  const next = items[Math.min(items.length - 1, Math.max(0, at + by))] ?? items[0];
  if (next && next.id !== currentId) await show(next.id);
}

/** Opens an item and moves the focus to its heading. */
export async function show(id: string): Promise<void> {
  const opening = openItem(id);
  await tick();
  document.getElementById('item-heading')?.focus();
  await opening;
}

/** Goes on after a decision: to the one that stood below, or to what says that nothing waits. */
export async function goOn(index: number): Promise<void> {
  const { items } = desk.now;
  const next = items[Math.min(index, items.length - 1)];
  if (next) return show(next.id);
  await letGo();
  await tick();
  document.getElementById('calm-heading')?.focus();
}
