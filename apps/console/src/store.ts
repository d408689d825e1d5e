import { useLayoutEffect, useReducer } from 'preact/hooks';

/** A value that parts of the page watch. It is changed by functions with a name, never by the parts. */
export interface Store<State> {
  readonly now: State;
  set(change: Partial<State>): void;
  watch(told: () => void): () => void;
}

export function store<State extends object>(initial: State): Store<State> {
  let now = initial;
  const watchers = new Set<() => void>();
  return {
    get now() {
      return now;
    },
    set(change) {
      now = { ...now, ...change };
      for (const told of watchers) told();
    },
    watch(told) {
      watchers.add(told);
      return () => watchers.delete(told);
    },
  };
}

export function useStore<State extends object>(watched: Store<State>): State {
  const [, redraw] = useReducer<number, undefined>((count) => count + 1, 0);
  // with the drawing itself: what changes between it and the paint would not be seen
  useLayoutEffect(() => watched.watch(() => redraw(undefined)), [watched]);
  return watched.now;
}
