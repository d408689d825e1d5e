import { useLayoutEffect } from 'preact/hooks';
import { store } from './store.js';

export type KeyGroup = 'moving' | 'deciding' | 'around' | 'appeals';

/** Every key there is. The sheet is printed from this table, and buttons name their key from it. */
export const keyTable = {
  next: { key: 'j', group: 'moving' },
  previous: { key: 'k', group: 'moving' },
  urgent: { key: 'n', group: 'moving' },
  queue: { key: '1–9', group: 'moving' },
  search: { key: '/', group: 'moving' },
  mine: { key: 'f', group: 'moving' },
  views: { key: 'v', group: 'moving' },
  told: { key: 'b', group: 'moving' },
  close: { key: 'Escape', group: 'moving' },
  approve: { key: 'a', group: 'deciding' },
  request_source: { key: 's', group: 'deciding' },
  attach_source: { key: 'c', group: 'deciding' },
  label: { key: 'l', group: 'deciding' },
  dismiss: { key: 'd', group: 'deciding' },
  escalate: { key: 'e', group: 'deciding' },
  remove: { key: 'r', group: 'deciding' },
  decide: { key: 'Enter', group: 'deciding' },
  group: { key: 'g', group: 'around' },
  undo: { key: 'u', group: 'around' },
  note: { key: 'm', group: 'around' },
  assign: { key: 'i', group: 'around' },
  rearrange: { key: 'p', group: 'around' },
  why: { key: 'w', group: 'around' },
  thread: { key: 't', group: 'around' },
  pick: { key: 'x', group: 'around' },
  pickSame: { key: 'Shift+X', group: 'around' },
  keys: { key: '?', group: 'around' },
  uphold: { key: 'h', group: 'appeals' },
  overturn: { key: 'o', group: 'appeals' },
} as const satisfies Record<string, { key: string; group: KeyGroup }>;

export type KeyName = keyof typeof keyTable;
export const keyNames = Object.keys(keyTable) as KeyName[];

const kept = 'parley.keys';

export const keySwitch = store<{ on: boolean }>({ on: localStorage.getItem(kept) !== 'off' });

export function switchKeys(on: boolean): void {
  localStorage.setItem(kept, on ? 'on' : 'off');
  keySwitch.set({ on });
}

/** As it stands on a key cap. */
export function capOf(name: KeyName): string {
  const { key } = keyTable[name];
  return key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key.replace('+', ' ');
}

type Handlers = Partial<Record<KeyName, (digit: number) => void>>;
const handlers: Handlers[] = [];

/** Keys that work while a part of the page is there; the part that came last is asked first. */
export function useKeys(own: Handlers): void {
  // with the drawing itself: a key pressed before the paint must not act on what was there before
  useLayoutEffect(() => {
    handlers.push(own);
    return () => {
      handlers.splice(handlers.indexOf(own), 1);
    };
  });
}

export function nameOfKey(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): KeyName | undefined {
  if (/^[1-9]$/.test(event.key)) return 'queue';
  if (event.key === 'X') return 'pickSame';
  return keyNames.find((name) => keyTable[name].key === event.key);
}

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.repeat) return;
  if (document.querySelector('dialog[open]')) return;
  const name = nameOfKey(event);
  if (!name || !mayAct(name, event)) return;
  const act = handlers.findLast((own) => own[name])?.[name];
  if (!act) return;
  event.preventDefault();
  act(Number(event.key));
});

/** Single keys are off while one types; Esc always works. */
function mayAct(name: KeyName, event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  const types = target.matches('textarea, [contenteditable], input:not([type=checkbox], [type=radio])');
  if (name === 'close') return true;
  // a field of one line sends its own form
  if (name === 'decide')
    return keySwitch.now.on && !types && !target.matches('button, a, summary, select:not(.decide *, .bulk-reason *)');
  return keySwitch.now.on && !types && !target.matches('select');
}
