import { commentOf } from './page.js';

/** What hangs below a comment or is being written there. */
const STAYS = '.replies, .deeper, .editor, .ask-once';
const ACTIVE = 'a[href], button, summary, input, textarea, select';

/**
 * Draws a comment anew. What hangs below it stays where it is, never out of the page for a moment: somebody may be
 * writing there. Nothing takes away what no longer is anywhere.
 */
export function redraw(id: string, piece: HTMLElement | undefined): void {
  const here = commentOf(id);
  if (!here) return;
  const next = piece?.querySelector('.comment');
  const below = [...here.children].filter((child) => child.matches(STAYS));
  if (!next) {
    if (below.every((child) => child.matches('.editor, .ask-once'))) here.closest('li')?.remove();
    return;
  }
  const before = [...here.children].filter((child) => !child.matches(STAYS));
  const drawn = [...next.children].filter((child) => !child.matches(STAYS));
  const focused = before.flatMap(activeIn).find((one) => one === document.activeElement);
  const opened = new Set(before.flatMap(openIn).map(likeness));
  for (const child of before) child.remove();
  here.prepend(...drawn);
  for (const part of drawn.flatMap(detailsIn)) if (opened.has(likeness(part))) part.open = true;
  if (focused) (drawn.flatMap(activeIn).find((one) => likeness(one) === likeness(focused)) ?? here).focus(still);
}

const still: FocusOptions = { preventScroll: true };

const activeIn = (part: Element): HTMLElement[] => within<HTMLElement>(part, ACTIVE);
const detailsIn = (part: Element): HTMLDetailsElement[] => within<HTMLDetailsElement>(part, 'details');
const openIn = (part: Element): HTMLDetailsElement[] => within<HTMLDetailsElement>(part, 'details[open]');

function within<T extends Element>(part: Element, selector: string): T[] {
  return [...(part.matches(selector) ? [part as T] : []), ...part.querySelectorAll<T>(selector)];
}

/** What tells a part of one drawing in the next: what it is and says; addresses differ by how the page is sorted. */
function likeness(part: Element): string {
  const named = part.querySelector('summary') ?? part;
  return [part.tagName, part.ariaLabel, named.textContent.trim()].join(' ');
}
