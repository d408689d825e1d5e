import { includesRole, type Role } from './roles.js';
import { call, type Call } from './call.js';
import { session } from './session.js';

const kept = 'parley.site';

/** The sites somebody works on; an owner works on every one and names others in the address. */
export function ownSites(): string[] {
  const keys = (session.now.user?.roles ?? []).map(({ site }) => (site === '*' ? 'default' : site));
  const asked = new URLSearchParams(location.search).get('site');
  return [...new Set([...(asked ? [asked] : []), ...keys])];
}

export function siteKey(): string {
  const asked = new URLSearchParams(location.search).get('site') ?? localStorage.getItem(kept);
  const own = ownSites();
  return asked && (own.includes(asked) || isOwner()) ? asked : (own[0] ?? 'default');
}

export function workOn(site: string): void {
  localStorage.setItem(kept, site);
  location.assign('/console');
}

const isOwner = (): boolean => (session.now.user?.roles ?? []).some(({ site }) => site === '*');

/** Whether the caller's role on the site is enough; only for what is shown, the API decides. */
export function holds(role: Role): boolean {
  if (isOwner()) return true;
  const own = session.now.user?.roles.find(({ site }) => site === siteKey());
  return own !== undefined && own.role !== 'owner' && includesRole(own.role, role);
}

/** Asks the API about the site one works on. */
export const onSite = <T>(method: string, path: string, options?: Call): Promise<T> =>
  call<T>(method, `/sites/${siteKey()}${path}`, options);

/** The readers' page of a comment; the default site has its pages at the root. */
export function pageOfComment(slug: string, commentId: string): string {
  const base = siteKey() === 'default' ? '' : `/s/${siteKey()}`;
  return `${base}/posts/${encodeURIComponent(slug)}/comments/${commentId}`;
}
