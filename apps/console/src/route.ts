import { store } from './store.js';

const base = '/console';

/** Where one is, as the words of the address below /console. */
export const place = store<{ words: string[] }>({ words: wordsOf(location.pathname) });

function wordsOf(path: string): string[] {
  return path.slice(base.length).split('/').filter(Boolean).map(decodeURIComponent);
}

export const pathTo = (...words: string[]): string => [base, ...words.map(encodeURIComponent)].join('/');

/** Goes there; `quietly` leaves no step in the history, for what follows from something else. */
export function goTo(words: string[], quietly = false): void {
  const path = pathTo(...words);
  if (path === location.pathname) return;
  if (quietly) history.replaceState(null, '', path + location.search);
  else history.pushState(null, '', path + location.search);
  place.set({ words });
}

addEventListener('popstate', () => place.set({ words: wordsOf(location.pathname) }));

/** Links into the console are followed without loading the page; others, and those opened elsewhere, are left alone. */
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = (event.target as Element).closest('a');
  if (!link || link.target || link.download || link.origin !== location.origin) return;
  if (link.pathname !== base && !link.pathname.startsWith(`${base}/`)) return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  goTo(wordsOf(link.pathname));
});
