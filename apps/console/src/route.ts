import { store } from './store.js';

const base = '/console';
/** Goes along wherever one goes: an owner works on a site that is none of theirs. */
const kept = 'site';

export type Query = Record<string, string>;

/** Where one is: the words of the address below /console, and what stands behind them. */
export const place = store<{ words: string[]; query: Query }>(placeOf(location.pathname, location.search));

function placeOf(path: string, search: string): { words: string[]; query: Query } {
  const { [kept]: _, ...query } = Object.fromEntries(new URLSearchParams(search));
  return { words: path.slice(base.length).split('/').filter(Boolean).map(decodeURIComponent), query };
}

export const pathTo = (...words: string[]): string => [base, ...words.map(encodeURIComponent)].join('/');

/** An address with what stands behind it. */
export function addressOf(words: string[], query: Query = {}): string {
  const search = new URLSearchParams(query).toString();
  return pathTo(...words) + (search && `?${search}`);
}

/** Goes there; `quietly` leaves no step in the history, for what follows from something else. */
export function goTo(
  words: string[],
  { query = {}, quietly = false }: { query?: Query; quietly?: boolean } = {},
): void {
  const site = new URLSearchParams(location.search).get(kept);
  const address = addressOf(words, site === null ? query : { ...query, [kept]: site });
  if (address === location.pathname + location.search) return;
  if (quietly) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  place.set({ words, query });
}

addEventListener('popstate', () => place.set(placeOf(location.pathname, location.search)));

/** Links into the console are followed without loading the page; others, and those opened elsewhere, are left alone. */
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = (event.target as Element).closest('a');
  if (!link || link.target || link.download || link.origin !== location.origin) return;
  if (link.pathname !== base && !link.pathname.startsWith(`${base}/`)) return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  const { words, query } = placeOf(link.pathname, link.search);
  goTo(words, { query });
});
