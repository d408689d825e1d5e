import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { keySwitch } from '../keys.js';

interface SheetProps {
  title: string;
  onClose?: () => void;
  /** A digit pressed outside of a field. */
  onDigit?: (digit: number) => void;
  end?: ComponentChildren;
  foot?: ComponentChildren;
  children?: ComponentChildren;
}

/** A sheet over the page: takes the focus, gives it back, and closes with Esc unless it has to be answered. */
export function Sheet({ title, onClose, onDigit, end, foot, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const sheet = dialog.current;
    sheet?.showModal();
    return () => {
      sheet?.close();
      before?.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onKeyDown={(event) => {
        const types = (event.target as HTMLElement).matches('input:not([type=checkbox]), textarea, select');
        if (!onDigit || types || !keySwitch.now.on || event.ctrlKey || event.altKey || event.metaKey) return;
        if (!/^[1-9]$/.test(event.key)) return;
        // the sheet may be gone before the page hears of the key, where a digit means a queue
        event.preventDefault();
        onDigit(Number(event.key));
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        {end}
      </header>
      <div class="sheet-body">{children}</div>
      {foot && <footer>{foot}</footer>}
    </dialog>
  );
}
