import { store } from './store.js';

/** What is said to who does not see it, one message at a time; and the strip in the bar that says the same. */
export const live = store<{ said: string; strip: Strip | null }>({ said: '', strip: null });

export interface Strip {
  text: string;
  undo?: (() => void) | undefined;
  fault?: boolean;
}

let clearing: ReturnType<typeof setTimeout> | undefined;

/** Says it once. A non-breaking space makes the same message new. */
export function announce(text: string): void {
  live.set({ said: live.now.said === text ? `${text}\u00a0` : text });
}

export function tell(strip: Strip): void {
  clearTimeout(clearing);
  live.set({ strip });
  announce(strip.text);
  clearing = setTimeout(() => live.now.strip === strip && live.set({ strip: null }), strip.undo ? 20_000 : 8000);
}

export const closeStrip = (): void => live.set({ strip: null });
