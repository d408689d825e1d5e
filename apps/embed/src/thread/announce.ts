let waiting: string | undefined;

const isWriting = (): boolean => document.activeElement?.tagName === 'TEXTAREA';

/** One polite message at a time, and none into somebody's typing: the last one is said when they pause. */
export function announce(text: string, evenWhileWriting = false): void {
  waiting = text;
  setTimeout(
    () => {
      const region = document.querySelector('[data-status]');
      if (waiting !== text || !region) return;
      if (isWriting() && !evenWhileWriting) return announce(text);
      region.textContent = text;
      waiting = undefined;
    },
    isWriting() && !evenWhileWriting ? 2000 : 100,
  );
}
