import { createHash } from 'node:crypto';

/** Words that shops and mailings add to an address, and that name no other page. */
const tracking = /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|ref_src)$/i;

/** The address of a page without what does not name it: fragment, tracking words, a slash at the end. */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of Array.from(url.searchParams.keys())) if (tracking.test(name)) url.searchParams.delete(name);
  if (url.search === '') url.search = '';
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/, '') || '/';
  return url.href;
}

/** The ways in which the same page may have been written down. */
export function spellingsOf(address: string): string[] {
  const canonical = canonicalAddress(address);
  const other = canonical.replace(/^https?:/, (scheme) => (scheme === 'https:' ? 'http:' : 'https:'));
  const slashed = [canonical, other].map((one) => {
    const url = new URL(one);
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    return url.href;
  });
  // a front page has a slash at its end whether it is written or not
  const bare = [canonical, other].filter((one) => one === `${new URL(one).origin}/`).map((one) => one.slice(0, -1));
  return [...new Set([canonical, other, ...slashed, ...bare, address])];
}

/** An address as it is kept: as it was written, unless it would not be found by another spelling. */
export function addressToKeep(address: string): string {
  const canonical = canonicalAddress(address);
  return spellingsOf(canonical).includes(address) ? address : canonical;
}

/** A slug that the same page always gets: its last word, and a part of the hash of its address. */
export function slugOfPage(address: string): string {
  const canonical = canonicalAddress(address);
  const { hostname, pathname } = new URL(canonical);
  const word = decode(pathname.split('/').filter(Boolean).at(-1) ?? hostname)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\.\w{1,5}$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  const schemeless = canonical.replace(/^https?:/, '');
  const hash = createHash('sha256').update(schemeless).digest('hex').slice(0, 10);
  return word === '' ? `page-${hash}` : `${word}-${hash}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
